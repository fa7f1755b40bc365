package vn.vungcao.filter;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import vn.vungcao.deadline.Deadline;

/**
 * The truth of a condition for every row: true, false, or unknown where neither. Kleene's logic, sixty-four rows at a time.
 * The sets are not changed after they were handed over.
 */
record TruthColumn(BitSet yes, BitSet no) {
    private static final int ROWS_BETWEEN_LOOKS = 16;

    TruthColumn and(TruthColumn other) {
        return new TruthColumn(intersection(yes, other.yes), union(no, other.no));
    }

    TruthColumn or(TruthColumn other) {
        return new TruthColumn(union(yes, other.yes), intersection(no, other.no));
    }

    TruthColumn not() {
        return new TruthColumn(no, yes);
    }

    /**
     * @param truth of a row; empty where it is unknown
     * @param among the rows that are asked about; of all others it stays unknown
     */
    static TruthColumn of(IntFunction<Optional<Boolean>> truth, BitSet among) {
        BitSet yes = new BitSet(among.length());
        BitSet no = new BitSet(among.length());
        int answered = 0;
        for (int row = among.nextSetBit(0); row >= 0; row = among.nextSetBit(row + 1)) {
            if (answered++ % ROWS_BETWEEN_LOOKS == 0) {
                Deadline.look();
            }
            Optional<Boolean> answer = truth.apply(row);
            if (answer.isPresent()) {
                (answer.get() ? yes : no).set(row);
            }
        }
        return new TruthColumn(yes, no);
    }

    /** Of two columns of numbers, row by row; unknown where one is {@code NaN}. */
    static TruthColumn ofNumbers(
            IntToDoubleFunction left, IntToDoubleFunction right, ComparisonOperator operator, BitSet among) {
        Deadline.look();
        BitSet yes = new BitSet(among.length());
        BitSet no = new BitSet(among.length());
        for (int row = among.nextSetBit(0); row >= 0; row = among.nextSetBit(row + 1)) {
            double a = left.applyAsDouble(row);
            double b = right.applyAsDouble(row);
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                (operator.accepts(Double.compare(a, b)) ? yes : no).set(row);
            }
        }
        return new TruthColumn(yes, no);
    }

    static TruthColumn all(boolean truth, BitSet among) {
        return truth ? new TruthColumn(among, new BitSet()) : new TruthColumn(new BitSet(), among);
    }

    private static BitSet union(BitSet a, BitSet b) {
        BitSet result = (BitSet) a.clone();
        result.or(b);
        return result;
    }

    private static BitSet intersection(BitSet a, BitSet b) {
        BitSet result = (BitSet) a.clone();
        result.and(b);
        return result;
    }
}
