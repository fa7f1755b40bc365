package vn.vungcao.http.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportState;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.unit.BoundaryVintage;

/** Jobs whose steps the test holds back: the queue, cancelling, listeners that go away, failures, restarts. */
final class ImportJobsTest {
    @TempDir
    private Path folder;

    private Store store;
    private AtlasPublisher publisher;
    private ImportService service;
    private HttpServer server;
    private ImportClient client;

    private final CountDownLatch mayCheck = new CountDownLatch(1);
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final CountDownLatch isWriting = new CountDownLatch(1);

    @BeforeEach
    void start() {
        store = MadeStores.open(folder.resolve("store"));
        publisher = new AtlasPublisher(store);
        publisher.publish();
        serve();
    }

    private void serve() {
        service = new ImportService(new HeldBack(), EditorKey.of(ImportClient.TOKEN), 1 << 20);
        service.open(store, publisher, folder);
        server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), service).start();
        client = new ImportClient(server.url());
    }

    @AfterEach
    void stop() {
        mayCheck.countDown();
        mayWrite.countDown();
        service.close();
        server.close();
        store.close();
    }

    /** Kinds that stand for what can happen to an import: the text of the file does not matter, its name does. */
    private final class HeldBack implements ImportKinds {
        @Override
        public List<ImportKind> all() {
            return List.of(new ImportKind("vintage", "One vintage, named as the file", List.of()));
        }

        @Override
        public PreparedImport prepare(ImportOrder order) {
            return site -> {
                if (order.kind().equals("held")) {
                    await(mayCheck);
                }
                site.enter(JobState.CHECKING);
                site.enter(JobState.WRITING);
                isWriting.countDown();
                if (order.kind().equals("held")) {
                    await(mayWrite);
                }
                if (order.kind().equals("broken")) {
                    throw new IllegalStateException("secret text");
                }
                Changeset.Builder changes = Changeset.of(new ImportDescription(
                        order.kind(), order.fileName(), "", order.who(), false, "{\"job\":\"" + site.job() + "\"}"));
                changes.vintages.add(
                        new BoundaryVintage(order.fileName(), LocalDate.of(2020, 1, 1), Optional.empty(), ""));
                if (order.kind().equals("orphan")) {
                    changes.observations.add(new Observation(
                            "99999",
                            "none",
                            "none",
                            2024,
                            1,
                            Double.NaN,
                            Double.NaN,
                            ObservationStatus.MEASURED,
                            Quality.A,
                            ""));
                }
                if (order.kind().equals("unanswered")) {
                    site.store().apply(changes.build());
                    throw new StoreException("the database went away before it answered");
                }
                site.finish(
                        new ImportReport(
                                order.kind(), order.fileName(), Map.of(), JoinReport.NONE, Optional.empty(), List.of()),
                        Optional.of(
                                site.proposes()
                                        ? site.store().propose(changes.build())
                                        : site.store().apply(changes.build())),
                        Optional.empty());
            };
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> vintages() {
        JsonNode atlas = client.get("/api/atlas").json();
        return atlas.get("vintages").findValuesAsText("id").stream().sorted().toList();
    }

    private void assertNoFileIsLeft() throws Exception {
        for (int i = 0; i < 500; i++) {
            try (Stream<Path> left = Files.list(folder.resolve("imports"))) {
                if (left.noneMatch(Files::isDirectory)) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("a file that was sent is left");
    }

    @Test
    void twoImportsAtOnceComeOneAfterTheOther() throws Exception {
        String first = client.start("first", "x", "kind=held");
        client.await(first, "reading");
        String second = client.start("second", "x", "kind=vintage");
        assertEquals("queued", client.job(second).get("state").asText());
        JsonNode list = client.get("/api/imports").json();
        assertEquals(2, list.get("jobs").size());
        assertEquals(0, list.get("number_matched").asInt());
        mayCheck.countDown();
        mayWrite.countDown();
        assertEquals("done", client.awaitEnd(second).get("state").asText());
        assertEquals(1, client.awaitEnd(first).get("import").asInt());
        assertEquals(2, client.job(second).get("import").asInt());
        assertEquals(List.of("first", "second"), vintages());
        assertNoFileIsLeft();
        JsonNode page = client.get("/api/imports?limit=1").json();
        assertEquals(2, page.at("/imports/0/id").asInt(), "the newest first");
        assertEquals("/api/imports?limit=1&offset=1", page.get("next").asText());
        assertEquals(
                1,
                client.get(page.get("next").asText()).json().at("/imports/0/id").asInt());
    }

    @Test
    void cancellingLeavesNothingWhileReadingAndWhileWaiting() throws Exception {
        String first = client.start("first", "x", "kind=held");
        client.await(first, "reading");
        String second = client.start("second", "x", "kind=vintage");
        assertEquals(
                "cancelled",
                client.send("DELETE", "/api/imports/" + second)
                        .json()
                        .get("state")
                        .asText());
        assertEquals(
                "cancelled",
                client.send("DELETE", "/api/imports/" + first)
                        .json()
                        .get("state")
                        .asText());
        assertEquals(409, client.send("DELETE", "/api/imports/" + first).status(), "once is enough");
        mayCheck.countDown();
        mayWrite.countDown();
        String third = client.start("third", "x", "kind=vintage");
        assertEquals("done", client.awaitEnd(third).get("state").asText());
        assertEquals(List.of("third"), vintages());
        assertEquals("cancelled", client.job(first).get("state").asText());
        assertEquals("cancelled", client.job(second).get("state").asText());
        assertNoFileIsLeft();
    }

    @Test
    void whatIsBeingWrittenCannotBeCancelledNorUndoneMeanwhile() throws Exception {
        String job = client.start("first", "x", "kind=held");
        mayCheck.countDown();
        await(isWriting);
        ImportClient.Got refused = client.send("DELETE", "/api/imports/" + job);
        assertEquals(409, refused.status(), refused.text());
        assertTrue(refused.text().contains("undo"), refused.text());
        assertEquals(409, client.send("POST", "/api/imports/" + job + "/undo").status());
        assertEquals(409, client.send("POST", "/api/imports/1/undo").status());
        ImportClient.Got running = client.send("POST", "/api/imports/1/approval");
        assertEquals(409, running.status(), running.text());
        assertTrue(running.text().contains("an import is being made"), running.text());
        assertEquals(409, client.send("POST", "/api/imports/1/rejection").status());
        mayWrite.countDown();
        assertEquals("done", client.awaitEnd(job).get("state").asText());
        assertEquals(409, client.send("DELETE", "/api/imports/" + job).status());
        assertEquals(
                404, client.send("DELETE", "/api/imports/job-0000000000000000").status());
    }

    @Test
    void aFailedImportLeavesNothingAndKeepsItsInsideToItself() throws Exception {
        JsonNode broken = client.awaitEnd(client.start("first", "x", "kind=broken"));
        assertEquals("failed", broken.get("state").asText());
        assertFalse(broken.toString().contains("secret"), broken.toString());
        assertTrue(store.imports().isEmpty());
        assertNoFileIsLeft();
    }

    @Test
    void aDatabaseThatIsAwayIsNotADefectOfTheServer() {
        store.close();
        ImportClient.Got got = client.get("/api/imports");
        assertEquals(503, got.status(), got.text());
        assertEquals("60", got.header("Retry-After"));
        assertEquals(200, client.get("/api/atlas").status(), "reads go on");
    }

    @Test
    void whatADatabaseWroteBeforeItWentAwayIsFoundAndServed() throws Exception {
        JsonNode job = client.awaitEnd(client.start("2020", "x", "kind=unanswered"));

        assertEquals("done", job.get("state").asText(), job.toString());
        assertEquals(store.imports().get(0).id(), job.get("import").asLong());
        assertEquals(
                store.version().id(),
                client.get("/health/ready").json().get("atlas").asText());
    }

    @Test
    void moreThanTwentyDoNotWait() throws Exception {
        client.await(client.start("first", "x", "kind=held"), "reading");
        for (int i = 0; i < 20; i++) {
            client.start("waits" + i, "x", "kind=vintage");
        }
        ImportClient.Got busy = client.post("late", "x", "kind=vintage");
        assertEquals(503, busy.status(), busy.text());
        assertTrue(busy.text().contains("20 imports are waiting"), busy.text());
        try (Stream<Path> sent = Files.list(folder.resolve("imports"))) {
            assertEquals(21, sent.filter(Files::isDirectory).count(), "what is not taken does not stay");
        }
    }

    @Test
    void whatWouldMakeNoAtlasIsUndoneAtOnce() throws Exception {
        String tag = client.get("/api/atlas").header("ETag");
        JsonNode orphan = client.awaitEnd(client.start("first", "x", "kind=orphan"));
        assertEquals("failed", orphan.get("state").asText());
        assertTrue(orphan.get("error").asText().contains("undone again"), orphan.toString());
        assertEquals(ImportState.UNDONE, store.imports().get(0).state());
        assertEquals(tag, client.get("/api/atlas").header("ETag"));
    }

    @Test
    void aListenerMayGoAwayAndComeBack() throws Exception {
        String job = client.start("first", "x", "kind=held");
        client.await(job, "reading");
        URI url = URI.create(server.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/imports/" + job + "/events HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String heard = "";
            while (!heard.contains("id: 2")) {
                heard += lines.readLine() + "\n";
            }
            assertTrue(heard.contains("text/event-stream"), heard);
            assertTrue(heard.contains("id: 1\nevent: state\ndata: {\"id\":\"" + job), heard);
        }
        mayCheck.countDown();
        mayWrite.countDown();
        assertEquals("done", client.awaitEnd(job).get("state").asText());
        String rest = client.get("/api/imports/" + job + "/events", "Last-Event-ID", "2")
                .text();
        assertFalse(rest.contains("id: 2\n"), rest);
        assertTrue(rest.contains("\"state\":\"done\""), rest);
        assertEquals(404, client.get("/api/imports/job-0000000000000000/events").status());
        assertEquals(
                400,
                client.get("/api/imports/" + job + "/events", "Last-Event-ID", "x")
                        .status());
    }

    @Test
    void eventsResumeAfterTheLastOneHeard() throws Exception {
        String job = client.start("first", "x", "kind=held");
        client.await(job, "reading");
        String heard;
        try (BufferedReader events = client.follow("/api/imports/" + job + "/events", "Last-Event-ID", "1")) {
            // a listener is told each state only while the job is under way: he must be there before it goes on
            assertEquals("retry: 2000", events.readLine());
            mayCheck.countDown();
            mayWrite.countDown();
            heard = events.lines().collect(Collectors.joining("\n"));
        }
        assertFalse(("\n" + heard).contains("\nid: 1\n"), heard);
        int at = -1;
        for (String state : List.of("reading", "checking", "writing", "publishing", "done")) {
            int next = heard.indexOf("\"state\":\"" + state + '"');
            assertTrue(next > at, state + " in " + heard);
            at = next;
        }
    }

    @Test
    void aJobThatTheServerDidNotEndIsToldAfterTheRestart() throws Exception {
        String made = client.start("first", "x", "kind=vintage");
        client.awaitEnd(made);
        assertNoFileIsLeft();
        service.close();
        server.close();
        // what a server leaves that is killed: notes without an end, and files
        String lost = "job-00000000000000aa";
        note(lost, "checking");
        note(made, "writing");
        Files.writeString(
                Files.createDirectory(folder.resolve("imports").resolve(lost)).resolve("a.csv"), "x");
        serve();
        assertEquals("failed", client.job(lost).get("state").asText());
        assertTrue(client.job(lost).get("error").asText().contains("nothing was written"));
        assertEquals("done", client.job(made).get("state").asText(), "it was written as a whole");
        assertEquals(1, client.job(made).get("import").asInt());
        assertNoFileIsLeft();
    }

    private void note(String id, String state) throws IOException {
        Files.writeString(
                folder.resolve("imports").resolve(id + ".json"),
                "{\"id\":\"" + id + "\",\"state\":\"" + state
                        + "\",\"queued_at\":\"2026-01-01T00:00:00Z\",\"events\":3}");
    }

    @Test
    void aStoppingServerEndsWhatHasNotBegunToWrite() throws Exception {
        String job = client.start("first", "x", "kind=held");
        client.await(job, "reading");
        Thread stopping = new Thread(service::close);
        stopping.start();
        assertEquals("failed", client.awaitEnd(job).get("state").asText());
        mayCheck.countDown();
        stopping.join(60_000);
        assertFalse(stopping.isAlive());
        assertTrue(store.imports().isEmpty());
    }
}
