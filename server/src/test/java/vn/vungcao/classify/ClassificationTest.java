package vn.vungcao.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class ClassificationTest {
    private static final double[] SKEWED = {1, 2, 3, 4, 5, 6, 7, 8, 9, 100};

    private static List<Double> breaks(ClassificationMethod method, int classes, double... values) {
        return Classification.of(method, classes, values).breaks();
    }

    @Test
    void equalIntervalHasClassesOfOneWidth() {
        ClassBreaks breaks = Classification.of(ClassificationMethod.EQUAL_INTERVAL, 3, SKEWED);
        assertEquals(List.of(1.0, 34.0, 67.0, 100.0), breaks.breaks());
        assertArrayEquals(new int[] {9, 0, 1}, breaks.counts(SKEWED));
    }

    @Test
    void quantileHasClassesOfOneSize() {
        ClassBreaks breaks = Classification.of(ClassificationMethod.QUANTILE, 5, SKEWED);
        assertArrayEquals(new int[] {2, 2, 2, 2, 2}, breaks.counts(SKEWED));
        assertEquals(List.of(1.0, 3.0, 5.0, 7.0, 9.0, 100.0), breaks.breaks());
    }

    @Test
    void quantileNeverPartsEqualValues() {
        double[] values = {0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
        ClassBreaks breaks = Classification.of(ClassificationMethod.QUANTILE, 5, values);
        assertEquals(List.of(0.0, 1.0, 3.0, 4.0), breaks.breaks());
        assertArrayEquals(new int[] {6, 2, 2}, breaks.counts(values));
    }

    @Test
    void naturalBreaksPartTheClusters() {
        double[] values = {1, 1.1, 0.9, 50, 51, 52, 98, 99, 100};
        assertEquals(List.of(0.9, 50.0, 98.0, 100.0), breaks(ClassificationMethod.NATURAL_BREAKS, 3, values));
        assertArrayEquals(
                new int[] {9, 1},
                Classification.of(ClassificationMethod.NATURAL_BREAKS, 2, SKEWED)
                        .counts(SKEWED));
    }

    @Test
    void naturalBreaksKeepTheDigitsOfLargeNumbersCloseTogether() {
        double[] values = {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 11, 1e9 + 12, 1e9 + 13};
        assertEquals(List.of(1e9 + 1, 1e9 + 11, 1e9 + 13), breaks(ClassificationMethod.NATURAL_BREAKS, 2, values));
    }

    @Test
    void prettyBreaksAreRoundDecimals() {
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), breaks(ClassificationMethod.PRETTY, 5, SKEWED));
        assertEquals(List.of(0.1, 0.2, 0.3, 0.4), breaks(ClassificationMethod.PRETTY, 4, 0.11, 0.2, 0.33, 0.39));
        assertEquals(List.of(-10.0, -5.0, 0.0, 5.0), breaks(ClassificationMethod.PRETTY, 4, -7, -2, 1, 4, 3));
    }

    @Test
    void standardDeviationLaysClassesAroundTheMean() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9}; // mean 5, deviation 2
        assertEquals(List.of(2.0, 3.0, 5.0, 7.0, 9.0), breaks(ClassificationMethod.STANDARD_DEVIATION, 4, values));
        assertEquals(List.of(2.0, 4.0, 6.0, 9.0), breaks(ClassificationMethod.STANDARD_DEVIATION, 3, values));
    }

    @Test
    void manualBreaksStayAndTheirEndsTakeInAllValues() {
        assertEquals(
                List.of(1.0, 10.0, 20.0, 100.0),
                Classification.manual(new double[] {5, 10, 20, 30}, SKEWED).breaks());
        assertEquals(
                List.of(0.0, 50.0, 200.0),
                Classification.manual(new double[] {0, 50, 200}, SKEWED).breaks());
        assertEquals(
                List.of(0.0, 50.0),
                Classification.manual(new double[] {0, 50}, new double[0]).breaks());
        assertThrows(IllegalArgumentException.class, () -> Classification.manual(new double[] {9, 5}, SKEWED));
        assertThrows(IllegalArgumentException.class, () -> Classification.manual(new double[] {9}, SKEWED));
        assertThrows(IllegalArgumentException.class, () -> Classification.manual(new double[0], SKEWED));
    }

    @Test
    void targetIsABreakOfItsBands() {
        double[] values = {10, 20, 30, 40, 50, 60, 69.9, 70, 85, 100};
        assertEquals(
                List.of(10.0, 30.0, 50.0, 70.0, 100.0),
                Classification.targetBands(70, 4, values).breaks());
        assertEquals(
                List.of(10.0, 55.0, 100.0),
                Classification.targetBands(55, 2, values).breaks());
        assertEquals(
                List.of(10.0, 65.0, 120.0),
                Classification.targetBands(120, 2, values).breaks(),
                "beyond all values it is the end");
        assertEquals(
                List.of(0.0, 5.0),
                Classification.targetBands(0, 3, new double[] {5, 5}).breaks());
        assertEquals(List.of(), Classification.targetBands(0, 3, new double[0]).breaks());
        assertThrows(IllegalArgumentException.class, () -> Classification.targetBands(70, 1, values));
        assertThrows(IllegalArgumentException.class, () -> Classification.targetBands(Double.NaN, 3, values));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MANUAL", "TARGET_BANDS"})
    void fewValuesMakeFewClasses(ClassificationMethod method) {
        assertEquals(List.of(), breaks(method, 5));
        assertEquals(List.of(7.0, 7.0), breaks(method, 5, 7, 7, 7));
        assertEquals(0, Classification.of(method, 5, new double[] {0.0, -0.0}).classOf(0));
        assertEquals(2, Classification.of(method, 5, new double[] {1, 2, 1, 2}).classes());
        assertEquals(1, Classification.of(method, 1, new double[] {1, 50, 100}).classes());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MANUAL", "TARGET_BANDS"})
    void refusesWhatIsNoNumberAndWhatIsNoCount(ClassificationMethod method) {
        var e = assertThrows(IllegalArgumentException.class, () -> breaks(method, 5, 1, Double.NaN));
        assertTrue(e.getMessage().contains("leave out the units without a value"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> breaks(method, 5, 1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> breaks(method, 0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> breaks(method, 33, 1, 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"MANUAL", "TARGET_BANDS"})
    void methodsThatNeedMoreThanValuesSaySo(ClassificationMethod method) {
        assertThrows(IllegalArgumentException.class, () -> breaks(method, 5, 1, 2));
    }

    @Test
    void methodsHaveNames() {
        assertEquals("natural_breaks", ClassificationMethod.NATURAL_BREAKS.id());
        assertEquals(
                ClassificationMethod.PRETTY, ClassificationMethod.find("pretty").orElseThrow());
        assertTrue(ClassificationMethod.find("jenks").isEmpty());
    }
}
