package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.http.limit.TrustedProxies;

/** One asker can neither take all there is nor hold a line for ever. */
@Timeout(120)
final class LimitsTest {
    private static final String QUERY = "?year=2024&indicators=poverty_rate,households";
    private static final String CLIENT = "X-Forwarded-For";
    private static final Atlas ATLAS = FixtureAtlas.build();

    @Test
    void whoAsksForTooMuchIsToldWhenToComeAgain() {
        try (TestServer server = server(limits(20, 1, 0, 1L << 30, "127.0.0.1"))) {
            assertEquals(200, server.get(file(1), CLIENT, "203.0.113.7").status());
            assertEquals(200, server.get(file(2), CLIENT, "203.0.113.7").status());

            TestServer.Got refused = server.get(file(3), CLIENT, "203.0.113.7");

            assertEquals(429, refused.status(), refused.text());
            int wait = Integer.parseInt(refused.header("Retry-After").orElseThrow());
            assertTrue(wait > 500 && wait <= 601, "10 points at one a minute, not " + wait + " s");
            assertEquals(
                    "urn:vungcao:problem:too-many", refused.json().get("type").asText());
            assertTrue(refused.json().get("detail_vi").asText().contains("thử lại"));
            assertEquals(200, server.get("/api/atlas", CLIENT, "203.0.113.7").status(), "what is not dear goes on");
            assertEquals(200, server.get(file(4), CLIENT, "203.0.113.8").status(), "another client");
        }
    }

    @Test
    void aClientCannotGiveItselfAnotherName() {
        try (TestServer server = server(limits(10, 1, 0, 1L << 30, "127.0.0.1"))) {
            assertEquals(
                    200,
                    server.get(file(1), CLIENT, "198.51.100.1, 203.0.113.7").status());
            assertEquals(
                    429,
                    server.get(file(2), CLIENT, "198.51.100.2, 203.0.113.7").status());
        }
    }

    @Test
    void thisMachineItselfIsNotLimited() {
        try (TestServer server = server(limits(10, 1, 0, 1L << 30, ""))) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, server.get(file(i)).status());
            }
        }
    }

    @Test
    void whoDripsTheHeadOfARequestIsCutOff() throws IOException {
        try (TestServer server = server(limits(1000, 1000, 10_000, 1L << 30, ""));
                Socket socket = socket(server)) {
            socket.getOutputStream()
                    .write("GET /api/atlas HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));

            assertThrows(IOException.class, () -> drip(socket));
        }
    }

    @Test
    void whoDripsAFormIsCutOff() throws IOException {
        Limits limits = limits(1000, 1000, 10_000, 1L << 30, "");
        try (JoinClient server = new JoinClient(ATLAS, settings -> settings.within(limits));
                Socket socket = new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/joins HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + JoinClient.TOKEN
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                                    + "Content-Length: 1000000\r\n\r\n--b\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThrows(IOException.class, () -> drip(socket));
        }
    }

    @Test
    void whoIsSilentBetweenTwoRequestsIsNotDripping() throws IOException {
        try (TestServer server = server(limits(1000, 1000, 10_000, 1L << 30, ""));
                Socket socket = socket(server)) {
            InputStream in = socket.getInputStream();
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write("HEAD /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertTrue(in.read() > 0);
                awaitLooks();
                in.skipNBytes(in.available());
            }
        }
    }

    @Test
    void anAnswerThatIsTooLongIsBrokenOffAndDoesNotLookComplete() {
        try (TestServer server = server(limits(1000, 1000, 0, 64, ""))) {
            assertThrows(UncheckedIOException.class, () -> server.get(file(2)));
            assertEquals(200, server.get("/health/live").status());
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUpWithAReason() {
        Limits noTime = new Limits(
                1000,
                1000,
                Duration.ofSeconds(60),
                0,
                Duration.ofSeconds(10),
                Duration.ZERO,
                1L << 30,
                TrustedProxies.none());
        try (TestServer server = server(noTime)) {
            for (String filter : List.of(
                    "households%3E1",
                    "name%20LIKE%20'%25a%25'",
                    "S_INTERSECTS(geometry,POLYGON((103%2021,104%2021,104%2022,103%2021)))")) {
                TestServer.Got refused = server.get("/api/collections/communes/items" + QUERY + "&filter=" + filter);
                assertEquals(422, refused.status(), refused.text());
                assertEquals(
                        "urn:vungcao:problem:too-dear",
                        refused.json().get("type").asText());
                assertTrue(refused.json().has("detail_vi"), refused.text());
            }
            assertEquals(200, server.get("/health/live").status());
        }
        try (TestServer server = server(limits(1000, 1000, 0, 1L << 30, ""))) {
            String all = "/api/collections/communes/items" + QUERY + "&filter=households%3E1";
            assertEquals(200, server.get(all).status());
        }
    }

    /** Until the other side hangs up. */
    private static void drip(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        while (!Thread.currentThread().isInterrupted()) {
            out.write('x');
            out.flush();
            if (socket.getInputStream().available() > 0 && ended(socket.getInputStream())) {
                throw new SocketException("the server ended the connection");
            }
            pause(20);
        }
    }

    private static boolean ended(InputStream in) throws IOException {
        in.readAllBytes();
        return true;
    }

    private static void awaitLooks() {
        pause(250);
    }

    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Socket socket(TestServer server) throws IOException {
        return new Socket("127.0.0.1", server.server().port());
    }

    private static String file(int i) {
        return "/api/export/" + (i % 2 == 0 ? "communes" : "villages") + (i > 2 ? ".csv" : ".geojson") + QUERY;
    }

    private static TestServer server(Limits limits) {
        return new TestServer(() -> Optional.of(ATLAS), settings -> settings.within(limits));
    }

    private static Limits limits(int burst, int perMinute, int slowest, long bytes, String proxies) {
        return new Limits(
                burst,
                perMinute,
                Duration.ofSeconds(60),
                slowest,
                Duration.ofMillis(100),
                Duration.ofSeconds(60),
                bytes,
                TrustedProxies.parse(proxies));
    }
}
