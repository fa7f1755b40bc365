package vn.vungcao.http.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** A server that is told to end: what runs ends whole, nothing new is taken. */
final class DrainTest {
    @TempDir
    private Path folder;

    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private final class Slow implements ImportKinds {
        @Override
        public List<ImportKind> all() {
            return List.of(new ImportKind("slow", "One that takes its time", List.of()));
        }

        @Override
        public PreparedImport prepare(ImportOrder order) {
            running.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("cut off", e);
            }
            throw new Failure.BadParameter("kind", "is answered whole");
        }
    }

    @Test
    void whatRunsEndsWholeAndWhatIsNewIsRefused() throws Exception {
        try (Store store = MadeStores.open(folder.resolve("store"))) {
            AtlasPublisher publisher = new AtlasPublisher(store);
            publisher.publish();
            ImportService service = new ImportService(new Slow(), EditorKey.of(ImportClient.TOKEN), 1 << 20);
            service.open(store, publisher, folder);
            HttpServer server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), service).start();
            int port = server.port();
            ImportClient client = new ImportClient(server.url());
            CompletableFuture<Got> asked = CompletableFuture.supplyAsync(() -> client.post("x.csv", "x", "kind=slow"));
            running.await();
            try (Socket idle = keptAlive(port)) {
                CompletableFuture<Void> ending = CompletableFuture.runAsync(server::close);
                while (takes(port)) {
                    Thread.onSpinWait();
                }
                assertFalse(ending.isDone(), "it does not wait for what runs");

                mayEnd.countDown();

                Got got = asked.join();
                assertEquals(400, got.status());
                assertTrue(got.text().contains("is answered whole"), got.text());
                ending.join();
                assertEquals(-1, idle.getInputStream().read(), "a connection without a request is closed");
            }
            service.close();
        }
    }

    /** A connection on which one request was answered. */
    private static Socket keptAlive(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        ask(socket);
        String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 200", head);
        while (socket.getInputStream().available() > 0) {
            socket.getInputStream().skip(socket.getInputStream().available());
        }
        return socket;
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a new request is answered as usual. */
    private static boolean takes(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ask(socket);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith("200");
        } catch (IOException e) {
            return false;
        }
    }
}
