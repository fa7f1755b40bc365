package vn.vungcao.target;

/**
 * What is known of a unit in a year that has a value.
 *
 * @param value in the indicator's unit
 * @param numerator {@code NaN} when not known
 * @param denominator {@code NaN} when not known
 */
public record SeriesPoint(int year, double value, double numerator, double denominator) {
    public SeriesPoint {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a point of a series has a value");
        }
    }

    boolean hasParts() {
        return !Double.isNaN(numerator) && !Double.isNaN(denominator) && denominator > 0;
    }
}
