package vn.vungcao.http.planner;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.LaggingAnswer;
import vn.vungcao.atlas.LaggingQuestion;
import vn.vungcao.atlas.LaggingRanking;
import vn.vungcao.atlas.RankBy;
import vn.vungcao.atlas.RankedUnit;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.ScopeChoice;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.NumberKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** {@code GET /api/lagging}: the units that lag on at least k of the targets, ranked; those without data apart. */
public final class LaggingEndpoint implements Endpoint {
    private static final Parameter<Integer> K = Parameter.optional(
                    "k", IntegerKind.between(1, 50), "On how many of the targets a unit lags at least", "1")
            .withFallback("1");
    private static final Parameter<RankBy> BY = Parameter.optional(
                    "by", ChoiceKind.of(RankBy.values(), RankBy::id), "What the ranking goes by", "gap_count")
            .withFallback("gap");
    private static final Parameter<Double> FEWEST = Parameter.optional(
            "fewest",
            new NumberKind(0.000001, 100),
            "Also the smallest set of units that holds so many percent of the gap count",
            "80");
    private static final Parameter<Integer> LIMIT = Parameter.optional(
                    "limit", new IntegerKind(1, 100_000, true), "How many units of the ranking at most", "20")
            .withFallback("all");

    public static Route route() {
        return Route.data(
                "/api/lagging",
                "lagging",
                "The units that lag on targets, ranked by gap, gap count or contribution",
                Parameters.withSelection(
                        Parameters.TARGETS,
                        Parameters.TARGET_SET,
                        Parameters.YEAR,
                        Parameters.LEVEL,
                        K,
                        BY,
                        FEWEST,
                        LIMIT,
                        Parameters.BOUNDARIES,
                        Parameters.SCOPE),
                MediaType.JSON,
                new LaggingEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        LaggingQuestion asked = question(request);
        LaggingAnswer answer = LaggingRanking.of(request.atlas(), asked);
        int limit = request.question().orElse(LIMIT, Integer.MAX_VALUE);
        return Answer.of(write(request.atlas(), asked, answer, limit));
    }

    private static LaggingQuestion question(Request request) {
        Question question = request.question();
        Choices choices = new Choices(request);
        List<Target> targets = question.get(Parameters.TARGETS).stream()
                .map(id -> choices.target("targets", id))
                .toList();
        int k = question.orElse(K, 1);
        if (k > targets.size()) {
            throw new Failure.BadParameter("k", k + " is more than the number of targets, " + targets.size());
        }
        int year = question.get(Parameters.YEAR);
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        BitSet selection = choices.selected(table);
        selection.and(ScopeChoice.units(request.atlas(), question, table, year));
        OptionalDouble fewest = question.find(FEWEST).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new LaggingQuestion(
                targets,
                k,
                year,
                table.vintage().id(),
                table.level(),
                selection,
                question.orElse(BY, RankBy.GAP),
                fewest);
    }

    private static JsonWriter write(Atlas atlas, LaggingQuestion asked, LaggingAnswer answer, int limit) {
        JsonWriter json = Json.of(atlas)
                .field("year", asked.year())
                .field("level", asked.level().id())
                .field("vintage", asked.vintage())
                .field("by", asked.by().id())
                .field("k", asked.k());
        json.object("data_coverage");
        answer.coverage().forEach((target, coverage) -> {
            json.name(target);
            Json.coverage(json, coverage);
        });
        json.end();
        answer.noRankRange().ifPresent(reason -> {
            json.object("no_rank_range");
            json.field("vi", reason.vi()).field("en", reason.en()).end();
        });
        json.field("lagging", answer.ranking().size()).array("ranking");
        Map<String, Indicator> indicators = new HashMap<>();
        asked.targets()
                .forEach(t -> indicators.put(
                        t.id(), atlas.findIndicator(t.indicator()).orElseThrow()));
        answer.ranking().stream().limit(limit).forEach(unit -> ranked(json, indicators, unit));
        json.end().array("no_data");
        answer.noData().forEach(unit -> named(json, unit.unit(), unit.targets()));
        json.end().array("may_lag");
        answer.mayLag().forEach(unit -> named(json, unit.unit(), unit.targets()));
        json.end();
        asked.fewest().ifPresent(share -> json.object("fewest")
                .field("share", share, 6)
                .strings("codes", answer.fewest().stream().map(UnitCode::value).toList())
                .end());
        return json.end();
    }

    private static void named(JsonWriter json, AdminUnit unit, List<String> targets) {
        json.object()
                .field("code", unit.code().value())
                .field("name", unit.name())
                .strings("targets", targets)
                .end();
    }

    private static void ranked(JsonWriter json, Map<String, Indicator> indicators, RankedUnit unit) {
        json.object().field("rank", unit.rank());
        MarginJson.range(json, unit.rankRange());
        json.field("code", unit.unit().code().value())
                .field("name", unit.unit().name())
                .object("targets");
        unit.targets().forEach((id, assessment) -> {
            json.object(id);
            AssessmentJson.brief(json, assessment, indicators.get(id));
            json.end();
        });
        json.end().field("lagging_on", unit.laggingOn()).end();
    }
}
