package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * One edge of a shape, straight in longitude and latitude, or a lone point as an edge without length. Degrees.
 *
 * @param x0 longitude of the first end
 * @param y0 its latitude
 */
record Facet(double x0, double y0, double x1, double y1) {
    private static final double A = Geodesic.WGS84.EquatorialRadius();
    private static final double F = Geodesic.WGS84.Flattening();
    private static final double E2 = F * (2 - F);
    private static final double LARGEST_MERIDIAN_RADIUS = A / Math.sqrt(1 - E2);
    private static final double LARGEST_NORMAL_RADIUS = A / Math.sqrt(1 - E2);
    private static final double NARROW = (Math.sqrt(5) - 1) / 2;

    /** At 1e-9 of its length a search along an edge stops: micrometres. */
    private static final double PRECISION = 1e-9;

    static List<Facet> of(Geometry shape) {
        List<Facet> facets = new ArrayList<>();
        shape.apply((GeometryComponentFilter) part -> {
            if (part instanceof Point point && !point.isEmpty()) {
                facets.add(new Facet(point.getX(), point.getY(), point.getX(), point.getY()));
            } else if (part instanceof LineString line) {
                CoordinateSequence c = line.getCoordinateSequence();
                for (int i = 1; i < c.size(); i++) {
                    facets.add(new Facet(c.getX(i - 1), c.getY(i - 1), c.getX(i), c.getY(i)));
                }
            }
        });
        return facets;
    }

    Envelope envelope() {
        return new Envelope(x0, x1, y0, y1);
    }

    /**
     * Whether some place on this edge lies within so many metres of some place on the other. Edges that do not cross are
     * nearest to each other at an end of one of them, which is what is looked at; those that cross are the caller's matter.
     */
    boolean reaches(Facet other, double metres) {
        return other.reaches(x0, y0, metres)
                || other.reaches(x1, y1, metres)
                || reaches(other.x0, other.y0, metres)
                || reaches(other.x1, other.y1, metres);
    }

    /** Whether some place on the edge lies within so many metres of a place. */
    private boolean reaches(double lon, double lat, double metres) {
        double first = distance(lon, lat, 0);
        double last = distance(lon, lat, 1);
        if (first <= metres || last <= metres) {
            return true;
        }
        // by the triangle inequality no place on the edge is nearer than this
        return first + last - longestLength() <= 2 * metres && nearest(lon, lat) <= metres;
    }

    /** The distance in metres from a place to the nearest place on the edge. */
    double nearest(double lon, double lat) {
        double low = 0;
        double high = 1;
        double a = high - NARROW;
        double b = low + NARROW;
        double atA = distance(lon, lat, a);
        double atB = distance(lon, lat, b);
        while (high - low > PRECISION) {
            if (atA <= atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - NARROW * (high - low);
                atA = distance(lon, lat, a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + NARROW * (high - low);
                atB = distance(lon, lat, b);
            }
        }
        double between = distance(lon, lat, (low + high) / 2);
        return Math.min(between, Math.min(distance(lon, lat, 0), distance(lon, lat, 1)));
    }

    private double distance(double lon, double lat, double along) {
        double x = along == 1 ? x1 : x0 + along * (x1 - x0);
        double y = along == 1 ? y1 : y0 + along * (y1 - y0);
        return GeodesicDistance.metres(lon, lat, x, y);
    }

    /** No edge of these ends is longer than this, in metres. */
    private double longestLength() {
        double nearestToEquator = y0 * y1 <= 0 ? 0 : Math.min(Math.abs(y0), Math.abs(y1));
        double north = LARGEST_MERIDIAN_RADIUS * Math.toRadians(Math.abs(y1 - y0));
        double east =
                LARGEST_NORMAL_RADIUS * Math.cos(Math.toRadians(nearestToEquator)) * Math.toRadians(Math.abs(x1 - x0));
        return Math.hypot(north, east);
    }
}
