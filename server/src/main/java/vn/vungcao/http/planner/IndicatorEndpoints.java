package vn.vungcao.http.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/** {@code GET /api/indicators} and {@code /api/indicators/{code}}: the catalogue. */
public final class IndicatorEndpoints {
    private static final Parameter<String> CODE =
            Parameters.nameInPath("code", "Code of an indicator, see /api/indicators", "poverty_rate");

    private IndicatorEndpoints() {}

    public static List<Route> routes() {
        return List.of(
                Route.data(
                        "/api/indicators",
                        "indicators",
                        "All indicators: what they measure and who publishes them (source_vi, source_en; source is the English),"
                                + " of which years there are values, and how complete these are",
                        List.of(),
                        MediaType.JSON,
                        IndicatorEndpoints::all),
                Route.data(
                        "/api/indicators/{code}",
                        "indicator",
                        "One indicator of the catalogue",
                        List.of(CODE),
                        MediaType.JSON,
                        IndicatorEndpoints::one));
    }

    private static Answer all(Request request) {
        Atlas atlas = request.atlas();
        JsonWriter json = Json.of(atlas).array("indicators");
        for (Indicator indicator : atlas.indicators()) {
            json.object();
            members(json, atlas, indicator);
            json.end();
        }
        return Answer.of(json.end().end());
    }

    private static Answer one(Request request) {
        Atlas atlas = request.atlas();
        String code = request.question().get(CODE);
        Indicator indicator = atlas.findIndicator(code)
                .orElseThrow(() -> new Failure.NotFound(
                        "there is no indicator '" + code + "'",
                        atlas.indicators().stream().map(Indicator::code).toList()));
        JsonWriter json = Json.of(atlas);
        members(json, atlas, indicator);
        return Answer.of(json.end());
    }

    private static void members(JsonWriter json, Atlas atlas, Indicator indicator) {
        json.field("code", indicator.code());
        Json.names(json, "name", indicator.name());
        json.field("unit", indicator.unit())
                .field("direction", indicator.direction().id())
                .field("measure_type", indicator.measureType().id())
                .field("scale", indicator.scale(), 6)
                .field("decimals", indicator.decimals());
        Json.names(json, "numerator", indicator.numerator());
        Json.names(json, "denominator", indicator.denominator());
        json.field("group", indicator.group());
        Json.source(json, indicator.source());
        Json.names(json, "agency", indicator.agency());
        json.field("maximum", indicator.maximum().orElse(Double.NaN), 6)
                .strings("categories", indicator.categories())
                .integers("standard_starts", indicator.standardStarts())
                .field("derived_from", indicator.derivedFrom().map(Derivation::id))
                .integers("years", atlas.years(indicator.code()))
                .strings(
                        "levels",
                        levels(atlas, indicator).stream().map(AdminLevel::id).toList())
                .strings(
                        "targets",
                        atlas.targets().stream()
                                .filter(t -> t.indicator().equals(indicator.code()))
                                .map(Target::id)
                                .toList());
        coverageByYear(json, atlas, indicator);
    }

    /** The levels at which a unit has a value in any year, on the vintage of that year. */
    private static List<AdminLevel> levels(Atlas atlas, Indicator indicator) {
        List<Integer> latestFirst = new ArrayList<>(atlas.years(indicator.code()));
        Collections.reverse(latestFirst);
        List<AdminLevel> levels = new ArrayList<>();
        for (AdminLevel level : AdminLevel.values()) {
            if (latestFirst.stream().anyMatch(year -> hasValue(atlas.column(slice(atlas, indicator, level, year))))) {
                levels.add(level);
            }
        }
        return levels;
    }

    private static boolean hasValue(ValueColumn column) {
        return IntStream.range(0, column.size()).anyMatch(column::hasValue);
    }

    private static Slice slice(Atlas atlas, Indicator indicator, AdminLevel level, int year) {
        return new Slice(atlas.vintageOfYear(year).id(), level, indicator.code(), year);
    }

    /**
     * Works out what the list of indicators tells of all years, of which many views ask for some. It keeps what it came to.
     *
     * @param most how long it may take, about
     */
    public static void prepare(Atlas atlas, Duration most) {
        long begun = System.nanoTime();
        for (Indicator indicator : atlas.indicators()) {
            if (System.nanoTime() - begun > most.toNanos()) {
                return;
            }
            levels(atlas, indicator);
            atlas.years(indicator.code())
                    .forEach(year -> atlas.dataCoverage(slice(atlas, indicator, AdminLevel.COMMUNE, year)));
        }
    }

    private static void coverageByYear(JsonWriter json, Atlas atlas, Indicator indicator) {
        json.object("data_coverage");
        for (int year : atlas.years(indicator.code())) {
            json.name(Integer.toString(year));
            Json.coverage(json, atlas.dataCoverage(slice(atlas, indicator, AdminLevel.COMMUNE, year)));
        }
        json.end();
    }
}
