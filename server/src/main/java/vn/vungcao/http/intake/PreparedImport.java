package vn.vungcao.http.intake;

import java.nio.file.Path;
import java.util.Optional;
import vn.vungcao.access.Scope;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.wording.Wording;

/** An import whose fields were read. */
@FunctionalInterface
public interface PreparedImport {
    /**
     * Reads the file, checks it against the store and writes it, unless it is refused or a dry run.
     *
     * @throws CannotBeMadeException when the fields do not go together
     * @throws java.util.concurrent.CancellationException when the job was cancelled; nothing is written then
     */
    void run(Site site);

    /** Where it is done. */
    interface Site {
        /** The job's id, to stand in the record. */
        String job();

        Store store();

        /** Whether what is written waits for approval. */
        boolean proposes();

        /** To which unit who asks is bound; empty when to none. */
        Optional<Scope> scope();

        /** A folder of one's own for what libraries unpack. */
        Path scratch();

        /** @throws java.util.concurrent.CancellationException when the job was cancelled */
        void enter(JobState state);

        /**
         * @param record what was written; empty when it was refused or a dry run
         * @param preview what would change; only of a dry run that is not refused
         */
        void finish(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview);
    }

    /** The import cannot even be tried; the message says why. */
    final class CannotBeMadeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Wording said;

        public CannotBeMadeException(Wording said, Throwable cause) {
            super(said.en(), cause);
            this.said = said;
        }

        Wording said() {
            return said;
        }
    }
}
