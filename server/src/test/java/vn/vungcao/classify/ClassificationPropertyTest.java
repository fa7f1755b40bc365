package vn.vungcao.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class ClassificationPropertyTest {

    /** Rates with one decimal, many of them equal; counts; and numbers far apart. */
    @Provide
    Arbitrary<double[]> values() {
        Arbitrary<Double> rate = Arbitraries.integers().between(0, 300).map(i -> i / 10.0);
        Arbitrary<Double> count = Arbitraries.integers().between(-5, 100_000).map(i -> (double) i);
        Arbitrary<Double> any = Arbitraries.doubles().between(-1e12, 1e12);
        return Arbitraries.oneOf(rate, count, any)
                .array(double[].class)
                .ofMinSize(0)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<double[]> few() {
        return Arbitraries.integers()
                .between(0, 40)
                .map(i -> i / 2.0)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property
    void everyValueIsInExactlyOneClassOfAscendingBreaks(
            @ForAll ClassificationMethod method,
            @ForAll("values") double[] values,
            @ForAll @IntRange(min = 2, max = 9) int classes) {
        ClassBreaks breaks = classify(method, classes, values);
        for (int i = 2; i < breaks.breaks().size(); i++) {
            assertTrue(breaks.breaks().get(i - 1) < breaks.breaks().get(i));
        }
        for (double value : values) {
            int homes = (int) IntStream.range(0, breaks.classes())
                    .filter(i -> isIn(breaks, i, value))
                    .count();
            assertEquals(1, homes);
            assertTrue(isIn(breaks, breaks.classOf(value), value));
        }
        assertEquals(values.length, Arrays.stream(breaks.counts(values)).sum());
        long distinct = Arrays.stream(values).map(v -> v + 0.0).distinct().count();
        boolean given = method == ClassificationMethod.MANUAL || method == ClassificationMethod.TARGET_BANDS;
        assertTrue(given || breaks.classes() <= Math.min(classes, distinct));
    }

    private static ClassBreaks classify(ClassificationMethod method, int classes, double[] values) {
        return switch (method) {
            case MANUAL ->
                Classification.manual(
                        IntStream.rangeClosed(0, classes)
                                .mapToDouble(i -> i * 10)
                                .toArray(),
                        values);
            case TARGET_BANDS -> Classification.targetBands(12.5, classes, values);
            default -> Classification.of(method, classes, values);
        };
    }

    /** The definition, written down once more: half-open, the last closed. */
    private static boolean isIn(ClassBreaks breaks, int i, double value) {
        double from = breaks.breaks().get(i);
        double to = breaks.breaks().get(i + 1);
        return value >= from && (value < to || (i == breaks.classes() - 1 && value <= to));
    }

    @Property
    void noClassOfQuantilesAndNaturalBreaksIsEmpty(
            @ForAll("values") double[] values, @ForAll @IntRange(min = 1, max = 9) int classes) {
        for (var method :
                new ClassificationMethod[] {ClassificationMethod.QUANTILE, ClassificationMethod.NATURAL_BREAKS}) {
            assertTrue(Arrays.stream(Classification.of(method, classes, values).counts(values))
                    .allMatch(n -> n > 0));
        }
    }

    @Property
    void naturalBreaksAreTheBestOfAllCuts(
            @ForAll("few") double[] values, @ForAll @IntRange(min = 1, max = 5) int classes) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        ClassBreaks breaks = Classification.of(ClassificationMethod.NATURAL_BREAKS, classes, values);
        long distinct = Arrays.stream(sorted).distinct().count();
        assertEquals(Math.min(classes, distinct), breaks.classes());
        assertEquals(leastOfAllCuts(sorted, 0, classes), squaredError(sorted, breaks), 1e-9);
    }

    /** Tries every cut, recursively. */
    private static double leastOfAllCuts(double[] sorted, int from, int classes) {
        if (from == sorted.length) {
            return 0;
        }
        if (classes == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to <= sorted.length; to++) {
            double rest = leastOfAllCuts(sorted, to, classes - 1);
            least = Math.min(least, squaredError(Arrays.copyOfRange(sorted, from, to)) + rest);
        }
        return least;
    }

    private static double squaredError(double[] sorted, ClassBreaks breaks) {
        return IntStream.range(0, breaks.classes())
                .mapToDouble(i -> squaredError(Arrays.stream(sorted)
                        .filter(v -> breaks.classOf(v) == i)
                        .toArray()))
                .sum();
    }

    private static double squaredError(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    /** Many values, against the plain quadratic programme. */
    @Property(tries = 5)
    void naturalBreaksOfManyValuesAreAsGoodAsThoseOfThePlainProgramme(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int classes) {
        double[] values = new Random(seed)
                .doubles(1500)
                .map(u -> Math.exp(4 * u))
                .sorted()
                .toArray();
        ClassBreaks breaks = Classification.of(ClassificationMethod.NATURAL_BREAKS, classes, values);
        double best = plainProgramme(values, classes);
        assertEquals(best, squaredError(values, breaks), best * 1e-9);
    }

    private static double plainProgramme(double[] sorted, int classes) {
        int n = sorted.length;
        double[] row = new double[n + 1];
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        row[0] = 0;
        for (int k = 0; k < classes; k++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            next[0] = 0;
            for (int end = 1; end <= n; end++) {
                double mean = 0;
                double error = 0;
                // grows the last class to the left (Welford)
                for (int start = end - 1; start >= 0; start--) {
                    double delta = sorted[start] - mean;
                    mean += delta / (end - start);
                    error += delta * (sorted[start] - mean);
                    next[end] = Math.min(next[end], row[start] + error);
                }
            }
            row = next;
        }
        return row[n];
    }
}
