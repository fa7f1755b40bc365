package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreVersion;

/**
 * A process is killed at random moments, from fixed seeds. {@code scripts/faults} tries a hundred times; what was promised, how
 * often it was tried and what was lost goes to {@code target/faults.txt}.
 */
final class FaultsTest {
    private static final int TRIES = Integer.getInteger("vungcao.faults", 2);
    private static final long MOST_MILLISECONDS_AT_WORK = 900;

    @TempDir
    Path folder;

    @Test
    void anImportUndoOrApprovalThatIsKilledIsThereOrNot() throws Exception {
        Path origin = folder.resolve("origin");
        try (Store store = Stores.openDirectory(origin)) {
            store.version();
        }
        List<StoreVersion> versions = versions();
        Random random = new Random(1);
        int amid = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            Path data = copyOf(origin, trial);
            int done = killAtWork(Stores.urlOf(data), random);
            assertBeforeOrAfter(Stores.urlOf(data), versions, done, trial);
            amid += done < Victim.DEEDS ? 1 : 0;
        }
        tell("H2GIS: kill -9 amid imports, undos and approvals, the state is the one before or after", amid);
    }

    @Test
    void onPostgisLikewise() throws Exception {
        List<StoreVersion> versions = versions();
        Random random = new Random(2);
        int amid = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            try (TestPostgis database = TestPostgis.create()) {
                Stores.open(database.url()).close();
                int done = killAtWork(database.url(), random);
                assertBeforeOrAfter(database.url(), versions, done, trial);
                amid += done < Victim.DEEDS ? 1 : 0;
            }
        }
        tell("PostGIS: kill -9 amid imports, undos and approvals, the state is the one before or after", amid);
    }

    private List<StoreVersion> versions() {
        try (Store store = Stores.openDirectory(folder.resolve("control"))) {
            return Victim.versions(store);
        }
    }

    /** @return how many deeds the victim had acknowledged when it was killed */
    private static int killAtWork(String url, Random random) throws IOException, InterruptedException {
        Process victim = Victim.start(url, Victim.DEEDS);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("begins", lines.readLine());
            assertEquals("0", lines.readLine());
            // the moment of the kill, not a wait for something
            victim.waitFor(random.nextLong(MOST_MILLISECONDS_AT_WORK), TimeUnit.MILLISECONDS);
            kill(victim);
            return lines.lines().mapToInt(Integer::parseInt).max().orElse(0);
        } finally {
            kill(victim);
        }
    }

    /** Not by the process itself, which would close what it has said. */
    private static void kill(Process victim) throws InterruptedException {
        victim.toHandle().destroyForcibly();
        victim.waitFor();
    }

    private static void assertBeforeOrAfter(String url, List<StoreVersion> versions, int done, int trial) {
        try (Store store = Stores.open(url)) {
            StoreVersion version = store.version();
            List<ImportRecord> imports = store.imports();
            assertTrue(
                    isAfter(done, versions, version, imports) || isAfter(done + 1, versions, version, imports),
                    "try " + trial + " after " + done + " deeds: " + version + ", " + imports.size() + " imports");
            assertEquals(
                    approvals(imports),
                    store.access().audit(Instant.EPOCH, 0, Victim.DEEDS).size(),
                    "an approval and its entry are both there or neither");
            // everything can be read, and is what the version names
            assertEquals(version, RecordedContent.of(store).version());
        }
    }

    private static boolean isAfter(
            int deeds, List<StoreVersion> versions, StoreVersion version, List<ImportRecord> imports) {
        return deeds < versions.size()
                && versions.get(deeds).equals(version)
                && imports.size() == Victim.imports(deeds)
                && approvals(imports) == Victim.approvals(deeds);
    }

    private static int approvals(List<ImportRecord> imports) {
        return (int)
                imports.stream().filter(record -> record.decided().isPresent()).count();
    }

    @Test
    void aMigrationThatIsKilledIsDoneOrNotBegun() throws Exception {
        Path origin = folder.resolve("origin");
        EarlierSchema.make(Stores.urlOf(origin), 2);
        long milliseconds = timeToOpen(Stores.urlOf(copyOf(origin, -1)));
        Random random = new Random(3);
        int amid = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            Path data = copyOf(origin, trial);
            amid += killWhileItOpens(Stores.urlOf(data), random.nextLong(milliseconds)) ? 1 : 0;
            assertEarlierContent(Stores.urlOf(data), trial);
        }
        tell("H2GIS: kill -9 while an earlier schema is brought up to date, nothing is lost", amid);
    }

    @Test
    void aMigrationOnPostgisThatIsKilledIsDoneOrNotBegun() throws Exception {
        long milliseconds;
        try (TestPostgis measured = TestPostgis.create()) {
            EarlierSchema.make(measured.url(), 2);
            milliseconds = timeToOpen(measured.url());
        }
        Random random = new Random(7);
        int amid = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            try (TestPostgis database = TestPostgis.create()) {
                EarlierSchema.make(database.url(), 2);
                amid += killWhileItOpens(database.url(), random.nextLong(milliseconds)) ? 1 : 0;
                assertEarlierContent(database.url(), trial);
            }
        }
        tell("PostGIS: kill -9 while an earlier schema is brought up to date, nothing is lost", amid);
    }

    private static void assertEarlierContent(String url, int trial) {
        try (Store store = Stores.open(url)) {
            assertEquals(
                    EarlierSchema.TOLD,
                    EarlierSchema.told(RecordedContent.of(store).content()),
                    "try " + trial);
            assertEquals(2, store.imports().size());
        }
    }

    @Test
    void aFirstStartThatIsKilledIsNoHindranceToTheNext() throws Exception {
        long milliseconds = timeToOpen(Stores.urlOf(folder.resolve("measured")));
        Random random = new Random(4);
        int amid = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            Path data = folder.resolve("new" + trial);
            amid += killWhileItOpens(Stores.urlOf(data), random.nextLong(milliseconds)) ? 1 : 0;
            try (Store store = Stores.openDirectory(data)) {
                assertEquals(1, store.apply(Samples.everything()).id(), "try " + trial);
            }
        }
        tell("H2GIS: kill -9 while the first schema is made, the next start makes it", amid);
    }

    private static long timeToOpen(String url) throws IOException, InterruptedException {
        Process victim = Victim.start(url, 0);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("begins", lines.readLine());
            long begin = System.nanoTime();
            assertEquals("0", lines.readLine());
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) + 1;
        } finally {
            kill(victim);
        }
    }

    /** @return whether it had not yet opened it */
    private static boolean killWhileItOpens(String url, long milliseconds) throws IOException, InterruptedException {
        Process victim = Victim.start(url, 0);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("begins", lines.readLine());
            victim.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            kill(victim);
            return lines.readLine() == null;
        } finally {
            kill(victim);
        }
    }

    private Path copyOf(Path origin, int trial) throws IOException {
        Path data = Files.createDirectories(folder.resolve("try" + trial));
        Files.copy(origin.resolve("vungcao.mv.db"), data.resolve("vungcao.mv.db"));
        return data;
    }

    private static void tell(String promise, int amid) throws IOException {
        Path table = Path.of(System.getProperty("basedir"), "target", "faults.txt");
        Files.writeString(
                table,
                List.of(promise, TRIES + " (" + amid + " amid)", "0").stream()
                                .collect(Collectors.joining(" | ", "| ", " |"))
                        + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
