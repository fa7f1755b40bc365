package vn.vungcao.access.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.AccessToken;
import vn.vungcao.access.Account;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.Role;
import vn.vungcao.access.Scope;
import vn.vungcao.access.Secret;
import vn.vungcao.access.SignIn;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;
import vn.vungcao.unit.UnitCode;

/** What the record of accounts, tokens and deeds promises. Run once for each database. */
abstract class AccessContract {
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Grant BOUND = new Grant(Role.EDITOR, Optional.of(new Scope(new UnitCode("03127"), "2025")));
    private static final String PASSWORD = "trâu suối mận";

    private final Passwords passwords = new Passwords(4);
    private final MovedClock clock = new MovedClock();
    private Store store;
    private AccessStore access;

    /** The URL of a database that is empty at the start of each test. */
    abstract String url();

    /** A clock that the test moves. */
    private static final class MovedClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    final void open() {
        store = Stores.open(url());
        access = store.access();
    }

    @AfterEach
    final void close() {
        store.close();
    }

    private static Deed deed(Deed.Action action, String subject) {
        return Deed.of(Caller.onCommandLine("test"), action, subject, "r-1");
    }

    private Account add(String name, Grant grant) {
        Account account = Account.of(name, grant, NOW);
        access.addAccount(account, passwords.hash(PASSWORD), deed(Deed.Action.ACCOUNT_CREATE, name));
        return account;
    }

    private SignIn signIn() {
        return new SignIn(access, passwords, clock);
    }

    private SignIn.RefusedException refused(SignIn signIn, String name, String password) {
        return assertThrows(SignIn.RefusedException.class, () -> signIn.enter(name, password, "192.0.2.1", "r"));
    }

    @Test
    void anAccountComesBackAsItWasAlsoAfterReopening() {
        Account lan = add("lan", BOUND);
        Account an = add("an", Grant.of(Role.ADMINISTRATOR));
        store.close();
        open();
        assertEquals(List.of(an, lan), access.accounts());
        assertEquals(lan, access.findAccount("lan").orElseThrow().account());
        assertThrows(AccessStore.TakenException.class, () -> add("lan", BOUND));
    }

    @Test
    void whoLogsInIsKnownByTheSecretUntilTheSessionEnds() {
        add("lan", BOUND);
        SignIn.Entered entered = signIn().enter(" LAN ", PASSWORD, "192.0.2.1", "r");
        assertEquals(
                BOUND,
                access.findSession(entered.secret().digest(), NOW)
                        .orElseThrow()
                        .caller()
                        .grant());
        assertTrue(access.findSession(entered.secret().text(), NOW).isEmpty(), "the secret itself is not kept");
        assertTrue(access.findSession(entered.secret().digest(), NOW.plus(SignIn.SESSION))
                .isEmpty());
        access.endSession(entered.secret().digest(), deed(Deed.Action.LOGOUT, ""));
        assertTrue(access.findSession(entered.secret().digest(), NOW).isEmpty());
    }

    @Test
    void whoIsDisabledOrHasANewPasswordIsLoggedOut() {
        add("lan", BOUND);
        Secret first = signIn().enter("lan", PASSWORD, "192.0.2.1", "r").secret();
        access.changePassword(
                "lan", passwords.hash("suối mận trâu"), Optional.empty(), deed(Deed.Action.PASSWORD_CHANGE, "lan"));
        assertTrue(access.findSession(first.digest(), NOW).isEmpty());
        Secret second = signIn().enter("lan", "suối mận trâu", "192.0.2.1", "r").secret();
        access.changeAccount("lan", BOUND, true, deed(Deed.Action.ACCOUNT_CHANGE, "lan"));
        assertTrue(access.findSession(second.digest(), NOW).isEmpty());
        refused(signIn(), "lan", "suối mận trâu");
    }

    @Test
    void aPersonOfAProviderIsFoundByTheSubjectAlsoAfterReopeningAndIsThereOnce() {
        Account hoa =
                new Account("hoa", BOUND, false, 0, Optional.empty(), NOW, Optional.of("https://login.example#s-1"));
        access.addAccount(hoa, "x", deed(Deed.Action.ACCOUNT_CREATE, "hoa"));
        add("lan", BOUND);
        store.close();
        open();
        assertEquals(Optional.of(hoa), access.findSubject("https://login.example#s-1"));
        assertEquals(Optional.empty(), access.findSubject("https://login.example#s-2"));
        Account twin = new Account("twin", BOUND, false, 0, Optional.empty(), NOW, hoa.subject());
        assertThrows(
                AccessStore.TakenException.class,
                () -> access.addAccount(twin, "x", deed(Deed.Action.ACCOUNT_CREATE, "twin")));
    }

