package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.row.CellType;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredColumn;
import vn.vungcao.store.row.StoredTable;
import vn.vungcao.store.row.StoredTables;

/** Hands tables over as rows of cells, within the transaction of a connection. Observations in blocks come out as rows. */
record TableDump(Connection connection, Dialect dialect) {
    private static final int FETCH_ROWS = 2000;

    void write(List<StoredTable> tables, RowTaker taker) throws SQLException, IOException {
        for (StoredTable table : tables) {
            taker.table(table);
            rows(table, taker);
            if (table.name().equals(StoredTables.OBSERVATION.name())
                    && dialect.blocks().isPresent()) {
                // those of its imports are the later ones
                blocks(dialect.blocks().get(), new ObservationCells(table), taker);
            }
        }
    }

    private void rows(StoredTable table, RowTaker taker) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet result = statement.executeQuery(select(table))) {
                Row row = Row.of(result);
                while (result.next()) {
                    taker.row(cells(table, row));
                }
            }
        }
    }

    private static Object[] cells(StoredTable table, Row row) throws SQLException {
        Object[] cells = new Object[table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.cell(table.columns().get(i));
        }
        return cells;
    }

    private String select(StoredTable table) {
        String cells = table.columns().stream()
                .map(c -> c.type() == CellType.SHAPE ? dialect.wkb(c.name()) + " as " + c.name() : c.name())
                .collect(Collectors.joining(", "));
        String order = table.isContent()
                ? dialect.storedOrder(table.key())
                : table.key().stream().map(key -> keyOrder(table, key)).collect(Collectors.joining(", "));
        return "select " + cells + " from " + table.name() + " order by " + order;
    }

    private String keyOrder(StoredTable table, String key) {
        return table.columns().contains(new StoredColumn(key, CellType.TEXT)) ? dialect.bytewise(key) : key;
    }

    private void blocks(Table<ObservationBlock> blocks, ObservationCells cells, RowTaker taker)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(blocks.select(dialect))) {
            Row row = Row.of(result);
            while (result.next()) {
                long importId = row.importId();
                for (Observation observation : ContentReader.record(blocks, row).rows()) {
                    taker.row(cells.of(importId, observation));
                }
            }
        }
    }
}
