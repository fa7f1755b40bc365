package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;
import vn.vungcao.store.Store;
import vn.vungcao.store.backup.Backups;

/** From every schema there ever was to the one of today: nothing is lost, and a backup of it is whole. */
final class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfEverySchemaIsBroughtUpToDate() throws SQLException {
        List<Integer> versions =
                EarlierSchema.versions(JdbcAddress.parse(Stores.urlOf(folder.resolve("empty")), Map.of()));
        assertEquals(List.of(2, 3, 4, 6), versions.subList(0, 4));
        for (int version : versions) {
            Path data = folder.resolve("v" + version);
            EarlierSchema.make(Stores.urlOf(data), version);
            assertHolds(Stores.urlOf(data), version);
            assertFalse(Files.exists(data.resolve("vungcao.migrating.mv.db")));
        }
    }

    @Test
    void aPostgisDatabaseOfEverySchemaIsBroughtUpToDate() throws SQLException {
        List<Integer> versions;
        try (TestPostgis database = TestPostgis.create()) {
            versions = EarlierSchema.versions(JdbcAddress.parse(database.url(), Map.of()));
        }
        assertEquals(List.of(2, 3, 4, 5), versions.subList(0, 4));
        for (int version : versions) {
            try (TestPostgis database = TestPostgis.create()) {
                EarlierSchema.make(database.url(), version);
                assertHolds(database.url(), version);
            }
        }
    }

    private void assertHolds(String url, int version) {
        Path backup = folder.resolve("of-" + url.replaceAll("[^a-z]", "").substring(0, 8) + version);
        try (Store store = Stores.open(url)) {
            assertEquals(
                    EarlierSchema.TOLD,
                    EarlierSchema.told(RecordedContent.of(store).content()));
            assertEquals(
                    List.of(ImportState.ACTIVE, ImportState.UNDONE),
                    store.imports().stream().map(ImportRecord::state).toList(),
                    "what counted counts, of version " + version);
            assertEquals("chi", store.imports().get(1).undone().orElseThrow().who());
            assertTrue(
                    store.imports().stream().allMatch(record -> record.decided().isEmpty()));
            assertEquals(3, store.apply(Samples.observations("next", 2025, 2)).id());
            Backups.make(out -> Backups.write(store, out), backup);
        }
        Path restored = folder.resolve(backup.getFileName() + "-restored");
        Backups.restore(backup, () -> Stores.openDirectory(restored));
        try (Store before = Stores.open(url);
                Store after = Stores.openDirectory(restored)) {
            assertEquals(before.version(), after.version());
            assertEquals(before.imports(), after.imports());
        }
    }

    @Test
    void aDraftThatWasLeftBehindIsNoHindrance() throws Exception {
        EarlierSchema.make(Stores.urlOf(folder), 2);
        Files.writeString(folder.resolve("vungcao.migrating.mv.db"), "half a file");
        assertHolds(Stores.urlOf(folder), 2);
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        Files.writeString(fresh.resolve("vungcao.migrating.mv.db"), "half a file");
        try (Store store = Stores.openDirectory(fresh)) {
            assertTrue(store.imports().isEmpty());
        }
        assertFalse(Files.exists(fresh.resolve("vungcao.migrating.mv.db")));
    }
}
