package vn.vungcao.access;

import java.time.Clock;
import java.util.Optional;

/**
 * Lets in people whom the provider of OpenID Connect has confirmed. Each has an account here, made at the first login and known by
 * the subject there, never by the name: who takes another's name there gets nothing of his here.
 */
public final class ProviderSignIn {
    private final AccessStore store;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Clock clock;

    public ProviderSignIn(AccessStore store, Passwords passwords, SignIn signIn, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * A person as the provider tells him.
     *
     * @param subject issuer and subject there
     * @param name as he is called there
     */
    public record Person(String subject, String name, Grant grant) {}

    /**
     * Gives the account what the groups say now, and begins a session.
     *
     * @throws ProviderRefusedException when the account is disabled, or cannot be made
     */
    public SignIn.Entered enter(Person person, String address, String request) throws ProviderRefusedException {
        Optional<Account> known = store.findSubject(person.subject());
        Account account = known.isPresent() ? known.get() : make(person, request);
        if (account.disabled()) {
            throw new ProviderRefusedException(ProviderRefusal.DISABLED, "the account is disabled");
        }
        if (!account.grant().equals(person.grant())) {
            store.changeAccount(
                    account.name(), person.grant(), false, deed(account, person, Deed.Action.ACCOUNT_CHANGE, request));
            account = store.findSubject(person.subject()).orElseThrow();
        }
        return signIn.begin(account, address, request);
    }

    private Account make(Person person, String request) throws ProviderRefusedException {
        String name;
        try {
            name = new AccountName(person.name()).text();
        } catch (IllegalArgumentException e) {
            throw new ProviderRefusedException(ProviderRefusal.UNFIT_NAME, e.getMessage(), e);
        }
        Account account = new Account(
                name, person.grant(), false, 0, Optional.empty(), clock.instant(), Optional.of(person.subject()));
        try {
            // the hash of what nobody knows: by password this account lets nobody in
            store.addAccount(
                    account,
                    passwords.hash(Secret.fresh().text()),
                    deed(account, person, Deed.Action.ACCOUNT_CREATE, request));
            return account;
        } catch (AccessStore.TakenException e) {
            throw new ProviderRefusedException(ProviderRefusal.NAME_TAKEN, e.getMessage(), e);
        }
    }

    private static Deed deed(Account account, Person person, Deed.Action action, String request) {
        Caller caller = new Caller(account.name(), person.grant(), Caller.Way.SESSION);
        return Deed.of(caller, action, account.name(), request)
                .with(Deed.Outcome.DONE, "by the provider: " + person.grant());
    }
}
