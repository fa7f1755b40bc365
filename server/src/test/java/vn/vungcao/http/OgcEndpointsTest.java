package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.http.TestServer.Got;

/** OGC API – Features and the exports. */
final class OgcEndpointsTest {
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

    private static List<String> ids(JsonNode collection) {
        List<String> ids = new ArrayList<>();
        collection.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        return ids;
    }

    private static Optional<String> link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return Optional.of(link.get("href").asText());
            }
        }
        return Optional.empty();
    }

    @Test
    void theLandingPageLeadsToEverything() {
        JsonNode landing = ok("/api");
        for (String rel : List.of("self", "service-desc", "conformance", "data")) {
            assertEquals(200, server.get(link(landing, rel).orElseThrow()).status(), rel);
        }
        JsonNode collections = ok("/api/collections").get("collections");
        assertEquals(6, collections.size());
        for (JsonNode collection : collections) {
            assertEquals(200, server.get(link(collection, "self").orElseThrow()).status());
            assertEquals(
                    200, server.get(link(collection, "items").orElseThrow()).status());
        }
        JsonNode districts = ok("/api/collections/districts").get("extent");
        assertEquals(
                "[[103,21.3,103.3,21.5]]", districts.get("spatial").get("bbox").toString());
        assertEquals(
                "2025-07-01T00:00:00+07:00",
                districts.get("temporal").get("interval").get(0).get(1).asText());
        HttpContractTest.assertProblem(server.get("/api/collections/hamlets"), 404, "not-found");
        HttpContractTest.assertProblem(server.get("/api/collections/hamlets/items"), 404, "not-found");
    }

    @Test
    void theVintageIsChosenByBoundariesDatetimeYearOrToday() {
        assertEquals(List.of("03124", "03126", "03127"), ids(ok(COMMUNES)));
        assertEquals(6, ok(COMMUNES + "?year=2024").get("numberMatched").asInt());
        assertEquals(
                6, ok(COMMUNES + "?datetime=2025-06-30").get("numberMatched").asInt());
        assertEquals(
                6,
                ok(COMMUNES + "?datetime=2025-06-30T16:59:59Z")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                3,
                ok(COMMUNES + "?datetime=2025-06-30T17:00:00Z")
                        .get("numberMatched")
                        .asInt(),
                "midnight in Hanoi");
        assertEquals(
                3, ok(COMMUNES + "?datetime=2024-01-01/..").get("numberMatched").asInt());
        assertEquals(
                6, ok(COMMUNES + "?datetime=../2025-01-01").get("numberMatched").asInt());
        assertEquals(
                0, ok(COMMUNES + "?datetime=2019-12-31").get("numberMatched").asInt());
        assertEquals(
                6,
                ok(COMMUNES + "?datetime=2026-01-01&boundaries=2020")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                0,
                ok("/api/collections/districts/items?datetime=2025-07-01")
                        .get("numberMatched")
                        .asInt());
    }

    @Test
    void unitsThatTodaysMapLacksAreThoseOfTheLastThatHasThem() {
        assertEquals(List.of("094", "095"), ids(ok("/api/collections/districts/items")));
        assertEquals(200, server.get("/api/collections/districts/items/094").status());
        assertEquals(
                2,
                ok("/api/collections/districts/keys/code").get("numberMatched").asInt());
        assertEquals(
                0,
                ok("/api/collections/districts/items?boundaries=2025")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                2,
                ok("/api/collections/districts/items?year=2024")
                        .get("numberMatched")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-29/P2D, 6",
        "2025-06-29/P3D, 3",
        "2025-06-30T17:00:00Z/PT1H, 3",
        "2025-06-30T15:59:59Z/PT1H, 6",
        "2025-06-30T16:00:00Z/PT1H, 3",
        "P2D/2025-06-30, 6",
        "P2D/2025-07-02, 3",
        "P1Y2M3DT4H5M6.5S/2020-01-01, 6",
        "2018-12-31/P1Y, 0",
        "2018-12-31/P1Y2D, 6",
        "2019-01-01/P52W, 0",
        "2025-06-30/P0D, 6",
    })
    void anIntervalMayBeSaidByItsLength(String datetime, int communes) {
        assertEquals(
                communes,
                ok(COMMUNES + "?datetime=" + datetime).get("numberMatched").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2D",
                "P1D/P2D",
                "2025-01-01/P",
                "2025-01-01/PT",
                "2025-01-01/P-1D",
                "../P2D",
                "P2D/..",
                "2025-01-01/P1DT"
            })
    void whatIsNoLengthIsRefused(String datetime) {
        HttpContractTest.assertProblem(server.get(COMMUNES + "?datetime=" + datetime), 400, "bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poverty_rate", "poverty_rate_numerator", "gap", "gap_count", "contribution"})
    void aUnitIsFoundByTheFigureThatItShows(String figure) {
        String base = COMMUNES + "?year=2023&boundaries=2020&indicators=poverty_rate&target=t_poverty";
        JsonNode shown = ok(base + "&filter=code%3D'03129'").get("features").get(0);
        String number = shown.get("properties").get(figure).asText();
        assertEquals(List.of("03129"), ids(ok(base + "&filter=code%3D'03129'%20AND%20" + figure + "%3D" + number)));
    }

    @Test
    void figuresOfATargetAreShownAsItsAssessmentShowsThem() {
        JsonNode properties = ok(COMMUNES + "?year=2023&boundaries=2020&target=t_poverty&filter=code%3D'03129'")
                .get("features")
                .get(0)
                .get("properties");
        // 65 of 120 households against 20 %
        assertEquals(34.16667, Math.abs(properties.get("gap").asDouble()));
    }

    @Test
    void valuesAndAnAssessmentAreJoinedOnRequest() {
        JsonNode first = ok(COMMUNES + "?year=2024&indicators=poverty_rate,households&target=t_poverty")
                .get("features")
                .get(0);
        JsonNode properties = first.get("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "code",
                        "name",
                        "kind",
                        "level",
                        "vintage",
                        "valid_from",
                        "valid_to",
                        "parent",
                        "gap",
                        "gap_count",
                        "assessment",
                        "contribution",
                        "poverty_rate",
                        "poverty_rate_status",
                        "poverty_rate_quality",
                        "poverty_rate_approval",
                        "poverty_rate_numerator",
                        "poverty_rate_denominator",
                        "households",
                        "households_status",
                        "households_quality",
                        "households_approval",
                        "households_numerator",
                        "households_denominator"),
                names);
        assertEquals(35, properties.get("poverty_rate").asDouble());
        assertEquals(15, properties.get("gap_count").asInt());
        assertEquals("behind", properties.get("assessment").asText());
        assertEquals("Phường Noong Bua", properties.get("name").asText());
        JsonNode missing = ok(COMMUNES + "/03126?year=2024&boundaries=2020&indicators=poverty_rate")
                .get("properties");
        assertTrue(missing.get("poverty_rate").isNull());
        assertEquals("missing", missing.get("poverty_rate_status").asText());
        JsonNode zero = ok(COMMUNES + "/03125?year=2024&boundaries=2020&indicators=poverty_rate")
                .get("properties");
        assertEquals(0, zero.get("poverty_rate").asInt(-1));
        assertEquals(
                List.of("name"),
                names(ok(COMMUNES + "?properties=name&skipGeometry=true")
                        .get("features")
                        .get(0)
                        .get("properties")));
        assertTrue(ok(COMMUNES + "?skipGeometry=true")
                .get("features")
                .get(0)
                .get("geometry")
                .isNull());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void pagesFollowEachOtherToTheEndAndBack() {
        for (int limit : new int[] {1, 2, 4, 6, 20_000}) {
            List<String> forward = walk(COMMUNES + "?year=2024&sortby=-roads&limit=" + limit, "next");
            assertEquals(List.of("03129", "03128", "03127", "03126", "03125", "03124"), forward);
            assertEquals(forward, walk(COMMUNES + "?year=2024&sortby=-roads&limit=" + limit, "next"));
        }
        JsonNode last = ok(COMMUNES + "?year=2024&limit=4&offset=4");
        assertEquals(2, last.get("numberReturned").asInt());
        assertEquals(6, last.get("numberMatched").asInt());
        assertEquals(Optional.empty(), link(last, "next"));
        assertEquals(
                List.of("03124", "03125", "03126", "03127"),
                ids(ok(link(last, "prev").orElseThrow())));
        JsonNode beyond = ok(COMMUNES + "?offset=2000000000&limit=10000");
        assertEquals(0, beyond.get("numberReturned").asInt());
        assertEquals(Optional.empty(), link(beyond, "next"));
    }

    private static List<String> walk(String path, String rel) {
        List<String> ids = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            JsonNode page = ok(next.get());
            ids.addAll(ids(page));
            next = link(page, rel);
        }
        return ids;
    }

    @Test
    void whatIsAbsentIsSortedLastBothWays() {
        String base = COMMUNES + "?year=2024&sortby=";
        assertEquals(List.of("03125", "03124", "03129", "03126", "03127", "03128"), ids(ok(base + "poverty_rate")));
        assertEquals(List.of("03129", "03124", "03125", "03126", "03127", "03128"), ids(ok(base + "-poverty_rate")));
        assertEquals(
                List.of("03128", "03127", "03129", "03124", "03125", "03126"),
                ids(ok(base + "-parent,name")),
                "Ẳng, Đoàn, Pú: the order of the Vietnamese alphabet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "103.01,21.31,103.02,21.32 | 03124",
                "103.05,21.35,103.05,21.35 | 03124",
                "103.1,21.35,103.1,21.35 | 03124 03125",
                "103.1,21.4,103.1,21.4 | 03124 03125 03127 03128",
                "102,21,103,21.35 | 03124",
                "103.3,21.5,104,22 | 03129",
                "103.05,21.35,0,103.06,21.36,1000 | 03124",
                "170,-90,-170,90 | ''",
                "103.25,21,102,22 | 03126 03129",
                "-180,-90,180,90 | 03124 03125 03126 03127 03128 03129",
            })
    void aRectangleTakesWhatMeetsIt(String bbox, String expected) {
        assertEquals(expected, String.join(" ", ids(ok(COMMUNES + "?year=2024&bbox=" + bbox))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3",
                "1,2,3,4,5",
                "103,22,104,21",
                "103,21,104,NaN",
                "a,b,c,d",
                "21,103,22,104",
                "181,0,182,1",
                ",,,"
            })
    void aRectangleThatIsNoneIsRefused(String bbox) {
        Got got = server.get(COMMUNES + "?bbox=" + bbox);
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        assertEquals("bbox", got.json().get("parameter").asText());
    }

    @Test
    void pointsAnswerAsPointsAndUnitsWithoutShapeAreNotInARectangle() {
        String villages = "/api/collections/villages/items?boundaries=2020";
        assertEquals(List.of("03124-001", "03124-002"), ids(ok(villages)));
        assertEquals(
                "Point",
                ok(villages).get("features").get(0).get("geometry").get("type").asText());
        assertTrue(ok(villages).get("features").get(1).get("geometry").isNull());
        assertEquals(List.of("03124-001"), ids(ok(villages + "&bbox=103,21,104,22")));
    }

    @Test
    void zonesAndSitesAreCollectionsToo() {
        assertEquals(List.of("hz-1", "hz-2"), ids(ok("/api/collections/hazard-zones/items")));
        assertEquals(
                List.of("hz-1"), ids(ok("/api/collections/hazard-zones/items?datetime=2023-01-01&bbox=103,21,104,22")));
        assertEquals(List.of("hz-2"), ids(ok("/api/collections/hazard-zones/items?filter=hazard_class%3C3")));
        JsonNode site = ok("/api/collections/resettlement-sites/items/rs-1");
        assertEquals(35, site.get("properties").get("households").asInt());
        assertEquals(List.of(), ids(ok("/api/collections/resettlement-sites/items?datetime=2020-01-01")));
        assertEquals(
                404,
                server.get("/api/collections/resettlement-sites/items/rs-2").status());
    }

    @Test
    void aCodeThatNamesTwoUnitsIsTheOneThatTheItemsListAndLeadsToTheOther() {
        JsonNode today = ok(COMMUNES + "/03124");
        assertEquals(
                "Phường Mường Thanh Mới", today.get("properties").get("name").asText());
        JsonNode before = ok(link(today, "related").orElseThrow());
        assertEquals("Phường Noong Bua", before.get("properties").get("name").asText());
        assertEquals(
                "Phường Noong Bua",
                ok(COMMUNES + "/03124?year=2024").get("properties").get("name").asText());
        assertEquals(
                "Xã Ẳng Nưa",
                ok(COMMUNES + "/03128").get("properties").get("name").asText(),
                "of 2020 only");
        assertEquals(404, server.get(COMMUNES + "/094").status(), "a district is no commune");
    }

    @Test
    void anExportIsEverythingAndSaysWhereItIsFrom() {
        String query = "?year=2024&indicators=roads&target=t_roads&filter=roads%3C50";
        Got got = server.get("/api/export/communes.geojson" + query);
        assertEquals(200, got.status());
        assertEquals(
                Optional.of("attachment; filename=\"communes-2020-2024.geojson\""), got.header("Content-Disposition"));
        JsonNode file = got.json();
        assertEquals(List.of("03124"), ids(file));
        assertEquals("00000000000000aa", file.get("atlas").asText());
        assertTrue(file.get("demonstration").asBoolean());
        assertArrayEquals(
                got.plain(), server.get(file.get("source_url").asText()).plain());
        assertEquals(ok(COMMUNES + query).get("features"), file.get("features"), "the same features as the items");
        assertFalse(file.has("timeStamp"));
    }
}
