package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.TestServer.Got;

/** A question that comes again letter by letter is answered from what is kept, and nobody can tell by the answer. */
final class RepeatedQuestionsTest {
    private static final String VALUES = "/api/values?indicator=poverty_rate&year=2024&level=commune";
    private static final String ITEMS = "/api/collections/communes/items?indicators=poverty_rate&year=2024";

    /** Longer than what is sent from the heap. */
    private static final String LONG = "/api/openapi.json";

    private final Atlas first = FixtureAtlas.build("00000000000000aa", true);
    private final Atlas second = FixtureAtlas.build("00000000000000bb", true);

    @Test
    void theAnswerIsTheSameInStatusHeadersAndBody() {
        try (TestServer server = new TestServer(() -> Optional.of(first))) {
            for (String question : new String[] {VALUES, ITEMS, "/api/indicators", LONG}) {
                for (String encoding : new String[] {"identity", "gzip"}) {
                    Got fresh = server.get(question, "Accept-Encoding", encoding);
                    assertEquals(200, fresh.status(), fresh.text());
                    for (int i = 0; i < 3; i++) {
                        Got again = server.get(question, "Accept-Encoding", encoding);
                        assertArrayEquals(
                                fresh.response().body(), again.response().body(), question);
                        assertEquals(headers(fresh), headers(again), question);
                    }
                }
            }
        }
    }

    @Test
    void aLongAnswerIsWholeForManyAtOnce() {
        try (TestServer server = new TestServer(() -> Optional.of(first))) {
            byte[] fresh = server.get(LONG).response().body();
            assertTrue(fresh.length > 32 << 10, fresh.length + " bytes");
            IntStream.range(0, 40)
                    .parallel()
                    .forEach(i ->
                            assertArrayEquals(fresh, server.get(LONG).response().body()));
        }
    }

    @Test
    void anotherAtlasMakesAnotherAnswer() {
        AtomicReference<Atlas> atlas = new AtomicReference<>(first);
        try (TestServer server = new TestServer(() -> Optional.of(atlas.get()))) {
            String before = tag(server);
            assertEquals(before, tag(server));
            atlas.set(second);
            assertNotEquals(before, tag(server));
            assertEquals(
                    "00000000000000bb", server.get(VALUES).json().get("atlas").asText());
            atlas.set(first);
            assertEquals(before, tag(server));
        }
    }

    @Test
    void whoHasItIsToldSo() {
        try (TestServer server = new TestServer(() -> Optional.of(first))) {
            String tag = tag(server);
            tag(server);
            Got known = server.get(VALUES, "If-None-Match", tag);
            assertEquals(304, known.status());
            assertEquals(0, known.response().body().length);
            assertEquals(200, server.get(VALUES, "If-None-Match", "\"other\"").status());
        }
    }

    /** Without the hour, the id of the request, and how the end of the body is told. */
    private static Map<String, List<String>> headers(Got got) {
        Map<String, List<String>> headers =
                new TreeMap<>(got.response().headers().map());
        headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding", "x-request-id"));
        return headers;
    }

    private static String tag(TestServer server) {
        return server.get(VALUES).header("ETag").orElseThrow();
    }
}
