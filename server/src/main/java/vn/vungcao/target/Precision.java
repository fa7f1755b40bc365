package vn.vungcao.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Compares numbers as a planner reads them: rounded half up to so many decimals, so that 69.999999 shown as 70.0 and 70.0
 * are equal.
 */
public record Precision(int decimals) {
    /** At the indicator's decimals, or finer where the target itself is stated more finely. */
    public static Precision of(int indicatorDecimals, double goal) {
        int stated = BigDecimal.valueOf(goal).stripTrailingZeros().scale();
        return new Precision(Math.max(indicatorDecimals, Math.min(stated, 6)));
    }

    public int compare(double a, double b) {
        return round(a).compareTo(round(b));
    }

    private BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
