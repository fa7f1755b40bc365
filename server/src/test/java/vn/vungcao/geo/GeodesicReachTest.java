package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

final class GeodesicReachTest {
    private static final Geometry SQUARE = Wkt.box(103, 21, 103.1, 21.1);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static boolean near(double lon, double lat, double metres, Geometry shape) {
        return GeodesicReach.of(new LonLat(lon, lat), metres).reaches(shape);
    }

    @Test
    void whatHasAPlaceInCommonIsNoDistanceAway() {
        assertTrue(near(103.05, 21.05, 0, SQUARE));
        assertTrue(near(103, 21.05, 0, SQUARE), "the edge belongs to it");
        assertTrue(near(103.1, 21.1, 0, SQUARE), "and so does a corner");
        assertTrue(new GeodesicReach(Wkt.box(103.1, 21.1, 103.2, 21.2), 0).reaches(SQUARE), "a common corner");
        assertFalse(near(103.100001, 21.05, 0, SQUARE));
        Geometry ring = Wkt.read("POLYGON((103 21,103.1 21,103.1 21.1,103 21.1,103 21),"
                + "(103.02 21.02,103.08 21.02,103.08 21.08,103.02 21.08,103.02 21.02))");
        assertFalse(near(103.05, 21.05, 3_000, ring), "in the hole");
        assertTrue(near(103.05, 21.05, 3_200, ring));
    }

    /** The parallel and the meridian are measured, not degrees: at 21° N a degree of longitude is shorter. */
    @Test
    void theDistanceGoesToTheNearestPlaceOfAnEdge() {
        double west = GeodesicDistance.metres(new LonLat(102.9, 21.05), new LonLat(103, 21.05));
        assertFalse(near(102.9, 21.05, west - 0.1, SQUARE));
        assertTrue(near(102.9, 21.05, west + 0.1, SQUARE));
        double south = GeodesicDistance.metres(new LonLat(103.0371, 20.9), new LonLat(103.0371, 21));
        assertFalse(near(103.0371, 20.9, south - 0.1, SQUARE));
        assertTrue(near(103.0371, 20.9, south + 0.1, SQUARE));
        assertTrue(south > west + 600, "as far in degrees, not in metres");
    }

    @Test
    void worksAcrossTheAntimeridianAndAtThePole() {
        Geometry fiji = Wkt.box(-180, -17, -179.9, -16.9);
        assertTrue(near(179.95, -16.95, 6_000, fiji));
        assertFalse(near(179.95, -16.95, 5_000, fiji));
        assertTrue(near(90, 89.99, 3_000, Wkt.box(-100, 89.99, -80, 90)));
        assertEquals(
                2, GeodesicReach.of(new LonLat(179.95, -16.95), 6_000).boxes().size());
    }

    @Test
    void nothingAndLessThanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GeodesicReach(FACTORY.createPolygon(), 1));
        assertThrows(IllegalArgumentException.class, () -> new GeodesicReach(SQUARE, -1));
        assertThrows(IllegalArgumentException.class, () -> new GeodesicReach(SQUARE, Double.NaN));
    }

    /** Against a walk along the boundary in ten thousand steps. */
    @Property(tries = 60)
    void agreesWithAWalkAlongTheBoundary(
            @ForAll @DoubleRange(min = 101, max = 104) double lon,
            @ForAll @DoubleRange(min = 20, max = 23) double lat,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double size,
            @ForAll @DoubleRange(min = 0, max = 0.9) double skew) {
        Coordinate[] ring = {
            new Coordinate(102, 21),
            new Coordinate(102 + size, 21 + skew * size),
            new Coordinate(102 + skew * size, 21 + size),
            new Coordinate(102, 21)
        };
        Geometry triangle = FACTORY.createPolygon(ring);
        double walked =
                triangle.covers(FACTORY.createPoint(new Coordinate(lon, lat))) ? 0 : walk(ring, new LonLat(lon, lat));
        assertTrue(near(lon, lat, walked + 0.001, triangle), "the walk passed nearer than this");
        double stepError = Math.min(60, 60 * 60 / (2 * Math.max(1, walked - 60))) + 0.001;
        if (walked > stepError) {
            assertFalse(near(lon, lat, walked - stepError, triangle));
        }
    }

    private static double walk(Coordinate[] ring, LonLat from) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < ring.length; i++) {
            for (int step = 0; step <= 3_000; step++) {
                double t = step / 3_000.0;
                LonLat at = new LonLat(
                        ring[i - 1].x + t * (ring[i].x - ring[i - 1].x),
                        ring[i - 1].y + t * (ring[i].y - ring[i - 1].y));
                least = Math.min(least, GeodesicDistance.metres(from, at));
            }
        }
        return least;
    }

    /** Two polygons against the corners of each walked along the edges of the other. */
    @Property(tries = 60)
    void polygonsAreAsFarApartAsTheirNearestPlaces(
            @ForAll @DoubleRange(min = 101.5, max = 103.5) double lon,
            @ForAll @DoubleRange(min = 20, max = 22) double lat,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double size) {
        Geometry one = Wkt.box(102, 21, 102 + size, 21 + size / 2);
        Geometry other = Wkt.box(lon, lat, lon + size / 3, lat + size);
        double walked = one.intersects(other) ? 0 : Math.min(least(one, other), least(other, one));
        assertTrue(new GeodesicReach(one, walked + 0.001).reaches(other));
        assertTrue(new GeodesicReach(other, walked + 0.001).reaches(one));
        if (walked > 60) {
            assertFalse(new GeodesicReach(one, walked - 60).reaches(other));
        }
    }

    private static double least(Geometry corners, Geometry edges) {
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate corner : corners.getCoordinates()) {
            least = Math.min(least, walk(edges.getCoordinates(), LonLat.of(corner)));
        }
        return least;
    }
}
