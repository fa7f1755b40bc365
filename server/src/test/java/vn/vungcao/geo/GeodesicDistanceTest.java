package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class GeodesicDistanceTest {
    /** Quarter meridian and equatorial circumference of WGS 84 as published. */
    @Test
    void lengthsOfTheEllipsoid() {
        assertEquals(10_001_965.729, GeodesicDistance.metres(new LonLat(103, 0), new LonLat(103, 90)), 0.001);
        assertEquals(40_075_016.686 / 360, GeodesicDistance.metres(new LonLat(103, 0), new LonLat(104, 0)), 0.001);
    }

    @Test
    void isTheSameBothWaysAndAcrossTheAntimeridian() {
        LonLat west = new LonLat(179.5, 21);
        LonLat east = new LonLat(-179.5, 21);
        assertEquals(GeodesicDistance.metres(west, east), GeodesicDistance.metres(east, west), 1e-9);
        assertEquals(
                GeodesicDistance.metres(new LonLat(0, 21), new LonLat(1, 21)),
                GeodesicDistance.metres(west, east),
                1e-6);
    }

    @Test
    void degreesNearALatitudeAgreeWithGeodesics() {
        DegreeLength degree = DegreeLength.atLatitude(21.5);
        LonLat here = new LonLat(103, 21.5);
        assertEquals(GeodesicDistance.metres(here, new LonLat(103.001, 21.5)), degree.eastWest() / 1000, 0.001);
        assertEquals(
                GeodesicDistance.metres(new LonLat(103, 21.4995), new LonLat(103, 21.5005)),
                degree.northSouth() / 1000,
                0.001);
    }
}
