package vn.vungcao.intake;

import java.util.Objects;
import java.util.Optional;
import vn.vungcao.store.Changeset;

/**
 * What came of an import plan.
 *
 * @param changeset what to write; empty when the import is refused
 */
public record ImportOutcome(ImportReport report, Optional<Changeset> changeset) {
    public ImportOutcome {
        Objects.requireNonNull(report);
        if (changeset.isPresent() == report.hasErrors()) {
            throw new IllegalArgumentException("an import is made exactly when it has no errors");
        }
    }

    public static ImportOutcome refused(ImportReport report) {
        return new ImportOutcome(report, Optional.empty());
    }
}
