package vn.vungcao.encode;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as plain decimals: no exponent, no trailing zeros, no negative zero. */
final class Decimal {
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    /** Below it a decimal has at most 15 digits, and a double tells such decimals apart. */
    private static final double SURE = 1e15;

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

    /** {@link #text} at the end of what is there. */
    static void put(ByteBuffer out, double number, int decimals) {
        for (int few = 0; few <= Math.min(decimals, POWERS.length - 1); few++) {
            double scaled = Math.rint(number * POWERS[few]);
            if (Math.abs(scaled) >= SURE) {
                break;
            }
            // the nearest double of a decimal of so few digits: no other decimal as short has it
            if (scaled / POWERS[few] == number) {
                put(out, (long) scaled, POWERS[few]);
                return;
            }
        }
        out.putAscii(text(number, decimals));
    }

    /** A coordinate, quicker than {@link #text}: |number| is at most 10⁹. */
    static void putCoordinate(ByteBuffer out, double number, int decimals) {
        put(out, Math.round(number * POWERS[decimals]), POWERS[decimals]);
    }

    /** Of a number times a power of ten. */
    private static void put(ByteBuffer out, long times, long power) {
        long scaled = Math.abs(times);
        if (times < 0) {
            out.put('-');
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
