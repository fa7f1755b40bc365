package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.TestServer.Got;

/** What holds for every address: methods, entity tags, encodings, formats, problems. */
final class HttpContractTest {
    private static final String VALUES = "/api/values?indicator=poverty_rate&year=2024&level=commune";
    private static final String ITEMS = "/api/collections/communes/items?indicators=poverty_rate&year=2024";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHundredEqualRequestsHaveOneTag() {
        Set<String> tags = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tags.add(server.get(VALUES).header("ETag").orElseThrow());
        }
        tags.add(server.get("/api/values?level=commune&year=2024&indicator=poverty_rate")
                .header("ETag")
                .orElseThrow());
        assertEquals(1, tags.size());
        assertNotEquals(
                tags,
                Set.of(server.get(VALUES.replace("2024", "2023")).header("ETag").orElseThrow()));
    }

    @Test
    void theTagChangesWithTheAtlas() {
        AtomicReference<Atlas> atlas = new AtomicReference<>(FixtureAtlas.build("00000000000000aa", true));
        try (TestServer changing = new TestServer(() -> Optional.of(atlas.get()))) {
            Got first = changing.get(VALUES);
            assertEquals(Optional.of("00000000000000aa"), first.header("Vungcao-Atlas"));
            assertEquals(Optional.of("true"), first.header("Vungcao-Demonstration"));
            atlas.set(FixtureAtlas.build("00000000000000bb", false));
            Got second =
                    changing.get(VALUES, "If-None-Match", first.header("ETag").orElseThrow());
            assertEquals(200, second.status());
            assertNotEquals(first.header("ETag"), second.header("ETag"));
            assertEquals(Optional.of("00000000000000bb"), second.header("Vungcao-Atlas"));
            assertEquals(Optional.empty(), second.header("Vungcao-Demonstration"));
            assertFalse(second.json().get("demonstration").asBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"a,b\",W/%s , \"z\"", "*"})
    void whoHasItGetsNoBody(String condition) {
        String tag = server.get(VALUES).header("ETag").orElseThrow();
        Got again = server.get(VALUES, "If-None-Match", condition.formatted(tag));
        assertEquals(304, again.status());
        assertEquals(0, again.response().body().length);
        assertEquals(Optional.of(tag), again.header("ETag"));
        assertEquals(Optional.of("no-cache"), again.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "%1$s0", "nonsense %1$s", ""})
    void anotherTagGetsTheBody(String condition) {
        String tag = server.get(VALUES).header("ETag").orElseThrow();
        String inner = tag.substring(1, tag.length() - 1);
        assertEquals(
                200,
                server.get(VALUES, "If-None-Match", condition.formatted(inner)).status());
    }

    @Test
    void aConditionDoesNotHideABadQuestion() {
        assertEquals(
                400,
                server.get("/api/values?indicator=x&year=2024&level=commune", "If-None-Match", "*")
                        .status());
        assertEquals(404, server.get("/api/targets/none", "If-None-Match", "*").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUES, ITEMS, "/api/openapi.json", "/assets/main-4KX7QZ2P.js"})
    void packedAndPlainAreTheSame(String path) {
        Got plain = server.get(path);
        Got packed = server.get(path, "Accept-Encoding", "gzip;q=0.5");
        assertEquals(Optional.empty(), plain.header("Content-Encoding"));
        assertEquals(Optional.of("gzip"), packed.header("Content-Encoding"));
        assertTrue(packed.response().body().length < plain.response().body().length);
        assertArrayEquals(plain.response().body(), packed.plain());
        assertNotEquals(plain.header("ETag"), packed.header("ETag"), "a strong tag names one sequence of bytes");
        assertTrue(packed.header("Vary").orElseThrow().contains("Accept-Encoding"));
        assertEquals(
                Optional.empty(),
                server.get(path, "Accept-Encoding", "gzip;q=0, identity").header("Content-Encoding"));
        assertEquals(
                304,
                server.get(
                                path,
                                "Accept-Encoding",
                                "gzip",
                                "If-None-Match",
                                packed.header("ETag").orElseThrow())
                        .status());
    }

    @Test
    void aFileOfThePageIsAsItWasPackedWhenItWasBuilt() throws IOException {
        String path = "/assets/main-4KX7QZ2P.js";
        Got packed = server.get(path, "Accept-Encoding", "gzip, deflate, br");
        assertEquals(Optional.of("br"), packed.header("Content-Encoding"));
        try (InputStream file = HttpContractTest.class.getResourceAsStream("/page-sample" + path + ".br")) {
            assertArrayEquals(file.readAllBytes(), packed.response().body());
        }
        assertEquals(Optional.of("text/javascript;charset=utf-8"), packed.header("Content-Type"));
        assertNotEquals(server.get(path).header("ETag"), packed.header("ETag"));
        assertEquals(404, server.get(path + ".br").status(), "it is no address of its own");
        Got preferred = server.get(path, "Accept-Encoding", "br;q=0.2, gzip;q=0.8");
        assertEquals(Optional.of("gzip"), preferred.header("Content-Encoding"));
        assertEquals(
                Optional.of("gzip"),
                server.get(VALUES, "Accept-Encoding", "br, gzip").header("Content-Encoding"),
                "what is packed on the way is packed with gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUES, ITEMS, "/api", "/", "/health/live"})
    void headIsGetWithoutItsBody(String path) {
        Got get = server.get(path);
        Got head = server.send("HEAD", path);
        assertEquals(get.status(), head.status());
        assertEquals(0, head.response().body().length);
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals(Optional.of(Integer.toString(get.response().body().length)), head.header("Content-Length"));
    }

    @Test
    void readingIsOpenToEveryOrigin() {
        assertEquals(
                Optional.of("*"),
                server.get(VALUES, "Origin", "https://example.org").header("Access-Control-Allow-Origin"));
        Got options = server.send("OPTIONS", VALUES, "Origin", "https://example.org");
        assertEquals(204, options.status());
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), options.header("Allow"));
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), options.header("Access-Control-Allow-Methods"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"})
    void nothingIsWrittenHere(String method) {
        Got refused = server.send(method, VALUES);
        assertProblem(refused, 405, "method-not-allowed");
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), refused.header("Allow"));
    }

    @Test
    void wherePathsTakeMoreMethodsTheyAreNamed() {
        assertEquals(
                Optional.of("GET, HEAD, OPTIONS, POST"),
                server.send("OPTIONS", "/api/imports").header("Allow"));
        assertEquals(
                Optional.of("GET, HEAD, OPTIONS"),
                server.send("OPTIONS", "/api/imports").header("Access-Control-Allow-Methods"),
                "writes are closed to pages of other origins");
        Got refused = server.send("PUT", "/api/imports/1");
        assertProblem(refused, 405, "method-not-allowed");
        assertEquals(Optional.of("GET, HEAD, OPTIONS, DELETE"), refused.header("Allow"));
        Got undo = server.get("/api/imports/1/undo");
        assertProblem(undo, 405, "method-not-allowed");
        assertEquals(Optional.of("OPTIONS, POST"), undo.header("Allow"));
        Got closed = server.send("POST", "/api/imports");
        assertProblem(closed, 403, "forbidden");
        assertTrue(closed.text().contains("--editor-token-file"), closed.text());
        assertEquals(Optional.empty(), closed.header("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/none",
                "/none",
                "/assets/../index.html",
                "/assets/%2e%2e/index.html",
                "/assets/",
                "/api/units/%00"
            })
    void whatIsNotThereIsAProblem(String path) {
        Got got = server.get(path);
        assertTrue(got.status() == 404 || got.status() == 400, path + " " + got.status());
        assertEquals(Optional.of("application/problem+json"), got.header("Content-Type"));
        assertTrue(got.json().has("detail"));
        assertFalse(got.text().contains("xception"), got.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/values?indicator=poverty_rate&year=2024 | level | commune",
                "/api/values?indicator=poverty_rate&year=2024&level=hamlet | level | village",
                "/api/values?indicator=nope&year=2024&level=commune | indicator | poverty_rate",
                "/api/values?indicator=poverty_rate&year=2024&level=commune&boundaries=1999 | boundaries | 2025",
                "/api/values?indicator=poverty_rate&year=2024&level=commune&colour=red | colour | indicator",
                "/api/lagging?targets=t_roads,nope&year=2024&level=commune | targets | t_roads",
                "/api/collections/communes/items?properties=nope | properties | name",
                "/api/collections/communes/items?sortby=nope | sortby | name",
                "/api/collections/communes/items?filter=nope%3D1 | filter | name",
                "/api/collections/communes/items?filter-lang=cql-text&filter=%7B%7D | filter-lang | cql2-text",
                "/api/classes?indicator=roads&level=commune&method=heads_tails | method | natural_breaks",
                "/api?colour=red | colour | f",
            })
    void aRefusalNamesTheParameterAndWhatIsAllowed(String path, String parameter, String allowed) {
        Got got = server.get(path);
        assertProblem(got, 400, "bad-parameter");
        assertEquals(parameter, got.json().get("parameter").asText());
        assertTrue(got.json().get("allowed").toString().contains('"' + allowed + '"'), got.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/values?indicator=poverty_rate&year=2024&year=2023&level=commune | year",
                "/api/values?indicator=poverty_rate&year=20x4&level=commune | year",
                "/api/values?indicator=poverty_rate&year=&level=commune | year",
                "/api/values?indicator=%ff&year=2024&level=commune | indicator",
                "/api/values?indicator=poverty_rate&year=2024&level=commune&in=00099 | in",
                "/api/values?indicator=poverty_rate&year=2024&level=district&boundaries=2025 | level",
                "/api/lagging?targets=t_roads&k=2&year=2024&level=commune | k",
                "/api/lagging?targets=t_roads,t_roads&year=2024&level=commune | targets",
                "/api/lagging?targets=t_roads&year=2024&level=commune&fewest=0 | fewest",
                "/api/lagging?targets=t_roads&year=2025&level=commune&scope=special_difficulty_villages | scope",
                "/api/collections/communes/items?limit=0 | limit",
                "/api/collections/communes/items?offset=-1 | offset",
                "/api/collections/hazard-zones/items?year=2024 | year",
                "/api/collections/communes/items?datetime=yesterday | datetime",
                "/api/collections/communes/items?datetime=2025-01-01/2024-01-01 | datetime",
                "/api/classes?indicator=roads&level=commune&method=manual | breaks",
                "/api/classes?indicator=roads&level=commune&method=manual&breaks=5,1 | breaks",
                "/api/classes?indicator=roads&level=commune&method=target_bands | target",
                "/api/series?indicator=roads&unit=03124 | boundaries",
                "/api/units | level",
            })
    void aMalformedValueIsRefused(String path, String parameter) {
        Got got = server.get(path);
        assertProblem(got, 400, "bad-parameter");
        assertEquals(parameter, got.json().get("parameter").asText());
    }

    @Test
    void anUnknownPathIsUnknownToEveryMethod() {
        assertProblem(server.send("POST", "/api/none"), 404, "not-found");
        Got head = server.send("HEAD", "/api/none");
        assertEquals(404, head.status());
        assertEquals(0, head.response().body().length);
    }

    @Test
    void aRequestThatCannotBeReadSaysThatTheConnectionEnds() {
        assertEquals(Optional.of("close"), server.get("/api/units/%00").header("Connection"));
    }

    @Test
    void theFormatIsNegotiated() {
        assertEquals(Optional.of("application/geo+json"), server.get(ITEMS).header("Content-Type"));
        assertEquals(
                Optional.of("application/json"),
                server.get(ITEMS, "Accept", "application/json").header("Content-Type"));
        assertEquals(
                Optional.of("application/geo+json"),
                server.get(ITEMS, "Accept", "text/html;q=0.2, application/*;q=0.3")
                        .header("Content-Type"));
        assertEquals(
                Optional.of("application/json"),
                server.get(ITEMS + "&f=json", "Accept", "application/geo+json").header("Content-Type"));
        assertProblem(server.get(VALUES, "Accept", "text/html"), 406, "not-acceptable");
        assertProblem(server.get(VALUES, "Accept", "application/json;q=0"), 406, "not-acceptable");
        assertProblem(server.get(VALUES + "&f=geojson"), 400, "bad-parameter");
    }

    @Test
    void beforeAnAtlasIsPublishedDataAreNotReady() {
        try (TestServer starting = new TestServer(Optional::empty)) {
            Got ready = starting.get("/health/ready");
            assertEquals(503, ready.status());
            assertEquals("starting", ready.json().get("status").asText());
            assertEquals(200, starting.get("/health/live").status());
            assertEquals(200, starting.get("/api").status());
            assertProblem(starting.get(VALUES), 503, "not-ready");
            assertEquals(Optional.of("2"), starting.get(VALUES).header("Retry-After"));
            assertProblem(starting.get("/api/collections"), 503, "not-ready");
        }
        Got ready = server.get("/health/ready");
        assertEquals(200, ready.status());
        assertEquals("00000000000000aa", ready.json().get("atlas").asText());
    }

    @Test
    void anUnexpectedFailureKeepsItsTextToItself() {
        try (TestServer failing = new TestServer(() -> {
            throw new IllegalStateException("secret text");
        })) {
            Got got = failing.get(VALUES);
            assertProblem(got, 500, "internal");
            assertFalse(got.text().contains("secret"));
            assertTrue(got.json().get("instance").asText().startsWith("urn:uuid:"));
        }
    }

    @Test
    void aDocumentStandsAtItsNameAndRunsNoScriptOfOthers() {
        Got document = server.get("/import");
        assertEquals(200, document.status());
        assertTrue(document.text().contains("<title>Import</title>"), document.text());
        assertEquals(Optional.of("text/html;charset=utf-8"), document.header("Content-Type"));
        for (String path : List.of("/", "/import", "/import.html")) {
            String policy = server.get(path).header("Content-Security-Policy").orElse("none");
            assertTrue(policy.contains("default-src 'none'; script-src 'self';"), path + ": " + policy);
        }
    }

    @Test
    void thePageIsServedAndItsHashedFilesAreKept() {
        Got page = server.get("/");
        assertEquals(Optional.of("text/html;charset=utf-8"), page.header("Content-Type"));
        assertEquals(Optional.of("no-cache"), page.header("Cache-Control"));
        assertTrue(page.text().contains("sample"));
        assertEquals(
                304,
                server.get("/", "If-None-Match", page.header("ETag").orElseThrow())
                        .status());
        Got script = server.get("/assets/main-4KX7QZ2P.js");
        assertEquals(Optional.of("text/javascript;charset=utf-8"), script.header("Content-Type"));
        assertEquals(Optional.of("public, max-age=31536000, immutable"), script.header("Cache-Control"));
    }

    static void assertProblem(Got got, int status, String type) {
        assertEquals(status, got.status(), got.text());
        assertEquals(Optional.of("application/problem+json"), got.header("Content-Type"));
        JsonNode problem = got.json();
        assertEquals("urn:vungcao:problem:" + type, problem.get("type").asText());
        assertEquals(status, problem.get("status").asInt());
        assertTrue(problem.get("title").asText().length() > 5);
        assertTrue(problem.get("detail").asText().length() > 5);
    }
}
