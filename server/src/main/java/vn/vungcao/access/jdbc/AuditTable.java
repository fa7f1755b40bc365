package vn.vungcao.access.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.Deed;

/** The table of the audit: it is added to and read. */
record AuditTable(Connection connection) {
    void add(Deed deed) throws SQLException {
        new Statements(connection)
                .change(
                        "insert into audit (at, who, role, action, subject, file, sha256, outcome, request_id, detail)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Statements.cell(Instant.now()),
                        cut(deed.who(), 200),
                        deed.role(),
                        deed.action().id(),
                        cut(deed.subject(), 400),
                        cut(deed.file(), 400),
                        deed.sha256(),
                        deed.outcome().id(),
                        cut(deed.request(), 100),
                        deed.detail());
    }

    /** PostgreSQL takes no NUL in a text. */
    private static String cut(String text, int longest) {
        String sound = text.replace("\u0000", "");
        return sound.length() > longest ? sound.substring(0, longest) : sound;
    }

    List<AuditEntry> list(Instant since, long afterId, int limit) throws SQLException {
        return new Statements(connection)
                .list(
                        AuditTable::entry,
                        "select * from audit where at >= ? and id > ? order by id limit " + limit,
                        Statements.cell(since),
                        afterId);
    }

    private static AuditEntry entry(ResultSet result) throws SQLException {
        return new AuditEntry(
                result.getLong("id"),
                Statements.instant(result, "at"),
                new Deed(
                        result.getString("who"),
                        result.getString("role"),
                        known(Deed.Action.values(), result.getString("action")),
                        result.getString("subject"),
                        result.getString("file"),
                        result.getString("sha256"),
                        known(Deed.Outcome.values(), result.getString("outcome")),
                        result.getString("request_id"),
                        result.getString("detail")));
    }

    private static <E extends Enum<E>> E known(E[] values, String id) throws SQLException {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new SQLException("the audit has an entry of a newer program: " + id));
    }
}
