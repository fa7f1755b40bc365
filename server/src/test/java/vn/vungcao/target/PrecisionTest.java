package vn.vungcao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Numbers are compared as they are read, however far apart they are. */
class PrecisionTest {
    private static int asWritten(int decimals, double a, double b) {
        return read(decimals, a).compareTo(read(decimals, b));
    }

    private static BigDecimal read(int decimals, double number) {
        return BigDecimal.valueOf(number).setScale(9, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Property(tries = 5_000)
    void anyTwoCompareAsTheirRoundedFiguresDo(
            @ForAll @IntRange(max = 6) int decimals,
            @ForAll @DoubleRange(min = -1e7, max = 1e7) double a,
            @ForAll @DoubleRange(min = -1e7, max = 1e7) double b) {
        assertEquals(asWritten(decimals, a, b), new Precision(decimals).compare(a, b));
    }

    @Property(tries = 20_000)
    void neighboursDoToo(
            @ForAll @IntRange(max = 6) int decimals,
            @ForAll @DoubleRange(min = -1_000, max = 1_000) double a,
            @ForAll @IntRange(min = -2_100, max = 2_100) int thousandths) {
        double b = a + thousandths / 1_000.0 * Math.pow(10, -decimals);
        assertEquals(asWritten(decimals, a, b), new Precision(decimals).compare(a, b), a + " and " + b);
    }

    @Test
    void whatBinaryArithmeticLeavesIsNoDifference() {
        assertEquals(0, new Precision(1).compare(69.999999, 70));
        assertEquals(0, new Precision(1).compare(12.499999999999998, 12.5));
        assertEquals(-1, new Precision(0).compare(12.49, 12.5));
        assertEquals(0, new Precision(2).compare(-0.0, 0.0));
    }

    @Test
    void whatIsNoNumberIsNotCompared() {
        Precision precision = new Precision(1);
        assertThrows(NumberFormatException.class, () -> precision.compare(Double.NaN, 1));
        assertThrows(NumberFormatException.class, () -> precision.compare(1, Double.POSITIVE_INFINITY));
        assertThrows(NumberFormatException.class, () -> precision.compare(Double.NaN, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Precision(-1));
    }
}
