package vn.vungcao.http.planner;

import java.util.List;
import java.util.Locale;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.GroupBy;
import vn.vungcao.atlas.Needs;
import vn.vungcao.atlas.UnitNeeds;
import vn.vungcao.atlas.UnitsAsked;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.TargetChoice;
import vn.vungcao.http.choice.UnitsAskedChoice;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.NumberKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.target.Target;

/** {@code GET /api/needs}: whose targets lag where, and what it takes: by agency, project, clause or unit. */
public final class NeedsEndpoint implements Endpoint {
    private static final String UNIT = "unit";
    private static final double MOST = 80;

    private static final Parameter<String> BY = Parameter.optional(
                    "by",
                    ChoiceKind.of(GroupBy.AGENCY.id(), GroupBy.PROJECT.id(), GroupBy.CLAUSE.id(), UNIT),
                    "What the targets are grouped by; unit lists for each unit what it lags on",
                    "agency")
            .withFallback("agency");
    private static final Parameter<Double> FEWEST = Parameter.optional(
                    "fewest",
                    new NumberKind(0.000001, 100),
                    "With each gap the smallest set of units that holds so many percent of it",
                    "80")
            .withFallback("80");
    private static final Parameter<Integer> LIMIT = Parameter.optional(
                    "limit", new IntegerKind(1, 100_000, true), "With by=unit: how many units at most", "20")
            .withFallback("all");

    public static Route route() {
        return Route.data(
                "/api/needs",
                "needs",
                "Whose targets lag where and what it takes, by agency, project, clause or unit",
                Parameters.withSelection(
                        Parameters.YEAR,
                        Parameters.LEVEL,
                        BY,
                        Parameters.TARGET_SET,
                        Parameters.TARGETS_IF_ANY,
                        FEWEST,
                        LIMIT,
                        Parameters.BOUNDARIES,
                        Parameters.SCOPE),
                MediaType.JSON,
                new NeedsEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        List<Target> targets = TargetChoice.targets(request);
        UnitsAsked asked = UnitsAskedChoice.units(request);
        String by = question.orElse(BY, GroupBy.AGENCY.id());
        JsonWriter json = Json.of(atlas)
                .field("year", asked.year())
                .field("level", asked.level().id())
                .field("vintage", asked.vintage())
                .field("by", by)
                .field("units_asked", asked.selection().cardinality());
        if (by.equals(UNIT)) {
            json.array("units");
            UnitNeeds.of(atlas, targets, asked).stream()
                    .limit(question.orElse(LIMIT, Integer.MAX_VALUE))
                    .forEach(unit -> NeedsJson.unit(json, atlas, unit));
        } else {
            double percent = question.orElse(FEWEST, MOST);
            json.field("fewest_share", percent, 6).array("groups");
            new Needs(atlas, targets, asked, percent)
                    .by(GroupBy.valueOf(by.toUpperCase(Locale.ROOT)))
                    .forEach(group -> NeedsJson.group(json, atlas, group));
        }
        return Answer.of(json.end().end());
    }
}
