package vn.vungcao.atlas;

import java.util.BitSet;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.ValueColumn;

/**
 * A column with its provenance.
 *
 * @param told the units of which something is said, be it that the value is missing
 * @param source the slice in which the values were observed; its level and vintage differ from the column's when they were
 *     rolled up or re-based
 */
record Resolved(ValueColumn column, BitSet told, Slice source) {
    /** Bytes of the objects around it, about. */
    static final long OVERHEAD = 500;

    /** Five numbers, two marks and three bits. */
    private static final long WEIGHT_OF_UNIT = 43;

    /** How much memory it takes, roughly. */
    long weight() {
        return OVERHEAD + WEIGHT_OF_UNIT * column.size();
    }

    static Resolved nothing(Slice slice, int units) {
        return new Resolved(ValueColumn.empty(units), new BitSet(), slice);
    }

    /** This column, with the cells of some units suppressed. */
    Resolved without(BitSet withheld) {
        ValueColumn.Builder rest = new ValueColumn.Builder(column.size());
        for (int unit = 0; unit < column.size(); unit++) {
            if (withheld.get(unit)) {
                rest.absent(unit, ObservationStatus.SUPPRESSED);
            } else {
                rest.copy(unit, column, unit);
            }
        }
        return new Resolved(rest.build(), told, source);
    }

    /** This column, with the cells of which it says nothing taken from another. */
    Resolved filledFrom(Resolved other) {
        int units = column.size();
        ValueColumn.Builder filled = new ValueColumn.Builder(units);
        BitSet union = (BitSet) told.clone();
        for (int unit = 0; unit < units; unit++) {
            if (told.get(unit)) {
                filled.copy(unit, column, unit);
            } else if (other.told.get(unit)) {
                filled.copy(unit, other.column, unit);
                union.set(unit);
            }
        }
        return new Resolved(filled.build(), union, source);
    }
}
