package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.jdbc.TestPostgis;

/** Commands find the data of the server in whose environment they run. */
final class StorePlaceTest {
    @TempDir
    Path folder;

    @Test
    void theEnvironmentNamesTheFolderWhereNoOptionDoes() {
        StorePlace place = StorePlace.ofEnvironment(Map.of("VUNGCAO_DATA_DIR", folder.toString(), "VUNGCAO_DB", ""));
        try (Store store = place.open()) {
            assertEquals(0, store.imports().size());
        }
        assertTrue(Files.exists(folder.resolve("vungcao.mv.db")));
        assertFalse(place.shared());
        assertEquals(folder, place.scratch());
    }

    @Test
    void anOptionIsStrongerThanTheEnvironment() {
        Map<String, String> environment = Map.of("VUNGCAO_DB", "jdbc:postgresql://nowhere.invalid/none");
        StorePlace place = StorePlace.of(folder, null, environment);
        assertFalse(place.shared());
        assertTrue(StorePlace.ofEnvironment(environment).shared());
    }

    @Test
    void theEnvironmentNamesTheDatabaseItsUserAndTheFileOfThePassword() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "ignored by a server that trusts\n");
        try (TestPostgis database = TestPostgis.create()) {
            String url = database.url();
            StorePlace place = StorePlace.ofEnvironment(Map.of(
                    "VUNGCAO_DATA_DIR",
                    "",
                    "VUNGCAO_DB",
                    url.replaceFirst("\\?.*", ""),
                    "VUNGCAO_DB_USER",
                    url.replaceFirst(".*[?&]user=([^&]*).*", "$1"),
                    "VUNGCAO_DB_PASSWORD_FILE",
                    password.toString()));
            try (Store store = place.open()) {
                assertEquals(0, store.imports().size());
            }
            assertTrue(place.shared());
        }
    }

    @Test
    void twoPlacesAreRefusedWithBothNames() {
        StorePlace place = StorePlace.ofEnvironment(
                Map.of("VUNGCAO_DATA_DIR", folder.toString(), "VUNGCAO_DB", "jdbc:postgresql://nowhere.invalid/none"));
        String said = assertThrows(StoreException.class, place::open).getMessage();
        assertTrue(said.contains("VUNGCAO_DATA_DIR") && said.contains("VUNGCAO_DB"), said);
        assertFalse(Files.exists(folder.resolve("vungcao.mv.db")));
    }

    @Test
    void aFileOfThePasswordThatCannotBeReadIsNamed() {
        StorePlace place = StorePlace.ofEnvironment(Map.of(
                "VUNGCAO_DB",
                "jdbc:postgresql://nowhere.invalid/none",
                "VUNGCAO_DB_PASSWORD_FILE",
                folder.resolve("none").toString()));
        String said = assertThrows(StoreException.class, place::open).getMessage();
        assertTrue(said.contains("VUNGCAO_DB_PASSWORD_FILE") && said.contains("cannot be read"), said);
    }
}
