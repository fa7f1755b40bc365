package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.geo.LonLat;
import vn.vungcao.geo.MapTile;
import vn.vungcao.http.TestServer.Got;

/** OGC API – Tiles: what there is, how it is asked for, what is in it. */
final class TileEndpointsTest {
    private static final String COMMUNES = "/api/collections/communes/tiles/WebMercatorQuad";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** All six communes of before lie in it. */
    private static final String AT_8 = at(8, 103.15, 21.4);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String at(int zoom, double lon, double lat) {
        MapTile tile = MapTile.at(zoom, new LonLat(lon, lat));
        return "/" + zoom + "/" + tile.row() + "/" + tile.column();
    }

    private static JsonNode ok(String path) {
        Got got = server.get(path);
        assertEquals(200, got.status(), got.text());
        return got.json();
    }

    private static ReadTile tile(String path) {
        Got got = server.get(path);
        assertEquals(200, got.status(), got.text());
        assertEquals(Optional.of("application/vnd.mapbox-vector-tile"), got.header("Content-Type"));
        return ReadTile.of(got.plain());
    }

    private static JsonNode link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return link;
            }
        }
        throw new AssertionError(rel + " is no link of " + document);
    }

    @Test
    void theDeclaredClassesHaveTheirRoutes() {
        Set<String> declared = new TreeSet<>();
        ok("/api/conformance").get("conformsTo").forEach(uri -> declared.add(uri.asText()));
        for (String name : List.of("core", "tileset", "tilesets-list", "geodata-tilesets", "mvt", "oas30")) {
            assertTrue(declared.contains("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/" + name), name);
        }
        JsonNode description = ok("/api/openapi.json").get("paths");
        JsonNode operation = description.at(
                "/~1collections~1{collection}~1tiles~1{tileMatrixSetId}~1{tileMatrix}~1{tileRow}~1{tileCol}/get");
        assertTrue(operation.at("/responses/200/content").has("application/vnd.mapbox-vector-tile"));
        assertEquals(
                200,
                server.get(link(ok("/api"), "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes")
                                .get("href")
                                .asText())
                        .status());
    }

    /** Conformance classes tilesets-list and geodata-tilesets. */
    @Test
    void everyCollectionLeadsToItsTilesetAndTheseToTiles() {
        for (JsonNode collection : ok("/api/collections").get("collections")) {
            JsonNode list = ok(link(collection, "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector")
                    .get("href")
                    .asText());
            JsonNode entry = list.get("tilesets").get(0);
            assertEquals("vector", entry.get("dataType").asText());
            assertEquals(
                    "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                    entry.get("tileMatrixSetURI").asText());
            assertTrue(entry.get("crs").asText().endsWith("/EPSG/0/3857"));
            JsonNode tileset = ok(link(entry, "self").get("href").asText());
            JsonNode item = link(tileset, "item");
            assertTrue(item.get("templated").asBoolean());
            assertEquals("application/vnd.mapbox-vector-tile", item.get("type").asText());
            int status = server.get(filled(item.get("href").asText(), 8)).status();
            // districts and villages stand on an older map only
            assertEquals(200, status, collection.get("id").asText());
        }
    }

    private static String filled(String template, int zoom) {
        MapTile tile = MapTile.at(zoom, new LonLat(103.15, 21.4));
        return template.replace("{tileMatrix}", "" + zoom)
                .replace("{z}", "" + zoom)
                .replaceAll("\\{(tileRow|y)}", "" + tile.row())
                .replaceAll("\\{(tileCol|x)}", "" + tile.column());
    }

    /** Conformance class tileset; limits and layer by OGC 17-083r4. */
    @Test
    void aTilesetTellsItsLimitsItsLayerAndWhereItsTilesAre() {
        JsonNode tileset = ok(COMMUNES + "?year=2023&indicators=poverty_rate,households");
        assertEquals("[103,21.3]", tileset.get("boundingBox").get("lowerLeft").toString());
        JsonNode limits = tileset.get("tileMatrixSetLimits");
        assertEquals(15, limits.size());
        for (JsonNode of : limits) {
            int zoom = of.get("tileMatrix").asInt();
            MapTile northWest = MapTile.at(zoom, new LonLat(103, 21.5));
            MapTile southEast = MapTile.at(zoom, new LonLat(103.3, 21.3));
            assertEquals(northWest.row(), of.get("minTileRow").asInt());
            assertEquals(southEast.row(), of.get("maxTileRow").asInt());
            assertEquals(northWest.column(), of.get("minTileCol").asInt());
            assertEquals(southEast.column(), of.get("maxTileCol").asInt());
        }
        JsonNode layer = tileset.get("layers").get(0);
        assertEquals("communes", layer.get("id").asText());
        assertEquals(2, layer.get("geometryDimension").asInt());
        JsonNode properties = layer.get("propertiesSchema").get("properties");
        assertEquals("number", properties.get("poverty_rate").get("type").asText());
        assertEquals("integer", properties.get("households").get("type").asText());
        assertEquals("string", properties.get("code").get("type").asText());
        assertEquals("%", properties.get("poverty_rate").get("x-ogc-unit").asText());
        assertEquals("date", properties.get("valid_from").get("format").asText());
        JsonNode definition = ok(link(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme")
                .get("href")
                .asText());
        assertEquals("WebMercatorQuad", definition.get("id").asText());
        assertTrue(server.get(COMMUNES + "?year=2024&f=json").status() == 200);
    }

    /** The values of annex D.1 of OGC 17-083r4. */
    @Test
    void theTileMatrixSetIsTheOneOfTheRegister() {
        JsonNode set = ok("/api/tileMatrixSets").get("tileMatrixSets").get(0);
        JsonNode definition = ok(link(set, "self").get("href").asText());
        JsonNode matrices = definition.get("tileMatrices");
        assertEquals(25, matrices.size());
        assertEquals(559082264.028717, matrices.get(0).get("scaleDenominator").asDouble(), 1e-6);
        assertEquals(156543.033928041, matrices.get(0).get("cellSize").asDouble(), 1e-9);
        assertEquals(33.3238997476533, matrices.get(24).get("scaleDenominator").asDouble(), 1e-12);
        assertEquals(16777216, matrices.get(24).get("matrixWidth").asInt());
        assertEquals(
                -20037508.3427892, matrices.get(3).get("pointOfOrigin").get(0).asDouble(), 1e-7);
        assertEquals(
                20037508.3427892, matrices.get(3).get("pointOfOrigin").get(1).asDouble(), 1e-7);
        HttpContractTest.assertProblem(server.get("/api/tileMatrixSets/WorldCRS84Quad"), 404, "not-found");
        HttpContractTest.assertProblem(server.get("/api/collections/communes/tiles/WorldCRS84Quad"), 404, "not-found");
    }

    @Test
    void tileJsonLeadsToTilesThatNeverChange() {
        JsonNode tileJson = ok(COMMUNES + "/tilejson.json?indicators=poverty_rate&filter=poverty_rate%3E1");
        assertEquals("3.0.0", tileJson.get("tilejson").asText());
        assertEquals("[103,21.3,103.3,21.5]", tileJson.get("bounds").toString());
        assertEquals(
                "Number", tileJson.at("/vector_layers/0/fields/poverty_rate").asText());
        assertEquals("String", tileJson.at("/vector_layers/0/fields/code").asText());
        String address = filled(tileJson.get("tiles").get(0).asText(), 8);
        assertTrue(address.contains("boundaries=2025") && address.contains("v=00000000000000aa"), address);
        Got got = server.get(address);
        assertEquals(Optional.of(IMMUTABLE), got.header("Cache-Control"));
        Got unversioned = server.get(address.replaceAll("&v=[0-9a-f]+", ""));
        assertEquals(Optional.of("no-cache"), unversioned.header("Cache-Control"));
        assertArrayEquals(got.plain(), unversioned.plain());
        Got again = server.get(
                address.replaceAll("&v=[0-9a-f]+", ""),
                "If-None-Match",
                unversioned.header("ETag").orElseThrow());
        assertEquals(304, again.status());
        Got packed = server.get(address, "Accept-Encoding", "gzip");
        assertEquals(Optional.of("gzip"), packed.header("Content-Encoding"));
        assertArrayEquals(got.plain(), packed.plain());
    }

    @Test
    void aTileOfAnotherVersionIsElsewhereAndOneOfNoVintageMayChange() {
        Got old = server.get(COMMUNES + AT_8 + "?boundaries=2020&v=00000000000000ff");
        HttpContractTest.assertProblem(old, 404, "not-found");
        assertEquals(Optional.of("no-store"), old.header("Cache-Control"));
        assertEquals(200, server.get(old.json().get("instead").asText()).status());
        assertEquals(
                Optional.of("no-cache"),
                server.get(COMMUNES + AT_8 + "?v=00000000000000aa").header("Cache-Control"));
        String near = COMMUNES + AT_8 + "?boundaries=2020&v=00000000000000aa&zone=landslide:4";
        assertEquals(Optional.of("no-cache"), server.get(near).header("Cache-Control"), "zones of today");
        assertEquals(Optional.of(IMMUTABLE), server.get(near + "&year=2024").header("Cache-Control"));
        String zones = "/api/collections/hazard-zones/tiles/WebMercatorQuad" + AT_8 + "?v=00000000000000aa";
        assertEquals(Optional.of(IMMUTABLE), server.get(zones).header("Cache-Control"));
    }

    /** Conformance classes core and mvt. */
    @Test
    void whatIsEmptyHasNoContent() {
        for (String empty : List.of("/8/0/0", "/24/16777215/16777215", at(8, 103.15, -21.4))) {
            Got got = server.get(COMMUNES + empty, "Accept-Encoding", "gzip");
            assertEquals(204, got.status());
            assertEquals(0, got.response().body().length);
            assertEquals(Optional.empty(), got.header("Content-Encoding"));
            assertTrue(got.header("ETag").isPresent());
        }
        assertEquals(204, server.get(COMMUNES + AT_8 + "?filter=code%3D'00000'").status());
        assertEquals(204, server.get(COMMUNES + AT_8 + "?datetime=2001-01-01").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/25/0/0", "/8/256/0", "/8/0/256", "/0/1/0", "/8/2147483647/2147483647", "/99999999999/0/0"})
    void whatTheMatrixSetDoesNotHaveIsNotFound(String path) {
        HttpContractTest.assertProblem(server.get(COMMUNES + path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/a/0/0, tileMatrix",
        "/8/-1/0, tileRow",
        "/8/0/1.5, tileCol",
        "/8/0/%20, tileCol",
        "/8/0/0?v=%3C, v",
        "/8/0/0?bbox=1;2;3;4, bbox",
        "/8/0/0?filter=nonsense, filter",
        "/8/0/0?properties=nonsense, properties",
        "/8/0/0?indicators=nonsense, indicators",
        "/8/0/0?boundaries=1900, boundaries",
    })
    void whatIsMalformedIsRefused(String path, String parameter) {
        Got got = server.get(COMMUNES + path);
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        assertEquals(parameter, got.json().get("parameter").asText());
    }

    @Test
    void codesAreTextNumbersAreNumbersAndAbsentOnesAreAbsent() {
        ReadTile tile = tile(COMMUNES + AT_8 + "?year=2024&indicators=poverty_rate,households&target=t_poverty");
        assertEquals("communes", tile.layer());
        assertEquals(4096, tile.extent());
        assertEquals(
                Set.of("03124", "03125", "03126", "03127", "03128", "03129"),
                tile.shapes().keySet());
        assertEquals(3124, tile.id("03124"));
        var first = tile.attributes("03124");
        assertEquals("Phường Noong Bua", first.get("name"));
        assertEquals(35L, first.get("poverty_rate"), "a column of whole numbers");
        assertEquals(15L, first.get("gap_count"));
        assertEquals("behind", first.get("assessment"));
        var missing = tile.attributes("03126");
        assertFalse(missing.containsKey("poverty_rate"));
        assertEquals("missing", missing.get("poverty_rate_status"));
        var zero = tile.attributes("03125");
        assertEquals(0L, zero.get("poverty_rate"), "zero is a value");
        assertEquals(
                40.0,
                tile(COMMUNES + AT_8 + "?year=2023&indicators=poverty_rate")
                        .attributes("03124")
                        .get("poverty_rate"),
                "where one number of a column has a fraction, none is written as a whole one");
        assertEquals(
                Set.of("code", "name"),
                tile(COMMUNES + AT_8 + "?properties=code,name")
                        .attributes("03124")
                        .keySet());
    }

    @Test
    void whatIsSuppressedStaysSo() {
        String question = "?year=2024&indicators=poverty_rate&target=t_poverty";
        var suppressed = tile(COMMUNES + AT_8 + question).attributes("03127");
        assertEquals("suppressed", suppressed.get("poverty_rate_status"));
        for (String name : List.of("poverty_rate", "poverty_rate_numerator", "poverty_rate_denominator", "gap")) {
            assertFalse(suppressed.containsKey(name), name);
        }
        for (String filter : List.of("poverty_rate%3E=0", "NOT%20poverty_rate%3E=0", "poverty_rate_numerator%3E=0")) {
            assertFalse(
                    tile(COMMUNES + AT_8 + question + "&filter=" + filter + "%20OR%20code%3D%2703124%27")
                            .shapes()
                            .containsKey("03127"),
                    filter);
        }
    }

    /** Whatever chooses items chooses what is in a tile, with the same properties. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "communes/?year=2024&indicators=poverty_rate,roads&target=t_poverty",
                "communes/?year=2025&indicators=poverty_rate",
                "communes/?year=2024&name=Phường%20Noong%20Bua",
                "communes/?year=2024&filter=roads%3E50%20AND%20code%20LIKE%20%270312%25%27",
                "communes/?year=2024&filter=assessment('t_poverty',2023)=%27behind%27",
                "communes/?year=2024&filter-lang=cql2-json&filter=%7B%22op%22:%22%3C%22,%22args%22:%5B%7B%22property%22:%22roads%22%7D,60%5D%7D",
                "communes/?year=2024&filter=S_INTERSECTS(geometry,POINT(103.05%2021.35))",
                "communes/?year=2024&filter=S_INTERSECTS(geometry,POINT(21.35%20103.05))"
                        + "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "communes/?year=2024&near=103.05,21.35,2000",
                "communes/?year=2024&zone=landslide:4",
                "communes/?year=2024&properties=code,poverty_rate&indicators=poverty_rate",
                "villages/?boundaries=2020&in=03124&code=03124-001",
                "hazard-zones/?datetime=2020-06-01",
                "hazard-zones/?hazard=landslide",
                "resettlement-sites/?filter=households%3E1"
            })
    void aTileHoldsWhatTheItemsHold(String question) {
        String[] parts = question.split("/", 2);
        String collection = "/api/collections/" + parts[0];
        JsonNode features =
                ok(collection + "/items" + parts[1].replace(" ", "%20")).get("features");
        ReadTile tile = tile(collection + "/tiles/WebMercatorQuad" + AT_8 + parts[1]);
        assertTrue(features.size() > 0);
        assertEquals(features.size(), tile.shapes().size());
        features.forEach(feature -> assertEquals(
                texts(feature.get("properties")),
                texts(TestServer.JSON.valueToTree(
                        tile.attributes(feature.get("id").asText())))));
    }

    /** Without absent ones. */
    private static Map<String, String> texts(JsonNode properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (!value.isNull()) {
                texts.put(property.getKey(), value.isNumber() ? "" + value.asDouble() : value.asText());
            }
        });
        return texts;
    }

    @Test
    void aFilterAUnitAndAVintageChooseWhatIsInIt() {
        assertEquals(
                Set.of("03124"),
                tile(COMMUNES + AT_8 + "?year=2024&indicators=roads&filter=roads%3C50")
                        .shapes()
                        .keySet());
        assertEquals(
                Set.of("03127", "03128", "03129"),
                tile(COMMUNES + AT_8 + "?boundaries=2020&in=095").shapes().keySet());
        assertEquals(
                Set.of("03124", "03126", "03127"),
                tile(COMMUNES + AT_8).shapes().keySet());
        assertEquals(6, tile(COMMUNES + AT_8 + "?datetime=2025-06-30").shapes().size());
    }

    @Test
    void pointsAndZonesHaveTilesToo() {
        ReadTile villages = tile("/api/collections/villages/tiles/WebMercatorQuad" + AT_8 + "?boundaries=2020");
        assertEquals(Set.of("03124-001"), villages.shapes().keySet());
        assertEquals("Point", villages.shapes().get("03124-001").getGeometryType());
        assertEquals(3124001, villages.id("03124-001"));
        ReadTile zones = tile("/api/collections/hazard-zones/tiles/WebMercatorQuad" + AT_8);
        assertEquals(Set.of("hz-1", "hz-2"), zones.shapes().keySet());
        assertNotEquals(zones.id("hz-1"), zones.id("hz-2"));
        ReadTile sites = tile("/api/collections/resettlement-sites/tiles/WebMercatorQuad" + AT_8);
        assertEquals(35L, sites.attributes("rs-1").get("households"));
    }

    @Test
    void theSameTileIsTheSameBytesWhateverWasAskedBefore() {
        String path = COMMUNES + at(11, 103.1, 21.4) + "?year=2024&indicators=roads";
        byte[] first = server.get(path).plain();
        List<byte[]> more = new ArrayList<>();
        try (TestServer other = TestServer.withFixture()) {
            other.get(COMMUNES + at(11, 103.1, 21.4) + "?year=2023");
            more.add(other.get(path).plain());
        }
        more.forEach(bytes -> assertArrayEquals(first, bytes));
    }
}
