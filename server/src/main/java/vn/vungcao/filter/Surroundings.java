package vn.vungcao.filter;

import java.util.BitSet;
import vn.vungcao.deadline.Deadline;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.GeodesicReach;

/** Finds the rows of a table whose geometry lies within a distance of something. */
public final class Surroundings {
    private Surroundings() {}

    /** Rows without a geometry are never near. */
    public static BitSet of(GeodesicReach reach, FilterTable table) {
        return of(reach, table, new BitSet());
    }

    /**
     * Those that are not known already: to find what is near one of many things, each row is measured until it is near one.
     *
     * @param known rows that are left out
     */
    public static BitSet of(GeodesicReach reach, FilterTable table, BitSet known) {
        BitSet rows = new BitSet(table.rows());
        for (BoundingBox box : reach.boxes()) {
            box.toEnvelopes().forEach(envelope -> rows.or(table.candidates(envelope)));
        }
        rows.andNot(known);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Deadline.look();
            if (!table.geometry(row).map(reach::reaches).orElse(false)) {
                rows.clear(row);
            }
        }
        return rows;
    }
}
