package vn.vungcao.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Compares numbers as a planner reads them: rounded half up to so many decimals, so that 69.999999 shown as 70.0 and 70.0
 * are equal. What binary arithmetic leaves beyond the ninth decimal is no part of the number: (86.855… − 61.855…) ÷ 2 is 12.5
 * and not 12.499999999999998.
 */
public record Precision(int decimals) {
    private static final int NOISE = 9;

    /** More than what the noise can move two numbers towards each other. */
    private static final double SAFELY = 1e-8;

    private static final double[] UNITS = {1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9};

    public Precision {
        if (decimals < 0 || decimals >= UNITS.length) {
            throw new IllegalArgumentException(decimals + " decimals are not in 0.." + (UNITS.length - 1));
        }
    }

    /** At the indicator's decimals, or finer where the target itself is stated more finely. */
    public static Precision of(int indicatorDecimals, double goal) {
        int stated = BigDecimal.valueOf(goal).stripTrailingZeros().scale();
        return new Precision(Math.max(indicatorDecimals, Math.min(stated, 6)));
    }

    public int compare(double a, double b) {
        double difference = Math.abs(a - b);
        if (difference > UNITS[decimals] + SAFELY && difference < Double.POSITIVE_INFINITY) {
            // numbers more than a unit of the last decimal apart are not rounded to one
            return a < b ? -1 : 1;
        }
        return a == b && difference == 0 ? 0 : round(a).compareTo(round(b));
    }

    /** The number as it is compared. */
    BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(NOISE, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }
}
