package vn.vungcao.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How finely a figure is published. What is classed, filtered and sorted is rounded so first, since people can only check
 * the figures that they are shown.
 *
 * @param decimals 0 to {@value #FINEST}
 */
public record Rounding(int decimals) {
    public static final int FINEST = 10;

    /** Numbers that are counted: whole, or apportioned with some decimals. */
    public static final Rounding COUNT = new Rounding(4);

    /** Parts of one. */
    public static final Rounding SHARE = new Rounding(6);

    public static final Rounding WHOLE = new Rounding(0);

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};

    /** Below it a scaled number is known to less than {@link #CLOSE}. */
    private static final double LARGE = 1e11;

    private static final double CLOSE = 1e-3;

    public Rounding {
        if (decimals < 0 || decimals > FINEST) {
            throw new IllegalArgumentException(decimals + " decimals are not in 0.." + FINEST);
        }
    }

    /** Half up (away from zero), never minus zero; a number that is not finite stays as it is. */
    public double of(double number) {
        if (!Double.isFinite(number) || number == Math.rint(number)) {
            return number + 0.0;
        }
        double scaled = Math.abs(number) * POWERS[decimals];
        double whole = Math.floor(scaled);
        double rest = scaled - whole;
        if (scaled < LARGE && Math.abs(rest - 0.5) > CLOSE) {
            // far from the middle, so that the error of the product does not matter; a quotient of integers is exact
            double nearest = rest < 0.5 ? whole : whole + 1;
            return Math.copySign(nearest / POWERS[decimals], number) + 0.0;
        }
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
