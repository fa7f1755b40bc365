package vn.vungcao.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.Deed;
import vn.vungcao.access.jdbc.JdbcAccess;
import vn.vungcao.access.jdbc.Transactions;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.ReviewException;
import vn.vungcao.store.ReviewWitness;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreReader;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoException;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.store.WriteBarrier;
import vn.vungcao.store.jdbc.Table.Rows;
import vn.vungcao.store.row.RowSource;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredTables;

/** The store in a database. Imports are written one after the other, also those of several processes on PostgreSQL. */
final class JdbcStore implements Store {
    private final JdbcAddress address;
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final KnownSchema known;
    private final AccessStore access;

    /** Imports of this process queue here, so that they hold one connection and leave the others to readers. */
    private final Lock turn = new ReentrantLock(true);

    private JdbcStore(JdbcAddress address, StoreOpening.Opened opened) {
        this.address = address;
        this.dialect = address.dialect();
        this.pool = opened.pool();
        this.known = opened.known();
        this.transactions = new Transactions(pool, this::refused);
        this.access = new JdbcAccess(transactions);
    }

    /** What could not be written to its file closes H2; the next question shall open it anew, not ask a closed one. */
    private StoreException refused(String doing, SQLException failure) {
        if (Refusal.hasClosedTheFile(failure)) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return Refusal.of(doing, address, failure);
    }

    static JdbcStore open(JdbcAddress address) {
        return new JdbcStore(address, new StoreOpening(address).open());
    }

    /** Connections that somebody holds. */
    int busyConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    static HikariDataSource pool(JdbcAddress address) {
        return StoreOpening.pool(address);
    }

    @Override
    public List<ImportRecord> apply(List<Changeset> changesets) {
        List<Prepared> prepared = changesets.stream().map(Prepared::of).toList();
        String doing = changesets.stream().map(c -> c.description().source()).collect(Collectors.joining(" and "));
        return inTurn("write the import of " + doing, connection -> {
            List<ImportRecord> records = new ArrayList<>();
            for (Prepared changeset : prepared) {
                records.add(write(connection, changeset, ImportState.ACTIVE));
            }
            return records;
        });
    }

    @Override
    public ImportRecord propose(Changeset changeset) {
        Prepared prepared = Prepared.of(changeset);
        return inTurn(
                "write the draft of " + changeset.description().source(),
                connection -> write(connection, prepared, ImportState.DRAFT));
    }

    @Override
    public ImportRecord approve(long importId, String who, Deed deed, ReviewWitness witness) {
        return inTurn("approve import " + importId, connection -> {
            ImportRecord draft = draft(connection, importId);
            List<ImportRecord> counting = withDraft(connection, draft);
            readActive(connection, counting, witness);
            witness.decide(versionOf(counting));
            return decide(connection, draft, ImportState.ACTIVE, who, deed);
        });
    }

    @Override
    public ImportRecord reject(long importId, String who, Deed deed) {
        return inTurn(
                "reject import " + importId,
                connection -> decide(connection, draft(connection, importId), ImportState.REJECTED, who, deed));
    }

    @Override
    public void readWithDraft(long importId, StoreReader reader) {
        transactions.run("read import " + importId, connection -> {
            dialect.beginSnapshot(connection);
            readActive(connection, withDraft(connection, draft(connection, importId)), reader);
            return true;
        });
    }

    private static ImportRecord draft(Connection connection, long importId) throws SQLException {
        ImportRecord record =
                new ImportLog(connection).find(importId).orElseThrow(() -> new ReviewException.Unknown(importId));
        if (!record.isDraft()) {
            throw new ReviewException.NoDraft(record);
        }
        return record;
    }

    /** What counts, and the draft at its place. */
    private static List<ImportRecord> withDraft(Connection connection, ImportRecord draft) throws SQLException {
        List<ImportRecord> records = new ArrayList<>(new ImportLog(connection).active());
        records.add(draft);
        records.sort(Comparator.comparing(ImportRecord::id));
        return records;
    }

    private static ImportRecord decide(
            Connection connection, ImportRecord draft, ImportState then, String who, Deed deed) throws SQLException {
        ImportRecord.Decided decided = new ImportRecord.Decided(now(), who);
        new ImportLog(connection).decide(draft.id(), then, decided);
        JdbcAccess.record(
                connection,
                deed.from(draft.description().source(), draft.description().sha256()));
        return draft.decided(then, decided);
    }

    private static StoreVersion versionOf(List<ImportRecord> counting) {
        return ContentHash.version(
                counting.stream().map(ImportRecord::contentHash).toList());
    }

    /** With the imports locked: nothing moves, so what is read is of one moment. */
    private <T> T inTurn(String doing, Transactions.Work<T> work) {
        turn.lock();
        try {
            return transactions.run(doing, connection -> {
                lockForWriting(connection);
                return work.in(connection);
            });
        } finally {
            turn.unlock();
        }
    }

