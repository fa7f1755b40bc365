package vn.vungcao.http.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.access.Scope;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.wording.Wording;

/** One job on its way: the import is made, and served. */
final class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final Store store;
    private final AtlasPublisher publisher;
    private final JobFolder folder;
    private final ImportJob job;

    JobRun(Store store, AtlasPublisher publisher, JobFolder folder, ImportJob job) {
        this.store = store;
        this.publisher = publisher;
        this.folder = folder;
        this.job = job;
    }

    /** @return why it failed; empty when it is done */
    Optional<Wording> run() {
        SiteOfJob site = new SiteOfJob();
        try {
            site.enter(JobState.READING);
            job.prepared().run(site);
            if (site.record.isPresent() && !site.record.get().isDraft()) {
                return publish(site.record.get());
            }
            return site.refusal;
        } catch (PreparedImport.CannotBeMadeException e) {
            return Optional.of(JobWords.nothingWritten(e.said()));
        } catch (ReadOnlyException e) {
            return Optional.of(JobWords.nothingWritten(e.barrier().said()));
        } catch (StoreException e) {
            return lost(e);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("unexpected failure of {}", job.id(), e);
            return Optional.of(JobWords.UNEXPECTED);
        }
    }

    /** A database that went away while it wrote may have done so or not: it is asked when it is back. */
    private Optional<Wording> lost(StoreException why) {
        if (job.state() == JobState.WRITING) {
            try {
                Optional<ImportRecord> made = made(store, job.id());
                if (made.isPresent()) {
                    job.wrote(made.get());
                    return publish(made.get());
                }
            } catch (StoreException e) {
                return Optional.of(JobWords.inDoubt(e.getMessage()));
            }
        }
        return Optional.of(JobWords.notStored(why));
    }

    /** What a job wrote. */
    static Optional<ImportRecord> made(Store store, String job) {
        return store.imports().stream()
                .filter(record -> ImportRecordJson.job(record).equals(Optional.of(job)))
                .findFirst();
    }

    /** What was written but cannot be served is taken back. */
    private Optional<Wording> publish(ImportRecord record) {
        job.enter(JobState.PUBLISHING);
        folder.note(job.toJson());
        try {
            publisher.publish();
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(JobWords.notServedYet(record, e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("import {} makes no atlas, and is undone", record.id(), e);
            publisher.undo(record.id(), "server");
            return Optional.of(
                    JobWords.undoneAgain(record, e instanceof IllegalArgumentException ? e.getMessage() : ""));
        }
    }

    private final class SiteOfJob implements PreparedImport.Site {
        private Optional<ImportRecord> record = Optional.empty();
        private Optional<Wording> refusal = Optional.of(JobWords.NO_REPORT);

        @Override
        public String job() {
            return job.id();
        }

        @Override
        public Store store() {
            return store;
        }

        @Override
        public boolean proposes() {
            return job.proposes();
        }

        @Override
        public Optional<Scope> scope() {
            return job.order().caller().scope();
        }

        @Override
        public Path scratch() {
            return folder.scratch();
        }

        @Override
        public void enter(JobState state) {
            if (job.state() != state) {
                job.enter(state);
                folder.note(job.toJson());
            }
        }

        @Override
        public void finish(ImportReport report, Optional<ImportRecord> written, Optional<ChangePreview> preview) {
            job.reported(report, written, preview);
            record = written;
            int errors = report.problems(Severity.ERROR).size();
            refusal = errors == 0 ? Optional.empty() : Optional.of(JobWords.refused(errors));
        }
    }
}
