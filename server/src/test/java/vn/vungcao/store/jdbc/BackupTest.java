package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;
import vn.vungcao.store.ReviewWitness;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.store.backup.BackupException;
import vn.vungcao.store.backup.Backups;
import vn.vungcao.store.jdbc.Table.Rows;

/** Backups: what is in them, where they can be restored, and what is refused. */
final class BackupTest {
    private static final int MANY = 9000;

    @TempDir
    Path folder;

    private Path file;
    private Path origin;

    @BeforeEach
    void fill() {
        origin = folder.resolve("origin");
        file = folder.resolve("atlas.zip");
        try (Store store = MadeStores.open(origin)) {
            store.apply(Samples.everything());
            long undone = store.apply(Samples.observations("undone", 2021, 3)).id();
            store.undo(undone, "chi", new Agreeing());
            store.apply(Samples.observations("many", 2022, MANY));
        }
    }

    private static final class Agreeing extends RecordedContent implements UndoWitness {
        @Override
        public void decide(StoreVersion left) {}
    }

    private static Path backUp(Store store, Path to) {
        Backups.make(out -> Backups.write(store, out), to);
        return to;
    }

    private Path backUp(Path data, Path to) {
        try (Store store = MadeStores.open(data)) {
            return backUp(store, to);
        }
    }

    @Test
    void draftsAreDraftsAfterwardsAndWhatWasDecidedStaysSo() {
        Path restored = folder.resolve("restored");
        Deed deed = Deed.of(Caller.onCommandLine("chi"), Deed.Action.APPROVE, "", "");
        try (Store store = MadeStores.open(origin)) {
            long approved = store.propose(Samples.observations("a", 2023, 2)).id();
            long rejected = store.propose(Samples.observations("b", 2024, 2)).id();
            long draft = store.propose(Samples.observations("c", 2025, 2)).id();
            store.approve(approved, "chi", deed, new Approving());
            store.reject(rejected, "chi", deed);
            backUp(store, file);
            Backups.restore(file, () -> MadeStores.open(restored));
            try (Store after = MadeStores.open(restored)) {
                assertSame(store, after);
                assertEquals(
                        List.of(ImportState.ACTIVE, ImportState.REJECTED, ImportState.DRAFT),
                        after.imports().stream()
                                .map(ImportRecord::state)
                                .skip(approved - 1)
                                .toList());
                store.approve(draft, "chi", deed, new Approving());
                after.approve(draft, "chi", deed, new Approving());
                assertEquals(store.version(), after.version());
            }
        }
    }

    private static final class Approving extends RecordedContent implements ReviewWitness {
        @Override
        public void decide(StoreVersion then) {}
    }

    @Test
    void aStoreIsTheSameOnTheOtherDatabaseAndBackAgain() throws SQLException, IOException {
        backUp(origin, file);
        Path ofPostgis = folder.resolve("of-postgis.zip");
        Path back = folder.resolve("back");
        try (TestPostgis database = TestPostgis.create()) {
            Backups.restore(file, () -> Stores.open(database.url()));
            try (Store before = MadeStores.open(origin);
                    Store after = Stores.open(database.url())) {
                assertSame(before, after);
                backUp(after, ofPostgis);
            }
        }
        Backups.restore(ofPostgis, () -> MadeStores.open(back));
        assertEquals(partsOf(file), partsOf(backUp(back, folder.resolve("again.zip"))));
        try (Store before = MadeStores.open(origin);
                Store after = MadeStores.open(back)) {
            assertSame(before, after);
            assertEquals(
                    before.apply(Samples.observations("next", 2023, 2)).id(),
                    after.apply(Samples.observations("next", 2023, 2)).id());
            assertEquals(before.version(), after.version());
        }
        assertEquals(partsOf(file), partsOf(ofPostgis));
    }

