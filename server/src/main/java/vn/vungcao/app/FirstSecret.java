package vn.vungcao.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.Secret;

/** By what the first administrator of a server is made: no password is there from the beginning. */
final class FirstSecret {
    private static final Duration HOLDS = Duration.ofHours(24);

    private FirstSecret() {}

    /** Makes one for a store that has no account; each start makes another. */
    static Optional<Secret> ofStoreWithoutAccounts(AccessStore store, Instant now) {
        if (!store.accounts().isEmpty()) {
            return Optional.empty();
        }
        Secret secret = Secret.fresh();
        store.addFirstSecret(secret.digest(), now.plus(HOLDS));
        return Optional.of(secret);
    }

    static String words(Secret secret, String login) {
        return "There is no account yet. Make the first administrator at " + login
                + " with this secret, which holds once" + " and for 24 hours: " + secret.text();
    }
}
