package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import vn.vungcao.http.TestServer.Got;

/** The abstract tests of OGC API – Features, parts 1 (core, GeoJSON, HTML, OpenAPI 3.0) and 2 (reference systems). */
final class FeaturesConformanceTest {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String COMMUNES = "/api/collections/communes/items";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ok(String path) {
        Got got = server.get(path);
        assertEquals(200, got.status(), got.text());
        return got.json();
    }

    private static Stream<JsonNode> collections() {
        return StreamSupport.stream(ok("/api/collections").get("collections").spliterator(), false);
    }

    private static List<JsonNode> links(JsonNode document, String rel) {
        List<JsonNode> links = new ArrayList<>();
        document.get("links").forEach(link -> {
            if (link.get("rel").asText().equals(rel)) {
                links.add(link);
            }
        });
        return links;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/conformance",
                "/api/collections",
                "/api/collections/communes",
                "/api/collections/hazard-zones",
                "/api/api",
                COMMUNES,
                COMMUNES + "?year=2024&indicators=poverty_rate&target=t_poverty&limit=2",
                COMMUNES + "/03124",
                "/api/collections/resettlement-sites/items/rs-1"
            })
    void everyResourceIsAPageForPeopleToo(String path) throws Exception {
        Got page = server.get(path, "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        assertEquals(200, page.status());
        assertEquals(Optional.of("text/html;charset=utf-8"), page.header("Content-Type"));
        assertTrue(page.header("Vary").orElseThrow().contains("Accept"));
        assertFalse(page.text().contains("<script"));
        assertTrue(page.header("Content-Security-Policy").orElseThrow().contains("default-src 'none'"));
        assertTrue(path.equals("/api/api") || page.text().contains("Demonstration data"), "the notice");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.text().replace("<!DOCTYPE html>", ""))));
        var anchors = document.getElementsByTagName("a");
        assertTrue(anchors.getLength() > 2);
        for (int i = 0; i < anchors.getLength(); i++) {
            String href = anchors.item(i).getAttributes().getNamedItem("href").getNodeValue();
            if (href.startsWith("/")) {
                assertEquals(200, server.get(href).status(), href);
            }
        }
        assertEquals(
                Optional.of("text/css;charset=utf-8"),
                server.get("/api/style.css").header("Content-Type"));
    }

    @Test
    void everyFormatIsLinkedAndServedAsItsLinkSays() {
        for (String path :
                List.of("/api", "/api/collections", "/api/collections/communes", COMMUNES, COMMUNES + "/03124")) {
            JsonNode document = ok(path);
            assertEquals(1, links(document, "self").size(), path);
            assertFalse(links(document, "alternate").isEmpty(), path);
            for (JsonNode link : document.get("links")) {
                Got got = server.get(link.get("href").asText());
                assertEquals(200, got.status(), link.toString());
                if (!link.get("rel").asText().matches("related|items|self|data|conformance|service-desc|collection")) {
                    assertEquals(
                            Optional.of(link.get("type").asText()),
                            got.header("Content-Type").map(type -> type.replace(";charset=utf-8", "")),
                            link.toString());
                }
            }
            assertTrue(
                    links(document, "alternate").stream()
                            .anyMatch(link -> link.get("type").asText().equals("text/html")),
                    "clients look for the type alone: " + path);
        }
    }

    @Test
    void everyCollectionSaysItsExtentAndItsReferenceSystems() {
        collections().forEach(collection -> {
            JsonNode alone = ok("/api/collections/" + collection.get("id").asText());
            assertEquals(CRS84, alone.get("storageCrs").asText());
            List<String> systems = new ArrayList<>();
            alone.get("crs").forEach(system -> systems.add(system.asText()));
            assertEquals(CRS84, systems.get(0));
            assertTrue(systems.containsAll(
                    Stream.of("4326", "3857", "3405").map(EPSG::concat).toList()));
            assertTrue(systems.containsAll(Stream.of("3406", "9205", "4756")
                    .map(code -> EPSG.replace("http:", "https:") + code)
                    .toList()));
            for (String system : systems) {
                Got items = server.get(
                        "/api/collections/" + collection.get("id").asText() + "/items?limit=1&crs=" + encoded(system));
                assertEquals(Optional.of("<" + system + ">"), items.header("Content-Crs"));
            }
            assertTrue(alone.get("extent").get("spatial").get("bbox").get(0).size() == 4);
        });
    }

    @Test
    void aSpanOfTimeIsSaidOnlyWithBothItsEnds() {
        collections().forEach(collection -> {
            JsonNode interval = collection.at("/extent/temporal/interval/0");
            interval.forEach(end -> ZonedDateTime.parse(end.asText()));
            assertNotEquals(1, interval.size());
        });
        assertEquals(
                2,
                ok("/api/collections/districts")
                        .at("/extent/temporal/interval/0")
                        .size());
        assertFalse(ok("/api/collections/communes").get("extent").has("temporal"));
    }

    @Test
    void anItemOfAListIsFoundByItsId() {
        collections().forEach(collection -> {
            String path = "/api/collections/" + collection.get("id").asText() + "/items";
            assertTrue(ok(path).get("features").size() > 0, "an example of everything: " + path);
            for (JsonNode feature : ok(path).get("features")) {
                JsonNode alone = ok(path + "/" + feature.get("id").asText());
                assertEquals(feature.get("id"), alone.get("id"));
                assertEquals(feature.get("geometry"), alone.get("geometry"));
                assertEquals(feature.get("properties"), alone.get("properties"));
            }
        });
    }

    /** A point of the corner 103.1 E 21.4 N, as PROJ 9 puts it (VN-2000 by EPSG:6960). */
    @ParameterizedTest
    @CsvSource({
        "OGC/1.3/CRS84, 103.1, 21.4, 1e-7",
        "EPSG/0/4326, 21.4, 103.1, 1e-7",
        "EPSG/0/3857, 11477039.5007865, 2439638.72652999, 0.01",
        "EPSG/0/3405, 302844.56550956, 2367717.57699062, 0.02",
        "EPSG/0/3406, -320943.39902232, 2387270.93350266, 0.02",
        "EPSG/0/9205, 510171.8271572, 2367236.68572476, 0.02",
        "EPSG/0/4756, 21.40095311, 103.09810802, 2e-7",
    })
    void anAnswerIsInTheSystemAskedForWithItsAxesInOrder(String system, double first, double second, double within) {
        String uri = "http://www.opengis.net/def/crs/" + system;
        Got got = server.get(COMMUNES + "?year=2024&filter=code%3D%2703124%27&crs=" + encoded(uri));
        assertEquals(200, got.status(), got.text());
        assertEquals(Optional.of("<" + uri + ">"), got.header("Content-Crs"));
        boolean found = false;
        for (JsonNode position : got.json()
                .get("features")
                .get(0)
                .get("geometry")
                .get("coordinates")
                .get(0)) {
            found |= Math.abs(position.get(0).asDouble() - first) <= within
                    && Math.abs(position.get(1).asDouble() - second) <= within;
        }
        assertTrue(found, got.text());
        Got alone = server.get(COMMUNES + "/03124?boundaries=2020&crs=" + encoded(uri));
        assertEquals(
                got.json().get("features").get(0).get("geometry"), alone.json().get("geometry"));
        assertEquals(got.header("Content-Crs"), alone.header("Content-Crs"));
    }

    @Test
    void withoutASystemTheAnswerIsInLongitudeAndLatitude() {
        assertEquals(Optional.of("<" + CRS84 + ">"), server.get(COMMUNES).header("Content-Crs"));
    }

    /** The square of 03124 (103.0-103.1 E, 21.3-21.4 N) by a box inside it, in each system. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OGC/1.3/CRS84 | 103.04,21.34,103.06,21.36 | 03124",
                "EPSG/0/4326 | 21.34,103.04,21.36,103.06 | 03124",
                "EPSG/0/4326 | 21.34,103.04,0,21.36,103.06,9 | 03124",
                "EPSG/0/4326 | 21.1,103.04,21.36,103.25 | 03124 03125 03126",
                "EPSG/0/4756 | 21.34,103.04,21.36,103.06 | 03124",
                "EPSG/0/3857 | -20037508,-20037508,20037508,20037508 | 03124 03125 03126 03127 03128 03129",
                "EPSG/0/9205 | 505000,2360000,506000,2361000 | 03124",
                "EPSG/0/9205 | 0,0,1,1 | ''",
                "EPSG/0/3405 | 297000,2361000,298000,2362000 | 03124",
                "EPSG/0/3405 | -1e9,-1e9,1e9,1e9 | 03124 03125 03126 03127 03128 03129",
            })
    void aBoxMayStandInAnySystem(String system, String bbox, String expected) {
        JsonNode items = ok(COMMUNES + "?year=2024&bbox=" + bbox + "&bbox-crs="
                + encoded("http://www.opengis.net/def/crs/" + system));
        List<String> ids = new ArrayList<>();
        items.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        assertEquals(expected, String.join(" ", ids));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crs=http://www.opengis.net/def/crs/EPSG/0/0",
                "crs=EPSG:4326",
                "crs=",
                "bbox=103,21,104,22&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/32648",
                "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "bbox=103,21,104,22&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "bbox=9,9,1,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "unknownQueryParameter=unknown",
                "limit=0",
                "limit=-1",
                "limit=ten",
                "datetime=yesterday",
                "datetime=2024-01-01/2023-01-01",
                "f=shape"
            })
    void whatIsUnknownOrMalformedIsRefused(String query) {
        HttpContractTest.assertProblem(server.get(COMMUNES + "?" + query), 400, "bad-parameter");
    }

    @Test
    void whatCannotBeGivenIsRefusedByTheRightStatus() {
        HttpContractTest.assertProblem(server.get("/api/collections/none/items"), 404, "not-found");
        HttpContractTest.assertProblem(server.get(COMMUNES + "/99999"), 404, "not-found");
        Got picture = server.get(COMMUNES, "Accept", "image/png");
        assertEquals(406, picture.status());
        Got put = server.send("PUT", COMMUNES);
        assertEquals(405, put.status());
        assertTrue(put.header("Allow").orElseThrow().contains("GET"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