    /** @param hash worked out while the rows are written */
    private record Prepared(ImportDescription description, List<Rows<?>> content, CompletableFuture<String> hash) {
        static Prepared of(Changeset changeset) {
            List<Rows<?>> content = ChangesetRows.of(changeset);
            return new Prepared(
                    changeset.description(),
                    content,
                    CompletableFuture.supplyAsync(() -> ContentHash.of(changeset.description(), content)));
        }
    }

    private ImportRecord write(Connection connection, Prepared changeset, ImportState state) throws SQLException {
        ImportLog log = new ImportLog(connection);
        long id = log.nextId();
        Instant at = now();
        log.add(id, at, state, changeset.description());
        for (Rows<?> rows : changeset.content()) {
            insert(connection, id, rows);
        }
        String hash = changeset.hash().join();
        log.seal(id, hash);
        return new ImportRecord(id, at, changeset.description(), hash, state, Optional.empty(), Optional.empty());
    }

    private <T> void insert(Connection connection, long importId, Rows<T> rows) throws SQLException {
        if (!rows.rows().isEmpty()) {
            dialect.insert(connection, importId, rows.table(), rows.rows());
        }
    }

    @Override
    public ImportRecord undo(long importId, String who, UndoWitness witness) {
        return inTurn("undo import " + importId, connection -> {
            ImportLog log = new ImportLog(connection);
            ImportRecord record = undoable(log, importId);
            List<ImportRecord> active = log.active();
            readActive(connection, active, witness);
            witness.decide(versionOf(
                    active.stream().filter(other -> other.id() != importId).toList()));
            ImportRecord.Undone undone = new ImportRecord.Undone(now(), who);
            log.undo(importId, undone);
            return record.undone(undone);
        });
    }

    private static ImportRecord undoable(ImportLog log, long importId) throws SQLException {
        Optional<ImportRecord> found = log.find(importId);
        if (found.isEmpty()) {
            throw new UndoException.Unknown(importId, log.nextId() - 1);
        }
        ImportRecord record = found.get();
        if (record.undone().isPresent()) {
            throw new UndoException.AlreadyUndone(importId, record.undone().get());
        }
        if (record.state() != ImportState.ACTIVE) {
            throw new UndoException.NeverCounted(record);
        }
        return record;
    }

    /** Microseconds are what both databases keep. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public StoreVersion version() {
        return transactions.run(
                "read the version", connection -> ContentHash.version(new ImportLog(connection).activeHashes()));
    }

    @Override
    public Optional<WriteBarrier> writeBarrier() {
        return transactions.run("see whether it can be written to", known::barrier);
    }

    /** A backup that lacks the tables of a newer program would look whole. */
    private void refuseToCopyNewer() {
        writeBarrier().filter(barrier -> barrier == WriteBarrier.NEWER_SCHEMA).ifPresent(barrier -> {
            throw new ReadOnlyException(barrier);
        });
    }

    @Override
    public List<ImportRecord> imports() {
        return transactions.run("list the imports", connection -> new ImportLog(connection).all());
    }

    @Override
    public StoreVersion read(StoreReader reader) {
        return transactions.run("read the content", connection -> {
            dialect.beginSnapshot(connection);
            List<ImportRecord> active = new ImportLog(connection).active();
            readActive(connection, active, reader);
            return versionOf(active);
        });
    }

    @Override
    public StoreVersion dump(RowTaker taker) throws IOException {
        refuseToCopyNewer();
        return carrying("read everything", connection -> {
            dialect.beginSnapshot(connection);
            new TableDump(connection, dialect).write(StoredTables.ALL, taker);
            return ContentHash.version(new ImportLog(connection).activeHashes());
        });
    }

    @Override
    public StoreVersion load(RowSource source) throws IOException {
        turn.lock();
        try {
            return carrying("fill the store", connection -> {
                lockForWriting(connection);
                TableLoad load = new TableLoad(connection, dialect);
                load.requireEmpty();
                load.fill(source);
                new TableDump(connection, dialect).write(source.tables(), source.witness());
                StoreVersion version = ContentHash.version(new ImportLog(connection).activeHashes());
                source.written(version);
                return version;
            });
        } finally {
            turn.unlock();
        }
    }

    /** A transaction whose work reads or writes a file too. */
    private <T> T carrying(String doing, Carrying<T> work) throws IOException {
        try {
            return transactions.run(doing, connection -> {
                try {
                    return work.in(connection);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Carrying<T> {
        T in(Connection connection) throws SQLException, IOException;
    }

    private void readActive(Connection connection, List<ImportRecord> active, StoreReader reader) throws SQLException {
        active.forEach(reader::importRecord);
        Set<Long> ids = active.stream().map(ImportRecord::id).collect(Collectors.toSet());
        new ContentReader(connection, dialect, ids).read(reader);
    }

    @Override
    public AccessStore access() {
        return access;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** One after the other, also those of other nodes; never while a node changes the schema, or after a newer one did. */
    private void lockForWriting(Connection connection) throws SQLException {
        dialect.holdSchema(connection);
        Optional<WriteBarrier> barrier = known.barrier(connection);
        if (barrier.isPresent()) {
            throw new ReadOnlyException(barrier.get());
        }
        dialect.lockImports(connection);
    }
}
