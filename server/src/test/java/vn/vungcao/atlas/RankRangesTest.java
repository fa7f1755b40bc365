package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RankRangesTest {

    @Test
    void exactFiguresHaveTheirRankAsBothEndsAndTiesShareIt() {
        double[] figures = {5, 7, 5, 1};
        RankRanges ranges = new RankRanges(figures, figures);
        assertEquals(new RankRange(2, 2), ranges.of(0));
        assertEquals(new RankRange(1, 1), ranges.of(1));
        assertEquals(new RankRange(2, 2), ranges.of(2));
        assertEquals(new RankRange(4, 4), ranges.of(3));
    }

    @Test
    void overlappingIntervalsMayTrade() {
        RankRanges ranges = new RankRanges(new double[] {4, 3, 0}, new double[] {6, 5, 2});
        assertEquals(new RankRange(1, 2), ranges.of(0));
        assertEquals(new RankRange(1, 2), ranges.of(1));
        assertEquals(new RankRange(3, 3), ranges.of(2));
    }

    /** Every combination of ends, and values between: each rank lies in the range, and both ends are reached. */
    @Property(tries = 200)
    void theRangeIsThatOfAllTrueValues(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = 1 + random.nextInt(7);
        double[] lows = new double[units];
        double[] highs = new double[units];
        for (int i = 0; i < units; i++) {
            lows[i] = random.nextInt(8);
            highs[i] = lows[i] + (random.nextBoolean() ? 0 : random.nextInt(6));
        }
        int[] best = new int[units];
        int[] worst = new int[units];
        Arrays.fill(best, Integer.MAX_VALUE);
        double[] truth = new double[units];
        for (int ends = 0; ends < 1 << units; ends++) {
            for (int i = 0; i < units; i++) {
                truth[i] = (ends >> i & 1) == 0 ? lows[i] : highs[i];
            }
            note(truth, best, worst);
        }
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < units; i++) {
                truth[i] = lows[i] + random.nextInt((int) (highs[i] - lows[i]) + 1);
            }
            note(truth, best, worst);
        }
        RankRanges ranges = new RankRanges(lows, highs);
        for (int i = 0; i < units; i++) {
            assertEquals(new RankRange(best[i], worst[i]), ranges.of(i));
        }
    }

    private static void note(double[] truth, int[] best, int[] worst) {
        for (int i = 0; i < truth.length; i++) {
            double own = truth[i];
            int rank =
                    1 + (int) Arrays.stream(truth).filter(other -> other > own).count();
            best[i] = Math.min(best[i], rank);
            worst[i] = Math.max(worst[i], rank);
        }
    }
}
