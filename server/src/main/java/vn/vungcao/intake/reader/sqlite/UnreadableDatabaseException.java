package vn.vungcao.intake.reader.sqlite;

import java.sql.SQLException;

/** A database that cannot be read; the message says why in one line. */
public final class UnreadableDatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableDatabaseException(SQLException cause) {
        super(String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason is given"), cause);
    }
}
