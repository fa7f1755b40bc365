package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.store.WriteBarrier;
import vn.vungcao.store.backup.Backups;

/** Nodes of two versions on one PostGIS: a newer one has changed the schema under one of this version. */
final class SeveralVersionsTest {
    private TestPostgis database;
    private Store older;

    @BeforeEach
    void open() throws SQLException {
        database = TestPostgis.create();
        older = Stores.open(database.url());
        older.apply(Samples.everything());
    }

    @AfterEach
    void close() throws SQLException {
        older.close();
        database.close();
    }

    /** What a newer version does when it starts. */
    private void migrate(String target) {
        JdbcAddress address = JdbcAddress.parse(database.url(), Map.of());
        try (var pool = JdbcStore.pool(address)) {
            Migrations.flyway(pool, address.dialect())
                    .locations(
                            "classpath:db/migration/common",
                            "classpath:db/migration/postgresql",
                            "classpath:newer-schema")
                    .target(target)
                    .load()
                    .migrate();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url());
    }

    /** An import of the newer version: another of the same content. */
    private void importByTheNewer() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into import (id, at, kind, source, sha256, who, demonstration, report, content_hash)"
                            + " select max(id) + 1, now(), 'observations', 'later.csv', '', 'an', false, '{}', repeat('ab', 32) from import");
        }
    }

    @Test
    void theOlderNodeGoesOnReadingAndTakesNothing() throws Exception {
        RecordedContent before = RecordedContent.of(older);
        assertEquals(Optional.empty(), older.writeBarrier());

        migrate("9001");

        assertEquals(Optional.of(WriteBarrier.NEWER_SCHEMA), older.writeBarrier());
        assertEquals(before.version(), RecordedContent.of(older).version());
        assertEquals(
                before.content().units(), RecordedContent.of(older).content().units());
        assertRefused(() -> older.apply(Samples.observations("more", 2024, 2)));
        assertRefused(() -> older.undo(1, "an", new Agreeing()));
        assertRefused(() -> Backups.write(older, OutputStream.nullOutputStream()));
        assertEquals(1, older.imports().size());
        // who logs in and what was done is kept: a newer schema only adds to it
        older.access().record(Deed.of(Caller.onCommandLine("an"), Deed.Action.LOGIN, "", ""));

        StoreVersion seen = older.version();
        importByTheNewer();
        assertFalse(seen.equals(older.version()), "the imports of the newer are seen");
        assertEquals("later.csv", older.imports().get(1).description().source());
    }

    private static final class Agreeing extends RecordedContent implements UndoWitness {
        @Override
        public void rowsOf(long importId) {}

        @Override
        public void decide(StoreVersion left) {}
    }

    private interface Doing {
        void go() throws IOException;
    }

    private static void assertRefused(Doing doing) {
        ReadOnlyException refused = assertThrows(ReadOnlyException.class, doing::go);
        assertEquals(WriteBarrier.NEWER_SCHEMA, refused.barrier());
        assertTrue(refused.getMessage().contains("newer version"), refused.getMessage());
    }

    @Test
    void theOlderNodeMayStartAgain() {
        migrate("9001");
        older.close();

        older = Stores.open(database.url());

        assertEquals(Optional.of(WriteBarrier.NEWER_SCHEMA), older.writeBarrier());
        assertEquals(1, older.imports().size());
    }

    @Test
    void aSchemaThatItCannotReadIsRefused() {
        migrate("9002");

        StoreException asked = assertThrows(StoreException.class, older::writeBarrier);
        assertTrue(asked.getMessage().contains("9002"), asked.getMessage());
        StoreException opened = assertThrows(StoreException.class, () -> Stores.open(database.url()));
        assertTrue(opened.getMessage().contains("newer version"), opened.getMessage());
    }

    @Test
    void anImportThatBeganWhileTheSchemaChangedIsRefused() throws Exception {
        try (Connection newer = connect()) {
            newer.setAutoCommit(false);
            new Postgis().lockMigrations(newer);
            CompletableFuture<ImportRecord> imported =
                    CompletableFuture.supplyAsync(() -> older.apply(Samples.observations("more", 2024, 2)));
            awaitWaiter();
            migrate("9001");
            newer.commit();

            CompletionException refused = assertThrows(CompletionException.class, imported::join);
            assertTrue(refused.getCause() instanceof ReadOnlyException, refused.toString());
        }
        assertEquals(1, older.imports().size());
    }

    @Test
    void aChangeOfTheSchemaWaitsForAnImportThatIsWritten() throws Exception {
        try (Connection writing = connect();
                Connection newer = connect()) {
            writing.setAutoCommit(false);
            new Postgis().holdSchema(writing);
            CompletableFuture<Void> migrated = CompletableFuture.runAsync(() -> lock(newer));
            awaitWaiter();
            assertFalse(migrated.isDone());
            writing.commit();
            migrated.join();
        }
    }

    private static void lock(Connection connection) {
        try {
            connection.setAutoCommit(false);
            new Postgis().lockMigrations(connection);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private void awaitWaiter() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet result = statement.executeQuery("select count(*) from pg_stat_activity where datname ="
                        + " current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'")) {
                    result.next();
                    waits = result.getInt(1) > 0;
                }
            }
        }
    }
}
