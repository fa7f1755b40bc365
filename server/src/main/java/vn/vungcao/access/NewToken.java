package vn.vungcao.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A token that was made just now.
 *
 * @param secret its text, to be shown once
 */
public record NewToken(AccessToken token, Secret secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 36;
    private static final int ID_BITS = 50;

    /** @throws IllegalArgumentException with what to do */
    public static NewToken of(String label, Grant grant, Optional<Instant> expires, Instant now, String madeBy) {
        String id = Long.toString(RANDOM.nextLong() >>> (Long.SIZE - ID_BITS), DIGITS);
        return new NewToken(
                new AccessToken(
                        id, label, grant, now.truncatedTo(ChronoUnit.MICROS), madeBy, expires, Optional.empty()),
                Secret.fresh());
    }

    public void keep(AccessStore store, Caller caller, String request) {
        Deed deed = Deed.of(caller, Deed.Action.TOKEN_CREATE, token.id(), request)
                .with(Deed.Outcome.DONE, token.label() + ": " + token.grant());
        store.addToken(token, secret.digest(), deed);
    }
}
