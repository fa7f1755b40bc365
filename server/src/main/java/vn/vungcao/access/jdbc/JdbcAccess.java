package vn.vungcao.access.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.AccessToken;
import vn.vungcao.access.Account;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Session;
import vn.vungcao.wording.Wording;

/** Accounts, tokens, sessions and the audit in the database of the store. */
public final class JdbcAccess implements AccessStore {
    private final Transactions transactions;

    public JdbcAccess(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A change without an answer. */
    @FunctionalInterface
    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    /** The change and its entry, both or neither. */
    private void change(String doing, Deed deed, Change change) {
        transactions.run(doing, connection -> {
            change.in(connection);
            new AuditTable(connection).add(deed);
            return true;
        });
    }

    @Override
    public List<Account> accounts() {
        return transactions.run("list the accounts", connection -> new AccountTable(connection).all());
    }

    @Override
    public Optional<KeptAccount> findAccount(String name) {
        return transactions.run("look up an account", connection -> new AccountTable(connection).find(name));
    }

    @Override
    public Optional<Account> findSubject(String subject) {
        return transactions.run(
                "look up a person of the provider", connection -> new AccountTable(connection).findSubject(subject));
    }

    @Override
    public void addAccount(Account account, String passwordHash, Deed deed) {
        change("add an account", deed, connection -> {
            AccountTable table = new AccountTable(connection);
            boolean taken = table.find(account.name()).isPresent();
            if (taken
                    || account.subject().isPresent()
                            && table.findSubject(account.subject().get()).isPresent()) {
                throw new TakenException(Wording.of(
                        "đã có tài khoản %s: hãy chọn tên khác",
                        "there is an account %s already: choose another name", account.name()));
            }
            table.add(account, passwordHash);
        });
    }

    @Override
    public void changeAccount(String name, Grant grant, boolean disabled, Deed deed) {
        change("change an account", deed, connection -> new AccountTable(connection).change(name, grant, disabled));
    }

    @Override
    public void changePassword(String name, String passwordHash, Optional<String> kept, Deed deed) {
        change("change a password", deed, connection -> new AccountTable(connection)
                .changePassword(name, passwordHash, kept));
    }

    @Override
    public int countFailure(String name, Deed deed) {
        return transactions.run("count a wrong password", connection -> {
            int failures = new AccountTable(connection).countFailure(name);
            new AuditTable(connection).add(deed);
            return failures;
        });
    }

    @Override
    public void lock(String name, Instant until) {
        transactions.run("lock an account", connection -> {
            new AccountTable(connection).lock(name, until);
            return true;
        });
    }

    @Override
    public void addSession(Session session, Deed deed) {
        change("begin a session", deed, connection -> new AccountTable(connection).addSession(session));
    }

    @Override
    public Optional<Session> findSession(String digest, Instant now) {
        return transactions.run(
                "look up a session", connection -> new AccountTable(connection).findSession(digest, now));
    }

    @Override
    public void endSession(String digest, Deed deed) {
        change("end a session", deed, connection -> new AccountTable(connection).endSession(digest));
    }

    @Override
    public void endSessions(String account, Deed deed) {
        change("end the sessions of an account", deed, connection -> new AccountTable(connection).endSessions(account));
    }

    @Override
    public Map<String, Integer> sessions(Instant now) {
        return transactions.run("count the sessions", connection -> new AccountTable(connection).sessions(now));
    }

    @Override
    public List<AccessToken> tokens() {
        return transactions.run("list the tokens", connection -> new TokenTable(connection).all());
    }

    @Override
    public void addToken(AccessToken token, String digest, Deed deed) {
        change("add a token", deed, connection -> new TokenTable(connection).add(token, digest));
    }

    @Override
    public Optional<AccessToken> findToken(String digest, Instant now) {
        return transactions.run("look up a token", connection -> new TokenTable(connection).find(digest, now));
    }

    @Override
    public Optional<AccessToken> revokeToken(String id, Instant at, Deed deed) {
        return transactions.run("revoke a token", connection -> {
            Optional<AccessToken> revoked = new TokenTable(connection).revoke(id, at);
            if (revoked.isPresent()) {
                new AuditTable(connection).add(deed);
            }
            return revoked;
        });
    }

    @Override
    public void addFirstSecret(String digest, Instant expires) {
        transactions.run("keep the first secret", connection -> {
            new TokenTable(connection).addFirstSecret(digest, expires);
            return true;
        });
    }

    @Override
    public boolean addFirstAccount(String secretDigest, Instant now, Account account, String passwordHash, Deed deed) {
        return transactions.run("make the first account", connection -> {
            AccountTable accounts = new AccountTable(connection);
            if (!new TokenTable(connection).useFirstSecret(secretDigest, now)
                    || !accounts.all().isEmpty()) {
                return false;
            }
            accounts.add(account, passwordHash);
            new AuditTable(connection).add(deed);
            return true;
        });
    }

    /** Adds to the audit within a transaction of somebody else. */
    public static void record(Connection connection, Deed deed) throws SQLException {
        new AuditTable(connection).add(deed);
    }

    @Override
    public void record(Deed deed) {
        change("write to the audit", deed, connection -> {});
    }

    @Override
    public List<AuditEntry> audit(Instant since, long afterId, int limit) {
        return transactions.run("read the audit", connection -> new AuditTable(connection).list(since, afterId, limit));
    }
}
