package vn.vungcao.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.vungcao.indicator.Rounding;

/** Numbers are rounded for counting and filtering as they are for writing. */
final class PublishedNumberPropertyTest {
    private static String written(double number, int decimals) {
        byte[] json = new JsonWriter().array().value(number, decimals).end().toBytes();
        String text = new String(json, StandardCharsets.UTF_8);
        return text.substring(1, text.length() - 1);
    }

    @Property
    void aRoundedNumberIsTheOneThatIsWritten(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double number,
            @ForAll @IntRange(max = Rounding.FINEST) int decimals) {
        agree(number, decimals);
    }

    @Property
    void soIsAQuotient(
            @ForAll @IntRange(max = 2000) int part,
            @ForAll @IntRange(min = 1, max = 2000) int whole,
            @ForAll @IntRange(max = Rounding.FINEST) int decimals) {
        agree(100.0 * part / whole, decimals);
    }

    /** The quick ways agree with decimal arithmetic, near the middle of two decimals too. */
    @Property
    void quickOrSlowTheNumberIsTheSame(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long digits,
            @ForAll @IntRange(max = 10) int places,
            @ForAll @IntRange(min = -2, max = 2) int ulps,
            @ForAll @IntRange(max = Rounding.FINEST) int decimals) {
        double near = BigDecimal.valueOf(digits, places).doubleValue();
        double number = near + ulps * Math.ulp(near);
        assertEquals(Decimal.text(number, decimals), written(number, decimals));
        double exact = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
        assertEquals(exact + 0.0, new Rounding(decimals).of(number));
    }

    @Example
    void halvesGoUpAndNothingIsMinusZero() {
        Rounding two = new Rounding(2);
        assertEquals(0.13, two.of(0.125));
        assertEquals(-0.13, two.of(-0.125));
        assertEquals(0.0, two.of(-0.001));
        assertEquals(0.0, two.of(-0.0));
        assertEquals(Double.NaN, two.of(Double.NaN));
    }

    private static void agree(double number, int decimals) {
        double rounded = new Rounding(decimals).of(number);
        assertEquals(Double.parseDouble(written(number, decimals)), rounded);
        assertEquals(written(number, decimals), written(rounded, Rounding.FINEST), "rounding twice changes nothing");
    }
}
