package vn.vungcao.http.planner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.change.DatedGrouping;
import vn.vungcao.change.DatedGrouping.Membership;
import vn.vungcao.change.DatedGrouping.Part;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** {@code GET /api/districts}: the communes of a vintage under the districts of the last vintage that has districts. */
public final class DistrictsEndpoint implements Endpoint {
    private static final Parameter<String> BOUNDARIES = Parameters.BOUNDARIES.withFallback("the one in force today");

    public static Route route() {
        return Route.data(
                "/api/districts",
                "districts",
                "Communes of a vintage under the districts, which ended in 2025; those that cross districts stand apart",
                List.of(BOUNDARIES, Parameters.YEAR_IF_ANY),
                MediaType.JSON,
                new DistrictsEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Choices choices = new Choices(request);
        BoundaryVintage vintage = choices.boundaries().orElseGet(choices::current);
        UnitTree groups = lastWithDistricts(atlas);
        DatedGrouping grouping = new DatedGrouping(atlas.units(vintage.id()), groups, atlas.crosswalk());
        int year = request.question().find(Parameters.YEAR_IF_ANY).orElseGet(() -> atlas.years("households").stream()
                .filter(y -> atlas.vintageOfYear(y).equals(groups.vintage()))
                .reduce((earlier, later) -> later)
                .orElse(groups.vintage().validFrom().getYear()));
        JsonWriter json = Json.of(atlas)
                .field("vintage", vintage.id())
                .field("districts_of", groups.vintage().id())
                .field("districts_valid_to", groups.vintage().validTo().map(Object::toString))
                .field("year", year)
                .array("districts");
        grouping.whole().forEach((district, communes) -> {
            json.object().field("code", district.code().value()).field("name", district.name());
            json.array("communes");
            communes.forEach(commune -> UnitJson.brief(json, commune));
            json.end().end();
        });
        json.end().array("crossing");
        Households households = Households.of(atlas, groups, year);
        grouping.crossing().forEach(member -> crossing(json, groups, member, households));
        return Answer.of(json.end().end());
    }

    private static UnitTree lastWithDistricts(Atlas atlas) {
        return atlas.vintages().stream()
                .map(vintage -> atlas.units(vintage.id()))
                .filter(tree -> tree.count(AdminLevel.DISTRICT) > 0)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Failure.NotFound("no boundary vintage has districts"));
    }

    private static void crossing(JsonWriter json, UnitTree groups, Membership member, Households households) {
        json.object()
                .field("code", member.unit().code().value())
                .field("name", member.unit().name())
                .array("districts");
        double all =
                member.parts().values().stream().mapToDouble(households::of).sum();
        for (Map.Entry<UnitCode, List<Part>> part : member.parts().entrySet()) {
            AdminUnit district = groups.get(part.getKey());
            double here = households.of(part.getValue());
            json.object()
                    .field("code", district.code().value())
                    .field("name", district.name())
                    .field("households", here, Json.COUNT_DECIMALS)
                    .field("households_share", here / all, Json.SHARE_DECIMALS)
                    .array("communes");
            part.getValue().forEach(commune -> UnitJson.brief(json, commune.unit()));
            json.end().end();
        }
        json.end().end();
    }

    /** Households of the communes of the districts' vintage, where they are known. */
    private record Households(UnitTree tree, Optional<ValueColumn> column) {
        static Households of(Atlas atlas, UnitTree tree, int year) {
            return new Households(
                    tree,
                    atlas.findIndicator("households")
                            .map(i ->
                                    atlas.column(new Slice(tree.vintage().id(), AdminLevel.COMMUNE, i.code(), year))));
        }

        /** {@code NaN} when those of one of them are not known. */
        double of(List<Part> parts) {
            return parts.stream()
                    .mapToDouble(part -> column.map(c -> part.weight()
                                    * c.value(tree.ordinal(part.unit().code()).orElseThrow()))
                            .orElse(Double.NaN))
                    .sum();
        }
    }
}
