package vn.vungcao.access.jdbc;

import static vn.vungcao.access.jdbc.Statements.cell;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.AccessToken;

/** The table of tokens, and that of the secrets by which the first administrator is made. */
record TokenTable(Connection connection) {
    private Statements sql() {
        return new Statements(connection);
    }

    List<AccessToken> all() throws SQLException {
        return sql().list(TokenTable::token, "select * from access_token order by made_at, id");
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getString("id"),
                row.getString("label"),
                Statements.grant(row),
                Statements.instant(row, "made_at"),
                row.getString("made_by"),
                Statements.findInstant(row, "expires"),
                Statements.findInstant(row, "revoked_at"));
    }

    void add(AccessToken token, String digest) throws SQLException {
        sql().change(
                        "insert into access_token (id, label, digest, role, scope_unit, scope_boundaries, made_at, made_by,"
                                + " expires) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        token.id(),
                        token.label(),
                        digest,
                        token.grant().role().id(),
                        Statements.unit(token.grant()),
                        Statements.boundaries(token.grant()),
                        cell(token.madeAt()),
                        token.madeBy(),
                        cell(token.expires()));
    }

    Optional<AccessToken> find(String digest, Instant now) throws SQLException {
        return sql().find(TokenTable::token, "select * from access_token where digest = ?", digest)
                .filter(token -> token.holds(now));
    }

    Optional<AccessToken> revoke(String id, Instant at) throws SQLException {
        int changed = sql().change(
                        "update access_token set revoked_at = ? where id = ? and revoked_at is null", cell(at), id);
        return changed == 0
                ? Optional.empty()
                : sql().find(TokenTable::token, "select * from access_token where id = ?", id);
    }

    void addFirstSecret(String digest, Instant expires) throws SQLException {
        sql().change("delete from first_secret where expires < ?", cell(Instant.now()));
        sql().change("insert into first_secret (digest, expires) values (?, ?)", digest, cell(expires));
    }

    /** Whoever deletes the row has used it: of two who try at once one finds it gone. */
    boolean useFirstSecret(String digest, Instant now) throws SQLException {
        boolean held =
                sql().change("delete from first_secret where digest = ? and expires > ?", digest, cell(now)) == 1;
        if (held) {
            sql().change("delete from first_secret");
        }
        return held;
    }
}
