package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.vungcao.store.row.StoredTable;

/** PostgreSQL with PostGIS. */
record Postgis() implements Dialect {
    /** Characters or bytes that are gathered before they are sent. */
    private static final int BUFFER = 1 << 16;

    /** Any number that no other program is likely to lock in the same database. */
    private static final long MIGRATION_LOCK = 0x76756e6763616fL;

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public String codeType() {
        return "varchar(100) collate \"C\"";
    }

    @Override
    public String wkb(String column) {
        return "st_asbinary(" + column + ")";
    }

    @Override
    public String storedOrder(List<String> columns) {
        return "import_id, " + String.join(", ", columns);
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public boolean copiesOut() {
        return true;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show transaction_read_only")) {
            result.next();
            return result.getString(1).equals("on");
        }
    }

    @Override
    public void holdSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock_shared(" + MIGRATION_LOCK + ")");
        }
    }

    @Override
    public void lockMigrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
        }
    }

    @Override
    public void lockImports(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // readers and pg_dump go on; a second import waits, in this process or in another
            statement.execute("lock table import in share row exclusive mode");
        }
    }

    @Override
    public <T> void insert(Connection connection, long importId, Table<T> table, List<T> rows) throws SQLException {
        // of all other tables there are few rows, and some have arrays and shapes
        boolean binary = table == (Object) IndicatorTables.OBSERVATION;
        String into = table.name() + " (" + table.columnNames() + ") from stdin";
        if (binary) {
            copy(connection, into + " with (format binary)", copy -> binary(copy, importId, table, rows));
        } else {
            copy(connection, into, copy -> text(copy, importId, table, rows));
        }
    }

    @Override
    public void insertCells(Connection connection, StoredTable table, List<Object[]> rows) throws SQLException {
        String into = table.name() + " (" + String.join(", ", table.columnNames()) + ") from stdin";
        copy(connection, into, copy -> {
            CopyText text = new CopyText();
            for (Object[] row : rows) {
                for (Object cell : row) {
                    text.cell(cell);
                }
                text.endRow();
                if (text.length() > BUFFER) {
                    send(copy, text.take());
                }
            }
            send(copy, text.take());
        });
    }

    @Override
    public String bytewise(String column) {
        return column + " collate \"C\"";
    }

    @FunctionalInterface
    private interface Filling {
        void of(CopyIn copy) throws SQLException;
    }

    private static void copy(Connection connection, String what, Filling filling) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + what);
        try {
            filling.of(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static <T> void text(CopyIn copy, long importId, Table<T> table, List<T> rows) throws SQLException {
        CopyText text = new CopyText();
        for (T row : rows) {
            text.cell(importId);
            table.columns().forEach(column -> text.cell(column.cell().apply(row)));
            text.endRow();
            if (text.length() > BUFFER) {
                send(copy, text.take());
            }
        }
        send(copy, text.take());
    }

    private static <T> void binary(CopyIn copy, long importId, Table<T> table, List<T> rows) throws SQLException {
        List<Column<T>> columns = table.columns();
        CopyBinary bytes = new CopyBinary(2 * BUFFER);
        for (T row : rows) {
            bytes.row(columns.size() + 1);
            bytes.cell(importId);
            for (Column<T> column : columns) {
                bytes.cell(column.cell().apply(row));
            }
            if (bytes.length() > BUFFER) {
                send(copy, bytes.take());
            }
        }
        bytes.end();
        send(copy, bytes.take());
    }

    private static void send(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