    private static void assertSame(Store before, Store after) {
        RecordedContent one = RecordedContent.of(before);
        RecordedContent other = RecordedContent.of(after);
        assertEquals(one.version(), other.version());
        assertEquals(before.imports(), after.imports());
        assertEquals(one.content().observations(), other.content().observations());
        assertEquals(hash(one.content()), hash(other.content()));
    }

    private static String hash(Changeset content) {
        List<Rows<?>> rows = ChangesetRows.of(content);
        return ContentHash.of(Samples.description("all"), rows);
    }

    /** Name and bytes of each part but the manifest, which tells the time. */
    private List<String> partsOf(Path zip) throws IOException {
        try (var opened = java.nio.file.FileSystems.newFileSystem(zip);
                Stream<Path> parts = Files.list(opened.getPath("tables"))) {
            return parts.map(part -> {
                        try {
                            return part.toString().substring(1) + " " + Files.readString(part);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsImportedMeanwhileIsNotInIt() throws IOException {
        try (Store store = MadeStores.open(origin)) {
            String before = store.version().id();
            String told = Backups.make(
                            out -> Backups.write(store, new OutputStream() {
                                private boolean imported;

                                @Override
                                public void write(int b) throws IOException {
                                    if (!imported) {
                                        imported = true;
                                        store.apply(Samples.observations("meanwhile", 2024, 5));
                                    }
                                    out.write(b);
                                }
                            }),
                            file)
                    .version();
            assertEquals(before, told);
            assertEquals(4, store.imports().size());
        }
        Path restored = folder.resolve("restored");
        Backups.restore(file, () -> MadeStores.open(restored));
        try (Store store = MadeStores.open(restored)) {
            assertEquals(3, store.imports().size());
            assertEquals(ImportState.UNDONE, store.imports().get(1).state());
        }
    }

    @Test
    void aFileIsNeverWrittenOver() throws IOException {
        Files.writeString(file, "mine");
        BackupException refused = assertThrows(BackupException.class, () -> backUp(origin, file));
        assertTrue(refused.getMessage().contains("never written over"), refused.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aDiskThatIsFullLeavesNoFile() throws IOException {
        try (Store store = MadeStores.open(origin)) {
            BackupException refused = assertThrows(
                    BackupException.class,
                    () -> Backups.make(out -> Backups.write(store, new FullDisk(out, 2000)), file));
            assertTrue(refused.getMessage().contains("Is there room on the disk"), refused.getMessage());
            assertTrue(refused.getMessage().contains("No space left on device"), refused.getMessage());
            // the store serves on
            assertEquals(3, store.imports().size());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(origin), left.toList());
        }
    }

    /** Takes so many bytes. */
    private static final class FullDisk extends OutputStream {
        private final OutputStream below;
        private int room;

        FullDisk(OutputStream below, int room) {
            this.below = below;
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            below.write(b);
        }
    }

    @Test
    void aStoreThatHoldsSomethingIsNotRestoredInto() {
        backUp(origin, file);
        Path other = folder.resolve("other");
        String before;
        try (Store store = MadeStores.open(other)) {
            store.apply(Samples.observations("own", 2020, 1));
            before = store.version().id();
        }
        BackupException refused =
                assertThrows(BackupException.class, () -> Backups.restore(file, () -> MadeStores.open(other)));
        assertTrue(refused.getMessage().contains("the store is not empty"), refused.getMessage());
        try (Store store = MadeStores.open(other)) {
            assertEquals(before, store.version().id());
            assertEquals(1, store.imports().size());
        }
    }

    @Test
    void aFileThatIsCutAnywhereIsRefused() throws IOException {
        backUp(origin, file);
        byte[] whole = Files.readAllBytes(file);
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = java.util.Arrays.copyOf(whole, whole.length * tenth / 10);
            assertRefused(Files.write(folder.resolve("cut" + tenth), cut), "cut off");
        }
    }

    @Test
    void aBitThatFlippedAnywhereIsRefused() throws IOException {
        backUp(origin, file);
        byte[] whole = Files.readAllBytes(file);
        java.util.Random random = new java.util.Random(8);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path changed = Files.write(folder.resolve("flipped"), flipped);
            try {
                Backups.verify(changed);
                // a bit of the zip itself that says nothing, such as a time: what it holds is the same
                assertEquals(partsOf(file), partsOf(changed));
            } catch (BackupException e) {
                refused++;
            }
        }
        assertTrue(refused > 150, refused + " of 200");
    }

    @Test
    void aPartThatSomebodyChangedIsNamed() throws IOException {
        backUp(origin, file);
        changed("tables/admin_unit.jsonl", text -> text.replace("Tỉnh", "Tinh"));
        assertRefused(file, "tables/admin_unit.jsonl is not what the manifest says");
    }

    @Test
    void aPartThatIsMissingOrTooMuchIsNamed() throws IOException {
        backUp(origin, file);
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("more.txt"), "more");
        }
        assertRefused(file, "more.txt");
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("more.txt"));
            Files.delete(zip.getPath("tables/designation.jsonl"));
        }
        assertRefused(file, "lacks its part tables/designation.jsonl");
    }

