package vn.vungcao.encode;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as plain decimals: no exponent, no trailing zeros, no negative zero. */
final class Decimal {
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private Decimal() {}

    /** Rounded half up to at most so many decimals; {@code null} for a number that JSON cannot hold. */
    static String text(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return "null";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A coordinate, quicker than {@link #text}: |number| is at most 10⁹. */
    static void putCoordinate(ByteBuffer out, double number, int decimals) {
        long power = POWERS[decimals];
        long scaled = Math.round(number * power);
        if (scaled < 0) {
            out.put('-');
            scaled = -scaled;
        }
        out.putAscii(Long.toString(scaled / power));
        long fraction = scaled % power;
        if (fraction == 0) {
            return;
        }
        out.put('.');
        for (long digit = power / 10; fraction > 0; digit /= 10) {
            out.put((char) ('0' + fraction / digit));
            fraction %= digit;
        }
    }
}
