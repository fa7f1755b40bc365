package vn.vungcao.http.planner;

import java.util.BitSet;
import java.util.List;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.SpecialDifficulty;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.UnitOfCode;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** {@code GET /api/units/{code}}: everything about one unit. */
public final class UnitProfileEndpoint implements Endpoint {
    /** To the square metre: the smallest wards have a square kilometre or two. */
    private static final int AREA_DECIMALS = 6;

    public static Route route() {
        return Route.data(
                "/api/units/{code}",
                "unit",
                "One unit: parts, neighbours, lineage, designations, and how it stands against every target",
                List.of(Parameters.CODE_IN_PATH, Parameters.DATETIME, Parameters.BOUNDARIES, Parameters.YEAR_IF_ANY),
                MediaType.JSON,
                new UnitProfileEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        UnitCode code = request.question().get(Parameters.CODE_IN_PATH);
        AdminUnit unit = UnitOfCode.get(
                request,
                code,
                atlas.unitsByCode(code),
                edition -> "/api/units/" + code + "?boundaries=" + edition.vintage());
        UnitTree tree = atlas.units(unit.vintage());
        BoundaryLayer layer = atlas.layer(unit.vintage(), unit.level());
        int ordinal = tree.ordinal(code).orElseThrow();
        JsonWriter json = Json.of(atlas).object("unit");
        UnitJson.members(json, atlas, unit);
        UnitJson.parent(json, atlas, unit);
        json.strings("other_names", unit.otherNames()).end();
        units(json, "children", tree.childrenOf(code));
        units(
                json,
                "neighbours",
                layer.neighbours(ordinal).stream()
                        .mapToObj(tree.at(unit.level())::get)
                        .toList());
        UnitJson.lineage(json, atlas, unit);
        UnitJson.designations(
                json,
                atlas.designations(unit.vintage()).stream()
                        .filter(d -> d.unit().equals(code))
                        .toList());
        json.field("area_km2", layer.areaKm2(ordinal), AREA_DECIMALS);
        int year = request.question().find(Parameters.YEAR_IF_ANY).orElseGet(() -> lastYear(request, unit));
        json.field("year", year);
        difficulty(json, atlas, year, unit, ordinal);
        json.array("assessments");
        atlas.targets().forEach(target -> assessment(json, atlas, target, year, unit, ordinal));
        return Answer.of(json.end().end());
    }

    private static void units(JsonWriter json, String name, List<AdminUnit> units) {
        json.array(name);
        units.forEach(unit -> UnitJson.brief(json, unit));
        json.end();
    }

    /** The last year with values whose own vintage is that of the unit; else the last year with values; else this year. */
    private static int lastYear(Request request, AdminUnit unit) {
        List<Integer> years = request.atlas().years();
        return years.stream()
                .filter(year -> request.atlas().vintageOfYear(year).id().equals(unit.vintage()))
                .reduce((earlier, later) -> later)
                .orElse(years.isEmpty() ? request.today().getYear() : years.get(years.size() - 1));
    }

    /** Of communes and villages. */
    private static void difficulty(JsonWriter json, Atlas atlas, int year, AdminUnit unit, int ordinal) {
        if (unit.level() != AdminLevel.COMMUNE && unit.level() != AdminLevel.VILLAGE) {
            return;
        }
        BitSet one = new BitSet();
        one.set(ordinal);
        DifficultyJson writer = new DifficultyJson(json.object("special_difficulty"), atlas);
        writer.version(year);
        new SpecialDifficulty(atlas, year, unit.vintage(), unit.level()).of(one).forEach(writer::members);
        json.end();
    }

    /** Nothing when the unit is out of the target's scope. */
    private static void assessment(JsonWriter json, Atlas atlas, Target target, int year, AdminUnit unit, int ordinal) {
        // the contribution of a unit is its share among all
        BitSet units = new BitSet();
        if (target.levels().contains(unit.level())) {
            units.set(0, atlas.units(unit.vintage()).count(unit.level()));
        } else {
            units.set(ordinal);
        }
        new TargetAssessor(atlas)
                .assess(target, year, unit.vintage(), unit.level(), units).units().stream()
                        .filter(assessed -> assessed.unit().code().equals(unit.code()))
                        .findFirst()
                        .ifPresent(assessed -> write(json, atlas, target, year, assessed));
    }

    private static void write(JsonWriter json, Atlas atlas, Target target, int year, UnitAssessment assessed) {
        json.object().field("target", target.id()).field("year", year);
        AssessmentJson.figures(
                json, assessed, atlas.findIndicator(target.indicator()).orElseThrow());
        json.end();
    }
}