    @Test
    void anAccountsSessionsAreCountedAndEndedAndANewPasswordLeavesTheOneThatIsKept() {
        // sessions that are over by the clock of the machine are cleared away
        clock.now = Instant.now();
        add("lan", BOUND);
        Secret kept = signIn().enter("lan", PASSWORD, "192.0.2.1", "r").secret();
        signIn().enter("lan", PASSWORD, "192.0.2.1", "r");
        assertEquals(Map.of("lan", 2), access.sessions(clock.now));
        access.changePassword(
                "lan", passwords.hash("x"), Optional.of(kept.digest()), deed(Deed.Action.PASSWORD_CHANGE, "lan"));
        assertEquals(Map.of("lan", 1), access.sessions(clock.now));
        assertTrue(access.findSession(kept.digest(), clock.now).isPresent());
        access.endSessions("lan", deed(Deed.Action.SESSIONS_END, "lan"));
        assertEquals(Map.of(), access.sessions(clock.now));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsNotLookedAtForAMinute() {
        add("lan", BOUND);
        for (int i = 1; i < 5; i++) {
            assertTrue(refused(signIn(), "lan", "wrong " + i).waiting().isEmpty());
        }
        assertEquals(
                Optional.of(Duration.ofMinutes(1)),
                refused(signIn(), "lan", "wrong 5").waiting());
        // on another node too: it stands in the database
        assertTrue(refused(signIn(), "lan", PASSWORD).waiting().isPresent());
        clock.now = NOW.plusSeconds(61);
        assertEquals(
                Optional.of(Duration.ofMinutes(2)),
                refused(signIn(), "lan", "wrong 6").waiting());
        clock.now = NOW.plusSeconds(200);
        signIn().enter("lan", PASSWORD, "192.0.2.1", "r");
        assertEquals(0, access.findAccount("lan").orElseThrow().account().failures());
    }

    @Test
    void whoGuessesManyNamesFromOneAddressMustWaitAndOthersNeedNot() {
        add("lan", BOUND);
        SignIn signIn = signIn();
        for (int i = 0; i < 20; i++) {
            refused(signIn, "nobody" + i, "wrong");
        }
        assertTrue(refused(signIn, "lan", PASSWORD).waiting().isPresent());
        signIn.enter("lan", PASSWORD, "192.0.2.2", "r");
    }

    @Test
    void whoComesThroughAProxyOnTheMachineIsNotLockedOutByOthers() {
        add("lan", BOUND);
        SignIn signIn = signIn();
        for (int i = 0; i < 25; i++) {
            String name = "nobody" + i;
            assertThrows(SignIn.RefusedException.class, () -> signIn.enter(name, "wrong", "127.0.0.1", "r"));
        }
        signIn.enter("lan", PASSWORD, "127.0.0.1", "r");
    }

    @Test
    void aTokenHoldsUntilItExpiresOrIsRevoked() {
        Secret secret = Secret.fresh();
        AccessToken token = new AccessToken(
                "t1",
                "máy chủ báo cáo",
                BOUND,
                NOW,
                "an",
                Optional.of(NOW.plus(Duration.ofDays(90))),
                Optional.empty());
        access.addToken(token, secret.digest(), deed(Deed.Action.TOKEN_CREATE, "t1"));
        assertEquals(List.of(token), access.tokens());
        assertEquals(Optional.of(token), access.findToken(secret.digest(), NOW));
        assertTrue(
                access.findToken(secret.digest(), NOW.plus(Duration.ofDays(91))).isEmpty());
        assertTrue(access.findToken(Secret.fresh().digest(), NOW).isEmpty());
        assertEquals(
                Optional.of(NOW),
                access.revokeToken("t1", NOW, deed(Deed.Action.TOKEN_REVOKE, "t1"))
                        .orElseThrow()
                        .revokedAt());
        assertTrue(access.findToken(secret.digest(), NOW).isEmpty());
        assertTrue(access.revokeToken("t1", NOW, deed(Deed.Action.TOKEN_REVOKE, "t1"))
                .isEmpty());
    }

    @Test
    void theFirstSecretMakesOneAdministratorOnce() {
        Secret secret = Secret.fresh();
        access.addFirstSecret(secret.digest(), NOW.plus(Duration.ofHours(24)));
        assertFalse(makeFirst(Secret.fresh(), NOW));
        assertFalse(makeFirst(secret, NOW.plus(Duration.ofHours(25))));
        assertTrue(makeFirst(secret, NOW));
        assertFalse(makeFirst(secret, NOW));
        assertEquals(1, access.accounts().size());
    }

    private boolean makeFirst(Secret secret, Instant at) {
        return access.addFirstAccount(
                secret.digest(),
                at,
                Account.of("an", Grant.of(Role.ADMINISTRATOR), at),
                passwords.hash(PASSWORD),
                deed(Deed.Action.ACCOUNT_CREATE, "an"));
    }

    @Test
    void everyDeedIsInTheAuditAndNobodyChangesIt() throws SQLException {
        Deed written = deed(Deed.Action.IMPORT, "import 7")
                .from("nghèo \u0000.csv", "a".repeat(64))
                .with(Deed.Outcome.REFUSED, "1 error");
        access.record(written);
        add("lan", BOUND);
        assertThrows(AccessStore.TakenException.class, () -> add("lan", BOUND));
        List<AuditEntry> audit = access.audit(Instant.EPOCH, 0, 100);
        assertEquals(
                List.of(written.from("nghèo .csv", "a".repeat(64)), deed(Deed.Action.ACCOUNT_CREATE, "lan")),
                audit.stream().map(AuditEntry::deed).toList());
        assertEquals(
                List.of(audit.get(1)), access.audit(Instant.EPOCH, audit.get(0).id(), 100));
        assertEquals(List.of(), access.audit(Instant.now().plusSeconds(3600), 0, 100));
        for (String sql : List.of("delete from audit", "update audit set who = 'nobody'")) {
            SQLException refusal = assertThrows(SQLException.class, () -> execute(sql));
            assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
        }
        assertEquals(audit, access.audit(Instant.EPOCH, 0, 100));
    }

    /** As a driver that is not the store's. */
    abstract Connection connect() throws SQLException;

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
