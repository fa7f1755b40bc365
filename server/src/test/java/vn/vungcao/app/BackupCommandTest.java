package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.store.jdbc.TestPostgis;

/** The commands backup and restore, and the server that is asked for its store. */
final class BackupCommandTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    private record Run(int exitCode, String out, String err) {}

    private static Run run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] args = java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int code = line.execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        file = folder.resolve("atlas.zip");
        try (Store store = MadeStores.open(data)) {
            store.apply(ReferenceData.load("test"));
        }
    }

    @Test
    void exportsOfWhatWasRestoredAreTheSameByteByByte() throws Exception {
        Run made = run("backup", file, "--data-dir", data);
        assertEquals(0, made.exitCode(), made.err);
        assertTrue(made.out.contains("read again and is whole"), made.out);
        Path other = folder.resolve("other");
        Run restored = run("restore", file, "--data-dir", other);
        assertEquals(0, restored.exitCode(), restored.err);
        try (TestPostgis database = TestPostgis.create()) {
            assertEquals(0, run("restore", file, "--db", database.url()).exitCode());
            for (String ending : new String[] {"geojson", "csv"}) {
                byte[] origin = export(ending, "--data-dir", data);
                assertArrayEquals(origin, export(ending, "--data-dir", other));
                assertArrayEquals(origin, export(ending, "--db", database.url()));
            }
        }
    }

    private byte[] export(String ending, Object... place) throws Exception {
        Path out = folder.resolve("export." + ending);
        Run run = run(
                "export", "communes", "--year=2024", "--indicators=poverty_rate", "--out=" + out, place[0], place[1]);
        assertEquals(0, run.exitCode(), run.err);
        return Files.readAllBytes(out);
    }

    @Test
    void whatIsRefusedChangesNothing() throws Exception {
        assertEquals(0, run("backup", file, "--data-dir", data).exitCode());
        Run twice = run("backup", file, "--data-dir", data);
        assertEquals(1, twice.exitCode());
        assertTrue(twice.err.contains("never written over"), twice.err);
        Run full = run("restore", file, "--data-dir", data);
        assertEquals(1, full.exitCode());
        assertTrue(full.err.contains("the store is not empty"), full.err);
        Path none = folder.resolve("none");
        Run notThere = run("restore", folder.resolve("missing.zip"), "--data-dir", none);
        assertEquals(1, notThere.exitCode());
        assertTrue(notThere.err.contains("missing.zip"), notThere.err);
        assertFalse(Files.exists(none));
    }

    @Test
    void aServerGivesABackupToWhoMayWrite() {
        try (Store store = MadeStores.open(data);
                ImportService imports =
                        new ImportService(new CommandLineKinds(), EditorKey.of(ImportClient.TOKEN), 1 << 20)) {
            AtlasPublisher publisher = new AtlasPublisher(store);
            String version = publisher.publish().version().id();
            imports.open(store, publisher, folder);
            try (HttpServer server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), imports).start()) {
                Path token = Files.writeString(folder.resolve("token"), ImportClient.TOKEN + "\n");
                Path wrong = Files.writeString(folder.resolve("wrong"), "another-token-altogether");
                Run refused = run("backup", file, "--server", server.url(), "--editor-token-file", wrong);
                assertEquals(1, refused.exitCode());
                assertTrue(refused.err.contains("401"), refused.err);
                assertFalse(Files.exists(file));
                Run made = run("backup", file, "--server", server.url(), "--editor-token-file", token);
                assertEquals(0, made.exitCode(), made.err);
                assertTrue(made.out.contains(version), made.out);
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }
        Path other = folder.resolve("other");
        assertEquals(0, run("restore", file, "--data-dir", other).exitCode());
        try (Store before = MadeStores.open(data);
                Store after = MadeStores.open(other)) {
            assertEquals(before.version(), after.version());
            assertEquals(before.imports(), after.imports());
        }
    }
}
