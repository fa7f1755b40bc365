package vn.vungcao.difficulty;

import java.util.function.IntPredicate;
import vn.vungcao.indicator.Rounding;

/**
 * What is known of one indicator of a unit. Comparisons are made at the precision at which the indicator is shown.
 *
 * @param value in the indicator's unit; {@code NaN} when it is not known
 * @param numerator {@code NaN} when there is none
 * @param denominator {@code NaN} when there is none
 * @param scale value = numerator ÷ denominator × scale
 */
public record Figure(double value, double numerator, double denominator, double scale, Rounding precision) {

    public static Figure unknown() {
        return new Figure(Double.NaN, Double.NaN, Double.NaN, 1, Rounding.WHOLE);
    }

    public boolean known() {
        return !Double.isNaN(value);
    }

    /** Below zero, zero or above as the value is below the threshold, at it or above. */
    int compare(double threshold) {
        return compare(value, threshold);
    }

    private int compare(double some, double threshold) {
        return Double.compare(precision.of(some), precision.of(threshold));
    }

    /**
     * The least whole number of members of the denominator that have to leave the numerator (or join it) until the value
     * satisfies a comparison; {@code NaN} when it is not known or not to be had so.
     *
     * @param sign −1 when they have to leave, +1 when they have to join
     * @param enough of the comparison of the new value with the threshold
     */
    double members(int sign, double threshold, IntPredicate enough) {
        if (Double.isNaN(numerator) || !(denominator > 0)) {
            return Double.NaN;
        }
        long most = (long) Math.ceil(sign < 0 ? numerator : denominator - numerator);
        long few = 0;
        long many = most + 1;
        while (many - few > 1) {
            long middle = few + (many - few) / 2;
            if (enough.test(compare(scale * (numerator + sign * middle) / denominator, threshold))) {
                many = middle;
            } else {
                few = middle;
            }
        }
        return many > most ? Double.NaN : many;
    }
}
