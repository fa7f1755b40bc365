package vn.vungcao.access.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Called by H2 before a row of the audit would be changed or deleted. */
public final class AuditIsAppendOnly implements Trigger {
    private static final String REFUSED_BY_TRIGGER = "45000";

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("the audit is append-only: rows are neither changed nor deleted", REFUSED_BY_TRIGGER);
    }
}
