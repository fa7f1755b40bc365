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

    /** At the indicator's decimals, or finer where the target itself is stated more finely. */
    public static Precision of(int indicatorDecimals, double goal) {
        int stated = BigDecimal.valueOf(goal).stripTrailingZeros().scale();
        return new Precision(Math.max(indicatorDecimals, Math.min(stated, 6)));
    }

    public int compare(double a, double b) {
        return round(a).compareTo(round(b));
    }

    /** The number as it is compared. */
    BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(NOISE, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }
}
