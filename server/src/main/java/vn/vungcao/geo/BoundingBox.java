package vn.vungcao.geo;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A rectangle of longitudes and latitudes in degrees, its edge included. As in RFC 7946 a box whose {@code west} is
 * greater than its {@code east} crosses the antimeridian. It may be as small as a point.
 */
public record BoundingBox(double west, double south, double east, double north) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    public BoundingBox {
        requireWithin("west", west, 180);
        requireWithin("south", south, 90);
        requireWithin("east", east, 180);
        requireWithin("north", north, 90);
        if (south > north) {
            throw new IllegalArgumentException(
                    "south " + south + " is greater than north " + north + "; the order is west, south, east, north");
        }
    }

    private static void requireWithin(String side, double degrees, double limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(
                    side + " " + degrees + " is not between -" + limit + " and " + limit + " degrees");
        }
    }

    /** @throws IllegalArgumentException when the envelope is empty or leaves the globe */
    public static BoundingBox of(Envelope envelope) {
        if (envelope.isNull()) {
            throw new IllegalArgumentException("nothing has no bounding box");
        }
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** One envelope, or two when the box crosses the antimeridian. */
    public List<Envelope> toEnvelopes() {
        return crossesAntimeridian()
                ? List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north))
                : List.of(new Envelope(west, east, south, north));
    }

    /** A polygon (a point or line when the box has no area), or a collection of two when it crosses the antimeridian. */
    public Geometry toGeometry() {
        List<Geometry> parts =
                toEnvelopes().stream().map(GEOMETRIES::toGeometry).toList();
        return GEOMETRIES.buildGeometry(parts);
    }

    public boolean contains(LonLat place) {
        boolean lonInside = crossesAntimeridian()
                ? place.lon() >= west || place.lon() <= east
                : place.lon() >= west && place.lon() <= east;
        return lonInside && place.lat() >= south && place.lat() <= north;
    }

    public boolean contains(BoundingBox other) {
        return other.toEnvelopes().stream()
                .allMatch(part -> toEnvelopes().stream().anyMatch(own -> own.contains(part)));
    }

    public boolean intersects(BoundingBox other) {
        return toEnvelopes().stream()
                .anyMatch(own -> other.toEnvelopes().stream().anyMatch(own::intersects));
    }
}
