package vn.vungcao.store.jdbc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.vungcao.indicator.Observation;

/**
 * Observations of one vintage, indicator and year that lie together in one row of H2's table {@code observation_block}: to
 * that database a row is dear, whatever is in it.
 *
 * @param rows ascending by unit; not empty
 */
record ObservationBlock(String vintage, String indicator, int year, List<Observation> rows) {
    private static final int MOST_ROWS = 4096;

    static final Table<ObservationBlock> TABLE = new Table<>(
            "observation_block",
            List.of(
                    Column.of("vintage", ObservationBlock::vintage),
                    Column.of("indicator", ObservationBlock::indicator),
                    Column.of("year", ObservationBlock::year),
                    Column.of("first_unit", block -> block.rows().get(0).unit()),
                    Column.of("row_count", block -> block.rows().size()),
                    Column.of("content", block -> BlockContent.pack(block.rows()))),
            List.of("vintage", "indicator", "year", "first_unit"),
            row -> BlockContent.unpack(
                    row.text("vintage"),
                    row.text("indicator"),
                    row.integer("year"),
                    row.integer("row_count"),
                    row.bytes("content")));

    private boolean takes(Observation next) {
        return rows.size() < MOST_ROWS && isOfSlice(next);
    }

    private boolean isOfSlice(Observation other) {
        return year == other.year() && indicator.equals(other.indicator()) && vintage.equals(other.vintage());
    }

    /**
     * Cuts rows into blocks, one at a time as they are asked for.
     *
     * @param ordered by the key
     * @throws KeyTwiceException while it goes, when two rows have one key
     */
    static Iterable<ObservationBlock> cut(List<Observation> ordered) {
        return () -> new Cutting(ordered);
    }

    private static final class Cutting implements Iterator<ObservationBlock> {
        private final List<Observation> ordered;
        private int next;

        Cutting(List<Observation> ordered) {
            this.ordered = ordered;
        }

        @Override
        public boolean hasNext() {
            return next < ordered.size();
        }

        @Override
        public ObservationBlock next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Observation first = ordered.get(next);
            ObservationBlock block =
                    new ObservationBlock(first.vintage(), first.indicator(), first.year(), new ArrayList<>());
            while (hasNext() && block.takes(ordered.get(next))) {
                checkKey(block, ordered.get(next));
                block.rows.add(ordered.get(next++));
            }
            return block;
        }

        private void checkKey(ObservationBlock block, Observation row) {
            if (next > 0 && block.isOfSlice(ordered.get(next - 1))) {
                if (ordered.get(next - 1).unit().equals(row.unit())) {
                    throw new KeyTwiceException(row);
                }
            }
        }
    }

    /** Two rows of one import have one key. */
    static final class KeyTwiceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTwiceException(Observation row) {
            super("unit " + row.unit() + " of vintage " + row.vintage() + " has " + row.indicator() + " " + row.year()
                    + " twice");
        }
    }
}
