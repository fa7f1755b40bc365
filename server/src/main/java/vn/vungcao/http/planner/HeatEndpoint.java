package vn.vungcao.http.planner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.HeatTable;
import vn.vungcao.atlas.RankBy;
import vn.vungcao.atlas.StandingCounts;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.atlas.UnitsAsked;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.TargetChoice;
import vn.vungcao.http.choice.UnitsAskedChoice;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.target.Target;

/**
 * {@code GET /api/heat}: units against targets. Arrays run in parallel: one entry a unit, those that lag on most targets first.
 * A cell is null in all arrays where the target does not speak of the unit.
 */
public final class HeatEndpoint implements Endpoint {
    private static final Parameter<Integer> K = Parameter.optional(
                    "k", IntegerKind.between(0, 1000), "Only units that lag on at least so many of the targets", "1")
            .withFallback("0");
    private static final Parameter<RankBy> BY = Parameter.optional(
                    "by",
                    ChoiceKind.of(RankBy.values(), RankBy::id),
                    "What units that lag on equally many targets are ranked by",
                    "gap_count")
            .withFallback("gap");
    private static final Parameter<Integer> LIMIT = Parameter.optional(
                    "limit", new IntegerKind(1, 100_000, true), "How many units at most", "20")
            .withFallback("all");

    public static Route route() {
        return Route.data(
                "/api/heat",
                "heat",
                "Units against targets: standing, gap and progress of each pair, totals, and how many lag on k or more",
                Parameters.withSelection(
                        Parameters.YEAR,
                        Parameters.LEVEL,
                        Parameters.TARGET_SET,
                        Parameters.TARGETS_IF_ANY,
                        K,
                        BY,
                        LIMIT,
                        Parameters.BOUNDARIES,
                        Parameters.SCOPE),
                MediaType.JSON,
                new HeatEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        List<Target> targets = TargetChoice.targets(request);
        int k = question.orElse(K, 0);
        if (k > targets.size()) {
            throw new Failure.BadParameter("k", k + " is more than the number of targets, " + targets.size());
        }
        UnitsAsked asked = UnitsAskedChoice.units(request);
        RankBy by = question.orElse(BY, RankBy.GAP);
        HeatTable heat = HeatTable.of(atlas, targets, asked, k, by).first(question.orElse(LIMIT, Integer.MAX_VALUE));
        JsonWriter json = Json.of(atlas)
                .field("year", asked.year())
                .field("level", asked.level().id())
                .field("vintage", asked.vintage())
                .field("by", by.id())
                .field("k", k)
                .field("units", heat.units())
                .integers("units_lagging_on_at_least", heat.atLeast());
        heat.noRankRange().ifPresent(reason -> {
            json.object("no_rank_range");
            json.field("vi", reason.vi()).field("en", reason.en()).end();
        });
        json.strings("targets", targets.stream().map(Target::id).toList());
        rows(json, heat.rows());
        json.array("columns");
        heat.columns().forEach(column -> column(json, atlas, column));
        return Answer.of(json.end().end());
    }

    private static void rows(JsonWriter json, List<HeatTable.Row> rows) {
        json.strings(
                        "codes",
                        rows.stream().map(row -> row.unit().code().value()).toList())
                .strings("names", rows.stream().map(row -> row.unit().name()).toList())
                .array("rank");
        rows.forEach(row -> row.rank().ifPresentOrElse(json::value, json::none));
        json.end().array("rank_range");
        rows.forEach(row -> MarginJson.value(json, row.rankRange()));
        json.end();
        counts(json, "lagging_on", rows, StandingCounts::lagging);
        counts(json, "on_track_on", rows, StandingCounts::onTrack);
        counts(json, "met_on", rows, StandingCounts::met);
        counts(json, "no_data_on", rows, StandingCounts::noData);
    }

    private static void counts(
            JsonWriter json, String name, List<HeatTable.Row> rows, ToIntFunction<StandingCounts> count) {
        json.integers(
                name, rows.stream().map(row -> count.applyAsInt(row.counts())).toList());
    }

    private static void column(JsonWriter json, Atlas atlas, HeatTable.Column column) {
        Target target = column.target();
        int decimals = Json.decimals(atlas.findIndicator(target.indicator()).orElseThrow());
        json.object().field("target", target.id());
        Json.names(json, "name", target.name());
        json.field("unit", target.unit());
        NeedsJson.counts(json, "totals", column.totals());
        List<Optional<UnitAssessment>> cells = column.cells();
        texts(json, "standing", cells, cell -> cell.assessment().standing().id());
        numbers(json, "gap", cells, cell -> cell.assessment().gap(), decimals);
        numbers(json, "gap_low", cells, cell -> cell.margin().gapLow(), decimals);
        numbers(json, "gap_high", cells, cell -> cell.margin().gapHigh(), decimals);
        numbers(json, "gap_count", cells, cell -> cell.assessment().gapCount(), 0);
        numbers(json, "progress", cells, UnitAssessment::progress, Json.SHARE_DECIMALS);
        json.array("certain");
        for (Optional<UnitAssessment> cell : cells) {
            cell.filter(MarginJson::judged)
                    .ifPresentOrElse(judged -> json.value(judged.margin().certain()), json::none);
        }
        json.end().end();
    }

    private static void texts(
            JsonWriter json, String name, List<Optional<UnitAssessment>> cells, Function<UnitAssessment, String> text) {
        json.array(name);
        cells.forEach(cell -> cell.map(text).ifPresentOrElse(json::value, json::none));
        json.end();
    }

    private static void numbers(
            JsonWriter json,
            String name,
            List<Optional<UnitAssessment>> cells,
            ToDoubleFunction<UnitAssessment> number,
            int decimals) {
        json.array(name);
        cells.forEach(cell -> json.value(cell.map(number::applyAsDouble).orElse(Double.NaN), decimals));
        json.end();
    }
}
