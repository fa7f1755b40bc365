package vn.vungcao.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassBreaksTest {
    private static final ClassBreaks THREE = new ClassBreaks(List.of(-10.0, 0.0, 25.0, 100.0));

    @ParameterizedTest
    @CsvSource({"-10,0", "-0.01,0", "-0.0,1", "0,1", "24.99,1", "25,2", "99.9,2", "100,2"})
    void classIsHalfOpenAndTheLastOneClosed(double value, int expected) {
        assertEquals(expected, THREE.classOf(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-10.01, 100.01, Double.NaN, Double.POSITIVE_INFINITY})
    void valueBeyondTheEndsIsRefused(double value) {
        assertFalse(THREE.contains(value));
        assertThrows(IllegalArgumentException.class, () -> THREE.classOf(value));
        assertThrows(IllegalArgumentException.class, () -> THREE.counts(new double[] {0, value}));
    }

    @Test
    void oneValueMakesOneClass() {
        ClassBreaks point = new ClassBreaks(List.of(5.0, 5.0));
        assertEquals(1, point.classes());
        assertEquals(0, point.classOf(5));
        assertFalse(point.contains(5.1));
    }

    @Test
    void breaksThatRoundToOneBecomeOne() {
        assertEquals(
                List.of(0.0, 1.0, 3.0),
                new ClassBreaks(List.of(0.1, 0.8, 1.2, 2.9)).rounded(Math::rint).breaks());
        assertEquals(
                List.of(5.0, 5.0),
                new ClassBreaks(List.of(4.9, 5.1)).rounded(Math::rint).breaks());
        assertEquals(ClassBreaks.NONE, ClassBreaks.NONE.rounded(Math::rint));
    }

    @Test
    void noBreaksMakeNoClass() {
        assertEquals(0, ClassBreaks.NONE.classes());
        assertEquals(0, ClassBreaks.NONE.counts(new double[0]).length);
        assertFalse(ClassBreaks.NONE.contains(0));
    }

    @Test
    void refusesBreaksThatDoNotAscend() {
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(2.0, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(1.0, 2.0, 2.0)));
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(1.0, Double.NaN)));
    }
}
