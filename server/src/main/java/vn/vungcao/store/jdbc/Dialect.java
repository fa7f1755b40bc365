package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vungcao.store.row.StoredTable;

/** What differs between the two databases. */
sealed interface Dialect permits H2gis, Postgis {
    /** The folder of the migrations that only this database runs, below {@code db/migration}. */
    String folder();

    /** The SQL type of codes and ids, compared byte by byte, so that both databases hand rows over in one order. */
    String codeType();

    /** The expression that gives a geometry column as WKB or EWKB bytes. */
    String wkb(String column);

    /**
     * What to order by to get the rows of a table by import and then by these columns. Imports are written one after the other,
     * each in that order.
     */
    String storedOrder(List<String> columns);

    /** Before the first statement of a transaction: it shall see one moment of the database, and stream its results. */
    void beginSnapshot(Connection connection) throws SQLException;

    /** Whether other processes, also of other versions, may have the database open. */
    boolean isShared();

    /** Why nothing can be written through this connection, whatever the schema: it stands between transactions. */
    boolean isReadOnly(Connection connection) throws SQLException;

    /** Keeps the schema as it is until the transaction ends; waits while another node changes it. */
    void holdSchema(Connection connection) throws SQLException;

    /** Waits until no other node brings the schema up to date and keeps others out until the transaction ends. */
    void lockMigrations(Connection connection) throws SQLException;

    /** Waits until no other import is being written and keeps others out until the transaction ends. */
    void lockImports(Connection connection) throws SQLException;

    /** Writes rows of one import. */
    <T> void insert(Connection connection, long importId, Table<T> table, List<T> rows) throws SQLException;

    /** Writes rows of cells as {@link vn.vungcao.store.row.CellType} describes them. */
    void insertCells(Connection connection, StoredTable table, List<Object[]> rows) throws SQLException;

    /** What to order a text by, so that it is compared byte by byte. */
    String bytewise(String column);

    /** Whether rows can be read by COPY. */
    default boolean copiesOut() {
        return false;
    }

    /** Where observations are kept in blocks; empty where each is a row. */
    default Optional<Table<ObservationBlock>> blocks() {
        return Optional.empty();
    }
}
