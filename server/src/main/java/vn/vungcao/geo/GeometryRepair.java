package vn.vungcao.geo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * An invalid polygon and what became of it.
 *
 * @param defect the first thing that was wrong with it
 * @param repaired valid, polygonal; not to be changed
 * @param beforeKm2 its geodesic area as it was drawn, parts that run the other way round counted against it
 * @param afterKm2 the geodesic area of the repaired one
 */
public record GeometryRepair(GeometryDefect defect, Geometry repaired, double beforeKm2, double afterKm2) {
    /** The share of its area by which a repair may change a polygon: 0.1 %. Beyond that somebody must look. */
    public static final double MOST_CHANGE = 0.001;

    public GeometryRepair {
        Objects.requireNonNull(defect);
        Objects.requireNonNull(repaired);
    }

    /**
     * Empty when the geometry is valid, or has a defect that no repair can mend: a coordinate that is none.
     *
     * @param lonLat in degrees
     */
    public static Optional<GeometryRepair> of(Geometry lonLat) {
        Optional<GeometryDefect> defect = GeometryValidation.check(lonLat);
        if (defect.isEmpty() || !(lonLat instanceof Polygonal) || !isOnGlobe(lonLat)) {
            return Optional.empty();
        }
        List<?> parts = PolygonExtracter.getPolygons(GeometryFixer.fix(lonLat));
        Geometry repaired = lonLat.getFactory().buildGeometry(parts);
        return Optional.of(
                new GeometryRepair(defect.get(), repaired, drawnKm2(lonLat), GeodesicArea.squareKilometres(repaired)));
    }

    private static boolean isOnGlobe(Geometry lonLat) {
        for (var c : lonLat.getCoordinates()) {
            if (!(Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90)) {
                return false;
            }
        }
        return true;
    }

    /** The loops of a ring that cross over run against each other, so that their areas are taken from one another. */
    private static double drawnKm2(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            sum += ringKm2(polygon.getExteriorRing());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                sum -= ringKm2(polygon.getInteriorRingN(h));
            }
        }
        return sum;
    }

    private static double ringKm2(LinearRing ring) {
        return GeodesicArea.squareKilometres(ring.getFactory().createPolygon(ring));
    }

    /** By how much the area moved, as a share of the area before. */
    public double change() {
        return beforeKm2 > 0 ? Math.abs(afterKm2 - beforeKm2) / beforeKm2 : Double.POSITIVE_INFINITY;
    }

    /** Whether the repair is small enough to be made without a look at the polygon. */
    public boolean isHarmless() {
        return !repaired.isEmpty() && change() < MOST_CHANGE;
    }
}
