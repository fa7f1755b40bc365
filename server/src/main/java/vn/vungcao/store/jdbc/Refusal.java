package vn.vungcao.store.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbc.JdbcException;
import org.h2.mvstore.MVStoreException;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.WriteBarrier;
import vn.vungcao.wording.Wording;

/** Turns what a driver says into what an operator can do. No message holds a secret. */
final class Refusal {
    private static final String READ_ONLY = "25006";
    private static final String H2_OPEN_ELSEWHERE = "90020";

    private Refusal() {}

    /** @param doing what was tried: {@code open the database} */
    static StoreException of(String doing, JdbcAddress address, Exception failure) {
        Optional<SQLException> cause = sqlCause(failure);
        if (cause.filter(sql -> READ_ONLY.equals(sql.getSQLState())).isPresent()) {
            return new ReadOnlyException(WriteBarrier.REPLICA);
        }
        Optional<Wording> noRoom = NoRoom.said(cause.map(SQLException::getSQLState), failure, address);
        String reason = noRoom.map(Wording::en)
                .or(() -> cause.map(sql -> reason(sql, address)))
                .orElseGet(() -> withoutSql(failure));
        return new StoreException("could not " + doing + " (" + address.place() + "): " + reason, noRoom, failure);
    }

    /** Whether H2 could not go on with its file, and has closed it for everybody. */
    static boolean hasClosedTheFile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException) {
                return true;
            }
        }
        return false;
    }

    /** The first exception of the chain that carries a code of the database; else the first of SQL at all. */
    private static Optional<SQLException> sqlCause(Throwable failure) {
        Optional<SQLException> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (sql.getSQLState() != null) {
                    return Optional.of(sql);
                }
                found = found.or(() -> Optional.of(sql));
            }
        }
        return found;
    }

    private static String reason(SQLException e, JdbcAddress address) {
        String state = e.getSQLState();
        if (state == null) {
            return said(e) + ". All connections may be busy: try again";
        }
        if (state.equals(H2_OPEN_ELSEWHERE)) {
            return "another process has this file open. End it (is the server still running?), choose another "
                    + "--data-dir, or use PostgreSQL, which several processes may share (--db jdbc:postgresql://…)";
        }
        return said(e) + remedy(state, address).map(text -> ". " + text).orElse("");
    }

    private static Optional<String> remedy(String state, JdbcAddress address) {
        return Optional.ofNullable(
                switch (state) {
                    case "28000", "28P01" ->
                        "Check the user " + address.user()
                                + " and its password (parameters user and password of the URL, or PGUSER and PGPASSWORD)";
                    case "3D000" -> "Make the database first, for example by createdb";
                    case "42501" ->
                        "The user " + address.user()
                                + " lacks a right. As a superuser: create extension postgis; and grant create on schema public";
                    case "0A000", "58P01" -> "Is PostGIS installed on the database server (postgresql-15-postgis-3)?";
                    case "23505" -> "The import holds one key twice";
                    case "90030" -> "The file is damaged: bring it back from a backup (vungcao restore)";
                    case "90028", "90031" ->
                        "May the folder not be written? Else the file is damaged: bring it back from a backup (vungcao"
                                + " restore)";
                    case "57P01", "57P02", "57P03" -> "The database was stopping or starting: try again";
                    case "08001", "08004", "08006" ->
                        "Is PostgreSQL running there, and does it take connections from this machine?";
                    default -> null;
                });
    }

    private static String said(SQLException e) {
        // H2 adds the whole statement
        return oneLine(e instanceof JdbcException h2 ? h2.getOriginalMessage() : e.getMessage());
    }

    private static String withoutSql(Exception failure) {
        if (failure instanceof FlywayException) {
            return oneLine(failure.getMessage())
                    + ". The schema is not one that this version of the program made: use the version that made it, or a newer one";
        }
        return oneLine(String.valueOf(failure.getMessage()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
