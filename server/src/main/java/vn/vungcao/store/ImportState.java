package vn.vungcao.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an import counts. */
public enum ImportState {
    /** Waits for somebody who approves or rejects it. */
    DRAFT,
    /** Approved: it counts. */
    ACTIVE,
    /** Was a draft and never counts. */
    REJECTED,
    /** Counted once. */
    UNDONE;

    /** As it is written everywhere: {@code draft}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the public has or had its content. */
    public boolean isPublished() {
        return this == ACTIVE || this == UNDONE;
    }

    public static Optional<ImportState> find(String id) {
        return Stream.of(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
