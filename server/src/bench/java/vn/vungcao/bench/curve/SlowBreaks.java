package vn.vungcao.bench.curve;

import java.util.Arrays;

/** The least spread that classes can have, by trying every cut: n² steps, and none of our code. */
public final class SlowBreaks {
    private SlowBreaks() {}

    /** Sum of squared differences from their mean of the values from (included) to (excluded). */
    public static double spread(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    /** @param sorted ascending */
    public static double least(double[] sorted, int classes) {
        int n = sorted.length;
        double[] best = new double[n + 1];
        Arrays.fill(best, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int k = 0; k < classes; k++) {
            double[] next = new double[n + 1];
            for (int end = 1; end <= n; end++) {
                next[end] = leastUpTo(sorted, best, end);
            }
            best = next;
        }
        return best[n];
    }

    /** The last class begins at each value before the end in turn; its mean and spread are carried on (Welford). */
    private static double leastUpTo(double[] sorted, double[] before, int end) {
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        double spread = 0;
        for (int begin = end - 1; begin >= 0; begin--) {
            double off = sorted[begin] - mean;
            mean += off / (end - begin);
            spread += off * (sorted[begin] - mean);
            least = Math.min(least, before[begin] + spread);
        }
        return least;
    }
}
