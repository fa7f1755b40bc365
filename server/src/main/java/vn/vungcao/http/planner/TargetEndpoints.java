package vn.vungcao.http.planner;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.atlas.AssessmentTable;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.ScopeChoice;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/** {@code GET /api/targets}, {@code /api/targets/{id}} and its assessment. */
public final class TargetEndpoints {
    private static final Parameter<String> ID =
            Parameters.nameInPath("id", "Id of a target, see /api/targets", "t2025_village_road_hardened");

    private TargetEndpoints() {}

    public static List<Route> routes() {
        return List.of(
                Route.data(
                        "/api/targets",
                        "targets",
                        "All targets, of one target set or of all",
                        List.of(Parameters.TARGET_SET),
                        MediaType.JSON,
                        TargetEndpoints::all),
                Route.data(
                        "/api/targets/{id}",
                        "target",
                        "One target",
                        List.of(ID, Parameters.TARGET_SET),
                        MediaType.JSON,
                        TargetEndpoints::one),
                Route.data(
                        "/api/targets/{id}/assessment",
                        "assessment",
                        "How each unit, and the province, stands against a target in a year",
                        Parameters.withSelection(
                                ID,
                                Parameters.YEAR,
                                Parameters.LEVEL,
                                Parameters.BOUNDARIES,
                                Parameters.SCOPE,
                                Parameters.TARGET_SET,
                                Parameters.EXPLAIN),
                        MediaType.JSON,
                        TargetEndpoints::assessment));
    }

    private static Answer all(Request request) {
        Atlas atlas = request.atlas();
        JsonWriter json = Json.of(atlas).array("sets");
        atlas.targetSets().forEach(set -> {
            json.object().field("id", set.id());
            Json.names(json, "name", set.name());
            json.field("decision", set.decision()).end();
        });
        json.end().array("targets");
        new Choices(request).targets().forEach(target -> {
            json.object();
            members(json, target);
            json.end();
        });
        return Answer.of(json.end().end());
    }

    private static Answer one(Request request) {
        JsonWriter json = Json.of(request.atlas());
        members(json, target(request));
        return Answer.of(json.end());
    }

    private static Target target(Request request) {
        String id = request.question().get(ID);
        return new Choices(request)
                .findTarget(id)
                .orElseThrow(() -> new Failure.NotFound("there is no target '" + id + "'; see /api/targets"));
    }

    private static void members(JsonWriter json, Target target) {
        json.field("id", target.id())
                .field("set", target.set())
                .field("indicator", target.indicator())
                .field("clause", target.clause())
                .field("comparator", target.comparator().id())
                .field("value", target.value().orElse(Double.NaN), 6)
                .field("value_high", target.valueHigh().orElse(Double.NaN), 6)
                .field("horizon_year", target.horizonYear())
                .field("baseline_year", target.baselineYear())
                .field("unit", target.unit())
                .strings("levels", target.levels().stream().map(AdminLevel::id).toList())
                .field("scope", target.scope().id())
                .field("agency", target.agency().vi());
        Json.names(json, "agency", target.agency());
        json.strings("projects", target.projects());
        Json.names(json, "name", target.name());
        json.name("not_assessable");
        target.notAssessable()
                .ifPresentOrElse(
                        reason -> json.object()
                                .field("vi", reason.vi())
                                .field("en", reason.en())
                                .end(),
                        json::none);
        json.field("clause_vi", target.clauseText()).field("note", target.note());
    }

    private static Answer assessment(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Choices choices = new Choices(request);
        Target target = target(request);
        int year = question.get(Parameters.YEAR);
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        BitSet selection = choices.selected(table);
        selection.and(ScopeChoice.units(atlas, question, table, year));
        AssessmentTable assessed =
                new TargetAssessor(atlas).assess(target, year, table.vintage().id(), table.level(), selection);
        return Answer.of(write(atlas, assessed, question.orElse(Parameters.EXPLAIN, false)));
    }

    private static JsonWriter write(Atlas atlas, AssessmentTable table, boolean explain) {
        Indicator indicator = atlas.findIndicator(table.target().indicator()).orElseThrow();
        Optional<ExplanationJson> explanations =
                explain ? Optional.of(new ExplanationJson(table.target(), indicator, table.year())) : Optional.empty();
        JsonWriter json = new JsonWriter()
                .object()
                .field("target", table.target().id())
                .field("year", table.year())
                .field("level", table.level().id())
                .field("vintage", table.vintage());
        Json.provenance(json, atlas);
        explanations.ifPresent(e -> e.basis(json, atlas));
        json.name("data_coverage");
        Json.coverage(json, table.coverage());
        json.array("units");
        table.units().forEach(unit -> write(json, unit, indicator, explanations));
        json.end().name("province");
        table.province().ifPresentOrElse(province -> write(json, province, indicator, explanations), json::none);
        table.list().ifPresent(list -> StatusListJson.members(json, list));
        return json.end();
    }

    private static void write(
            JsonWriter json, UnitAssessment unit, Indicator indicator, Optional<ExplanationJson> explanations) {
        json.object();
        AssessmentJson.members(json, unit, indicator);
        explanations.ifPresent(e -> e.explain(json, unit));
        json.end();
    }
}
