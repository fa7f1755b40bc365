package vn.vungcao.classify;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The ends of classes, ascending: class i is [breaks(i), breaks(i + 1)), the last one closed. No breaks: no classes. Two
 * equal breaks: one class that holds one value only.
 */
public record ClassBreaks(List<Double> breaks) {
    public static final ClassBreaks NONE = new ClassBreaks(List.of());

    public ClassBreaks {
        breaks = List.copyOf(breaks);
        if (breaks.size() == 1) {
            throw new IllegalArgumentException("one break makes no class: give two ends at least");
        }
        boolean onePoint = breaks.size() == 2 && breaks.get(0).equals(breaks.get(1));
        for (int i = 0; i < breaks.size(); i++) {
            if (!Double.isFinite(breaks.get(i))) {
                throw new IllegalArgumentException("break " + breaks.get(i) + " is not a number");
            }
            if (i > 0 && breaks.get(i) <= breaks.get(i - 1) && !onePoint) {
                throw new IllegalArgumentException(
                        "breaks must ascend, but " + breaks.get(i) + " follows " + breaks.get(i - 1));
            }
        }
    }

    static ClassBreaks of(double... breaks) {
        return new ClassBreaks(Arrays.stream(breaks).boxed().toList());
    }

    /**
     * With every break rounded; breaks that become equal become one.
     *
     * @param rounding must keep the order of numbers
     */
    public ClassBreaks rounded(DoubleUnaryOperator rounding) {
        double[] distinct = breaks.stream()
                .mapToDouble(Double::doubleValue)
                .map(rounding)
                .distinct()
                .toArray();
        return distinct.length == 1 ? of(distinct[0], distinct[0]) : of(distinct);
    }

    public int classes() {
        return Math.max(0, breaks.size() - 1);
    }

    /** Whether the value lies in one of the classes. */
    public boolean contains(double value) {
        return classes() > 0 && value >= breaks.get(0) && value <= breaks.get(breaks.size() - 1);
    }

    /**
     * The class of a value, counted from 0.
     *
     * @throws IllegalArgumentException when it lies in none or is not a number
     */
    public int classOf(double value) {
        if (!contains(value)) {
            throw new IllegalArgumentException("value " + value + " lies in no class of " + breaks);
        }
        // adding zero turns -0.0 into 0.0, which the search would tell apart
        int found = Collections.binarySearch(breaks, value + 0.0);
        int index = found >= 0 ? found : -found - 2;
        return Math.min(index, classes() - 1);
    }

    /**
     * How many of the values lie in each class.
     *
     * @throws IllegalArgumentException when one lies in none or is not a number
     */
    public int[] counts(double[] values) {
        int[] counts = new int[classes()];
        for (double value : values) {
            counts[classOf(value)]++;
        }
        return counts;
    }
}
