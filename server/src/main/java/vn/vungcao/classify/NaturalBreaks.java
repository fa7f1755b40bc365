package vn.vungcao.classify;

/**
 * The cut of sorted values into classes that leaves the least sum of squared differences from the class means: the exact
 * optimum of Fisher (1958), which Jenks brought to maps.
 *
 * <p>Dynamic programme over the number of classes; because the best last cut moves only to the right as values are added,
 * each row is filled by divide and conquer in n log n steps (as in Wang and Song's ckmeans.1d.dp). Equal values are taken
 * together with their weight and never parted. The
 * same values always give the same cut.
 */
final class NaturalBreaks {
    private final double[] values;
    private final double[] weightUpTo;
    private final double[] sumUpTo;
    private final double[] squaresUpTo;
    private double[] previous;
    private double[] current;
    private int[] cut;

    private NaturalBreaks(SortedValues sorted) {
        int n = sorted.size();
        values = sorted.distinct();
        weightUpTo = new double[n + 1];
        sumUpTo = new double[n + 1];
        squaresUpTo = new double[n + 1];
        double centre = sorted.mean();
        for (int i = 0; i < n; i++) {
            double weight = sorted.weights()[i];
            double x = values[i] - centre; // shifted, or the squares would swallow the differences
            weightUpTo[i + 1] = weightUpTo[i] + weight;
            sumUpTo[i + 1] = sumUpTo[i] + weight * x;
            squaresUpTo[i + 1] = squaresUpTo[i] + weight * x * x;
        }
    }

    /**
     * Where each of exactly {@code classes} classes begins but the first, as positions among the different values; there
     * must be at least as many of those.
     */
    static int[] starts(SortedValues sorted, int classes) {
        return new NaturalBreaks(sorted).starts(classes);
    }

    private int[] starts(int classes) {
        int n = values.length;
        int[][] cuts = new int[classes][n + 1];
        previous = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            previous[end] = cost(0, end);
        }
        for (int k = 1; k < classes; k++) {
            current = new double[n + 1];
            cut = cuts[k];
            boolean last = k == classes - 1; // of which only the cut of all values is asked
            fill(last ? n : k + 1, n, k, n - 1);
            previous = current;
        }
        int[] starts = new int[classes - 1];
        int end = n;
        for (int k = classes - 1; k > 0; k--) {
            end = cuts[k][end];
            starts[k - 1] = end;
        }
        return starts;
    }

    /** Fills the row for the first {@code from} to {@code to} values, their last cut lying within the given bounds. */
    private void fill(int from, int to, int leastCut, int greatestCut) {
        if (from > to) {
            return;
        }
        int middle = (from + to) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int bestCut = leastCut;
        for (int c = leastCut; c <= Math.min(greatestCut, middle - 1); c++) {
            double cost = previous[c] + cost(c, middle);
            if (cost < best) {
                best = cost;
                bestCut = c;
            }
        }
        current[middle] = best;
        cut[middle] = bestCut;
        fill(from, middle - 1, leastCut, bestCut);
        fill(middle + 1, to, bestCut, greatestCut);
    }

    /** Sum of squared differences from their mean of the values from (included) to (excluded). */
    private double cost(int from, int to) {
        double weight = weightUpTo[to] - weightUpTo[from];
        double sum = sumUpTo[to] - sumUpTo[from];
        return Math.max(0, squaresUpTo[to] - squaresUpTo[from] - sum * sum / weight);
    }
}
