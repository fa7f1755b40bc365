package vn.vungcao.classify;

import java.util.Arrays;

/** Different values in ascending order, and how often each occurs. */
record SortedValues(double[] distinct, int[] weights) {

    /** @throws IllegalArgumentException when a value is not a finite number */
    static SortedValues of(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            if (!Double.isFinite(sorted[i])) {
                throw new IllegalArgumentException(
                        "value " + i + " is " + sorted[i] + ": leave out the units without a value before classifying");
            }
            sorted[i] += 0.0; // -0.0 and 0.0 are one value
        }
        Arrays.sort(sorted);
        double[] distinct = new double[sorted.length];
        int[] weights = new int[sorted.length];
        int n = 0;
        for (double value : sorted) {
            if (n == 0 || value != distinct[n - 1]) {
                distinct[n++] = value;
            }
            weights[n - 1]++;
        }
        return new SortedValues(Arrays.copyOf(distinct, n), Arrays.copyOf(weights, n));
    }

    int size() {
        return distinct.length;
    }

    double min() {
        return distinct[0];
    }

    double max() {
        return distinct[distinct.length - 1];
    }

    double count() {
        return Arrays.stream(weights).asLongStream().sum();
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < distinct.length; i++) {
            // taken from the least value, so that large numbers close together keep their digits
            sum += weights[i] * (distinct[i] - min());
        }
        return min() + sum / count();
    }

    /** Of the whole population, not of a sample. */
    double standardDeviation() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < distinct.length; i++) {
            squares += weights[i] * (distinct[i] - mean) * (distinct[i] - mean);
        }
        return Math.sqrt(squares / count());
    }
}
