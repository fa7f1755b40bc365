package vn.vungcao.http.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.classify.Classification;
import vn.vungcao.classify.ClassificationMethod;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.ListKind;
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
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;

/**
 * {@code GET /api/classes}: class breaks as data. By default the breaks come from all years of the indicator, so that the
 * colours of two years can be compared; the counts are of the one year asked about.
 */
public final class ClassesEndpoint implements Endpoint {
    private static final int FULL_PRECISION = 15;

    private static final Parameter<ClassificationMethod> METHOD = Parameter.optional(
                    "method",
                    ChoiceKind.of(ClassificationMethod.values(), ClassificationMethod::id),
                    "How the breaks are found",
                    "natural_breaks")
            .withFallback("natural_breaks");
    private static final Parameter<Integer> CLASSES = Parameter.optional(
                    "classes", IntegerKind.between(1, Classification.MOST_CLASSES), "How many classes at most", "5")
            .withFallback("5");
    private static final Parameter<Boolean> POOLED = Parameter.optional(
                    "pooled",
                    ChoiceKind.flag(),
                    "Whether the breaks come from all years, not only the one asked about",
                    "true")
            .withFallback("true");
    private static final Parameter<List<Double>> BREAKS = Parameter.optional(
            "breaks",
            new ListKind<>(NumberKind.any(), Classification.MOST_CLASSES + 1),
            "For the method manual: two breaks or more, ascending",
            "0,20,40,60,80,100");

    public static Route route() {
        return Route.data(
                "/api/classes",
                "classes",
                "Class breaks of an indicator, and how many units and households lie in each class",
                List.of(
                        Parameters.INDICATOR,
                        Parameters.LEVEL,
                        Parameters.YEAR_IF_ANY,
                        METHOD,
                        CLASSES,
                        POOLED,
                        Parameters.BOUNDARIES,
                        BREAKS,
                        Parameters.TARGET),
                MediaType.JSON,
                new ClassesEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Choices choices = new Choices(request);
        Indicator indicator = choices.indicator("indicator", question.get(Parameters.INDICATOR));
        int year = question.find(Parameters.YEAR_IF_ANY).orElseGet(() -> choices.lastYear(List.of(indicator))
                .orElse(request.today().getYear()));
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        Slice slice = new Slice(table.vintage().id(), table.level(), indicator.code(), year);
        boolean pooled = question.orElse(POOLED, true);
        ClassificationMethod method = question.orElse(METHOD, ClassificationMethod.NATURAL_BREAKS);
        ClassBreaks breaks = breaks(method, question, choices, indicator, values(atlas, indicator, slice, pooled));
        JsonWriter json = new JsonWriter()
                .object()
                .field("indicator", indicator.code())
                .field("year", year)
                .field("level", table.level().id())
                .field("vintage", table.vintage().id());
        Json.provenance(json, atlas).field("method", method.id()).field("pooled", pooled);
        json.field("unit", indicator.unit()).field("decimals", indicator.decimals());
        write(json, breaks);
        counts(json, atlas, indicator, slice, breaks);
        return Answer.of(json.end());
    }

    /** As they are published, since noise beyond that would part values which people see as equal. */
    private static double[] values(Atlas atlas, Indicator indicator, Slice slice, boolean pooled) {
        List<Integer> years = pooled ? new ArrayList<>(atlas.years(slice.indicator())) : new ArrayList<>();
        if (!years.contains(slice.year())) {
            years.add(slice.year());
        }
        return years.stream()
                .map(y -> atlas.column(new Slice(slice.vintage(), slice.level(), slice.indicator(), y)))
                .flatMapToDouble(column -> IntStream.range(0, column.size())
                        .filter(column::hasValue)
                        .mapToDouble(column::value)
                        .map(indicator::published))
                .toArray();
    }

    private static ClassBreaks breaks(
            ClassificationMethod method, Question question, Choices choices, Indicator indicator, double[] values) {
        if (question.has(BREAKS) != (method == ClassificationMethod.MANUAL)) {
            throw new Failure.BadParameter("breaks", "belongs to the method manual, which needs it");
        }
        if (question.has(Parameters.TARGET) != (method == ClassificationMethod.TARGET_BANDS)) {
            throw new Failure.BadParameter("target", "belongs to the method target_bands, which needs it");
        }
        int classes = question.orElse(CLASSES, 5);
        if (method == ClassificationMethod.MANUAL) {
            return manual(question.get(BREAKS), values);
        }
        if (method == ClassificationMethod.TARGET_BANDS) {
            Target target = choices.target("target", question.get(Parameters.TARGET));
            requireIndicator(target, question.get(Parameters.INDICATOR));
            return Classification.targetBands(firstAbove(target), Math.max(2, classes), values);
        }
        return Classification.of(method, classes, values).rounded(indicator::published);
    }

    private static ClassBreaks manual(List<Double> breaks, double[] values) {
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i) <= breaks.get(i - 1)) {
                throw new Failure.BadParameter("breaks", breaks.get(i) + " does not lie above " + breaks.get(i - 1));
            }
        }
        if (breaks.size() < 2) {
            throw new Failure.BadParameter("breaks", "needs two breaks or more");
        }
        return Classification.manual(
                breaks.stream().mapToDouble(Double::doubleValue).toArray(), values);
    }

    private static void requireIndicator(Target target, String indicator) {
        if (!target.indicator().equals(indicator)) {
            throw new Failure.BadParameter(
                    "target", target.id() + " is measured by " + target.indicator() + ", not by " + indicator);
        }
    }

    /** The first value of the band above the target: the target itself, unless it belongs to the band below. */
    private static double firstAbove(Target target) {
        boolean belowIncludesIt = target.comparator() == TargetComparator.AT_MOST
                || target.comparator() == TargetComparator.MORE_THAN
                || target.comparator() == TargetComparator.ELIMINATE;
        return belowIncludesIt ? Math.nextUp(target.goal()) : target.goal();
    }

    /**
     * In full, so that a value as it is read falls into the class it is counted in. Breaks that were computed are rounded as
     * values are; those of a person and those around a target must not move.
     */
    private static void write(JsonWriter json, ClassBreaks breaks) {
        json.array("breaks");
        breaks.breaks().forEach(b -> json.value(b, FULL_PRECISION));
        json.end();
    }

    private static void counts(JsonWriter json, Atlas atlas, Indicator indicator, Slice slice, ClassBreaks breaks) {
        ValueColumn column = atlas.column(slice);
        Optional<ValueColumn> households = atlas.findIndicator("households")
                .map(h -> atlas.column(new Slice(slice.vintage(), slice.level(), h.code(), slice.year())));
        ClassCounts counts = ClassCounts.of(indicator, column, households, breaks);
        json.array("counts");
        counts.units().forEach(json::value);
        json.end().array("households_share");
        counts.householdsShare().forEach(share -> json.value(share, Json.SHARE_DECIMALS));
        json.end()
                .field("no_data", counts.missing() + counts.suppressed() + counts.notApplicable())
                .object("states")
                .field("missing", counts.missing())
                .field("suppressed", counts.suppressed())
                .field("not_applicable", counts.notApplicable())
                .end();
    }
}
