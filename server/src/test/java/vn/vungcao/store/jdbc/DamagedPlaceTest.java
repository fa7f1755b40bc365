package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.backup.BackupException;
import vn.vungcao.store.backup.Backups;

/** Files that are damaged and folders that cannot be written: a clear word, and nothing else is harmed. */
final class DamagedPlaceTest {
    private static final int TRIES = 10;

    @TempDir
    Path folder;

    @Test
    void aFileThatIsCutIsRefusedOrHoldsAStateThatWas() throws IOException {
        Set<StoreVersion> were = new HashSet<>();
        Path origin = folder.resolve("origin");
        for (int i = 0; i < 4; i++) {
            try (Store store = Stores.openDirectory(origin)) {
                were.add(store.version());
                store.apply(Samples.observations("import " + i, 2020 + i, 2000));
                were.add(store.version());
            }
        }
        byte[] whole = Files.readAllBytes(origin.resolve("vungcao.mv.db"));
        Random random = new Random(5);
        for (int trial = 0; trial < TRIES; trial++) {
            assertRefusedOrOneOf(were, Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)), trial);
        }
        for (int trial = TRIES; trial < 2 * TRIES; trial++) {
            byte[] spoilt = whole.clone();
            byte[] noise = new byte[Math.min(8192, whole.length / 4)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, spoilt, random.nextInt(whole.length - noise.length), noise.length);
            assertRefusedOrOneOf(were, spoilt, trial);
        }
    }

    private void assertRefusedOrOneOf(Set<StoreVersion> were, byte[] content, int trial) throws IOException {
        Path data = Files.createDirectories(folder.resolve("try" + trial));
        Path beside = Files.writeString(data.resolve("mine.txt"), "mine");
        Files.write(data.resolve("vungcao.mv.db"), content);
        try (Store store = Stores.openDirectory(data)) {
            StoreVersion version = store.version();
            RecordedContent.of(store);
            assertTrue(were.contains(version), "try " + trial + ": " + version);
        } catch (StoreException e) {
            assertTrue(e.getMessage().contains("backup"), "try " + trial + ": " + e.getMessage());
        }
        assertEquals("mine", Files.readString(beside));
    }

    @Test
    void aFileThatCannotBeOpenedIsLeftAsItIs() throws IOException {
        Path data = Files.createDirectories(folder.resolve("broken"));
        byte[] content = "not a database ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Path file = Files.write(data.resolve("vungcao.mv.db"), content);
        assertThrows(StoreException.class, () -> Stores.openDirectory(data));
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where nobody may make a file in /proc, not even root
    void aFolderThatCannotBeWrittenIsNamedWithWhatToDo() {
        StoreException refused = assertThrows(StoreException.class, () -> Stores.openDirectory(Path.of("/proc")));
        assertTrue(refused.getMessage().contains("/proc"), refused.getMessage());
        assertTrue(refused.getMessage().contains("--data-dir"), refused.getMessage());
    }

    @Test
    void aBackupIntoAFolderThatIsNotThereIsRefused() throws IOException {
        Path file = folder.resolve("not-there/atlas.zip");
        try (Store store = Stores.openDirectory(folder.resolve("data"))) {
            BackupException refused =
                    assertThrows(BackupException.class, () -> Backups.make(out -> Backups.write(store, out), file));
            assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
            assertTrue(refused.getMessage().contains("may the folder be written"), refused.getMessage());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("data")), left.toList());
        }
    }
}
