package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.access.Deed;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.WriteBarrier;
import vn.vungcao.store.backup.Backups;
import vn.vungcao.wording.Wording;

/**
 * Runs imports one after the other: each is checked against what the one before it wrote, and only one file is in memory. A job
 * that fails or is cancelled leaves nothing that counts.
 */
final class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int MOST_WAITING = 20;
    private static final int SECONDS_TO_END = 7;

    private final Store store;
    private final AtlasPublisher publisher;
    private final JobFolder folder;
    private final boolean approvalRequired;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ImportJob> running = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closing;

    /** Tells the jobs that a server before this one did not end, where that can be written down. */
    ImportJobs(Store store, AtlasPublisher publisher, Path parent, boolean approvalRequired) {
        this.store = store;
        this.approvalRequired = approvalRequired;
        this.publisher = publisher;
        this.folder = JobFolder.open(parent);
        if (store.writeBarrier().isEmpty()) {
            folder.notes().stream().filter(note -> !note.has("ended_at")).forEach(this::settle);
        }
    }

    /** One transaction: either the import is there, whole, or nothing of it is. */
    private void settle(ObjectNode note) {
        String id = note.get("id").asText();
        Optional<ImportRecord> made = JobRun.made(store, id);
        note.put("ended_at", Instant.now().toString());
        note.put("events", note.path("events").asInt() + 1);
        if (made.isPresent()) {
            note.put("state", JobState.DONE.id()).put("import", made.get().id());
        } else {
            note.put("state", JobState.FAILED.id());
            note.put("error", JobWords.SERVER_ENDED.en());
            note.put("error_vi", JobWords.SERVER_ENDED.vi());
        }
        folder.note(note);
        store.access()
                .record(new Deed(
                        note.path("who").asText(),
                        note.path("role").asText(),
                        note.path("dry_run").asBoolean() ? Deed.Action.DRY_RUN : Deed.Action.IMPORT,
                        note.path("kind").asText()
                                + made.map(record -> (note.path("draft").asBoolean() ? ", draft " : ", import ")
                                                + record.id())
                                        .orElse(""),
                        note.path("file").asText(),
                        note.path("sha256").asText(),
                        made.isPresent() ? Deed.Outcome.DONE : Deed.Outcome.FAILED,
                        id,
                        "the server ended meanwhile"));
    }

    String newId() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return "job-" + HexFormat.of().formatHex(bytes);
    }

    Path upload(String id) throws IOException {
        return folder.upload(id);
    }

    void discard(String id) {
        folder.discard(id);
    }

    /** @throws Failure.Busy when many wait already */
    ImportJob submit(String id, ImportOrder order, PreparedImport prepared) {
        ImportJob job = new ImportJob(id, order, prepared, order.proposes(approvalRequired));
        synchronized (running) {
            if (closing || running.size() > MOST_WAITING) {
                throw new Failure.Busy(Wording.of(
                        "đã có %d lần nhập đang chờ; hãy thử lại khi một số đã xong",
                        "%d imports are waiting already; ask again when some are done", MOST_WAITING));
            }
            running.put(id, job);
        }
        folder.note(job.toJson());
        worker.execute(() -> take(job));
        return job;
    }

    /** How many run or wait. */
    int unfinished() {
        return running.size();
    }

    private void take(ImportJob job) {
        turn.lock();
        try {
            Optional<Wording> error = new JobRun(store, publisher, folder, job).run();
            // before it is told as ended: who hears that may look it up
            record(job, error);
            job.end(error);
        } catch (CancellationException e) {
            LOG.debug("{}", e.getMessage());
        } finally {
            turn.unlock();
            settled(job);
        }
    }

    private void record(ImportJob job, Optional<Wording> error) {
        Deed deed = job.order().deed(job.id());
        String subject = Optional.ofNullable(job.toJson().get("import"))
                .map(number -> job.order().kind() + (job.proposes() ? ", draft " : ", import ") + number.asText())
                .orElse(job.order().kind());
        try {
            store.access()
                    .record(deed.to(subject)
                            .with(
                                    error.isEmpty() ? Deed.Outcome.DONE : Deed.Outcome.REFUSED,
                                    error.map(Wording::en).orElse("")));
        } catch (StoreException e) {
            LOG.error("the audit lacks {} of {} by {}: {}", job.id(), subject, deed.who(), e.getMessage());
        }
    }

    private void settled(ImportJob job) {
        try {
            folder.note(job.toJson());
            folder.discard(job.id());
        } catch (RuntimeException e) {
            LOG.warn("{}", e.getMessage());
        }
        running.remove(job.id());
    }

    /** Those that wait and the one that runs, in their order. */
    List<ObjectNode> underWay() {
        List<ImportJob> jobs;
        synchronized (running) {
            jobs = new ArrayList<>(running.values());
        }
        return jobs.stream().map(ImportJob::toJson).toList();
    }

    Optional<ImportJob> findUnderWay(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** A job under way or ended. */
    Optional<ObjectNode> find(String id) {
        return findUnderWay(id).map(ImportJob::toJson).or(() -> folder.find(id));
    }

    /** @throws Failure.Conflict when something may have been written */
    ObjectNode cancel(String id) {
        ObjectNode job = find(id).orElseThrow(() -> unknown(id));
        Optional<ImportJob> live = findUnderWay(id);
        if (live.isEmpty() || !live.get().cancel()) {
            String state = live.map(ImportJob::toJson).orElse(job).get("state").asText();
            throw new Failure.Conflict(JobWords.tooLate(state), List.of());
        }
        folder.note(live.get().toJson());
        return live.get().toJson();
    }

    static Failure.NotFound unknown(String id) {
        return new Failure.NotFound(Wording.of(
                "không có lần nhập hay việc %s; /api/imports liệt kê chúng",
                "there is no import or job %s; /api/imports lists them", id));
    }

    boolean isStoreAway() {
        return publisher.isStoreAway();
    }

    Optional<WriteBarrier> writeBarrier() {
        return publisher.writeBarrier();
    }

    /** @throws StoreException when nothing can be written now, so that nobody sends a file in vain */
    void requireStore() {
        if (isStoreAway()) {
            throw new StoreException("the database is away: no import is taken until it is back");
        }
        Optional<WriteBarrier> barrier = store.writeBarrier();
        if (barrier.isPresent()) {
            throw new ReadOnlyException(barrier.get());
        }
    }

    void backUp(OutputStream out) throws IOException {
        Backups.write(store, out);
    }

    List<ImportRecord> imports() {
        return store.imports();
    }

    /** @throws Failure.Conflict while an import is being made, which may build on it */
    ImportRecord undo(long importId, String who) {
        return betweenImports(() -> publisher.undo(importId, who));
    }

    /** @throws Failure.Conflict while an import is being made, which was checked without it */
    ImportRecord approve(long importId, String who, Deed deed) {
        return betweenImports(() -> publisher.approve(importId, who, deed));
    }

    ImportRecord reject(long importId, String who, Deed deed) {
        return betweenImports(() -> store.reject(importId, who, deed));
    }

    /** What a draft would change. */
    ChangePreview preview(ImportKinds kinds, long importId) {
        return kinds.preview(store, importId);
    }

    private <T> T betweenImports(Supplier<T> deed) {
        if (!turn.tryLock()) {
            throw new Failure.Conflict(
                    Wording.of(
                            "một lần nhập đang chạy; hãy thử lại khi nó xong",
                            "an import is being made; ask again when it has ended"),
                    List.of());
        }
        try {
            return deed.get();
        } finally {
            turn.unlock();
        }
    }

    boolean isClosing() {
        return closing;
    }

    /** Lets the job that writes end; the others are told as failed at the next start. */
    @Override
    public void close() {
        closing = true;
        synchronized (running) {
            running.values().forEach(ImportJob::stop);
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("an import is still running; it is rolled back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
