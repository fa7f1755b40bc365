package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;

final class H2gisStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    String url() {
        return MadeStores.urlOf(folder);
    }

    @Override
    Connection connect() throws SQLException {
        JdbcAddress address = JdbcAddress.parse(url(), Map.of());
        return DriverManager.getConnection(address.url(), address.properties());
    }

    @Override
    String tableOfObservations() {
        return "observation_block";
    }

    @Override
    String countOfObservations() {
        return "sum(row_count) from observation_block";
    }

    @Test
    void aSchemaOfANewerProgramIsRefused() throws SQLException {
        execute(
                "insert into \"flyway_schema_history\" select 999, '999', 'later', \"type\", 'V999__later.sql', 1,"
                        + " \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\" where \"version\" = '2'");
        StoreException refused = assertThrows(StoreException.class, () -> Stores.open(url()));
        assertTrue(refused.getMessage().contains("999"), refused.getMessage());
        assertTrue(refused.getMessage().contains("newer"), refused.getMessage());
    }

    @Test
    void observationsThatAnOlderVersionWroteAsRowsComeBeforeThoseInBlocks() throws SQLException {
        Changeset older = Samples.observations("older", 2020, 1);
        store.apply(older);
        execute(
                "insert into observation (import_id, vintage, indicator, year, unit, value, status, quality, approval, source)"
                        + " values (1, '2020', 'income', 2019, '03127', 1.5, 'measured', 'A', 'approved', 'a row')");
        Changeset newer = Samples.observations("newer", 2021, 1);
        store.apply(newer);

        List<Observation> read = RecordedContent.of(store).content().observations();

        assertEquals(3, read.size());
        assertEquals("a row", read.get(0).source());
        assertEquals(older.observations(), read.subList(1, 2));
        assertEquals(newer.observations(), read.subList(2, 3));
    }

    @Test
    void aBlockThatSomebodySpoiltIsNamed() throws SQLException {
        store.apply(Samples.everything());
        for (String content : List.of("X'02'", "X'01'", "X''", "X'01ff7fffffff'")) {
            execute("update observation_block set content = " + content);
            StoreException refused = assertThrows(StoreException.class, () -> RecordedContent.of(store));
            assertTrue(refused.getMessage().contains("table observation_block"), refused.getMessage());
        }
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsRefusedWithARemedy() throws Exception {
        String elsewhere = Stores.urlOf(folder.resolve("elsewhere"));
        Process process = ImportLoop.start(elsewhere);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            firstLine(lines);
            StoreException refused = assertThrows(StoreException.class, () -> Stores.open(elsewhere));
            assertTrue(refused.getMessage().contains("another process has this file open"), refused.getMessage());
            assertTrue(refused.getMessage().contains("--data-dir"), refused.getMessage());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aDirectoryIsMadeAndMayHaveAnyName() {
        Path odd = folder.resolve("dữ liệu & (bản) 100%").resolve("con");
        try (Store made = Stores.openDirectory(odd)) {
            made.apply(Samples.everything());
        }
        assertTrue(Files.exists(odd.resolve("vungcao.mv.db")));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        StoreException refused = assertThrows(StoreException.class, () -> Stores.openDirectory(file.resolve("below")));
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("vungcao.mv.db"), "not a database ".repeat(1000));
        StoreException refused = assertThrows(StoreException.class, () -> Stores.openDirectory(broken));
        assertTrue(refused.getMessage().contains("backup"), refused.getMessage());
    }
}
