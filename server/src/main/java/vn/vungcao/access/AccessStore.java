package vn.vungcao.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/**
 * Accounts, tokens, sessions and the audit, where they are kept. What changes something takes the deed along and writes both in
 * one transaction. Safe for several threads and several processes.
 */
public interface AccessStore {
    /** By name. */
    List<Account> accounts();

    /** An account with the hash of its password. */
    Optional<KeptAccount> findAccount(String name);

    /** An account as it is kept. */
    record KeptAccount(Account account, String passwordHash) {}

    /** The account of a person whom the provider knows by this subject. */
    Optional<Account> findSubject(String subject);

    /** @throws TakenException when there is one of that name or subject */
    void addAccount(Account account, String passwordHash, Deed deed);

    /** Changes what somebody may do, and ends his sessions. */
    void changeAccount(String name, Grant grant, boolean disabled, Deed deed);

    /**
     * Also ends the sessions and the lock-out.
     *
     * @param kept digest of the session that goes on; empty for none
     */
    void changePassword(String name, String passwordHash, Optional<String> kept, Deed deed);

    /**
     * Counts one more wrong password.
     *
     * @return how many in a row, with this one
     */
    int countFailure(String name, Deed deed);

    void lock(String name, Instant until);

    /** A right password: the count begins anew. */
    void addSession(Session session, Deed deed);

    /** One that has not expired by now, of an account that is not disabled, with what it may do now. */
    Optional<Session> findSession(String digest, Instant now);

    void endSession(String digest, Deed deed);

    /** Whoever is logged in by this account is so no more. */
    void endSessions(String account, Deed deed);

    /** How many sessions hold now, by account; of those that have none there is no entry. */
    Map<String, Integer> sessions(Instant now);

    /** In the order in which they were made. */
    List<AccessToken> tokens();

    void addToken(AccessToken token, String digest, Deed deed);

    /** One that holds now. */
    Optional<AccessToken> findToken(String digest, Instant now);

    /** @return the token as it is then; empty when there is none of this id that is not revoked */
    Optional<AccessToken> revokeToken(String id, Instant at, Deed deed);

    /** By what the first administrator is made, once. */
    void addFirstSecret(String digest, Instant expires);

    /**
     * Makes the first account by a secret that holds; all such secrets are used up then.
     *
     * @return whether it was made: not when the secret does not hold or there is an account already
     */
    boolean addFirstAccount(String secretDigest, Instant now, Account account, String passwordHash, Deed deed);

    /** Adds to the audit. */
    void record(Deed deed);

    /** Oldest first, from a moment on, after an id. */
    List<AuditEntry> audit(Instant since, long afterId, int limit);

    /** There is one of that name already. */
    final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Wording said;

        public TakenException(Wording said) {
            super(said.en());
            this.said = said;
        }

        /** The same in both languages. */
        public Wording said() {
            return said;
        }
    }
}
