package vn.vungcao.store.jdbc;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;

final class H2gisStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    String url() {
        return Stores.urlOf(folder);
    }

    @Override
    Connection connect() throws SQLException {
        JdbcAddress address = JdbcAddress.parse(url(), Map.of());
        return DriverManager.getConnection(address.url(), address.properties());
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
