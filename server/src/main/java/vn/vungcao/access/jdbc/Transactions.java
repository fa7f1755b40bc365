package vn.vungcao.access.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * Work in the database, all or nothing.
 *
 * @param refusal turns what a driver says into what an operator can do; told what was tried
 */
public record Transactions(DataSource database, BiFunction<String, SQLException, RuntimeException> refusal) {
    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** What the work throws rolls back. A pool sets a changed isolation back. */
    public <T> T run(String doing, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw refusal.apply(doing, e);
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the connection is lost, and the database rolls back by itself
            reason.addSuppressed(e);
        }
    }
}
