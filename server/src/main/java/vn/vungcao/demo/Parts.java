package vn.vungcao.demo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Whole numerators under given denominators, by given log-odds, such that given sums are met exactly: within each sum all
 * log-odds are shifted alike, then rounded by largest remainder. Smaller groups come first; what a larger one still lacks
 * is shared among its other units.
 */
final class Parts {
    private static final int HALVINGS = 44;
    private static final double FARTHEST = 40;

    private final int[] least;
    private final int[] most;
    private final double[] logOdds;
    private final int[] result;
    private final BitSet done = new BitSet();

    private Parts(int[] least, int[] most, double[] logOdds) {
        this.least = least;
        this.most = most;
        this.logOdds = logOdds;
        this.result = new int[most.length];
    }

    /**
     * @param least the fewest each may have
     * @param most the most each may have
     * @throws IllegalStateException when a sum cannot be met
     */
    static int[] of(int[] least, int[] most, double[] logOdds, List<Total> totals) {
        Parts parts = new Parts(least, most, logOdds);
        totals.stream()
                .sorted(Comparator.comparingInt(t -> t.units().cardinality()))
                .forEach(parts::meet);
        return parts.result;
    }

    /** @param why what the sum is, for the message when it cannot be met */
    static int[] of(int[] most, double[] logOdds, long sum, String why) {
        BitSet all = new BitSet();
        all.set(0, most.length);
        return of(new int[most.length], most, logOdds, List.of(new Total(all, sum, why)));
    }

    private void meet(Total total) {
        long sum = total.sum();
        int[] free = total.units().stream().filter(i -> !done.get(i)).toArray();
        sum -= total.units().stream()
                .filter(done::get)
                .mapToLong(i -> result[i])
                .sum();
        long low = Arrays.stream(free).mapToLong(i -> least[i]).sum();
        long high = Arrays.stream(free).mapToLong(i -> most[i]).sum();
        if (sum < low || sum > high) {
            throw new IllegalStateException("the sum " + total.sum() + " (" + total.why() + ") leaves " + sum
                    + ", not in " + low + ".." + high);
        }
        share(free, sum);
        done.or(total.units());
    }

    private void share(int[] free, long sum) {
        double shift = shift(free, sum);
        double[] over = new double[free.length];
        int[] room = new int[free.length];
        long given = 0;
        for (int k = 0; k < free.length; k++) {
            int i = free[k];
            double wish = wish(i, shift);
            result[i] = (int) StrictMath.floor(wish);
            given += result[i];
            over[k] = wish - result[i];
            room[k] = most[i] - result[i];
        }
        // the shift meets the sum but for the fractions
        Integer[] order = new Integer[free.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(over[b], over[a]));
        while (given < sum) {
            for (int k : order) {
                if (given < sum && room[k] > 0) {
                    result[free[k]]++;
                    room[k]--;
                    given++;
                }
            }
        }
        for (int k = order.length - 1; given > sum; k = k == 0 ? order.length - 1 : k - 1) {
            int i = free[order[k]];
            if (result[i] > least[i]) {
                result[i]--;
                given--;
            }
        }
    }

    private double wish(int i, double shift) {
        return least[i] + (most[i] - least[i]) * Odds.share(logOdds[i] + shift);
    }

    private double shift(int[] free, long sum) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            double reached = 0;
            for (int i : free) {
                reached += wish(i, middle);
            }
            if (reached < sum) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
