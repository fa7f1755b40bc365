package vn.vungcao.hazard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.vungcao.geo.GeodesicArea;

/**
 * What several hazard zones cover together: where they overlap, it counts once. Longitude and latitude (WGS 84). Thread safe.
 */
public final class ZoneArea {
    /** A vertex stands in the union and in the zone as drawn, each prepared. */
    private static final long WEIGHT_OF_VERTEX = 2 * 160;

    private static final long WEIGHT_OF_ZONE = 1_000;

    private final int zones;
    private final int vertices;
    private final PreparedGeometry whole;
    private final double areaKm2;
    private final STRtree drawn = new STRtree();
    private final STRtree parts = new STRtree();

    /** @param shapes polygons, as they were drawn; may be none */
    public ZoneArea(Collection<Geometry> shapes) {
        this.zones = shapes.size();
        this.vertices = shapes.stream().mapToInt(Geometry::getNumPoints).sum();
        Geometry union = shapes.isEmpty() ? new GeometryFactory().createPolygon() : OverlayNGRobust.union(shapes);
        this.whole = PreparedGeometryFactory.prepare(union);
        this.areaKm2 = GeodesicArea.squareKilometres(union);
        shapes.forEach(shape -> drawn.insert(shape.getEnvelopeInternal(), PreparedGeometryFactory.prepare(shape)));
        for (int i = 0; i < union.getNumGeometries(); i++) {
            Geometry part = union.getGeometryN(i);
            if (part.getDimension() == Dimension.A && !part.isEmpty()) {
                parts.insert(part.getEnvelopeInternal(), part);
            }
        }
        drawn.build();
        parts.build();
    }

    /** How many zones there are. */
    public int zones() {
        return zones;
    }

    /** How many bytes of memory it takes, roughly. */
    public long weight() {
        return WEIGHT_OF_ZONE * (zones + 1L) + WEIGHT_OF_VERTEX * vertices;
    }

    /** Geodesic, of the union. */
    public double areaKm2() {
        return areaKm2;
    }

    /** Whether the geometry has a place in common with one of the zones as drawn, edges included. */
    public boolean touches(Geometry geometry) {
        return near(drawn, geometry, zone -> ((PreparedGeometry) zone).intersects(geometry));
    }

    /** Whether no place of the geometry lies outside. */
    public boolean covers(Geometry geometry) {
        return !whole.getGeometry().isEmpty() && whole.covers(geometry);
    }

    /** The geodesic area of a polygon that lies in the zones, in km². */
    public double sharedKm2(Geometry polygon) {
        if (covers(polygon)) {
            return GeodesicArea.squareKilometres(polygon);
        }
        List<Geometry> common = new ArrayList<>();
        near(parts, polygon, part -> {
            common.add(OverlayNGRobust.overlay((Geometry) part, polygon, OverlayNG.INTERSECTION));
            return false;
        });
        return common.stream().mapToDouble(GeodesicArea::squareKilometres).sum();
    }

    private static boolean near(STRtree tree, Geometry geometry, Predicate<Object> holds) {
        for (Object item : tree.query(geometry.getEnvelopeInternal())) {
            if (holds.test(item)) {
                return true;
            }
        }
        return false;
    }
}
