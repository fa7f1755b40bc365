package vn.vungcao.atlas;

import java.util.Arrays;

/** The {@link RankRange} of every unit, from the least and the largest figure of each. */
final class RankRanges {
    private final double[] lows;
    private final double[] highs;
    private final double[] ascendingLows;
    private final double[] ascendingHighs;

    /**
     * @param lows for each unit its least figure, not {@code NaN}
     * @param highs for each unit its largest figure, at least its least
     */
    RankRanges(double[] lows, double[] highs) {
        this.lows = lows.clone();
        this.highs = highs.clone();
        this.ascendingLows = ascending(lows);
        this.ascendingHighs = ascending(highs);
    }

    private static double[] ascending(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    RankRange of(int unit) {
        int better = above(ascendingLows, highs[unit]);
        int possiblyBetter = above(ascendingHighs, lows[unit]) - (highs[unit] > lows[unit] ? 1 : 0);
        return new RankRange(1 + better, 1 + possiblyBetter);
    }

    /** How many figures are larger. */
    private static int above(double[] ascending, double figure) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] > figure) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return ascending.length - from;
    }
}
