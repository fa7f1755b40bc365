package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * Everything that lies within a distance of a shape, the distance taken along the geodesic (WGS 84) between the two nearest
 * places; what has a place in common with the shape is 0 m away, its edge included, and what is just so far away counts. Edges
 * are straight in longitude and latitude, as everywhere here.
 *
 * <p>A tree of edges leads to what has to be measured. Its boxes are widened by more degrees than the distance can span, so
 * that it passes nothing over. For one thread.
 */
public final class GeodesicReach {
    private static final double A = Geodesic.WGS84.EquatorialRadius();
    private static final double F = Geodesic.WGS84.Flattening();
    private static final double LEAST_MERIDIAN_RADIUS = A * (1 - F * (2 - F));

    /** Above the rounding of the bounds below. */
    private static final double ROUNDING = 1 + 1e-9;

    private final double metres;
    private final RelateNG shape;
    private final List<Envelope> boxes = new ArrayList<>();
    private final STRtree facets = new STRtree();

    /**
     * @param lonLat not empty, in degrees
     * @param metres 0 or more
     */
    public GeodesicReach(Geometry lonLat, double metres) {
        if (lonLat.isEmpty()) {
            throw new IllegalArgumentException("nothing has no surroundings");
        }
        if (!(metres >= 0)) {
            throw new IllegalArgumentException(metres + " m is no distance");
        }
        this.metres = metres;
        this.shape = RelateNG.prepare(lonLat);
        boxes.addAll(widened(lonLat.getEnvelopeInternal(), metres));
        for (Facet facet : Facet.of(lonLat)) {
            widened(facet.envelope(), metres).forEach(box -> facets.insert(box, facet));
        }
        facets.build();
    }

    public static GeodesicReach of(LonLat place, double metres) {
        return new GeodesicReach(new GeometryFactory().createPoint(place.toCoordinate()), metres);
    }

    /** What is within the distance has a place in one of these: one rectangle, or two across the antimeridian. */
    public List<BoundingBox> boxes() {
        return boxes.stream().map(BoundingBox::of).toList();
    }

    public boolean reaches(Geometry lonLat) {
        Envelope extent = lonLat.getEnvelopeInternal();
        if (boxes.stream().noneMatch(extent::intersects)) {
            return false;
        }
        return shape.evaluate(lonLat, RelatePredicate.intersects())
                || Facet.of(lonLat).stream().anyMatch(this::reaches);
    }

    private boolean reaches(Facet facet) {
        for (Object near : facets.query(facet.envelope())) {
            if (facet.reaches((Facet) near, metres)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A way of so many metres goes no further north or south than along the most curved meridian, and no further east or west
     * than along the parallel nearest to a pole that it can come to.
     */
    private static List<Envelope> widened(Envelope box, double metres) {
        double north = Math.toDegrees(metres / LEAST_MERIDIAN_RADIUS) * ROUNDING;
        double low = Math.max(-90, box.getMinY() - north);
        double high = Math.min(90, box.getMaxY() + north);
        double parallel = A * Math.cos(Math.toRadians(Math.max(Math.abs(low), Math.abs(high))));
        double east = parallel > 1 ? Math.toDegrees(metres / parallel) * ROUNDING : 360;
        double west = box.getMinX() - east;
        double last = box.getMaxX() + east;
        if (last - west >= 360) {
            return List.of(new Envelope(-180, 180, low, high));
        }
        List<Envelope> parts = new ArrayList<>();
        parts.add(new Envelope(Math.max(-180, west), Math.min(180, last), low, high));
        if (west < -180) {
            parts.add(new Envelope(west + 360, 180, low, high));
        }
        if (last > 180) {
            parts.add(new Envelope(-180, last - 360, low, high));
        }
        return parts;
    }
}
