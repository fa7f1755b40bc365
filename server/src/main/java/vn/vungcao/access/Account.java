package vn.vungcao.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who may log in.
 *
 * @param failures wrong passwords in a row
 * @param lockedUntil until when no password is looked at
 * @param subject by which the provider of OpenID Connect knows the person, with the issuer before it; empty for one who has a
 *     password here
 */
public record Account(
        String name,
        Grant grant,
        boolean disabled,
        int failures,
        Optional<Instant> lockedUntil,
        Instant madeAt,
        Optional<String> subject) {
    /** One with a password. */
    public static Account of(String name, Grant grant, Instant madeAt) {
        return new Account(name, grant, false, 0, Optional.empty(), madeAt, Optional.empty());
    }

    /** Whether the person logs in at the provider, and has no password here. */
    public boolean isOfProvider() {
        return subject.isPresent();
    }
}
