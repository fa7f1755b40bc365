package vn.vungcao.classify;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Finds class breaks for values.
 *
 * <p>All methods: every value lies in exactly one class; no values give no classes; values that are all alike give one
 * class; fewer different values than classes asked for give fewer classes. A value that is not a finite number is refused:
 * the caller leaves out the units that are missing, suppressed or not applicable and counts them apart.
 */
public final class Classification {
    public static final int MOST_CLASSES = 32;

    private Classification() {}

    /**
     * @param method any but manual and target bands, which need more than the values: {@link #manual} and {@link
     *     #targetBands}
     * @param classes how many at most, 1 to {@link #MOST_CLASSES}
     * @param values in any order; left as they are
     */
    public static ClassBreaks of(ClassificationMethod method, int classes, double[] values) {
        SortedValues sorted = SortedValues.of(values);
        int most = Math.min(checked(classes), sorted.size());
        if (method == ClassificationMethod.MANUAL || method == ClassificationMethod.TARGET_BANDS) {
            throw new IllegalArgumentException("method " + method.id() + " needs more than a number of classes");
        }
        if (most < 2) {
            return oneClass(sorted);
        }
        return switch (method) {
            case QUANTILE -> startingAt(sorted, Quantiles.starts(sorted, most));
            case NATURAL_BREAKS -> startingAt(sorted, NaturalBreaks.starts(sorted, most));
            case PRETTY -> ClassBreaks.of(PrettyBreaks.of(sorted.min(), sorted.max(), most));
            case STANDARD_DEVIATION -> between(sorted.min(), deviations(sorted, most), sorted.max());
            default -> between(sorted.min(), steps(sorted.min(), sorted.max(), most), sorted.max());
        };
    }

    /**
     * Breaks given by a person. Where values lie beyond the first or the last break, that break moves out to take them in.
     *
     * @param breaks at least two, ascending
     */
    public static ClassBreaks manual(double[] breaks, double[] values) {
        ClassBreaks given = ClassBreaks.of(breaks);
        if (given.classes() == 0) {
            throw new IllegalArgumentException("manual classes need at least two breaks");
        }
        SortedValues sorted = SortedValues.of(values);
        if (sorted.size() == 0) {
            return given;
        }
        double[] widened = breaks.clone();
        widened[0] = Math.min(widened[0], sorted.min());
        int last = widened.length - 1;
        widened[last] = Math.max(widened[last], sorted.max());
        return ClassBreaks.of(widened);
    }

    /**
     * Bands around a target, which is a break itself: equal steps from the least value up to the target and from the
     * target up to the greatest value, the classes shared out by the length of the two sides. When all values lie on one
     * side, the target is the end of the outermost class.
     *
     * @param target the first value of the band above it. Where the target itself belongs to the band below (at most), give
     *     {@link Math#nextUp(double)} of it
     * @param classes at most so many, 2 to {@link #MOST_CLASSES}
     */
    public static ClassBreaks targetBands(double target, int classes, double[] values) {
        if (!Double.isFinite(target) || checked(classes) < 2) {
            throw new IllegalArgumentException("target bands need a target and at least 2 classes");
        }
        SortedValues sorted = SortedValues.of(values);
        if (sorted.size() == 0) {
            return ClassBreaks.NONE;
        }
        double low = Math.min(sorted.min(), target);
        double high = Math.max(sorted.max(), target);
        boolean bothSides = low < target && target < high;
        int most = Math.max(Math.min(classes, sorted.size()), bothSides ? 2 : 1);
        if (!bothSides) {
            return low == high ? oneClass(sorted) : between(low, steps(low, high, most), high);
        }
        int below = (int) Math.round(most * (target - low) / (high - low));
        below = Math.max(1, Math.min(most - 1, below));
        TreeSet<Double> inner = new TreeSet<>();
        Arrays.stream(steps(low, target, below)).forEach(inner::add);
        inner.add(target);
        Arrays.stream(steps(target, high, most - below)).forEach(inner::add);
        return between(low, inner.stream().mapToDouble(Double::doubleValue).toArray(), high);
    }

    private static int checked(int classes) {
        if (classes < 1 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(classes + " classes asked for; it must be 1 to " + MOST_CLASSES);
        }
        return classes;
    }

    private static ClassBreaks oneClass(SortedValues sorted) {
        return sorted.size() == 0 ? ClassBreaks.NONE : ClassBreaks.of(sorted.min(), sorted.max());
    }

    /** The two ends and what lies strictly between them, in order and once each. */
    private static ClassBreaks between(double low, double[] inner, double high) {
        TreeSet<Double> breaks = new TreeSet<>();
        Arrays.stream(inner).map(b -> b + 0.0).filter(b -> b > low && b < high).forEach(breaks::add);
        breaks.add(low);
        breaks.add(high);
        return ClassBreaks.of(breaks.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * A class starts at its least value. A class of the greatest value alone starts halfway to the value before it, since
     * its end is that value already.
     */
    private static ClassBreaks startingAt(SortedValues sorted, int[] starts) {
        double[] values = sorted.distinct();
        int last = values.length - 1;
        double[] inner = Arrays.stream(starts)
                .mapToDouble(i -> i < last ? values[i] : values[i - 1] + (values[i] - values[i - 1]) / 2)
                .toArray();
        return between(sorted.min(), inner, sorted.max());
    }

    private static double[] steps(double low, double high, int classes) {
        double[] inner = new double[classes - 1];
        for (int i = 1; i < classes; i++) {
            inner[i - 1] = low + i * (high - low) / classes;
        }
        return inner;
    }

    private static double[] deviations(SortedValues sorted, int classes) {
        double mean = sorted.mean();
        double deviation = sorted.standardDeviation();
        double[] inner = new double[classes - 1];
        for (int i = 1; i < classes; i++) {
            inner[i - 1] = mean + (i - classes / 2.0) * deviation;
        }
        return inner;
    }
}
