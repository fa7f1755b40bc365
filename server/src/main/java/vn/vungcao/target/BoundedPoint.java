package vn.vungcao.target;

import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;

/**
 * A point of a series whose value is known within bounds.
 *
 * @param point the best estimate
 * @param low the least value that can be true, at most the estimate
 * @param high the largest one, at least the estimate
 */
public record BoundedPoint(SeriesPoint point, double low, double high) {
    public BoundedPoint {
        low = Math.min(low, point.value());
        high = Math.max(high, point.value());
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException("the bounds of a value are numbers");
        }
    }

    public boolean exact() {
        return low == high;
    }

    /** The point as it is when the value is another one: the denominator stays, the numerator follows. */
    SeriesPoint at(double value, Indicator indicator) {
        if (value == point.value()) {
            return point;
        }
        boolean parts = indicator.measureType() == MeasureType.RATIO && point.hasParts();
        return new SeriesPoint(
                point.year(),
                value,
                parts ? value * point.denominator() / indicator.scale() : point.numerator(),
                point.denominator());
    }
}
