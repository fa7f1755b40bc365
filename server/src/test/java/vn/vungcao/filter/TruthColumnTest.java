package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Optional;
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
    }

    @Test
    void ofRowsThatNobodyAsksAboutNothingIsKnown() {
        BitSet among = BitSet.valueOf(new byte[] {0b101});
        assertEquals(column(2, 1, 2), TruthColumn.all(true, among));
        assertEquals(column(0, 1, 0), TruthColumn.all(false, among));
        assertEquals(column(2, 1, 0), TruthColumn.of(row -> Optional.of(row == 0), among));
        double[] numbers = {1, 2, 3, Double.NaN};
        assertEquals(
                column(0, 1, 2, 1),
                TruthColumn.ofNumbers(
                        row -> numbers[row], row -> 2, ComparisonOperator.GREATER, BitSet.valueOf(new byte[] {0b1101
                        })));
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
