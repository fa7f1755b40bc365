package vn.vungcao.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Our classes beside those of the npm library simple-statistics; {@code classify/golden.mjs} made its figures. */
final class GoldenClassificationTest {

    @ParameterizedTest(name = "{1} values of seed {0} in {3} classes")
    @CsvFileSource(resources = "/classify/golden.csv", numLinesToSkip = 1)
    void classesAreThoseOfAnotherLibrary(
            int seed, int count, int spread, int classes, double squares, String starts, String equalInterval) {
        double[] values = values(seed, count, spread);
        ClassBreaks natural = Classification.of(ClassificationMethod.NATURAL_BREAKS, classes, values);
        assertEquals(squares, squaredDifferences(natural, values), 1e-9 * Math.max(1, squares), "not the optimum");
        assertEquals(starts, written(leastOfEachClass(natural, values)));
        ClassBreaks equal = Classification.of(ClassificationMethod.EQUAL_INTERVAL, classes, values);
        double[] golden = Arrays.stream(equalInterval.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int i = 0; i < golden.length; i++) {
            assertEquals(golden[i], equal.breaks().get(i), 1e-9);
        }
        assertEquals(golden.length, equal.breaks().size());
    }

    private static double[] values(int seed, int count, int spread) {
        double[] values = new double[count];
        long x = seed;
        for (int i = 0; i < count; i++) {
            x = (1103515245L * x + 12345) % 2147483648L;
            long r = x / 65536 % spread;
            values[i] = Math.floorDiv(r * r, spread) / 10.0;
        }
        return values;
    }

    private static double squaredDifferences(ClassBreaks breaks, double[] values) {
        double total = 0;
        for (int k = 0; k < breaks.classes(); k++) {
            int wanted = k;
            double[] members = Arrays.stream(values)
                    .filter(v -> breaks.classOf(v) == wanted)
                    .toArray();
            double mean = Arrays.stream(members).average().orElse(0);
            total += Arrays.stream(members).map(v -> (v - mean) * (v - mean)).sum();
        }
        return total;
    }

    private static double[] leastOfEachClass(ClassBreaks breaks, double[] values) {
        double[] least = new double[breaks.classes()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (double value : values) {
            int k = breaks.classOf(value);
            least[k] = Math.min(least[k], value);
        }
        return least;
    }

    private static String written(double[] numbers) {
        return String.join(
                " ",
                Arrays.stream(numbers)
                        .mapToObj(n -> n == Math.rint(n) ? String.format(Locale.ROOT, "%.0f", n) : Double.toString(n))
                        .toList());
    }
}
