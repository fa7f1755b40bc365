package vn.vungcao.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * A flat working plane over the province, in kilometres east and north of its middle. Good to about 1 % there; only for
 * laying out what is schematic anyway.
 */
final class Plane {
    private static final double LON = 102.9;
    private static final double LAT = 21.6;
    private static final double KM_PER_DEGREE_EAST = 103.55;
    private static final double KM_PER_DEGREE_NORTH = 110.73;
    private static final double GRID = 1e6;

    private Plane() {}

    static Coordinate fromLonLat(double lon, double lat) {
        return new Coordinate((lon - LON) * KM_PER_DEGREE_EAST, (lat - LAT) * KM_PER_DEGREE_NORTH);
    }

    /** Longitude and latitude, rounded to a millionth of a degree (0.1 m). */
    static Coordinate toLonLat(Coordinate km) {
        return new Coordinate(round(LON + km.x / KM_PER_DEGREE_EAST), round(LAT + km.y / KM_PER_DEGREE_NORTH));
    }

    private static double round(double degrees) {
        return StrictMath.rint(degrees * GRID) / GRID;
    }

    /**
     * Bends the plane as hills bend a boundary: straight lines between bent points come out winding. One-to-one, for the
     * slope of the bend stays below 1.
     */
    static Coordinate bend(Coordinate km) {
        double dx = 1.5 * HashNoise.smooth(1, km.x / 7, km.y / 7) + 0.38 * HashNoise.smooth(2, km.x / 1.9, km.y / 1.9);
        double dy = 1.5 * HashNoise.smooth(3, km.x / 7, km.y / 7) + 0.38 * HashNoise.smooth(4, km.x / 1.9, km.y / 1.9);
        return new Coordinate(km.x + dx, km.y + dy);
    }
}
