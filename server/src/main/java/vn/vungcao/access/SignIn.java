package vn.vungcao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.vungcao.access.AccessStore.KeptAccount;
import vn.vungcao.wording.Wording;

/** Lets people in by name and password, slowly for those who guess. */
public final class SignIn {
    /** How long somebody stays logged in. */
    public static final Duration SESSION = Duration.ofHours(12);

    private final AccessStore store;
    private final Passwords passwords;
    private final Clock clock;
    private final AddressLocks addresses;
    private final ToldLocks told = new ToldLocks();

    public SignIn(AccessStore store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.addresses = new AddressLocks(clock);
    }

    /**
     * Somebody who is let in.
     *
     * @param secret for the cookie; shown once
     */
    public record Entered(Secret secret, Session session) {}

    /** What is wrong; never whether it was the name or the password. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Wording said;
        private final transient Optional<Duration> wait;

        RefusedException(Wording said, Optional<Duration> wait) {
            super(said.en());
            this.said = said;
            this.wait = wait;
        }

        /** Why, in both languages. */
        public Wording said() {
            return said;
        }

        /** How long no password will be looked at; empty when one may try again at once. */
        public Optional<Duration> waiting() {
            return wait;
        }
    }

    /**
     * Lets a person in.
     *
     * @param address from which is asked
     * @throws RefusedException when the name or the password is wrong, or too many were wrong before
     */
    public Entered enter(String name, String password, String address, String request) {
        return begin(confirm(name, password, address, request, Deed.Action.LOGIN), address, request);
    }

    /**
     * Whose password it is. A wrong one counts, whatever it was asked for.
     *
     * @param action for the audit of a refusal
     * @throws RefusedException when the name or the password is wrong, or too many were wrong before
     */
    public Account confirm(String name, String password, String address, String request, Deed.Action action) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        Deed deed = Deed.of(new Caller(typed, Grant.of(Role.PUBLIC), Caller.Way.SESSION), action, "", request)
                .with(Deed.Outcome.REFUSED, "from " + address);
        Instant now = clock.instant();
        refuseWhileLocked("address " + address, addresses.lockedUntil(address), now, "from this address", deed);
        Optional<KeptAccount> kept = store.findAccount(typed);
        kept.ifPresent(
                known -> refuseWhileLocked("name " + typed, known.account().lockedUntil(), now, "for this name", deed));
        if (kept.isEmpty()) {
            passwords.waste(password);
            store.record(deed.with(Deed.Outcome.REFUSED, "unknown name, from " + address));
            throw wrong(addresses.failed(address));
        }
        Account account = kept.get().account();
        boolean right = passwords.matches(password, kept.get().passwordHash());
        if (!right || account.disabled()) {
            String why = right ? "disabled account" : "wrong password";
            int failures = store.countFailure(typed, deed.with(Deed.Outcome.REFUSED, why + ", from " + address));
            Optional<Duration> wait = LockOut.after(failures, LockOut.FREE);
            wait.ifPresent(duration -> store.lock(typed, now.plus(duration)));
            throw wrong(longer(wait, addresses.failed(address)));
        }
        return account;
    }

    /** The session of somebody of whom it is known who he is. */
    Entered begin(Account account, String address, String request) {
        Secret secret = Secret.fresh();
        Session session = new Session(
                secret.digest(),
                Secret.fresh().text(),
                account.name(),
                account.grant(),
                clock.instant().plus(SESSION));
        store.addSession(
                session,
                Deed.of(session.caller(), Deed.Action.LOGIN, "", request)
                        .with(
                                Deed.Outcome.DONE,
                                account.isOfProvider() ? "by the provider, from " + address : "from " + address));
        return new Entered(secret, session);
    }

    private void refuseWhileLocked(String key, Optional<Instant> until, Instant now, String where, Deed deed) {
        if (until.isPresent() && until.get().isAfter(now)) {
            if (told.isNews(key, until.get())) {
                String since = ", while locked " + where + "; further tries while it is locked are not told";
                store.record(deed.with(Deed.Outcome.REFUSED, deed.detail() + since));
            }
            Duration left = Duration.between(now, until.get());
            throw new RefusedException(
                    Wording.of(
                            "sai mật khẩu quá nhiều lần: hãy thử lại sau %2$s",
                            "too many wrong passwords %1$s: try again in %2$s", where, words(left)),
                    Optional.of(left));
        }
    }

    private static RefusedException wrong(Optional<Duration> wait) {
        return new RefusedException(
                Wording.of("sai tên hoặc mật khẩu", "the name or the password is wrong")
                        .plus(wait.map(left -> Wording.of(
                                        "; lần thử tiếp theo được nhận sau %s",
                                        "; the next try is taken in %s", words(left)))
                                .orElse(Wording.NONE)),
                wait);
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && other.get().compareTo(one.get()) > 0 || one.isEmpty()
                ? other
                : one;
    }

    private static Wording words(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        long minutes = (seconds + 59) / 60;
        return seconds < 60
                ? Wording.of("%d giây", "%d s", seconds)
                : Wording.of("%1$d phút", "%1$d %2$s", minutes, minutes == 1 ? "minute" : "minutes");
    }
}
