package vn.vungcao.http.planner;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.hazard.Exposure;
import vn.vungcao.hazard.UnitExposure;
import vn.vungcao.hazard.ZoneArea;
import vn.vungcao.hazard.ZoneChoice;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.HazardChoice;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.unit.AdminUnit;

/**
 * {@code GET /api/exposure}: how much of each unit, and how many of its households, lie in hazard zones; and beside it, never
 * mixed with it, what reviews report of the same unit and year.
 */
public final class ExposureEndpoint implements Endpoint {
    private static final int AREA_DECIMALS = 4;

    private static final Parameter<Integer> LEAST_CLASS = Parameter.optional(
                    "class", IntegerKind.between(1, 5), "Zones of this class and above: 1 (very low) to 5", "4")
            .withFallback("1");

    public static Route route() {
        return Route.data(
                "/api/exposure",
                "exposure",
                "Area and households in hazard zones, unit by unit, and the households reported at risk and resettled",
                Parameters.withSelection(
                        Parameters.HAZARD,
                        LEAST_CLASS,
                        Parameters.LEVEL,
                        Parameters.YEAR_IF_ANY,
                        Parameters.BOUNDARIES),
                MediaType.JSON,
                new ExposureEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Choices choices = new Choices(request);
        ZoneChoice zones = new ZoneChoice(HazardChoice.hazards(question), question.orElse(LEAST_CLASS, 1));
        int year = question.find(Parameters.YEAR_IF_ANY).orElseGet(() -> choices.lastYear(households(atlas))
                .orElse(request.today().getYear()));
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        BitSet selection = choices.selected(table);
        return Answer.of(write(atlas, zones, year, table, selection));
    }

    private static List<Indicator> households(Atlas atlas) {
        return atlas.findIndicator("households").stream().toList();
    }

    private static JsonWriter write(Atlas atlas, ZoneChoice zones, int year, UnitTable table, BitSet selection) {
        String vintage = table.vintage().id();
        ZoneArea area = atlas.zoneArea(year, zones);
        Exposure exposure = atlas.exposure(vintage, year, zones);
        Reported reported = Reported.of(atlas, table, year);
        JsonWriter json = Json.of(atlas)
                .strings("hazards", zones.hazardIds())
                .field("class", zones.leastClass())
                .field("year", year)
                .field("level", table.level().id())
                .field("vintage", vintage)
                .field("zones", area.zones())
                .field("zones_area_km2", area.areaKm2(), AREA_DECIMALS)
                .array("units");
        selection.stream().forEach(row -> {
            AdminUnit unit = table.units().get(row);
            json.object().field("code", unit.code().value()).field("name", unit.name());
            members(json, exposure.of(table.level(), row));
            reported.unit(json, row);
            json.end();
        });
        json.end().object("total");
        members(json, exposure.total(table.level(), selection));
        reported.total(json, selection);
        return json.end().end();
    }

    private static void members(JsonWriter json, UnitExposure unit) {
        json.field("area_km2", unit.areaKm2(), AREA_DECIMALS)
                .field("exposed_area_km2", unit.exposedAreaKm2(), AREA_DECIMALS)
                .field("exposed_area_share", unit.exposedAreaShare(), Json.SHARE_DECIMALS)
                .field("villages", unit.villages())
                .field("villages_exposed", unit.villagesExposed())
                .field("households", unit.households(), Json.COUNT_DECIMALS)
                .field("households_exposed", unit.householdsExposed(), Json.COUNT_DECIMALS)
                .field("households_exposed_low", unit.householdsLow(), Json.COUNT_DECIMALS)
                .field("households_exposed_high", unit.householdsHigh(), Json.COUNT_DECIMALS)
                .field("method", unit.method().map(m -> m.id()));
        json.name("households_unknown");
        unit.unknown()
                .ifPresentOrElse(
                        reason -> {
                            json.object().field("reason", reason.id());
                            Json.names(json, "text", reason.label());
                            json.end();
                        },
                        json::none);
        json.name("data_coverage");
        Json.coverage(json, unit.coverage());
    }
}
