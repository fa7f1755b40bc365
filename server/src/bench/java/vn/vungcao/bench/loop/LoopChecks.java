package vn.vungcao.bench.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import vn.vungcao.bench.curve.SlowBreaks;
import vn.vungcao.bench.drive.AnswerContent;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.indicator.ValueColumn;

/** Whether the loops come to what is known of the set, so that nothing wrong is measured. */
record LoopChecks(InnerLoops loops) {
    void all() throws IOException {
        int units = loops.data.shapes().size();
        ObjectMapper json = new ObjectMapper();
        require("encode", json.readTree(loops.encode()).size() == units);
        require("encodeUnit", json.readTree(loops.encodeUnit()).size() == 1);
        int below =
                loops.data.known().below(InnerLoops.INDICATOR, InnerLoops.GOAL).size();
        require("filter", loops.filter().cardinality() == below);
        require("assess", loops.assess().size() == units);
        require(
                "lagging",
                loops.lagging().ranking().size() == loops.data.known().lagging());
        require("rebase", keepsTotals(loops.rebase()));
        require("rebaseBack", keepsTotals(loops.rebaseBack()));
        AnswerContent tile = AnswerContent.ofTile(loops.tile());
        require("tile", !tile.values().isEmpty());
        require(
                "tileOfLaidShapes",
                AnswerContent.ofTile(loops.tileOfLaidShapes()).equals(tile));
        require("classify", isBest(loops.classify()));
    }

    private static void require(String loop, boolean right) {
        if (!right) {
            throw new IllegalStateException(loop + " comes to something WRONG");
        }
    }

    private boolean keepsTotals(ValueColumn carried) {
        return same(sum(loops.column.size(), loops.column::numerator), sum(carried.size(), carried::numerator))
                && same(sum(loops.column.size(), loops.column::denominator), sum(carried.size(), carried::denominator));
    }

    private interface Figure {
        double of(int unit);
    }

    private static double sum(int units, Figure figure) {
        return IntStream.range(0, units).mapToDouble(figure::of).sum();
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= 1e-6 * Math.abs(one);
    }

    /** Spread as little as the slow way finds. */
    private boolean isBest(ClassBreaks breaks) {
        double[] sorted = loops.values.clone();
        Arrays.sort(sorted);
        int[] counts = breaks.counts(sorted);
        double spread = 0;
        int from = 0;
        for (int count : counts) {
            spread += SlowBreaks.spread(sorted, from, from + count);
            from += count;
        }
        return from == sorted.length && spread <= SlowBreaks.least(sorted, InnerLoops.CLASSES) * (1 + 1e-9);
    }
}
