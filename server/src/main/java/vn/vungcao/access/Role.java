package vn.vungcao.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do here; each role may do what those before it may. */
public enum Role {
    /** Anybody: reads what is published. */
    PUBLIC,
    /** Also reads what is provisional or suppressed. */
    ANALYST,
    /** Also imports; maybe only for the units of a {@link Scope}. */
    EDITOR,
    /** Also publishes. */
    APPROVER,
    /** Also decides who may do what. */
    ADMINISTRATOR;

    /** As it is written everywhere: {@code editor}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Role> find(String id) {
        return Stream.of(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** The ids of those that an account or a token may have; nobody needs one to be public. */
    public static List<String> given() {
        return Stream.of(values()).filter(role -> role != PUBLIC).map(Role::id).toList();
    }
}
