package vn.vungcao.app;

import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Scope;
import vn.vungcao.http.intake.JobState;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.wording.Wording;

/** From where an import is asked for: the command line, or a job of the server. What an import does is the same for both. */
interface ImportSite {
    /**
     * Told before each step.
     *
     * @param words the step in words, for a person
     * @throws java.util.concurrent.CancellationException when it is not wanted any more; nothing is written then
     */
    void step(JobState state, Wording words);

    /** Lends the store. */
    int inStore(ToIntFunction<Store> work);

    /**
     * @param record what was written; empty when the import was refused or a dry run
     * @param preview what would change; only of a dry run that is not refused
     */
    void finish(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview);

    /** Whether what who asks imports waits for approval. */
    default boolean proposes() {
        return false;
    }

    /** To which unit who asks is bound; empty when to none. */
    default Optional<Scope> scope() {
        return Optional.empty();
    }

    /** Writes to the audit what was done, unless somebody else does. */
    default void audit(Store store, Deed deed) {}

    /** The id of the job, to stand in the record of the import. */
    default Optional<String> job() {
        return Optional.empty();
    }
}
