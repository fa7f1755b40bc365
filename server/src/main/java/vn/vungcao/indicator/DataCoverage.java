package vn.vungcao.indicator;

/**
 * How much of a set of units has a value. (Never to be confused with a BoundaryCoverage.)
 *
 * @param units units that have a value
 * @param of units in scope for which the indicator is applicable
 * @param householdsShare share (0-1) of the households of those units that live in units with a value; {@code NaN} when
 *     households are not known
 */
public record DataCoverage(int units, int of, double householdsShare) {
    public boolean complete() {
        return units == of;
    }
}
