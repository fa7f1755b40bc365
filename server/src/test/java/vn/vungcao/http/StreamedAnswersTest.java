package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.vungcao.http.TestServer.Got;

/** What holds for every answer that is written as it is sent: equal bytes, headers, and askers who go away. */
final class StreamedAnswersTest {
    private static final String QUERY = "?year=2024&indicators=poverty_rate,households";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] asked(String format) {
        return new LocalApi(FixtureAtlas.build(), "https://atlas.example", Clock.systemUTC())
                .ask(
                        "export_" + format.replace('.', '_'),
                        Map.of("collection", "communes"),
                        Map.of("year", "2024", "indicators", "poverty_rate"))
                .body();
    }

    /** The entity tag is strong and made before the answer: the clock must not get into the file. A zip's ticks by two seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"geojson", "geojsonl", "geojsonseq", "csv", "kml", "fgb", "xlsx", "gpkg", "shp.zip"})
    void theSameQuestionGivesTheSameBytesLater(String format) throws InterruptedException {
        byte[] first = asked(format);
        if (List.of("xlsx", "gpkg", "shp.zip").contains(format)) {
            Thread.sleep(2_100);
        }
        assertArrayEquals(first, asked(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "gpkg", "shp.zip", "geojson"})
    void headDoesNotClaimALengthThatGetDoesNotHave(String format) {
        String path = "/api/export/communes." + format + QUERY + "&sortby=name";
        Got head = server.send("HEAD", path);
        Got get = server.get(path);
        assertEquals(200, head.status());
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals(Optional.empty(), head.header("Content-Length"), "nothing was made, so nothing was measured");
        assertEquals(
                Optional.of(String.valueOf(get.response().body().length)),
                server.send("HEAD", path).header("Content-Length"),
                "a small answer is kept once it was given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson"})
    void aSmallAnswerSaysItsLengthTheFirstTimeToo(String format) {
        Got get = server.get("/api/export/communes." + format + QUERY + "&sortby=-name");
        assertEquals(Optional.of(String.valueOf(get.response().body().length)), get.header("Content-Length"));
    }

    @Test
    void whatIsPackedInItselfIsNotPackedAgain() {
        Got zip = server.get("/api/export/communes.shp.zip" + QUERY, "Accept-Encoding", "gzip");
        assertEquals(Optional.empty(), zip.header("Content-Encoding"));
        Got kml = server.get("/api/export/communes.kml" + QUERY, "Accept-Encoding", "gzip");
        assertEquals(Optional.of("gzip"), kml.header("Content-Encoding"));
    }

    @Test
    void aTextSequenceHasSeparatorsAndLinesHaveNone() {
        Got sequence = server.get("/api/export/communes.geojsonseq" + QUERY);
        assertEquals(Optional.of("application/geo+json-seq"), sequence.header("Content-Type"));
        assertEquals(6, sequence.text().chars().filter(c -> c == 0x1E).count());
        Got lines = server.get("/api/export/communes.geojsonl" + QUERY);
        assertEquals(Optional.of("application/x-ndjson"), lines.header("Content-Type"));
        assertEquals(sequence.text().replace("\u001E", "").replace(".geojsonseq", ".geojsonl"), lines.text());
    }

    /** It reads a little of a large answer and hangs up; the server says nothing of it and answers the next. */
    @Test
    void whoGoesAwayIsNoError() throws IOException, InterruptedException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            for (int i = 0; i < 5; i++) {
                hangUp("/api/export/communes.kml" + QUERY + "&near=103.1,21.4," + (20_000 + i));
            }
            Thread.sleep(300);
            assertEquals(200, server.get("/api/export/communes.kml" + QUERY).status());
        } finally {
            root.detachAppender(log);
        }
        assertTrue(
                log.list.stream().noneMatch(e -> e.getLevel().isGreaterOrEqual(Level.WARN)), () -> log.list.toString());
    }

    private static void hangUp(String path) throws IOException {
        URI address = URI.create(server.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
