package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.StoreNotEmptyException;
import vn.vungcao.store.row.RowSource;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredTable;
import vn.vungcao.store.row.StoredTables;

/** Fills empty tables from rows of cells, some hundreds at a time, within the transaction of a connection. */
record TableLoad(Connection connection, Dialect dialect) {
    private static final int ROWS_TOGETHER = 1000;
    private static final int OBSERVATIONS_TOGETHER = 20_000;

    void requireEmpty() throws SQLException {
        List<String> names =
                new ArrayList<>(StoredTables.ALL.stream().map(StoredTable::name).toList());
        dialect.blocks().ifPresent(blocks -> names.add(blocks.name()));
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                try (ResultSet first = statement.executeQuery("select 1 from " + name + " limit 1")) {
                    if (first.next()) {
                        throw new StoreNotEmptyException(name);
                    }
                }
            }
        }
    }

    void fill(RowSource source) throws SQLException, IOException {
        for (StoredTable table : source.tables()) {
            boolean inBlocks = table.name().equals(StoredTables.OBSERVATION.name())
                    && dialect.blocks().isPresent();
            Gathered rows = inBlocks ? new Blocks(table) : new Plain(table);
            try {
                source.rows(table, rows);
                rows.flush();
            } catch (RefusedException e) {
                throw e.reason;
            }
        }
    }

    /** Carries what the database says through the source. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException reason;

        RefusedException(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private abstract static class Gathered implements RowTaker {
        @Override
        public void table(StoredTable table) {}

        @Override
        public void row(Object[] cells) {
            try {
                add(cells);
            } catch (SQLException e) {
                throw new RefusedException(e);
            } catch (IllegalArgumentException e) {
                throw new UncheckedIOException(
                        new IOException("a row of observations is not valid: " + e.getMessage(), e));
            }
        }

        abstract void add(Object[] cells) throws SQLException;

        abstract void flush() throws SQLException;
    }

    private final class Plain extends Gathered {
        private final StoredTable table;
        private final List<Object[]> rows = new ArrayList<>();

        Plain(StoredTable table) {
            this.table = table;
        }

        @Override
        void add(Object[] cells) throws SQLException {
            rows.add(cells);
            if (rows.size() >= ROWS_TOGETHER) {
                flush();
            }
        }

        @Override
        void flush() throws SQLException {
            if (!rows.isEmpty()) {
                dialect.insertCells(connection, table, rows);
                rows.clear();
            }
        }
    }

    /** Written where a slice ends, so that its blocks are cut as an import cuts them. */
    private final class Blocks extends Gathered {
        private final ObservationCells form;
        private final List<Observation> rows = new ArrayList<>();
        private long importId;

        Blocks(StoredTable table) {
            form = new ObservationCells(table);
        }

        @Override
        void add(Object[] cells) throws SQLException {
            Observation next = form.observation(cells);
            long ofImport = form.importId(cells);
            if (ofImport != importId || rows.size() >= OBSERVATIONS_TOGETHER && beginsSlice(next)) {
                flush();
                importId = ofImport;
            }
            rows.add(next);
        }

        private boolean beginsSlice(Observation next) {
            return Optional.of(rows.get(rows.size() - 1))
                    .filter(last -> last.year() == next.year()
                            && last.indicator().equals(next.indicator())
                            && last.vintage().equals(next.vintage()))
                    .isEmpty();
        }

        @Override
        void flush() throws SQLException {
            if (!rows.isEmpty()) {
                dialect.insert(connection, importId, IndicatorTables.OBSERVATION, rows);
                rows.clear();
            }
        }
    }
}
