package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.h2.engine.Constants;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.row.StoredTable;

/** H2 with the spatial functions of H2GIS, in a file of this process. */
record H2gis() implements Dialect {
    private static final int BATCH = 1000;

    /** A block is a hundred kilobytes or more. */
    private static final int BATCH_OF_BLOCKS = 16;

    private static final String KEY_TWICE = "23505";
    private static final int LOCK_TIMEOUT_MILLISECONDS = 600_000;

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public String codeType() {
        return "varchar(100)";
    }

    @Override
    public String wkb(String column) {
        return "cast(" + column + " as varbinary)";
    }

    /** Rows lie in the order in which they were written; by the primary key each would be looked up on its own. */
    @Override
    public String storedOrder(List<String> columns) {
        return "_rowid_";
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        try (Statement statement = connection.createStatement()) {
            // else H2 lays a whole result aside before it gives the first row
            statement.execute("set lazy_query_execution true");
        }
    }

    /** The file is open to this process alone. */
    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean isReadOnly(Connection connection) {
        return false;
    }

    @Override
    public void holdSchema(Connection connection) {}

    @Override
    public void lockMigrations(Connection connection) {}

    @Override
    public void lockImports(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout " + LOCK_TIMEOUT_MILLISECONDS);
            statement
                    .executeQuery("select only_row from import_turn for update")
                    .next();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the rows of that table are observations
    public <T> void insert(Connection connection, long importId, Table<T> table, List<T> rows) throws SQLException {
        if (table != (Object) IndicatorTables.OBSERVATION) {
            insert(connection, importId, table, rows, BATCH);
            return;
        }
        try {
            Iterable<ObservationBlock> blocks = ObservationBlock.cut((List<Observation>) rows);
            insert(connection, importId, ObservationBlock.TABLE, blocks, BATCH_OF_BLOCKS);
        } catch (ObservationBlock.KeyTwiceException e) {
            throw new SQLException(e.getMessage(), KEY_TWICE, e);
        }
    }

    @Override
    public Optional<Table<ObservationBlock>> blocks() {
        return Optional.of(ObservationBlock.TABLE);
    }

    private static <T> void insert(Connection connection, long importId, Table<T> table, Iterable<T> rows, int batch)
            throws SQLException {
        List<Column<T>> columns = table.columns();
        String marks = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table.name() + " (" + table.columnNames() + ") values (" + marks + ")")) {
            int waiting = 0;
            for (T row : rows) {
                insert.setLong(1, importId);
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 2, bound(columns.get(i).cell().apply(row)));
                }
                insert.addBatch();
                if (++waiting % batch == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public void insertCells(Connection connection, StoredTable table, List<Object[]> rows) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table.name() + " ("
                + String.join(", ", table.columnNames()) + ") values (" + marks + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, bound(row[i]));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public String bytewise(String column) {
        return column;
    }

    private static Object bound(Object cell) {
        return cell instanceof List<?> list ? list.toArray() : cell;
    }
}
