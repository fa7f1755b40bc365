package vn.vungcao.http.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.classify.Classification;
import vn.vungcao.classify.ClassificationMethod;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.ListKind;
import vn.vungcao.http.parameter.NumberKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;

/**
 * The classes into which a question puts the values of an indicator. By default the breaks come from all years of the
 * indicator, so that the colours of two years can be compared.
 *
 * @param slice the values that are asked about
 */
public record ClassChoice(
        Indicator indicator, Slice slice, ClassificationMethod method, boolean pooled, ClassBreaks breaks) {
    private static final int USUAL_CLASSES = 5;

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

    /** Those of every question about classes. */
    public static final List<Parameter<?>> PARAMETERS = List.of(
            Parameters.INDICATOR,
            Parameters.LEVEL,
            Parameters.YEAR_IF_ANY,
            METHOD,
            CLASSES,
            POOLED,
            Parameters.BOUNDARIES,
            BREAKS,
            Parameters.TARGET);

    public static ClassChoice of(Request request) {
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
        return new ClassChoice(indicator, slice, method, pooled, breaks);
    }

    /** What is chosen when nobody says otherwise: five natural classes of all years. */
    public static ClassChoice usual(Atlas atlas, Indicator indicator, Slice slice) {
        ClassBreaks breaks = Classification.of(
                        ClassificationMethod.NATURAL_BREAKS, USUAL_CLASSES, values(atlas, indicator, slice, true))
                .rounded(indicator::published);
        return new ClassChoice(indicator, slice, ClassificationMethod.NATURAL_BREAKS, true, breaks);
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
        int classes = question.orElse(CLASSES, USUAL_CLASSES);
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
}
