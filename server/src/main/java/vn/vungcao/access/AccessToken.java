package vn.vungcao.access;

import java.time.Instant;
import java.util.Optional;

/**
 * By what a machine is known; the text itself is kept nowhere.
 *
 * @param id short, to revoke it by
 * @param expires after which moment it is not taken any more; empty when it has no end
 */
public record AccessToken(
        String id,
        String label,
        Grant grant,
        Instant madeAt,
        String madeBy,
        Optional<Instant> expires,
        Optional<Instant> revokedAt) {
    public static final int LONGEST_LABEL = 60;

    /** @throws IllegalArgumentException with what to do */
    public AccessToken {
        label = label.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a token has a label of at most " + LONGEST_LABEL + " characters that says what it is for");
        }
    }

    public boolean holds(Instant now) {
        return revokedAt.isEmpty() && expires.map(now::isBefore).orElse(true);
    }

    /** In a word: {@code active}, {@code revoked} or {@code expired}. */
    public String state(Instant now) {
        return holds(now) ? "active" : revokedAt.isPresent() ? "revoked" : "expired";
    }

    public Caller caller() {
        return new Caller("token:" + label, grant, Caller.Way.TOKEN);
    }
}
