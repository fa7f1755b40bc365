package vn.vungcao.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
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
import org.flywaydb.core.api.FlywayException;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.jdbc.JdbcAccess;
import vn.vungcao.access.jdbc.Transactions;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreReader;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoException;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.store.jdbc.Table.Rows;
import vn.vungcao.store.row.RowSource;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredTables;

/** The store in a database. Imports are written one after the other, also those of several processes on PostgreSQL. */
final class JdbcStore implements Store {
    private static final int CONNECTIONS = 6;
    private static final int WAIT_MILLISECONDS = 10_000;

    private final JdbcAddress address;
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final AccessStore access;

    /** Imports of this process queue here, so that they hold one connection and leave the others to readers. */
    private final Lock turn = new ReentrantLock(true);

    private JdbcStore(JdbcAddress address, HikariDataSource pool) {
        this.address = address;
        this.dialect = address.dialect();
        this.pool = pool;
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
        Optional<MigratedFile> file = MigratedFile.of(address);
        try {
            if (file.isPresent() && file.get().isAbsent()) {
                file.get().create();
            }
            return new JdbcStore(address, upToDate(address, file));
        } catch (FlywayException | SQLException | IOException e) {
            throw Refusal.of("bring the schema of the database up to date", address, e);
        }
    }

    private static HikariDataSource upToDate(JdbcAddress address, Optional<MigratedFile> file)
            throws SQLException, IOException {
        HikariDataSource pool = pool(address);
        try {
            if (file.isPresent() && Migrations.pending(pool, address.dialect())) {
                pool.close();
                file.get().migrate();
                pool = pool(address);
            }
            Migrations.run(pool, address.dialect());
            return pool;
        } catch (FlywayException | SQLException | IOException e) {
            pool.close();
            throw e;
        }
    }

    /** Connections that somebody holds. */
    int busyConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    static HikariDataSource pool(JdbcAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw Refusal.of("open the database", address, e);
        }
    }

    @Override
    public List<ImportRecord> apply(List<Changeset> changesets) {
        List<Prepared> prepared = changesets.stream().map(Prepared::of).toList();
        String doing = changesets.stream().map(c -> c.description().source()).collect(Collectors.joining(" and "));
        turn.lock();
        try {
            return transactions.run("write the import of " + doing, connection -> {
                dialect.lockImports(connection);
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
            return transactions.run("undo import " + importId, connection -> {
                // with the imports locked nothing moves, so the reads below are of one moment
                dialect.lockImports(connection);
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
        return transactions.run(
                "read the version", connection -> ContentHash.version(new ImportLog(connection).activeHashes()));
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
            return ContentHash.version(
                    active.stream().map(ImportRecord::contentHash).toList());
        });
    }

    @Override
    public StoreVersion dump(RowTaker taker) throws IOException {
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
                dialect.lockImports(connection);
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
}
