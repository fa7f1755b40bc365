package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Kleene's tables, row by row: 0 false, 1 unknown, 2 true. */
final class TruthColumnTest {
    @Test
    void andIsTheLesserOrTheGreaterNotTheOpposite() {
        TruthColumn left = column(0, 0, 0, 1, 1, 1, 2, 2, 2);
        TruthColumn right = column(0, 1, 2, 0, 1, 2, 0, 1, 2);
        assertEquals(column(0, 0, 0, 0, 1, 1, 0, 1, 2), left.and(right));
        assertEquals(column(0, 1, 2, 1, 1, 2, 2, 2, 2), left.or(right));
        assertEquals(column(2, 2, 2, 1, 1, 1, 0, 0, 0), left.not());
        assertEquals(column(2, 2, 2), TruthColumn.all(true, 3));
        assertEquals(column(0, 0, 0), TruthColumn.all(false, 3));
    }

    private static TruthColumn column(int... truths) {
        BitSet yes = new BitSet();
        BitSet no = new BitSet();
        for (int row = 0; row < truths.length; row++) {
            yes.set(row, truths[row] == 2);
            no.set(row, truths[row] == 0);
        }
        return new TruthColumn(yes, no);
    }
}
