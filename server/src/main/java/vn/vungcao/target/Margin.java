package vn.vungcao.target;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What can be said of an assessment when the value it rests on is known within bounds. Bounds are known of values that were
 * apportioned (quality C and D); all others count as exact.
 *
 * @param low the least value that can be true; {@code NaN} when there is none
 * @param high the largest one
 * @param cases the assessment of the estimate first, and those of the extreme values: whatever the true values are, gap, gap
 *     count and standing lie between the best and the worst of these
 */
public record Margin(double low, double high, List<Assessment> cases) {
    public Margin {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("the estimate is a case");
        }
    }

    /** Of what is known exactly, or not at all. */
    public static Margin exact(double value, Assessment assessment) {
        return new Margin(value, value, List.of(assessment));
    }

    /** The gap at the best value; {@code NaN} when there is no gap to tell. */
    public double gapLow() {
        return least(Assessment::gap);
    }

    /** The gap at the worst value. */
    public double gapHigh() {
        return largest(Assessment::gap);
    }

    public double gapCountLow() {
        return least(Assessment::gapCount);
    }

    public double gapCountHigh() {
        return largest(Assessment::gapCount);
    }

    /** The standing at the best value. */
    public Standing best() {
        Standing best = cases.get(0).standing();
        for (Assessment one : cases) {
            best = one.standing().compareTo(best) < 0 ? one.standing() : best;
        }
        return best;
    }

    /** The standing at the worst value. */
    public Standing worst() {
        Standing worst = cases.get(0).standing();
        for (Assessment one : cases) {
            worst = one.standing().compareTo(worst) > 0 ? one.standing() : worst;
        }
        return worst;
    }

    /** Whether the estimate is all that can be true. */
    public boolean exact() {
        return cases.size() == 1;
    }

    /** Whether the standing is the same whatever the true values are. */
    public boolean certain() {
        return best() == worst();
    }

    /** The least of a figure over all cases; {@code NaN} when some case has none. */
    public double least(ToDoubleFunction<Assessment> figure) {
        double least = Double.POSITIVE_INFINITY;
        for (Assessment one : cases) {
            least = Math.min(least, figure.applyAsDouble(one));
        }
        return least;
    }

    /** The largest of a figure over all cases; {@code NaN} when some case has none. */
    public double largest(ToDoubleFunction<Assessment> figure) {
        double largest = Double.NEGATIVE_INFINITY;
        for (Assessment one : cases) {
            largest = Math.max(largest, figure.applyAsDouble(one));
        }
        return largest;
    }
}
