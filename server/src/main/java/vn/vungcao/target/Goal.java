package vn.vungcao.target;

import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;

/**
 * What a value is held against: a number, the side of it that is good, and whether the number itself is good enough.
 *
 * @param sign +1 when higher values are better, −1 when lower ones are, as seen from the value that is judged
 * @param value the nearest value that is good, or the bound of the open side
 */
record Goal(TargetComparator comparator, double value, double high, int sign, Precision precision) {

    /** The goal of a target as seen from a value: of a range, the end that is nearer. */
    static Goal of(Target target, Indicator indicator, double seenFrom) {
        TargetComparator comparator = target.comparator();
        double low = target.goal();
        double high = target.valueHigh().orElse(low);
        boolean above = comparator == TargetComparator.RANGE && seenFrom > high;
        return new Goal(
                comparator,
                above ? high : low,
                high,
                above ? -1 : sign(comparator, indicator, low, seenFrom),
                Precision.of(indicator.decimals(), low));
    }

    private static int sign(TargetComparator comparator, Indicator indicator, double goal, double seenFrom) {
        return switch (comparator) {
            case AT_LEAST, MORE_THAN, RANGE -> 1;
            case AT_MOST, LESS_THAN, ELIMINATE, ANNUAL_REDUCTION_AT_LEAST -> -1;
            case EQUAL -> {
                if (seenFrom == goal) {
                    yield indicator.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
                }
                yield seenFrom < goal ? 1 : -1;
            }
        };
    }

    boolean metBy(double v) {
        int order = precision.compare(v, value);
        return switch (comparator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL, ELIMINATE -> order == 0;
            case RANGE -> sign > 0 ? order >= 0 && precision.compare(v, high) <= 0 : order <= 0;
            case ANNUAL_REDUCTION_AT_LEAST -> throw new IllegalStateException("a reduction is judged by its pace");
        };
    }

    /** Whether v has come as far as the goal; unlike {@link #metBy} also true of a value beyond an exact goal. */
    boolean reachedBy(double v) {
        return switch (comparator) {
            case MORE_THAN, LESS_THAN -> metBy(v);
            default -> atLeastAsGood(v, value);
        };
    }

    /** Distance to the goal in the good direction; never negative. */
    double gap(double v) {
        return Math.max(0, sign * (value - v));
    }

    /** Whether v is as good as the other value, or better, at the declared precision. */
    boolean atLeastAsGood(double v, double other) {
        return sign * precision.compare(v, other) >= 0;
    }
}