    @Test
    void aManifestThatSomebodyChangedIsRefused() throws IOException {
        backUp(origin, file);
        changed("manifest.json", text -> text.replaceFirst("\"version\" : \"[0-9a-f]", "\"version\" : \"x"));
        assertRefused(file, "manifest was changed");
    }

    @Test
    void filesOfOtherVersionsSayWhichProgramTakesThem() throws IOException {
        backUp(origin, file);
        manifest(text -> text.replaceFirst("\"schema\" : \\d+", "\"schema\" : 99"));
        assertRefused(file, "newer version of the program");
        manifest(text -> text.replaceFirst("\"schema\" : \\d+", "\"schema\" : 1"));
        assertRefused(file, "older version of the program");
    }

    @Test
    void whatAForgedManifestLetsThroughIsFoundWhenItIsReadAgain() throws IOException {
        backUp(origin, file);
        manifest(text -> text.replaceFirst("\"version\" : \"[0-9a-f]{16}\"", "\"version\" : \"0123456789abcdef\""));
        Path target = folder.resolve("target");
        BackupException refused =
                assertThrows(BackupException.class, () -> Backups.restore(file, () -> MadeStores.open(target)));
        assertTrue(refused.getMessage().contains("Nothing was kept"), refused.getMessage());
        try (Store store = MadeStores.open(target)) {
            assertEquals(List.of(), store.imports());
            assertEquals("e3b0c44298fc1c14", RecordedContent.of(store).version().id());
        }
    }

    /** Changes the manifest and its hash. */
    private void manifest(UnaryOperator<String> change) throws IOException {
        changed("manifest.json", change);
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            byte[] json = Files.readAllBytes(zip.getPath("manifest.json"));
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
            Files.writeString(
                    zip.getPath("manifest.sha256"),
                    java.util.HexFormat.of().formatHex(digest.digest(json)) + "  manifest.json\n");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void changed(String part, UnaryOperator<String> change) throws IOException {
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Path entry = zip.getPath(part);
            String before = Files.readString(entry, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertFalse(before.equals(after), part);
            Files.writeString(entry, after);
        }
    }

    /** Nothing is made of it, not even a store. */
    private void assertRefused(Path backup, String why) {
        Path target = folder.resolve("target");
        BackupException refused =
                assertThrows(BackupException.class, () -> Backups.restore(backup, () -> MadeStores.open(target)));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertTrue(refused.getMessage().contains(backup.toString()), refused.getMessage());
        assertFalse(Files.exists(target));
    }

    @Test
    void aStoreThatIsOpenElsewhereIsNotTouched() {
        backUp(origin, file);
        byte[] before = bytes(file);
        try (Store held = MadeStores.open(origin)) {
            assertEquals(3, held.imports().size());
            assertThrows(StoreException.class, () -> MadeStores.open(folder.resolve("atlas.zip")));
        }
        assertArrayEquals(before, bytes(file));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
