package vn.vungcao.target;

import java.util.function.DoublePredicate;

/** Gaps in whole households, villages or persons. */
final class GapCount {
    /** Apportioned numerators and denominators are no whole numbers; their difference may be one, but for rounding. */
    private static final double ROUNDING = 1e-6;

    private GapCount() {}

    /**
     * The least whole n ≥ 1 such that the goal is met when n members change sides. {@code NaN} when no number of them meets it:
     * when not all suffice, or when one member more steps over an exact goal or a range.
     */
    static double ofRatio(SeriesPoint now, double scale, Goal goal) {
        double n = ofRatio(now, scale, goal.sign(), goal::reachedBy);
        if (Double.isNaN(n)) {
            return n;
        }
        double movable = movable(now, goal.sign());
        return goal.metBy(moved(now, scale, goal.sign(), Math.min(n, movable))) ? n : Double.NaN;
    }

    /**
     * The least whole n ≥ 1 such that the goal is reached when n members of the denominator change sides: (numerator ± n) ÷
     * denominator × scale. Of apportioned parts the last member may be there in part only. {@code NaN} when not even all
     * members suffice.
     *
     * @param sign +1 when members have to join the numerator, −1 when they have to leave it
     * @param reached whether a value has come to the goal; once true it stays true as members change sides
     */
    static double ofRatio(SeriesPoint now, double scale, int sign, DoublePredicate reached) {
        double movable = movable(now, sign);
        long most = (long) Math.ceil(movable - ROUNDING);
        if (most < 1 || !reached.test(moved(now, scale, sign, Math.min(most, movable)))) {
            return Double.NaN;
        }
        long few = 0;
        long enough = most;
        while (enough - few > 1) {
            long middle = few + (enough - few) / 2;
            if (reached.test(moved(now, scale, sign, Math.min(middle, movable)))) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return enough;
    }

    private static double movable(SeriesPoint now, int sign) {
        return sign > 0 ? now.denominator() - now.numerator() : now.numerator();
    }

    private static double moved(SeriesPoint now, double scale, int sign, double members) {
        return scale * (now.numerator() + sign * members) / now.denominator();
    }

    /** Of a count: what has to be added or taken away, in whole members. */
    static double ofCount(Goal goal, double value) {
        double gap = goal.gap(value);
        for (double n = Math.max(1, Math.ceil(gap) - 1); n < gap + 2; n++) {
            if (goal.reachedBy(value + goal.sign() * n)) {
                return n;
            }
        }
        return Double.NaN;
    }
}
