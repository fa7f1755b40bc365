package vn.vungcao.geo;

/**
 * Longitude and latitude as a place on the square world of web maps (EPSG:3857), in parts of its side: x from 0 in the west to
 * 1 in the east, y from 0 in the north to 1 in the south. What lies nearer to a pole than the square reaches is put on its edge.
 */
public final class WebMercator {
    /** Half the side of the square in metres, as EPSG:3857 counts them at the equator. */
    public static final double HALF_SIDE_METRES = 20_037_508.342789244;

    /** The latitude at which the square ends. */
    public static final double NORTHERNMOST = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private WebMercator() {}

    public static double x(double lon) {
        return lon / 360 + 0.5;
    }

    public static double y(double lat) {
        double phi = Math.toRadians(Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, lat)));
        double y = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
        return Math.max(0, Math.min(1, y));
    }

    public static double lon(double x) {
        return (x - 0.5) * 360;
    }

    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
