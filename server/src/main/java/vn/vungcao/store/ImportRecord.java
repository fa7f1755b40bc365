package vn.vungcao.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An import that the store holds.
 *
 * @param decided when and by whom a draft was approved or rejected; empty for a draft, and for what never was one
 * @param undone when and by whom it was undone; empty while it counts
 */
public record ImportRecord(
        long id,
        Instant at,
        ImportDescription description,
        String contentHash,
        ImportState state,
        Optional<Decided> decided,
        Optional<Undone> undone) {

    /** The end of a draft. */
    public record Decided(Instant at, String who) {
        public Decided {
            Objects.requireNonNull(at);
            Objects.requireNonNull(who);
        }
    }

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
        Objects.requireNonNull(state);
        Objects.requireNonNull(decided);
        if (undone.isPresent() != (state == ImportState.UNDONE)) {
            throw new IllegalArgumentException("an import is undone by somebody, or not undone");
        }
    }

    /** In a sentence: {@code import 7 (observations from nghèo.csv)}. */
    public String named() {
        return "import " + id + " (" + description.kind() + " from " + description.source() + ")";
    }

    public boolean isDraft() {
        return state == ImportState.DRAFT;
    }

    public ImportRecord decided(ImportState then, Decided by) {
        return new ImportRecord(id, at, description, contentHash, then, Optional.of(by), undone);
    }

    public ImportRecord undone(Undone by) {
        return new ImportRecord(id, at, description, contentHash, ImportState.UNDONE, decided, Optional.of(by));
    }
}
