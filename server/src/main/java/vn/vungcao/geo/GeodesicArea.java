package vn.vungcao.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Areas on the WGS 84 ellipsoid, edges taken as geodesics (C. F. F. Karney, Algorithms for geodesics, 2013). */
public final class GeodesicArea {
    private static final double SQUARE_METRES_PER_KM2 = 1e6;

    private GeodesicArea() {}

    /**
     * The area of all polygons of a geometry in km², holes taken off; 0 for points and lines. The direction of the rings
     * does not matter.
     *
     * @param lonLat in degrees; polygons must be valid
     */
    public static double squareKilometres(Geometry lonLat) {
        if (lonLat instanceof Polygon polygon) {
            return ofPolygon(polygon);
        }
        double sum = 0;
        if (lonLat.getDimension() == 2) {
            for (int i = 0; i < lonLat.getNumGeometries(); i++) {
                sum += squareKilometres(lonLat.getGeometryN(i));
            }
        }
        return sum;
    }

    private static double ofPolygon(Polygon polygon) {
        double area = ofRing(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= ofRing(polygon.getInteriorRingN(i));
        }
        return area;
    }

    private static double ofRing(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size() - 1; i++) {
            area.AddPoint(points.getY(i), points.getX(i));
        }
        return Math.abs(area.Compute(false, true).area) / SQUARE_METRES_PER_KM2;
    }
}
