package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/** {@code GET /metrics} in the text format of Prometheus. */
final class MetricsTest {
    private static final String VALUES = "/api/values?indicator=poverty_rate&year=2024&level=commune";
    private static final String ITEMS = "/api/collections/communes/items?indicators=poverty_rate&year=2024";
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\\\\n]*\",?)*\\})? ([-+0-9.eE]+|NaN|[+-]Inf)");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Samples by name and labels. */
    private static Map<String, Double> scrape() {
        Got got = server.get("/metrics", "Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        assertEquals(200, got.status());
        assertEquals(
                "text/plain;version=0.0.4;charset=utf-8",
                got.header("Content-Type").orElseThrow());
        assertEquals("no-store", got.header("Cache-Control").orElseThrow());
        Map<String, Double> samples = new TreeMap<>();
        for (String line : got.text().split("\n")) {
            if (!line.startsWith("# HELP ") && !line.startsWith("# TYPE ")) {
                Matcher sample = SAMPLE.matcher(line);
                assertTrue(sample.matches(), line);
                String labels = sample.group(2) == null ? "" : sample.group(2);
                Double value = sample.group(3).contains("Inf") ? Double.NaN : Double.valueOf(sample.group(3));
                assertEquals(null, samples.put(sample.group(1) + labels, value), line + " twice");
            }
        }
        return samples;
    }

    private static double requests(String route, int status) {
        return scrape().getOrDefault(
                        "vungcao_http_request_duration_seconds_count{route=\"" + route + "\",status=\"" + status
                                + "\"}",
                        0.0);
    }

    /** A request is counted when its answer is sent, which the asker may see a little earlier. */
    private static void awaitRequests(String route, int status, double count) {
        for (int i = 0; i < 5_000; i++) {
            double counted = requests(route, status);
            if (counted == count) {
                return;
            }
            assertTrue(counted < count, route + " counted " + counted + " times instead of " + count);
        }
        fail(route + " with " + status + " is not counted");
    }

    @Test
    void everyRequestCountsOnceByItsRouteAndStatus() {
        double before = requests("values", 200);
        double none = requests("none", 404);
        double bad = requests("values", 400);
        for (int i = 0; i < 3; i++) {
            // the second and third are answered before they are read
            assertEquals(200, server.get(VALUES).status());
        }
        assertEquals(404, server.get("/no/such/path").status());
        assertEquals(400, server.get(VALUES + "&colour=red").status());
        awaitRequests("values", 200, before + 3);
        awaitRequests("none", 404, none + 1);
        awaitRequests("values", 400, bad + 1);
        Map<String, Double> samples = scrape();
        String values = "{route=\"values\",status=\"200\"";
        assertTrue(samples.get("vungcao_http_request_duration_seconds_sum" + values + "}") > 0);
        assertEquals(
                samples.get("vungcao_http_request_duration_seconds_count" + values + "}"),
                samples.get("vungcao_http_request_duration_seconds_bucket" + values + ",le=\"+Inf\"}"));
    }

    @Test
    void everyCacheTellsItsBytesWithinItsBound() {
        double before = scrape().getOrDefault("vungcao_cache_hits_total{cache=\"replies\"}", 0.0);
        for (int i = 0; i < 3; i++) {
            server.get(VALUES);
            server.get(ITEMS, "Accept-Encoding", "gzip");
            server.get(ITEMS + "&bbox=103,21,103.2,21.7");
            server.get("/api/collections/communes/tiles/WebMercatorQuad/8/112/201?year=2024");
        }
        Map<String, Double> samples = scrape();
        List<String> caches = samples.keySet().stream()
                .filter(name -> name.startsWith("vungcao_cache_bytes{"))
                .map(name -> name.substring("vungcao_cache_bytes".length()))
                .toList();
        String told = caches.stream().collect(Collectors.joining(" "));
        for (String name :
                List.of("replies", "shapes", "prepared_shapes", "properties", "tile_shapes", "columns", "joins")) {
            assertTrue(caches.contains("{cache=\"" + name + "\"}"), name + " is not among " + told);
        }
        for (String cache : caches) {
            double bound = samples.get("vungcao_cache_bound_bytes" + cache);
            double bytes = samples.get("vungcao_cache_bytes" + cache);
            assertTrue(bytes >= 0 && bytes <= bound && bound > 0, cache + " holds " + bytes + " of " + bound);
        }
        assertTrue(samples.get("vungcao_cache_bytes{cache=\"replies\"}") > 0);
        assertTrue(samples.get("vungcao_cache_hits_total{cache=\"replies\"}") > before);
    }

    @Test
    void itTellsTheAtlasTheImportsAndTheMachine() {
        String atlas = server.get("/health/ready").json().get("atlas").asText();
        Map<String, Double> samples = scrape();
        assertEquals(1.0, samples.get("vungcao_atlas_info{demonstration=\"true\",version=\"" + atlas + "\"}"));
        assertEquals(0.0, samples.get("vungcao_import_jobs"));
        assertTrue(samples.get("jvm_memory_used_bytes{area=\"heap\"}") > 0);
        assertTrue(samples.get("process_cpu_seconds_total") > 0);
    }
}
