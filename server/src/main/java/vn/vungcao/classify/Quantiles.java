package vn.vungcao.classify;

import java.util.stream.IntStream;

/** Cuts sorted values into classes of as nearly the same number of values as can be without parting equal ones. */
final class Quantiles {
    private Quantiles() {}

    /**
     * Where each class begins but the first, as ascending positions among the different values. Where many values are
     * equal, fewer classes come out than asked for.
     */
    static int[] starts(SortedValues sorted, int classes) {
        double count = sorted.count();
        return IntStream.range(1, classes)
                .map(i -> nearestStart(sorted, i * count / classes))
                .filter(start -> start > 0 && start < sorted.size())
                .distinct()
                .toArray();
    }

    /** The value that begins nearest to a rank; the lesser of two as near. */
    private static int nearestStart(SortedValues sorted, double rank) {
        int value = 0;
        int before = 0;
        while (before + sorted.weights()[value] <= rank) {
            before += sorted.weights()[value++];
        }
        int after = before + sorted.weights()[value];
        return rank - before <= after - rank ? value : value + 1;
    }
}
