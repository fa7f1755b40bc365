package vn.vungcao.access.jdbc;

import static vn.vungcao.access.jdbc.Statements.cell;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.access.AccessStore.KeptAccount;
import vn.vungcao.access.Account;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Session;

/** The tables of accounts and of those who have logged in. */
record AccountTable(Connection connection) {
    private Statements sql() {
        return new Statements(connection);
    }

    List<Account> all() throws SQLException {
        return sql().list(AccountTable::account, "select * from account order by name");
    }

    Optional<KeptAccount> find(String name) throws SQLException {
        return sql().find(
                        row -> new KeptAccount(account(row), row.getString("password_hash")),
                        "select * from account where name = ?",
                        name);
    }

    Optional<Account> findSubject(String subject) throws SQLException {
        return sql().find(AccountTable::account, "select * from account where subject = ?", subject);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                Statements.grant(row),
                row.getBoolean("disabled"),
                row.getInt("failures"),
                Statements.findInstant(row, "locked_until"),
                Statements.instant(row, "made_at"),
                Optional.ofNullable(row.getString("subject")));
    }

    void add(Account account, String passwordHash) throws SQLException {
        sql().change(
                        "insert into account (name, role, scope_unit, scope_boundaries, password_hash, disabled, made_at,"
                                + " subject) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        account.name(),
                        account.grant().role().id(),
                        Statements.unit(account.grant()),
                        Statements.boundaries(account.grant()),
                        passwordHash,
                        account.disabled(),
                        cell(account.madeAt()),
                        account.subject().orElse(null));
    }

    void change(String name, Grant grant, boolean disabled) throws SQLException {
        sql().change(
                        "update account set role = ?, scope_unit = ?, scope_boundaries = ?, disabled = ? where name = ?",
                        grant.role().id(),
                        Statements.unit(grant),
                        Statements.boundaries(grant),
                        disabled,
                        name);
        endSessions(name);
    }

    void changePassword(String name, String passwordHash, Optional<String> kept) throws SQLException {
        sql().change(
                        "update account set password_hash = ?, failures = 0, locked_until = null where name = ?",
                        passwordHash,
                        name);
        sql().change("delete from access_session where account = ? and digest <> ?", name, kept.orElse(""));
    }

    int countFailure(String name) throws SQLException {
        sql().change("update account set failures = failures + 1 where name = ?", name);
        return sql().find(row -> row.getInt("failures"), "select failures from account where name = ?", name)
                .orElse(0);
    }

    void lock(String name, Instant until) throws SQLException {
        sql().change("update account set locked_until = ? where name = ?", cell(until), name);
    }

    void addSession(Session session) throws SQLException {
        sql().change("update account set failures = 0, locked_until = null where name = ?", session.account());
        sql().change("delete from access_session where expires < ?", cell(Instant.now()));
        sql().change(
                        "insert into access_session (digest, csrf, account, expires) values (?, ?, ?, ?)",
                        session.digest(),
                        session.csrf(),
                        session.account(),
                        cell(session.expires()));
    }

    Optional<Session> findSession(String digest, Instant now) throws SQLException {
        return sql().find(
                        AccountTable::session,
                        "select s.digest, s.csrf, s.account, s.expires, a.role, a.scope_unit, a.scope_boundaries"
                                + " from access_session s join account a on a.name = s.account"
                                + " where s.digest = ? and s.expires > ? and not a.disabled",
                        digest,
                        cell(now));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("digest"),
                row.getString("csrf"),
                row.getString("account"),
                Statements.grant(row),
                Statements.instant(row, "expires"));
    }

    void endSession(String digest) throws SQLException {
        sql().change("delete from access_session where digest = ?", digest);
    }

    void endSessions(String account) throws SQLException {
        sql().change("delete from access_session where account = ?", account);
    }

    Map<String, Integer> sessions(Instant now) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        sql().list(
                        row -> counts.put(row.getString("account"), row.getInt("held")),
                        "select account, count(*) as held from access_session where expires > ? group by account",
                        cell(now));
        return counts;
    }
}
