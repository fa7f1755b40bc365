package vn.vungcao.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.jdbc.JdbcAccess;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.Store;
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
    private final KnownSchema known;
    private final AccessStore access;

    /** Imports of this process queue here, so that they hold one connection and leave the others to readers. */
    private final Lock turn = new ReentrantLock(true);

    private JdbcStore(JdbcAddress address, StoreOpening.Opened opened) {
        this.address = address;
        this.dialect = address.dialect();
        this.pool = opened.pool();
        this.known = opened.known();
        this.access = new JdbcAccess(pool, (doing, e) -> Refusal.of(doing, address, e));
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
        turn.lock();
        try {
            return writing("write the import of " + doing, connection -> {
                List<ImportRecord> records = new ArrayList<>();
                for (Prepared changeset : prepared) {
                    records.add(write(connection, changeset));
                }
                return records;
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

    private ImportRecord write(Connection connection, Prepared changeset) throws SQLException {
        ImportLog log = new ImportLog(connection);
        long id = log.nextId();
        Instant at = now();
        log.add(id, at, changeset.description());
        for (Rows<?> rows : changeset.content()) {
            insert(connection, id, rows);
        }
        String hash = changeset.hash().join();
        log.seal(id, hash);
        return new ImportRecord(id, at, changeset.description(), hash, Optional.empty());
    }

    private <T> void insert(Connection connection, long importId, Rows<T> rows) throws SQLException {
        if (!rows.rows().isEmpty()) {
            dialect.insert(connection, importId, rows.table(), rows.rows());
        }
    }

    @Override
    public ImportRecord undo(long importId, String who, UndoWitness witness) {
        turn.lock();
        try {
            return writing("undo import " + importId, connection -> {
                // with the imports locked nothing moves, so the reads below are of one moment
                ImportLog log = new ImportLog(connection);
                ImportRecord record = undoable(log, importId);
                List<ImportRecord> active = log.active();
                readActive(connection, active, witness);
                witness.decide(ContentHash.version(active.stream()
                        .filter(other -> other.id() != importId)
                        .map(ImportRecord::contentHash)
                        .toList()));
                ImportRecord.Undone undone = new ImportRecord.Undone(now(), who);
                log.undo(importId, undone);
                return new ImportRecord(
                        record.id(), record.at(), record.description(), record.contentHash(), Optional.of(undone));
            });
        } finally {
            turn.unlock();
        }
    }

    private static ImportRecord undoable(ImportLog log, long importId) throws SQLException {
        ImportRecord record = log.all().stream()
                .filter(known -> known.id() == importId)
                .findFirst()
                .orElse(null);
        if (record == null) {
            throw new UndoException.Unknown(importId, log.nextId() - 1);
        }
        if (record.undone().isPresent()) {
            throw new UndoException.AlreadyUndone(importId, record.undone().get());
        }
        return record;
    }

    /** Microseconds are what both databases keep. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public StoreVersion version() {
        return transaction(
                "read the version", connection -> ContentHash.version(new ImportLog(connection).activeHashes()));
    }

    @Override
    public Optional<WriteBarrier> writeBarrier() {
        return transaction("see whether it can be written to", known::barrier);
    }

    /** A backup that lacks the tables of a newer program would look whole. */
    private void refuseToCopyNewer() {
        writeBarrier().filter(barrier -> barrier == WriteBarrier.NEWER_SCHEMA).ifPresent(barrier -> {
            throw new ReadOnlyException(barrier);
        });
    }

    @Override
    public List<ImportRecord> imports() {
        return transaction("list the imports", connection -> new ImportLog(connection).all());
    }

    @Override
    public StoreVersion read(StoreReader reader) {
        return transaction("read the content", connection -> {
            dialect.beginSnapshot(connection);
            List<ImportRecord> active = new ImportLog(connection).active();
            readActive(connection, active, reader);
            return ContentHash.version(
                    active.stream().map(ImportRecord::contentHash).toList());
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
            return transaction(doing, connection -> {
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

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** One after the other, also those of other nodes; never while a node changes the schema, or after a newer one did. */
    private <T> T writing(String doing, Work<T> work) {
        return transaction(doing, connection -> {
            lockForWriting(connection);
            return work.in(connection);
        });
    }

    private void lockForWriting(Connection connection) throws SQLException {
        dialect.holdSchema(connection);
        Optional<WriteBarrier> barrier = known.barrier(connection);
        if (barrier.isPresent()) {
            throw new ReadOnlyException(barrier.get());
        }
        dialect.lockImports(connection);
    }

    /** All or nothing: what the work throws rolls back. The pool sets a changed isolation back. */
    private <T> T transaction(String doing, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Refusal.of(doing, address, e);
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the connection is lost, and the database rolls back by itself
            reason.addSuppressed(e);
        }
    }
}
