package vn.vungcao.target;

import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;

/**
 * What a value is held against: a number, the side of it that is good, and whether the number itself is good enough.
 *
 * @param low the lower end of a range; else the value
 * @param high the upper end of a range; else the value
 * @param sign +1 when higher values are better, −1 when lower ones are, as seen from the value that is judged
 * @param value the nearest value that is good, or the bound of the open side
 */
record Goal(TargetComparator comparator, double value, double low, double high, int sign, Precision precision) {

    /**
     * The goal of a target as seen from a value: of a range, the end that is nearer.
     *
     * @param precision that of the target
     */
    static Goal of(Target target, Indicator indicator, Precision precision, double seenFrom) {
        TargetComparator comparator = target.comparator();
        double low = target.goal();
        double high = target.valueHigh().orElse(low);
        boolean above = comparator == TargetComparator.RANGE && seenFrom > high;
        return new Goal(
                comparator,
                above ? high : low,
                low,
                high,
                above ? -1 : sign(comparator, indicator, low, seenFrom),
                precision);
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
            case RANGE -> precision.compare(v, low) >= 0 && precision.compare(v, high) <= 0;
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

    /** The comparison that {@link #metBy} makes, in symbols: {@code v ≥ t}. */
    String formula(String left) {
        return comparator == TargetComparator.RANGE ? "t ≤ " + left + " ≤ t(high)" : left + symbol() + "t";
    }

    /** The comparison that {@link #metBy} makes of a value that is written down already. */
    String written(String left, Figures figures) {
        return comparator == TargetComparator.RANGE
                ? figures.compared(low) + " ≤ " + left + " ≤ " + figures.compared(high)
                : left + symbol() + figures.compared(value);
    }

    /** The comparison that {@link #reachedBy} makes. */
    String reachedWritten(String left, Figures figures) {
        String closed = sign > 0 ? " ≥ " : " ≤ ";
        boolean open = comparator == TargetComparator.MORE_THAN || comparator == TargetComparator.LESS_THAN;
        return left + (open ? symbol() : closed) + figures.compared(value);
    }

    private String symbol() {
        return switch (comparator) {
            case AT_LEAST, ANNUAL_REDUCTION_AT_LEAST -> " ≥ ";
            case MORE_THAN -> " > ";
            case AT_MOST -> " ≤ ";
            case LESS_THAN -> " < ";
            case EQUAL, ELIMINATE, RANGE -> " = ";
        };
    }
}
