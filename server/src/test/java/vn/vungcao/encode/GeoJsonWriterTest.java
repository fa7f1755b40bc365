package vn.vungcao.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

final class GeoJsonWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static byte[] write(Geometry geometry) {
        JsonWriter json = new JsonWriter();
        new GeoJsonWriter(json).geometry(Optional.of(geometry));
        return json.toBytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "POINT (103.02 21.39) | {'type':'Point','coordinates':[103.02,21.39]}",
                "POINT (-0.00000001 -21.5) | {'type':'Point','coordinates':[0,-21.5]}",
                "POINT (103.12345678 21.00000004) | {'type':'Point','coordinates':[103.1234568,21]}",
                "POINT (-0.05 0.0000001) | {'type':'Point','coordinates':[-0.05,0.0000001]}",
                "MULTIPOINT ((1 2), (3 4)) | {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
                "LINESTRING (1 2, 3 4.5) | {'type':'LineString','coordinates':[[1,2],[3,4.5]]}",
                "MULTILINESTRING ((1 2, 3 4)) | {'type':'MultiLineString','coordinates':[[[1,2],[3,4]]]}",
                "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 1)) | {'type':'Polygon','coordinates':"
                        + "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0))) |"
                        + " {'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]]]}",
                "GEOMETRYCOLLECTION (POINT (1 2)) |"
                        + " {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]}",
            })
    void shapesAreWrittenByTheRightHandRule(String wkt, String expected) throws ParseException {
        assertEquals(expected.replace('\'', '"'), new String(write(new WKTReader().read(wkt)), StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsNull() {
        JsonWriter json = new JsonWriter().array();
        new GeoJsonWriter(json).geometry(Optional.empty());
        new GeoJsonWriter(json).geometry(Optional.of(new GeometryFactory().createPolygon()));
        assertEquals("[null,null]", new String(json.end().toBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void everyVertexComesBack() throws IOException {
        Random random = new Random(351);
        for (int round = 0; round < 50; round++) {
            Coordinate[] ring = star(random, 4 + random.nextInt(200));
            Polygon polygon = new GeometryFactory().createPolygon(ring);
            JsonNode tree = JSON.readTree(write(random.nextBoolean() ? polygon.reverse() : polygon));
            Coordinate[] read = coordinates(tree.get("coordinates").get(0));
            assertEquals(ring.length, read.length);
            assertTrue(Orientation.isCCW(read));
            for (int i = 0; i < read.length; i++) {
                assertTrue(read[i].distance(ring[i]) < 1e-7, i + ": " + read[i] + " " + ring[i]);
            }
        }
    }

    private static Coordinate[] star(Random random, int positions) {
        Coordinate[] ring = new Coordinate[positions];
        for (int i = 0; i < ring.length - 1; i++) {
            double angle = 2 * Math.PI * i / (ring.length - 1);
            double radius = 0.1 + random.nextDouble();
            ring[i] = new Coordinate(103 + radius * Math.cos(angle), 21.5 + radius * Math.sin(angle));
        }
        ring[ring.length - 1] = ring[0];
        return ring;
    }

    private static Coordinate[] coordinates(JsonNode ring) {
        Coordinate[] result = new Coordinate[ring.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = new Coordinate(
                    ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
        }
        return result;
    }
}
