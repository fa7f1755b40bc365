package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.LonLat;
import vn.vungcao.geo.MapTile;
import vn.vungcao.http.TestServer.Got;
import vn.vungcao.unit.AdminLevel;

/** Tiles of communes with ragged borders hold the same as the items, and neighbours keep their common edges. */
final class TilesOfACoverageTest {
    private static final String TILES = "/api/collections/communes/tiles/WebMercatorQuad/";
    private static final String JOIN = "boundaries=2020&indicators=share&year=2024";
    private static Atlas atlas;
    private static TestServer server;

    @BeforeAll
    static void start() {
        atlas = JaggedAtlas.build();
        assertTrue(atlas.layer("2020", AdminLevel.COMMUNE).coverage().exact());
        server = new TestServer(() -> Optional.of(atlas));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static MapTile middle(int zoom) {
        return MapTile.at(zoom, new LonLat(102.91, 21.63));
    }

    private static byte[] bytes(MapTile tile) {
        Got got = server.get(TILES + tile.zoom() + "/" + tile.row() + "/" + tile.column() + "?" + JOIN);
        assertEquals(200, got.status(), got.text());
        return got.plain();
    }

    /** The properties of the items that meet the tile, without absent ones, as texts. */
    private static Map<String, Map<String, String>> items(MapTile tile) {
        BoundingBox box = tile.bounds();
        JsonNode features = server.get("/api/collections/communes/items?limit=1000&" + JOIN + "&bbox=" + box.west()
                        + "," + box.south() + "," + box.east() + "," + box.north())
                .json()
                .get("features");
        Map<String, Map<String, String>> items = new TreeMap<>();
        features.forEach(feature -> items.put(feature.get("id").asText(), texts(feature.get("properties"))));
        return items;
    }

    private static Map<String, String> texts(JsonNode properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.fields().forEachRemaining(field -> {
            if (!field.getValue().isNull()) {
                JsonNode value = field.getValue();
                texts.put(field.getKey(), value.isNumber() ? "" + value.asDouble() : value.asText());
            }
        });
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 6, 7, 8, 9, 10, 11, 12, 14})
    void eachItemThatMeetsATileIsInItWithItsProperties(int zoom) {
        ReadTile tile = ReadTile.of(bytes(middle(zoom)));
        Map<String, Map<String, String>> items = items(middle(zoom));
        assertTrue(tile.shapes().keySet().containsAll(items.keySet()));
        assertTrue(zoom > 7 || items.size() >= JaggedAtlas.COMMUNES / 2);
        items.forEach((code, properties) -> {
            Map<String, String> inTile = new TreeMap<>();
            tile.attributes(code)
                    .forEach((name, value) -> inTile.put(
                            name, value instanceof Number number ? "" + number.doubleValue() : value.toString()));
            assertEquals(properties, inTile);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13})
    void neighboursKeepTheirCommonEdgesOnTheGrid(int zoom) {
        Map<String, Geometry> shapes =
                new TreeMap<>(ReadTile.of(bytes(middle(zoom))).shapes());
        shapes.forEach((code, shape) -> assertTrue(shape.isValid(), code + " " + shape));
        // what collapsed is a square of one unit over its neighbours
        shapes.values().removeIf(shape -> shape.getArea() <= 1 && zoom < 4);
        Geometry[] coverage = shapes.values().toArray(Geometry[]::new);
        assertTrue(CoverageValidator.isValid(coverage));
        if (zoom >= 4) {
            Geometry whole = CoverageUnion.union(coverage);
            for (int i = 0; i < whole.getNumGeometries(); i++) {
                assertEquals(0, ((Polygon) whole.getGeometryN(i)).getNumInteriorRing(), "no gap");
            }
            Envelope buffered = new Envelope(-128, 4224, -128, 4224);
            assertTrue(buffered.contains(whole.getEnvelopeInternal()));
        }
    }

    /** What is drawn left and right of the edge between two tiles fits together within one unit of the grid. */
    @ParameterizedTest
    @ValueSource(ints = {9, 11, 12})
    void tilesFitTogether(int zoom) {
        MapTile left = middle(zoom);
        MapTile right = new MapTile(zoom, left.row(), left.column() + 1);
        Map<String, Geometry> there = ReadTile.of(bytes(left)).shapes();
        Map<String, Geometry> here = ReadTile.of(bytes(right)).shapes();
        Geometry strip = new GeometryFactory().toGeometry(new Envelope(4095.5, 4096.5, 0, 4096));
        Set<String> both = new TreeSet<>();
        there.forEach((code, shape) -> {
            Geometry a = shape.intersection(strip);
            if (a.getArea() > 4) {
                both.add(code);
                Geometry b = here.get(code);
                b = b.copy();
                b.apply(AffineTransformation.translationInstance(4096, 0));
                assertEquals(a.getArea(), b.intersection(strip).getArea(), 2.5, code);
            }
        });
        assertTrue(both.size() > 1);
    }

    /** A decoder that is not ours: GDAL's MVT driver. */
    @Test
    void gdalReadsTheSameCommunesAsTheItemsHave(@TempDir Path folder) throws IOException, InterruptedException {
        for (int zoom : new int[] {7, 9, 10, 12}) {
            MapTile tile = middle(zoom);
            Path mvt = folder.resolve(zoom + ".mvt");
            Files.write(mvt, bytes(tile));
            Path json = folder.resolve(zoom + ".geojson");
            Process process = new ProcessBuilder(
                            "ogr2ogr",
                            "-f",
                            "GeoJSON",
                            json.toString(),
                            mvt.toString(),
                            "-oo",
                            "Z=" + zoom,
                            "-oo",
                            "X=" + tile.column(),
                            "-oo",
                            "Y=" + tile.row(),
                            "-oo",
                            "CLIP=YES")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), said);
            assertEquals("", said, "no warning");
            Map<String, Map<String, String>> read = new TreeMap<>();
            for (JsonNode feature : TestServer.JSON.readTree(json.toFile()).get("features")) {
                Map<String, String> properties = texts(feature.get("properties"));
                properties.remove("mvt_id");
                read.put(properties.get("code"), properties);
            }
            Map<String, Map<String, String>> items = items(tile);
            Set<String> onlyOne = new TreeSet<>(read.keySet());
            onlyOne.addAll(items.keySet());
            onlyOne.removeIf(code -> read.containsKey(code) && items.containsKey(code));
            // what only just reaches the tile may round to the one side or the other
            assertTrue(onlyOne.size() <= 1, onlyOne + " at zoom " + zoom);
            items.keySet().retainAll(read.keySet());
            items.forEach((code, properties) -> assertEquals(properties, read.get(code)));
        }
    }
}
