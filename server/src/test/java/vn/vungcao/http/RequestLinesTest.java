package vn.vungcao.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.trace.JsonLines;

/** What stands in the log of a server that logs requests, as JSON. */
@Timeout(120)
final class RequestLinesTest {
    private static final Atlas ATLAS = FixtureAtlas.build();

    private static final long PATIENCE = 30;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final Logger root =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final JsonLines format = new JsonLines();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new String(format.encode(event), StandardCharsets.UTF_8));
        }
    };
    private TestServer server;

    @BeforeEach
    void start() {
        root.getLoggerContext().getLogger("vn.vungcao.requests").setLevel(Level.INFO);
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        server = new TestServer(() -> Optional.of(ATLAS), settings -> settings.logged(true));
    }

    @AfterEach
    void stop() {
        server.close();
        root.detachAppender(appender);
        root.getLoggerContext().getLogger("vn.vungcao.requests").setLevel(null);
    }

    @Test
    void eachRequestHasALineWithItsRouteStatusTimeAndSize() throws Exception {
        TestServer.Got got =
                server.get("/api/values?indicator=poverty_rate&year=2024&level=commune", "X-Request-Id", "abc-1.2_3");

        JsonNode line = lineOf("abc-1.2_3");
        assertEquals("abc-1.2_3", got.header("X-Request-Id").orElseThrow());
        assertEquals("values", line.get("route").asText());
        assertEquals("GET", line.get("method").asText());
        assertEquals("/api/values", line.get("path").asText());
        assertEquals("indicator year level", line.get("parameters").asText());
        assertEquals(200, line.get("status").asInt());
        assertEquals(got.response().body().length, line.get("bytes").asInt());
        assertTrue(line.get("ms").isIntegralNumber());
        assertEquals("INFO", line.get("level").asText());
    }

    @Test
    void anIdThatIsNotPlainIsReplaced() throws Exception {
        String mischievous = "a\"},{\"level\":\"x";
        TestServer.Got got = server.get("/health/live", "X-Request-Id", mischievous);

        String id = got.header("X-Request-Id").orElseThrow();
        assertNotEquals(mischievous, id);
        assertTrue(id.matches("[0-9a-f-]{36}"), id);
        assertEquals("/health/live", lineOf(id).get("path").asText());
    }

    @Test
    void whatComesAgainHasALineToo() throws Exception {
        String path = "/api/atlas";
        for (int i = 0; i < 4; i++) {
            server.get(path, "X-Request-Id", "again-" + i);
        }
        for (int i = 0; i < 4; i++) {
            assertEquals("atlas", lineOf("again-" + i).get("route").asText());
        }
    }

    @Test
    void noValueOfAParameterNoHeaderAndNoJoinStandsInTheLog() throws Exception {
        String join = "join-0123456789abcdef01234567";
        String secret = "n0b0dy-may-read-this";
        server.get(
                "/api/units?q=" + secret,
                "X-Request-Id",
                "one",
                "Authorization",
                "Bearer " + secret,
                "Cookie",
                "s=" + secret);
        server.get("/api/joins/" + join, "X-Request-Id", "two", "Referer", "http://x/?token=" + secret);
        server.send(
                "POST",
                "/api/imports?" + secret + "%20=1",
                "X-Request-Id",
                "three",
                "Authorization",
                "Bearer " + secret);

        for (String id : List.of("one", "two", "three")) {
            lineOf(id);
        }
        assertFalse(seen.toString().contains(secret), seen.toString());
        assertFalse(seen.toString().contains(join), seen.toString());
    }

    @Test
    void oneEventIsOneLineWhateverItHolds() throws Exception {
        root.getLoggerContext().getLogger("any").error("two\nlines \"and\" more", new IOException("broken\r\n{}"));

        String line = lines.take();
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertFalse(line.contains("\r"));
        Map<?, ?> fields = TestServer.JSON.readValue(line, Map.class);
        assertEquals("two\nlines \"and\" more", fields.get("message"));
        assertTrue(fields.get("exception").toString().contains("broken"));
        assertEquals(Level.ERROR.toString(), fields.get("level"));
    }

    /** It is written when the answer was sent, so a moment after it came, and maybe after that of the next. */
    private JsonNode lineOf(String id) throws Exception {
        for (String line : seen) {
            if (tellsOf(id, line)) {
                return TestServer.JSON.readTree(line);
            }
        }
        for (String line = lines.poll(PATIENCE, SECONDS); line != null; line = lines.poll(PATIENCE, SECONDS)) {
            seen.add(line);
            if (tellsOf(id, line)) {
                return TestServer.JSON.readTree(line);
            }
        }
        throw new AssertionError("no line has the id " + id + ": " + seen);
    }

    private static boolean tellsOf(String id, String line) throws Exception {
        JsonNode fields = TestServer.JSON.readTree(line);
        return fields.path("request_id").asText().equals(id) && fields.has("status");
    }
}
