package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;

/** A disk that takes no more, or nothing at all: it is said in both languages, and the store is as it was before. */
final class FullDiskTest {
    private static final int ROOM = 1 << 20;

    @TempDir
    Path folder;

    private Path data;
    private StoreVersion before;

    private Path file() {
        return data.resolve("vungcao.mv.db");
    }

    private void fill() {
        data = folder.resolve("data");
        try (Store store = Stores.openDirectory(data)) {
            store.apply(Samples.everything());
            before = store.version();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC}) // the limit is one of bash
    void anImportThatDoesNotFitIsRefusedAndTheStoreGoesOnAsBefore() throws Exception {
        fill();
        List<String> said = FullDisk.run(Stores.urlOf(data), Files.size(file()) + ROOM);
        assertEquals(4, said.size(), said.toString());
        assertEquals(before.id(), said.get(0));
        assertEquals(
                "could not write the import of large (jdbc:h2:file:" + data.resolve("vungcao")
                        + "): the disk that holds " + data + " is full; nothing was written: make room and do it again",
                said.get(1));
        assertEquals(before.id(), said.get(2), "the same process reads on");
        StoreVersion small = withImport();
        assertEquals(small.id(), said.get(3), "and writes what there is room for");
        try (Store store = Stores.openDirectory(data)) {
            assertEquals(small, store.version());
            assertEquals(2, store.imports().size());
            assertEquals(small, RecordedContent.of(store).version());
            assertEquals(3, store.apply(FullDisk.large()).id(), "with room it is imported");
        }
    }

    private StoreVersion withImport() {
        try (Store store = Stores.openDirectory(folder.resolve("control"))) {
            store.apply(Samples.everything());
            store.apply(FullDisk.small());
            return store.version();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFirstStartOnAFullDiskLeavesNothingBehind() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        List<String> said = FullDisk.run(Stores.urlOf(data), ROOM / 2);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).contains("the disk that holds " + data + " is full"), said.get(0));
        try (Stream<Path> left = Files.list(data)) {
            assertEquals(List.of(), left.toList());
        }
        fill();
    }

    @Test
    void aFileThatMayOnlyBeReadIsReadAndEveryImportRefused() throws IOException {
        fill();
        byte[] content = Files.readAllBytes(file());
        try (Store store = Stores.open(Stores.urlOf(data) + ";ACCESS_MODE_DATA=r")) {
            assertEquals(before, RecordedContent.of(store).version());
            StoreException refused = assertThrows(StoreException.class, () -> store.apply(FullDisk.small()));
            assertTrue(
                    refused.getMessage().contains(data + " may only be read; nothing was written"),
                    refused.getMessage());
            assertTrue(
                    refused.said().orElseThrow().vi().contains("chỉ đọc được"),
                    refused.said().toString());
            assertEquals(before, store.version());
        }
        assertTrue(java.util.Arrays.equals(content, Files.readAllBytes(file())));
    }
}
