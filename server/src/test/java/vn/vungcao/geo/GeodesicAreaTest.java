package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class GeodesicAreaTest {
    /** The WGS 84 ellipsoid has 510,065,621.724 km²; equator and meridians are geodesics. */
    private static final double OCTANT_KM2 = 510_065_621.724 / 8;

    @Test
    void octantOfTheEarth() {
        assertArea(OCTANT_KM2, "POLYGON ((0 0, 90 0, 0 90, 0 0))", 0.001);
    }

    @Test
    void directionOfTheRingDoesNotMatter() {
        assertArea(OCTANT_KM2, "POLYGON ((0 0, 0 90, 90 0, 0 0))", 0.001);
    }

    /** Checked against GeographicLib's own worked example for Antarctica, whose ring goes round the pole. */
    @Test
    void ringRoundThePole() {
        assertArea(
                13_662_703.680020,
                "POLYGON ((-58 -63.1, -74 -72.9, -102 -71.9, -102 -74.9, -131 -74.3, -163 -77.5, 163 -77.4, 172 -71.7,"
                        + " 140 -65.9, 113 -65.7, 88 -66.6, 59 -66.9, 25 -69.8, -4 -70, -14 -71, -33 -77.3, -46 -77.9,"
                        + " -61 -74.7, -58 -63.1))",
                0.001);
    }

    @Test
    void holesAreTakenOffAndPartsAddedUp() {
        double whole = area("POLYGON ((103 21, 104 21, 104 22, 103 22, 103 21))");
        double hole = area("POLYGON ((103.2 21.2, 103.4 21.2, 103.4 21.4, 103.2 21.4, 103.2 21.2))");
        double far = area("POLYGON ((100 20, 100.1 20, 100.1 20.1, 100 20.1, 100 20))");
        assertArea(
                whole - hole + far,
                "MULTIPOLYGON (((103 21, 104 21, 104 22, 103 22, 103 21),"
                        + " (103.2 21.2, 103.4 21.2, 103.4 21.4, 103.2 21.4, 103.2 21.2)),"
                        + " ((100 20, 100.1 20, 100.1 20.1, 100 20.1, 100 20)))",
                1e-9);
    }

    @Test
    void collectionCountsItsPolygonsOnly() {
        double square = area("POLYGON ((103 21, 104 21, 104 22, 103 22, 103 21))");
        assertArea(
                square, "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((103 21, 104 21, 104 22, 103 22, 103 21)))", 1e-9);
        assertArea(0, "POINT (103 21)", 0);
        assertArea(0, "POLYGON EMPTY", 0);
    }

    private static double area(String wkt) {
        return GeodesicArea.squareKilometres(Wkt.read(wkt));
    }

    private static void assertArea(double expectedKm2, String wkt, double toleranceKm2) {
        assertEquals(expectedKm2, area(wkt), toleranceKm2);
    }
}
