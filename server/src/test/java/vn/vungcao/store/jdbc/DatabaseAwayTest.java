package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportKind;
import vn.vungcao.http.intake.ImportKinds;
import vn.vungcao.http.intake.ImportOrder;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.intake.PreparedImport;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;

/** The database goes away under a running server, and comes back. */
final class DatabaseAwayTest {
    private static final int READERS = 4;

    @TempDir
    Path folder;

    private TestPostgis database;
    private CuttableLine line;
    private JdbcStore store;
    private AtlasPublisher publisher;
    private ImportService imports;
    private HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        database = TestPostgis.create();
        line = new CuttableLine(database.url());
        store = (JdbcStore) Stores.open(line.url());
        store.apply(ReferenceData.load("test"));
        publisher = new AtlasPublisher(store);
        publisher.publish();
        imports = new ImportService(new Kinds(), EditorKey.of(ImportClient.TOKEN), 1 << 20);
        imports.open(store, publisher, folder);
        server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), imports).start();
    }

    @AfterEach
    void stop() throws Exception {
        imports.close();
        server.close();
        store.close();
        line.close();
        database.close();
    }

    private static final class Kinds implements ImportKinds {
        @Override
        public List<ImportKind> all() {
            return List.of();
        }

        @Override
        public PreparedImport prepare(ImportOrder order) {
            throw new AssertionError("no import is taken");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)));
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + ImportClient.TOKEN)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void readsGoOnWritesAreToldToWaitAndItComesBackByItself() throws Exception {
        String path = "/api/collections";
        assertEquals(200, get(path).statusCode());
        String before = get(path).body();
        assertEquals("ready", status(get("/health/ready").body()));

        line.cut();
        assertThrows(StoreException.class, publisher::refresh);

        HttpResponse<String> ready = get("/health/ready");
        assertEquals(200, ready.statusCode());
        assertEquals("degraded", status(ready.body()));
        assertTrue(ready.body().contains("\"degraded\":true"), ready.body());
        assertEquals(before, get(path).body());
        for (String write : List.of("/api/imports", "/api/imports/1/undo")) {
            HttpResponse<String> refused = post(write);
            assertEquals(503, refused.statusCode(), write + refused.body());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent(), write);
            assertTrue(refused.body().contains("database-away"), refused.body());
        }

        line.mend();
        refreshUntilBack();
        assertEquals("ready", status(get("/health/ready").body()));
        assertEquals(before, get(path).body());
        assertEquals(1, store.imports().size());
        assertEquals(2, store.apply(Samples.observations("after", 2024, 3)).id());
        assertEquals(0, store.busyConnections());
    }

    private static String status(String json) {
        return json.replaceAll("(?s).*\"status\":\"([a-z]+)\".*", "$1");
    }

    /** What the server does each second. */
    private void refreshUntilBack() {
        StoreException last = null;
        for (int look = 0; look < 20; look++) {
            try {
                publisher.refresh();
                return;
            } catch (StoreException e) {
                last = e;
            }
        }
        throw last;
    }

    @Test
    void aRestartUnderLoadGivesNoWrongAnswerAndLeaksNoConnection() throws Exception {
        StoreVersion version = store.version();
        RecordedContent whole = RecordedContent.of(store);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger right = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            running.add(readers.submit(() -> {
                while (!over.get()) {
                    try {
                        RecordedContent read = RecordedContent.of(store);
                        assertEquals(version, read.version());
                        assertEquals(whole.content().units(), read.content().units());
                        right.incrementAndGet();
                    } catch (StoreException e) {
                        refused.incrementAndGet();
                    }
                }
            }));
        }
        for (int restart = 0; restart < 3; restart++) {
            await(right, right.get() + READERS);
            line.cut();
            line.mend();
        }
        await(right, right.get() + READERS);
        over.set(true);
        for (Future<?> reader : running) {
            reader.get();
        }
        readers.shutdown();
        assertTrue(refused.get() > 0, "nothing was cut");
        assertEquals(0, store.busyConnections());
        assertEquals(version, store.version());
    }

    private static void await(AtomicInteger count, int atLeast) {
        while (count.get() < atLeast) {
            Thread.yield();
        }
    }
}
