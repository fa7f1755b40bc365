package vn.vungcao.geo;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place on the WGS 84 ellipsoid.
 *
 * @param lon longitude in degrees, -180 to 180, east positive
 * @param lat latitude in degrees, -90 to 90, north positive
 */
public record LonLat(double lon, double lat) {
    public LonLat {
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("longitude " + lon + " is not between -180 and 180 degrees");
        }
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("latitude " + lat + " is not between -90 and 90 degrees");
        }
    }

    public static LonLat of(Coordinate lonLat) {
        return new LonLat(lonLat.x, lonLat.y);
    }

    public Coordinate toCoordinate() {
        return new Coordinate(lon, lat);
    }

    /** For people, to about a metre: {@code 103.02000 E, 21.39000 N}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.5f %s, %.5f %s",
                Math.abs(lon),
                lon < 0 ? "W" : "E",
                Math.abs(lat),
                lat < 0 ? "S" : "N");
    }
}
