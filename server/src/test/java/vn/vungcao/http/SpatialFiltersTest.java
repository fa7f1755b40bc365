package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.geo.GeodesicDistance;
import vn.vungcao.geo.LonLat;
import vn.vungcao.http.TestServer.Got;

/**
 * {@code near} and {@code zone} over the fixture: six squares of 0.1°, a landslide zone of class 4 over the first one from
 * 2022 on, a flash-flood zone of class 2 over the last one until 2020.
 */
final class SpatialFiltersTest {
    private static final String VALUES = "/api/values?indicator=roads&level=commune&boundaries=2020&year=2024";
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
        assertEquals(200, got.status(), path + " " + got.text());
        return got.json();
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(node ->
                texts.add(member.isEmpty() ? node.asText() : node.get(member).asText()));
        return texts;
    }

    private static List<String> codes(String query) {
        return texts(ok(VALUES + query).get("codes"), "");
    }

    @Test
    void nearMeasuresInMetresToTheNearestPlace() {
        double east = GeodesicDistance.metres(new LonLat(103.05, 21.35), new LonLat(103.1, 21.35));
        double north = GeodesicDistance.metres(new LonLat(103.05, 21.35), new LonLat(103.05, 21.4));
        assertTrue(north - east > 300);
        assertEquals(List.of("03124"), codes("&near=103.05,21.35,0"));
        assertEquals(List.of("03124"), codes("&near=103.05,21.35," + (east - 1)));
        assertEquals(List.of("03124", "03125"), codes("&near=103.05,21.35," + (east + 1)));
        assertEquals(List.of("03124", "03125"), codes("&near=103.05,21.35," + (north - 1)));
        assertEquals(List.of("03124", "03125", "03127"), codes("&near=103.05,21.35," + (north + 1)));
        assertEquals(List.of(), codes("&near=100,10,1000"));
    }

    @Test
    void zoneTakesWhatTouchesOneInForceAtTheEndOfTheYear() {
        List<String> touching = List.of("03124", "03125", "03127", "03128");
        assertEquals(touching, codes("&zone=landslide:4"), "neighbours touch it with an edge or a corner");
        assertEquals(touching, codes("&zone=landslide:1"));
        assertEquals(touching, codes("&zone=any:4"));
        assertEquals(List.of(), codes("&zone=landslide:5"));
        assertEquals(List.of(), codes("&zone=flash_flood:1"), "no longer in force");
        String in2020 = "/api/values?indicator=roads&level=commune&boundaries=2020&year=2020&zone=";
        assertEquals(
                List.of("03125", "03126", "03128", "03129"),
                texts(ok(in2020 + "flash_flood:2").get("codes"), ""));
        assertEquals(List.of(), texts(ok(in2020 + "landslide:1").get("codes"), ""), "not yet in force");
    }

    @Test
    void zoneReachesSoManyMetresAroundIt() {
        double gap = GeodesicDistance.metres(new LonLat(103.1, 21.4), new LonLat(103.2, 21.4));
        assertEquals(4, codes("&zone=landslide:4:" + (gap - 20)).size());
        assertEquals(6, codes("&zone=landslide:4:" + (gap + 20)).size());
    }

    @Test
    void everyQuestionAboutUnitsTakesBoth() {
        String both = "year=2024&level=commune&near=103.25,21.45,9000&zone=landslide:4:0";
        List<String> expected = List.of("03125", "03128");
        assertEquals(expected, texts(ok("/api/values?indicator=roads&" + both).get("codes"), ""));
        assertEquals(
                expected, texts(ok("/api/targets/t_roads/assessment?" + both).get("units"), "code"));
        assertEquals(
                List.of("03125"),
                texts(ok("/api/lagging?targets=t_roads&by=gap&" + both).get("ranking"), "code"),
                "the other has met the target");
        String items = "?year=2024&near=103.25,21.45,9000&zone=landslide:4:0";
        assertEquals(
                expected, texts(ok("/api/collections/communes/items" + items).get("features"), "id"));
        assertEquals(expected, texts(ok("/api/export/communes.geojson" + items).get("features"), "id"));
    }

    @Test
    void everyUnitCollectionTakesBothAndWithoutAYearTodayHolds() {
        assertEquals(
                List.of("03124-001"),
                texts(
                        ok("/api/collections/villages/items?boundaries=2020&near=103.05,21.36,1200&zone=any:1")
                                .get("features"),
                        "id"));
        for (String collection : List.of("provinces", "districts", "communes")) {
            JsonNode items = ok("/api/collections/" + collection
                    + "/items?boundaries=2020&near=103.05,21.35,10&zone=landslide:4&skipGeometry=true");
            assertEquals(1, items.get("numberMatched").asInt(), collection);
        }
        assertEquals(
                0,
                ok("/api/collections/communes/items?boundaries=2020&zone=flash_flood:1")
                        .get("numberMatched")
                        .asInt());
    }

    @Test
    void sitesAreFoundNearAPlaceAndInAZone() {
        String sites = "/api/collections/resettlement-sites/items?";
        assertEquals(
                1, ok(sites + "near=103.21,21.45,1200").get("numberMatched").asInt());
        assertEquals(
                0, ok(sites + "near=103.21,21.45,1000").get("numberMatched").asInt());
        assertEquals(0, ok(sites + "zone=landslide:4").get("numberMatched").asInt());
        assertEquals(
                1, ok(sites + "zone=landslide:4:13000").get("numberMatched").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "near=103,21; lon,lat: write longitude,latitude,metres",
                "near=21,103,5; latitude: 103 is not between",
                "near=103,21,-5; metres: -5 is not between",
                "near=103,21,x; 'x' is no number",
                "zone=landslide; is not hazard:class",
                "zone=landslide:6; 6 is not between 1 and 5",
                "zone=landslide:4:1:1; is not hazard:class",
                "zone=landslide:4:-1; -1 is not between",
                "zone=volcano:4; there is no hazard 'volcano'"
            })
    void whatCannotBeReadIsRefusedWithARemedy(String query, String detail) {
        Got got = server.get(VALUES + "&" + query);
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        String said = got.json().get("detail").asText();
        String expected = detail.substring(detail.startsWith("lon,lat: ") ? "lon,lat: ".length() : 0);
        assertTrue(said.contains(expected), said);
    }

    @Test
    void anUnknownHazardNamesThoseThereAre() {
        JsonNode problem = server.get(VALUES + "&zone=volcano:4").json();
        assertEquals("zone", problem.get("parameter").asText());
        assertEquals(
                Stream.of("landslide", "flash_flood", "debris_flow", "any").toList(),
                texts(problem.get("allowed"), ""));
    }
}
