package vn.vungcao.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What an account or a token may do.
 *
 * @param scope to which unit an editor is bound; empty when to none
 */
public record Grant(Role role, Optional<Scope> scope) {
    /** @throws IllegalArgumentException for a scope of another role than editor */
    public Grant {
        Objects.requireNonNull(role);
        if (scope.isPresent() && role != Role.EDITOR) {
            throw new IllegalArgumentException(
                    "only an editor is bound to a unit: leave the scope out, or give the role " + Role.EDITOR.id()
                            + " instead of " + role.id());
        }
    }

    public static Grant of(Role role) {
        return new Grant(role, Optional.empty());
    }

    @Override
    public String toString() {
        return role.id() + scope.map(bound -> " of " + bound).orElse("");
    }
}
