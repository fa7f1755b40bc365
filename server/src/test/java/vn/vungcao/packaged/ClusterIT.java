package vn.vungcao.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ImportClient.Got;

/** Several nodes on one PostgreSQL that are broken while they are asked. {@code scripts/cluster} starts them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClusterIT {
    private static final List<String> NODES = List.of("node1", "node2", "reader");
    private static final int READERS = 8;
    private static final int IMPORTS = 6;
    private static final int CONNECTIONS_OF_A_NODE = 6;
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final int TRIES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HEADER = "unit,vintage,indicator,year,value,numerator,denominator\n";
    private static final List<String> UNITS = List.of("03127", "03130", "03133", "03136", "03139", "03145");

    @TempDir
    private static Path folder;

    private static RunningCluster cluster;
    private static ImportClient client;

    @BeforeAll
    static void start() throws Exception {
        folder.toFile().setExecutable(true, false);
        cluster = RunningCluster.start(folder.resolve("cluster"));
        client = new ImportClient(cluster.url());
        imported(node("node1"), "read.csv", whatReadersAskFor());
        String atlas = atlasOf("node1");
        await(() -> allServe(atlas), "a node does not follow");
    }

    private static String whatReadersAskFor() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (String unit : UNITS) {
            char digit = unit.charAt(4);
            csv.append(unit).append(",2020,households,2024,120").append(digit).append(",,\n");
            csv.append(unit)
                    .append(",2020,village_road_hardened_share,2024,,")
                    .append(digit)
                    .append(",12\n");
        }
        return csv.toString();
    }

    /** Nodes that a test killed are started again. */
    @BeforeEach
    void awaitNodes() throws Exception {
        for (String node : NODES) {
            await(() -> isReady(node), node + " does not come back");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static ImportClient node(String name) {
        return new ImportClient(cluster.url(name));
    }

    private static String atlasOf(String node) {
        return node(node).get("/health/ready").json().path("atlas").asText();
    }

    private static String figures(int share, String... units) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (String unit : units) {
            csv.append(unit).append(",2020,poverty_rate,2023,,").append(share).append(",100\n");
        }
        return csv.toString();
    }

    private static JsonNode imported(ImportClient by, int share, String... units) {
        return imported(by, "f" + share + ".csv", figures(share, units));
    }

    private static JsonNode imported(ImportClient by, String file, String csv) {
        try {
            JsonNode job = by.awaitEnd(by.start(file, csv, "kind=observations"));
            assertEquals("done", job.get("state").asText(), job.toString());
            return job;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static Duration await(Condition condition, String what) throws Exception {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() - begun < PATIENCE.toNanos(), what);
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean allServe(String atlas) {
        return NODES.stream().allMatch(node -> atlasOf(node).equals(atlas));
    }

    @Test
    void whatOneNodePublishesAllServeWithinTwoSeconds() throws Exception {
        List<Duration> took = new ArrayList<>();
        do {
            imported(node("node2"), 10 + took.size(), UNITS.get(0));
            String atlas = atlasOf("node2");
            took.add(await(() -> allServe(atlas), "a node does not follow"));
            // a machine with other work may be slower once, not each time
        } while (took.get(took.size() - 1).compareTo(PROMISED) > 0 && took.size() < TRIES);
        assertTrue(took.get(took.size() - 1).compareTo(PROMISED) <= 0, took.toString());
    }

    @Test
    void importsOnTwoNodesAtOnceAreAllThere() throws Exception {
        List<CompletableFuture<JsonNode>> jobs = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            int share = 20 + i;
            for (int node = 0; node < 2; node++) {
                String unit = UNITS.get(1 + node);
                ImportClient by = node("node" + (1 + node));
                jobs.add(CompletableFuture.supplyAsync(() -> imported(by, share, unit)));
            }
        }
        Set<Long> ids = new HashSet<>();
        for (CompletableFuture<JsonNode> job : jobs) {
            ids.add(job.join().get("import").asLong());
        }

        assertEquals(2 * IMPORTS, ids.size());
        String list = ids.toString().replaceAll("[\\[\\]]", "");
        assertEquals(2 * IMPORTS, cluster.count("select count(*) from observation where import_id in (" + list + ")"));
        await(() -> allServe(atlasOf("node1")), "the nodes differ");
        String values = "/api/values?indicator=poverty_rate&year=2023&level=commune&boundaries=2020";
        assertEquals(node("node1").get(values).text(), node("node2").get(values).text());
        assertEquals(
                node("node1").get(values).header("ETag"),
                node("reader").get(values).header("ETag"));
    }

    @Test
    void aNodeThatIsKilledLosesNoMoreThanWhatItWasAnswering() throws Exception {
        ProcessHandle killed = cluster.process("node2");
        try (Readers readers = new Readers(cluster.url(), READERS)) {
            readers.awaitMore(100);
            killed.destroyForcibly();
            readers.awaitMore(300);
            await(() -> cluster.pid("node2") != killed.pid(), "it is not started again");
            await(() -> isReady("node2"), "it does not come back");
            readers.awaitMore(100);
            readers.close();
            assertTrue(readers.lost().size() <= READERS, readers.lost().toString());
            assertEquals(List.of(), readers.wrong());
        }
    }

    @Test
    void whatIsSentGoesToTheNextNodeWhenTheFirstIsAway() throws Exception {
        ProcessHandle killed = cluster.process("node1");
        killed.destroyForcibly();
        killed.onExit().get();

        Got taken = client.post("f30.csv", figures(30, UNITS.get(3)), "kind=observations");

        assertEquals(202, taken.status(), taken.text());
        await(
                () -> client.job(taken.json().get("id").asText())
                        .path("state")
                        .asText()
                        .equals("done"),
                "not done");
        await(() -> isReady("node1"), "it does not come back");
    }

    /** A node that is being started again does not listen. */
    private static boolean isReady(String node) {
        try {
            return node(node).get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void theReplicaTakesNothingAndSaysWhoDoes() {
        Got refused = node("reader").post("f1.csv", figures(1, UNITS.get(0)), "kind=observations");

        assertEquals(403, refused.status(), refused.text());
        assertEquals(
                cluster.url() + "/api/imports", refused.json().path("instead").asText());
        assertEquals(
                "replica",
                node("reader").get("/health/ready").json().path("read_only").asText());
        Got loggedIn = node("reader").send("POST", "/api/session");
        assertEquals(403, loggedIn.status(), loggedIn.text());
    }

    @Test
    void aRestartOfPostgresGivesNoWrongAnswerLosesNothingAndLeaksNothing() throws Exception {
        Writer writer = new Writer();
        try (Readers readers = new Readers(cluster.url(), READERS)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(writer);
            for (int restart = 0; restart < 2; restart++) {
                readers.awaitMore(50);
                int done = writer.done.size();
                await(() -> writer.done.size() > done, "imports do not begin");
                cluster.restartPrimary();
                readers.awaitMore(50);
                int before = writer.done.size();
                await(() -> writer.done.size() > before, "imports do not come back by themselves");
            }
            writer.over = true;
            writing.join();
            readers.close();
            assertEquals(List.of(), readers.lost());
            assertEquals(List.of(), readers.wrong());
        }
        for (long id : writer.done) {
            assertEquals(1, cluster.count("select count(*) from import where state = 'active' and id = " + id));
        }
        assertEquals(
                writer.done.size(),
                cluster.count("select count(*) from import where source like '%" + Writer.SOURCE + "%'"),
                "a job that was told as failed left something");
        String ours = "select count(*) from pg_stat_activity where application_name = 'vungcao'";
        assertTrue(cluster.count(ours) <= 2 * CONNECTIONS_OF_A_NODE, "more connections than nodes may have");
        await(() -> cluster.count(ours + " and state <> 'idle'") == 0, "a connection is held");
        String atlas = imported(node("node1"), 77, UNITS.get(5)).get("import").asText();
        assertNotEquals("", atlas);
        await(() -> allServe(atlasOf("node1")), "a node does not follow after the restart");
    }

    /** The last of all: the cluster is another one then. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aReplicaThatIsPromotedTakesImportsWithoutARestart() throws Exception {
        long process = cluster.pid("reader");
        cluster.promoteReplica();
        await(() -> !node("reader").get("/health/ready").json().has("read_only"), "it still only reads");
        String before = atlasOf("reader");

        imported(node("reader"), 88, UNITS.get(2));

        await(() -> !atlasOf("reader").equals(before), "it does not serve what it took");
        assertEquals(process, cluster.pid("reader"));
    }

    /** Until a node says that it is no longer away. */
    private static void awaitDatabase(ImportClient by) {
        while (by.get("/health/ready").json().has("degraded") && !Thread.interrupted()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Sends imports to a node one after the other, whatever becomes of them. */
    private static final class Writer implements Runnable {
        static final String SOURCE = "restart.csv";
        final List<Long> done = Collections.synchronizedList(new ArrayList<>());
        volatile boolean over;

        @Override
        public void run() {
            ImportClient by = node("node1");
            for (int share = 1; !over; share = share % 99 + 1) {
                Got taken = by.post(SOURCE, figures(share, UNITS.get(4)), "kind=observations");
                if (taken.status() != 202) {
                    assertEquals(503, taken.status(), taken.text());
                    awaitDatabase(by);
                    continue;
                }
                try {
                    JsonNode job = by.awaitEnd(taken.json().get("id").asText());
                    if (job.path("state").asText().equals("done")) {
                        done.add(job.get("import").asLong());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
