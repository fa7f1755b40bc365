package vn.vungcao.demo;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whole numbers with a given sum, in proportion to weights: largest remainder, ties to the earlier. */
final class Apportionment {
    private Apportionment() {}

    static int[] of(long total, double[] weights) {
        int[] caps = new int[weights.length];
        Arrays.fill(caps, Integer.MAX_VALUE);
        return of(total, weights, caps);
    }

    /**
     * @param caps the most each may get; what does not fit goes to the others
     * @throws IllegalStateException when the caps leave no room for the total
     */
    static int[] of(long total, double[] weights, int[] caps) {
        int[] result = new int[weights.length];
        long left = total;
        while (left > 0) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += result[i] < caps[i] ? weights[i] : 0;
            }
            if (!(sum > 0)) {
                throw new IllegalStateException(left + " of " + total + " find no room");
            }
            left -= round(left, sum, weights, caps, result);
        }
        return result;
    }

    private static long round(long left, double sum, double[] weights, int[] caps, int[] result) {
        double[] rest = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            if (result[i] < caps[i]) {
                double share = left * weights[i] / sum;
                long whole = Math.min((long) StrictMath.floor(share), (long) caps[i] - result[i]);
                rest[i] = share - StrictMath.floor(share);
                result[i] += (int) whole;
                given += whole;
            }
        }
        int[] order = IntStream.range(0, rest.length)
                .boxed()
                .sorted((a, b) -> Double.compare(rest[b], rest[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            if (given < left && rest[i] > 0 && result[i] < caps[i]) {
                result[i]++;
                given++;
            }
        }
        if (given == 0) {
            for (int i = 0; i < result.length; i++) {
                if (weights[i] > 0 && result[i] < caps[i]) {
                    result[i]++;
                    return 1;
                }
            }
        }
        return given;
    }
}
