package vn.vungcao.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An import that the store holds.
 *
 * @param undone when and by whom it was undone; empty while it counts
 */
public record ImportRecord(
        long id, Instant at, ImportDescription description, String contentHash, Optional<Undone> undone) {

    /** The end of an import: its rows stay, and do not count. */
    public record Undone(Instant at, String who) {
        public Undone {
            Objects.requireNonNull(at);
            Objects.requireNonNull(who);
        }
    }

    public ImportRecord {
        Objects.requireNonNull(at);
        Objects.requireNonNull(description);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(undone);
    }

    /** {@code active} or {@code undone}. */
    public String state() {
        return undone.isPresent() ? "undone" : "active";
    }
}
