package vn.vungcao.http.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.access.Gate;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.WriteBarrier;

/** Imports over HTTP, as a server is given them. Before {@link #open} they are not ready. */
public final class ImportService implements AutoCloseable {
    private final ImportKinds kinds;
    private final Gate gate;
    private final long maxBytes;
    private final boolean approvalRequired;
    private final AtomicReference<ImportJobs> jobs = new AtomicReference<>();

    /** Editors' imports wait for approval. */
    public ImportService(ImportKinds kinds, EditorKey editor, long maxBytes) {
        this(kinds, editor, maxBytes, true);
    }

    /**
     * @param editor the token of the settings
     * @param maxBytes the most a file may have
     * @param approvalRequired whether what editors import waits for approval
     */
    public ImportService(ImportKinds kinds, EditorKey editor, long maxBytes, boolean approvalRequired) {
        this(kinds, new Gate(editor), maxBytes, approvalRequired);
    }

    private ImportService(ImportKinds kinds, Gate gate, long maxBytes, boolean approvalRequired) {
        this.kinds = kinds;
        this.gate = gate;
        this.maxBytes = maxBytes;
        this.approvalRequired = approvalRequired;
    }

    /** Of a server without a store and without people. */
    public static ImportService none() {
        return withoutStore(EditorKey.none());
    }

    /** Of a server without a store: nothing is imported; who shows the token of the settings is known. */
    public static ImportService withoutStore(EditorKey editor) {
        return new ImportService(
                new ImportKinds() {
                    @Override
                    public List<ImportKind> all() {
                        return List.of();
                    }

                    @Override
                    public PreparedImport prepare(ImportOrder order) {
                        throw new Failure.BadParameter("kind", "nothing can be imported here");
                    }
                },
                Gate.withoutStore(editor),
                0,
                true);
    }

    /** @param folder where files and notes of jobs are kept, in a folder of their own */
    public void open(Store store, AtlasPublisher publisher, Path folder) {
        gate.open(store.access());
        jobs.set(new ImportJobs(store, publisher, folder, approvalRequired));
    }

    ImportKinds kinds() {
        return kinds;
    }

    /** Says who asks, and whether he may. */
    public Gate gate() {
        return gate;
    }

    boolean approvalRequired() {
        return approvalRequired;
    }

    long maxBytes() {
        return maxBytes;
    }

    /** @throws Failure.NotReady before the store is open */
    ImportJobs jobs() {
        return Optional.ofNullable(jobs.get()).orElseThrow(Failure.NotReady::new);
    }

    /**
     * Writes a backup of the store.
     *
     * @throws Failure.NotReady before the store is open
     */
    public void backUp(OutputStream out) throws IOException {
        jobs().backUp(out);
    }

    /** Whether the database could not be reached when it was last looked at. */
    public boolean isStoreAway() {
        return Optional.ofNullable(jobs.get()).map(ImportJobs::isStoreAway).orElse(false);
    }

    /** Why nothing could be written when the database was last looked at. */
    public Optional<WriteBarrier> writeBarrier() {
        return Optional.ofNullable(jobs.get()).flatMap(ImportJobs::writeBarrier);
    }

    /** How many jobs run or wait. */
    public int unfinished() {
        return Optional.ofNullable(jobs.get()).map(ImportJobs::unfinished).orElse(0);
    }

    /** Lets the job that writes end. To be closed before the store is. */
    @Override
    public void close() {
        Optional.ofNullable(jobs.get()).ifPresent(ImportJobs::close);
    }
}
