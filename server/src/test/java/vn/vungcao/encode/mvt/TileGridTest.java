package vn.vungcao.encode.mvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.geo.MapTile;
import vn.vungcao.geo.WebMercator;

/** Shapes on the grid of a tile, and their bytes. */
final class TileGridTest {
    private static final GeometryFactory WORLD = new GeometryFactory();
    private static final TileGrid GRID = new TileGrid(new MapTile(4, 7, 12));

    /** @return a place on the grid, as longitude and latitude */
    private static Coordinate place(double x, double y) {
        return new Coordinate(
                WebMercator.lon((12 + x / TileGrid.EXTENT) / 16), WebMercator.lat((7 + y / TileGrid.EXTENT) / 16));
    }

    private static Geometry box(double west, double east, double north, double south) {
        return WORLD.toGeometry(new Envelope(place(west, north), place(east, south)));
    }

    private static Map<Integer, TileGeometry> lay(Geometry... shapes) {
        return GRID.lay(i -> Optional.of(shapes[i]), shapes.length);
    }

    private static String commands(Geometry shape) {
        return HexFormat.of().formatHex(lay(shape).get(0).commands());
    }

    @Test
    void geometriesAreTheCommandsOfTheSpecification() {
        assertEquals("093222", commands(WORLD.createPoint(place(25, 17))), "MoveTo(25, 17)");
        String square = commands(box(10, 20, 30, 40));
        assertTrue(square.startsWith("09") && square.endsWith("0f"), "MoveTo, LineTo, ClosePath: " + square);
        assertEquals(11, square.length() / 2);
        assertEquals(1000, doubleArea(lay(box(10, 20, 30, 80)).get(0).commands()), "clockwise on the screen");
    }

    /** Twice the area of a ring by the surveyor's formula, y to the south. */
    private static long doubleArea(byte[] commands) {
        long x = 0;
        long y = 0;
        long firstX = 0;
        long firstY = 0;
        long sum = 0;
        int[] at = {0};
        boolean first = true;
        while (at[0] < commands.length) {
            long command = varint(commands, at);
            for (long i = 0; i < command >> 3 && (command & 7) != 7; i++) {
                long dx = varint(commands, at);
                long dy = varint(commands, at);
                long nextX = x + (dx >> 1 ^ -(dx & 1));
                long nextY = y + (dy >> 1 ^ -(dy & 1));
                if (first) {
                    firstX = nextX;
                    firstY = nextY;
                    first = false;
                } else {
                    sum += x * nextY - nextX * y;
                }
                x = nextX;
                y = nextY;
            }
        }
        return sum + x * firstY - firstX * y;
    }

    private static long varint(byte[] bytes, int[] at) {
        long result = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at[0]++];
            result |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return result;
            }
        }
    }

    @Test
    void whatLiesBeyondTheBufferIsCutOff() {
        assertEquals(
                Set.of(), lay(box(-900, -129, 0, 10), box(0, 10, 4225, 9000)).keySet());
        assertEquals(
                Set.of(0, 1),
                lay(box(-900, -120, 0, 10), box(0, 10, 4220, 9000)).keySet());
        long side = TileGrid.EXTENT + 2L * TileGrid.BUFFER;
        assertEquals(
                2 * side * side,
                doubleArea(lay(box(-20_000, 20_000, -20_000, 20_000)).get(0).commands()));
        assertEquals(
                Set.of(0),
                lay(WORLD.createPoint(place(-100, 4200)), WORLD.createPoint(place(5000, 0)))
                        .keySet());
    }

    @Test
    void whatCollapsesStaysVisibleWhereItsMiddleIs() {
        assertEquals(2, doubleArea(lay(box(10.1, 10.3, 20.1, 20.2)).get(0).commands()), "a square of one unit");
        assertEquals(Set.of(), lay(box(-700.1, 300, -200.2, -127.9)).keySet(), "its middle is in the next tile");
    }

    @Test
    void attributesArePooledAndAbsentOnesAreAbsent() {
        TileGeometry point = lay(WORLD.createPoint(place(1, 1))).get(0);
        VectorTile tile = new VectorTile("communes");
        tile.feature(
                OptionalLong.of(3124), point, new TreeMap<>(Map.of("code", "03124", "n", 7L, "x", 1.5, "f", true)));
        tile.feature(OptionalLong.empty(), point, Map.of("code", "03124"));
        byte[] bytes = tile.toBytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertEquals(text.indexOf("03124"), text.lastIndexOf("03124"), "each value stands once");
        assertEquals(0, new VectorTile("communes").toBytes().length);
        VectorTile again = new VectorTile("communes");
        again.feature(
                OptionalLong.of(3124), point, new TreeMap<>(Map.of("code", "03124", "n", 7L, "x", 1.5, "f", true)));
        again.feature(OptionalLong.empty(), point, Map.of("code", "03124"));
        assertArrayEquals(bytes, again.toBytes());
    }
}
