package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.http.TestServer.Got;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** How single parameters of the items read what they are given. */
final class ItemParametersTest {
    private static final String COMMUNES = "/api/collections/communes/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static TestServer server;
    private static TestServer jagged;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
        Atlas atlas = jagged();
        jagged = new TestServer(() -> Optional.of(atlas));
    }

    @AfterAll
    static void stop() {
        server.close();
        jagged.close();
    }

    /** A province whose south side has teeth of some 45 m and some 330 m, and two zones that came in against the alphabet. */
    private static Atlas jagged() {
        AtlasBuilder builder = new AtlasBuilder();
        builder.vintage(new BoundaryVintage("2025", LocalDate.of(2025, 7, 1), Optional.empty(), "list"));
        UnitCode code = new UnitCode("11");
        builder.unit(new AdminUnit("2025", code, "Tỉnh Điện Biên", "tỉnh", Optional.empty(), List.of()));
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            double tooth = i % 2 == 0 ? 0 : i < 50 ? 0.0004 : 0.003;
            ring.add(new Coordinate(103 + i * 0.002, 21.5 + tooth));
        }
        ring.add(new Coordinate(103.2, 21.8));
        ring.add(new Coordinate(103, 21.8));
        ring.add(ring.get(0));
        builder.boundary(new UnitBoundary("2025", code, GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new))));
        Geometry place = GEOMETRIES.createPoint(new Coordinate(103.1, 21.6)).buffer(0.01);
        for (String id : List.of("z", "m", "a")) {
            builder.hazardZone(
                    new HazardZone(id, "landslide", 3, "survey", LocalDate.of(2022, 1, 1), Optional.empty(), place));
        }
        return builder.build(new AtlasVersion("00000000000000cc"));
    }

    private static int positions(String query) {
        JsonNode geometry =
                jagged.get("/api/collections/provinces/items" + query).json().at("/features/0/geometry/coordinates/0");
        return geometry.size();
    }

    @Test
    void aZoomLevelTakesShapesAsFineAsItsPixels() {
        int full = positions("");
        assertEquals(104, full);
        assertEquals(full, positions("?zoom-level=14"), "a pixel of 9 m");
        int middle = positions("?zoom-level=10");
        int coarse = positions("?zoom-level=6");
        assertTrue(coarse < middle && middle < full, coarse + " " + middle + " " + full);
        JsonNode alone =
                jagged.get("/api/collections/provinces/items/11?zoom-level=6").json();
        assertEquals(coarse, alone.at("/geometry/coordinates/0").size());
        assertEquals(
                coarse, positions("?zoom-level=6&crs=" + EPSG + "9205"), "simplified first, then put into the system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "25", "x", "8.5", ""})
    void aZoomLevelThatNoMapHasIsRefused(String level) {
        HttpContractTest.assertProblem(server.get(COMMUNES + "?zoom-level=" + level), 400, "bad-parameter");
    }

    @Test
    void aZoomLevelSpeaksOfUnitsOnly() {
        Got got = server.get("/api/collections/hazard-zones/items?zoom-level=8");
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        assertEquals("zoom-level", got.json().get("parameter").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sortby=source", "?sortby=-hazard,source"})
    void itemsThatAreAlikeStandInOrderOfTheirIds(String query) {
        List<String> ids = new ArrayList<>();
        jagged.get("/api/collections/hazard-zones/items" + query)
                .json()
                .get("features")
                .forEach(f -> ids.add(f.get("id").asText()));
        assertEquals(List.of("a", "m", "z"), ids);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/EPSG/0/9205, EPSG/0/9205",
        "http://www.opengis.net/def/crs/EPSG/9.9.1/4326, EPSG/0/4326",
        "urn:ogc:def:crs:EPSG::3405, EPSG/0/3405",
        "[EPSG:4756], EPSG/0/4756",
        "[OGC:CRS84], OGC/1.3/CRS84",
        "urn:ogc:def:crs:OGC:1.3:CRS84, OGC/1.3/CRS84"
    })
    void aSystemIsKnownByItsOtherNamesToo(String name, String path) {
        Got got = server.get(COMMUNES + "?limit=1&crs=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertEquals(200, got.status(), got.text());
        assertEquals(Optional.of("<http://www.opengis.net/def/crs/" + path + ">"), got.header("Content-Crs"));
    }

    @Test
    void aSystemAskedForByHttpsIsAnsweredSo() {
        for (String code : List.of("EPSG/0/9205", "EPSG/0/4326", "OGC/1.3/CRS84")) {
            String uri = "https://www.opengis.net/def/crs/" + code;
            for (String path : List.of(COMMUNES, COMMUNES + "/03124")) {
                assertEquals(
                        Optional.of("<" + uri + ">"),
                        server.get(path + "?crs=" + uri).header("Content-Crs"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4326", "EPSG:4326", "[EPSG:32648]", "urn:ogc:def:crs:EPSG::", "[EPSG:4326", "CRS84"})
    void aNameThatLeavesTheOrderOfAxesOpenIsNone(String name) {
        Got got = server.get(COMMUNES + "?crs=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        assertTrue(got.json().get("allowed").toString().contains(EPSG + "3405"), "what would be right");
    }

    /** A file that said nothing of its system would be laid 220 m aside, or at the equator. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "gpkg", "kml"})
    void aFileIsInLongitudeAndLatitudeOrRefused(String format) {
        Got degrees = server.get(COMMUNES + "?f=" + format);
        assertEquals(200, degrees.status());
        assertEquals(Optional.of("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"), degrees.header("Content-Crs"));
        Got metres = server.get(COMMUNES + "?f=" + format + "&crs=" + EPSG + "9205");
        HttpContractTest.assertProblem(metres, 400, "bad-parameter");
        assertEquals("crs", metres.json().get("parameter").asText());
    }

    @Test
    void collectionsReferToOneListOfSystems() {
        JsonNode all = server.get("/api/collections").json();
        assertEquals(7, all.get("crs").size());
        all.get("collections")
                .forEach(collection ->
                        assertEquals("[\"#/crs\"]", collection.get("crs").toString()));
        assertEquals(
                all.get("crs"), server.get("/api/collections/communes").json().get("crs"), "one alone has the list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01",
                "2024-01-01T00:00:00Z",
                "2024-01-01t12:30:00.5+07:00",
                "2024-01-01/2024-01-01",
                "2024-01-01T08:00:00Z/2024-01-01T08:00:00Z",
                "2024-01-01/2024-01-01T03:00:00Z",
                "2024-01-01/..",
                "2024-01-01/",
                "../2024-01-01T00:00:00Z",
                "/2024-01-01",
                "../.."
            })
    void anInstantOrIntervalIsTaken(String datetime) {
        Got got = server.get(COMMUNES + "?datetime=" + URLEncoder.encode(datetime, StandardCharsets.UTF_8));
        assertEquals(200, got.status(), got.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-1-1",
                "2024-02-30",
                "2024-01-01T00:00Z",
                "2024-01-01T00:00:00",
                "2024-01-01T25:00:00Z",
                "2024-01-01 00:00:00Z",
                "+12024-01-01",
                "2024-01-01T12:00:00Z/2024-01-01T00:00:00Z",
                "2024-01-02/2024-01-01T00:00:00Z",
                "2024-01-01/2024-01-02/2024-01-03",
                "2024-01-01/x"
            })
    void whatIsNoInstantOrRunsBackwardsIsRefused(String datetime) {
        Got got = server.get(COMMUNES + "?datetime=" + URLEncoder.encode(datetime, StandardCharsets.UTF_8));
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        assertEquals("datetime", got.json().get("parameter").asText());
    }
}
