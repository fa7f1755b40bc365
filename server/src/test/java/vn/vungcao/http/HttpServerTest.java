package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.TestServer.Got;
import vn.vungcao.http.page.Page;

/** Starting and stopping. */
final class HttpServerTest {
    private static final String VALUES = "/api/values?indicator=poverty_rate&year=2024&level=commune";

    @Test
    void stoppingLetsRunningRequestsEnd() throws Exception {
        Atlas atlas = FixtureAtlas.build();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        TestServer server = new TestServer(() -> {
            asked.countDown();
            await(mayAnswer);
            return Optional.of(atlas);
        });
        CompletableFuture<Got> running = CompletableFuture.supplyAsync(() -> server.get(VALUES));
        await(asked);
        int port = server.server().port();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        awaitNoListener(port);
        mayAnswer.countDown();
        assertEquals(200, running.get(20, TimeUnit.SECONDS).status());
        stopping.get(20, TimeUnit.SECONDS);
    }

    private static void awaitNoListener(int port) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                assertTrue(socket.isConnected());
                Thread.sleep(5);
            } catch (IOException refused) {
                return;
            }
        }
        fail("the server goes on taking connections");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRequestHoldsOneAtlasForItsWholeLife() {
        Atlas first = FixtureAtlas.build("00000000000000aa", true);
        Atlas second = FixtureAtlas.build("00000000000000bb", true);
        int[] asked = {0};
        try (TestServer server = new TestServer(() -> Optional.of(asked[0]++ % 2 == 0 ? first : second))) {
            for (int i = 0; i < 6; i++) {
                // each time in other letters: for one that comes again the server looks whether the kept answer still
                // holds
                Got got = server.get(VALUES, "Accept", "application/json;q=0." + (i + 1));
                assertEquals(
                        got.header("Vungcao-Atlas").orElseThrow(),
                        got.json().get("atlas").asText());
            }
            assertEquals(6, asked[0], "asked once for each request");
        }
    }

    @Test
    void withoutTheFilesOfThePageTheApiIsServedAllTheSame() {
        Atlas atlas = FixtureAtlas.build();
        ServerSettings settings = ServerSettings.of("127.0.0.1", 0);
        try (HttpServer server =
                new HttpServer(() -> Optional.of(atlas), settings, Page.ofClassPath("/no-such-folder")).start()) {
            assertTrue(server.port() > 0);
            assertEquals("http://127.0.0.1:" + server.port(), server.url());
            assertFalse(server.servedPaths("GET").contains("/"));
        }
    }
}
