package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;

/** The table of imports. */
record ImportLog(Connection connection) {

    /** One more than the last; for the import whose turn it is. */
    long nextId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(id), 0) + 1 from import")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Adds an import whose rows follow; its content hash comes last, by {@link #seal}. */
    void add(long id, Instant at, ImportState state, ImportDescription description) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into import (id, at, kind, source, sha256, who, demonstration, report,"
                        + " content_hash, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, description.kind());
            insert.setString(4, description.source());
            insert.setString(5, description.sha256());
            insert.setString(6, description.who());
            insert.setBoolean(7, description.demonstration());
            insert.setString(8, description.report());
            insert.setString(9, "");
            insert.setString(10, state.id());
            insert.executeUpdate();
        }
    }

    void seal(long id, String contentHash) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update import set content_hash = ? where id = ?")) {
            update.setString(1, contentHash);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    Optional<ImportRecord> find(long id) throws SQLException {
        return records("where id = " + id).stream().findFirst();
    }

    /** Oldest first. */
    List<ImportRecord> all() throws SQLException {
        return records("");
    }

    /** Those that count, oldest first. */
    List<ImportRecord> active() throws SQLException {
        return records("where state = 'active'");
    }

    private List<ImportRecord> records(String condition) throws SQLException {
        List<ImportRecord> records = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select id, at, kind, source, sha256, who, demonstration, report,"
                                + " content_hash, state, decided_at, decided_by, undone_at, undone_by from import "
                                + condition + " order by id")) {
            while (result.next()) {
                records.add(record(result));
            }
        }
        return records;
    }

    private static ImportRecord record(ResultSet result) throws SQLException {
        return new ImportRecord(
                result.getLong("id"),
                result.getObject("at", OffsetDateTime.class).toInstant(),
                new ImportDescription(
                        result.getString("kind"),
                        result.getString("source"),
                        result.getString("sha256"),
                        result.getString("who"),
                        result.getBoolean("demonstration"),
                        result.getString("report")),
                result.getString("content_hash"),
                state(result),
                decided(result),
                undone(result));
    }

    private static ImportState state(ResultSet result) throws SQLException {
        String id = result.getString("state");
        return ImportState.find(id)
                .orElseThrow(() -> new SQLException("an import has the state " + id + ", which is none"));
    }

    private static Optional<ImportRecord.Decided> decided(ResultSet result) throws SQLException {
        OffsetDateTime at = result.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new ImportRecord.Decided(at.toInstant(), result.getString("decided_by")));
    }

    private static Optional<ImportRecord.Undone> undone(ResultSet result) throws SQLException {
        OffsetDateTime at = result.getObject("undone_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new ImportRecord.Undone(at.toInstant(), result.getString("undone_by")));
    }

    void decide(long id, ImportState state, ImportRecord.Decided decided) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update import set state = ?, decided_at = ?, decided_by = ? where id = ? and state = 'draft'")) {
            update.setString(1, state.id());
            update.setObject(2, decided.at().atOffset(ZoneOffset.UTC));
            update.setString(3, decided.who());
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    void undo(long id, ImportRecord.Undone undone) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update import set state = 'undone', undone_at = ?, undone_by = ? where id = ?")) {
            update.setObject(1, undone.at().atOffset(ZoneOffset.UTC));
            update.setString(2, undone.who());
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** The content hashes of the imports that count, oldest first. */
    List<String> activeHashes() throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select content_hash from import where state = 'active' order by id")) {
            while (result.next()) {
                hashes.add(result.getString(1));
            }
        }
        return hashes;
    }
}
