package vn.vungcao.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who may log in.
 *
 * @param failures wrong passwords in a row
 * @param lockedUntil until when no password is looked at
 */
public record Account(
        String name, Grant grant, boolean disabled, int failures, Optional<Instant> lockedUntil, Instant madeAt) {}
