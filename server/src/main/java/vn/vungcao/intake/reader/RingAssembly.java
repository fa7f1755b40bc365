package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.geo.GeometryValidation;
import vn.vungcao.wording.Wording;

/**
 * Puts the rings of a shapefile's polygon together: those that run clockwise are outer rings, the others holes of the smallest
 * outer ring around them. A hole that lies in no outer ring is taken for an outer ring that was drawn the wrong way round.
 */
final class RingAssembly {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<LinearRing> shells = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();

    void add(Coordinate[] points) throws GeometryException {
        for (Coordinate c : points) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                throw new GeometryException(
                        Wording.of("một tọa độ không phải số", "a coordinate is not a number"),
                        GeometryException.EXPORT_AGAIN);
            }
        }
        Optional<GeometryDefect> defect = GeometryValidation.checkRing(points);
        if (defect.isPresent()) {
            throw GeometryException.brokenRing(defect.get());
        }
        (Orientation.isCCW(points) ? holes : shells).add(FACTORY.createLinearRing(points));
    }

    Geometry toGeometry() throws GeometryException {
        List<List<LinearRing>> inside = new ArrayList<>();
        List<LinearRing> stray = new ArrayList<>();
        shells.forEach(shell -> inside.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            int shell = smallestAround(hole);
            (shell < 0 ? stray : inside.get(shell)).add(hole);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int s = 0; s < shells.size(); s++) {
            polygons.add(FACTORY.createPolygon(shells.get(s), inside.get(s).toArray(LinearRing[]::new)));
        }
        stray.forEach(ring -> polygons.add(FACTORY.createPolygon(ring)));
        if (polygons.isEmpty()) {
            throw GeometryException.empty();
        }
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private int smallestAround(LinearRing hole) {
        int best = -1;
        for (int s = 0; s < shells.size(); s++) {
            boolean smaller = best < 0
                    || shells.get(s).getEnvelopeInternal().getArea()
                            < shells.get(best).getEnvelopeInternal().getArea();
            if (smaller && isAround(shells.get(s), hole)) {
                best = s;
            }
        }
        return best;
    }

    /** Asks for points of the hole until one does not lie on the edge. */
    private static boolean isAround(LinearRing shell, LinearRing hole) {
        if (!shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
            return false;
        }
        IndexedPointInAreaLocator area = new IndexedPointInAreaLocator(shell);
        for (Coordinate c : hole.getCoordinates()) {
            int where = area.locate(c);
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }
}
