package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.geo.GeometryValidation;

/** Makes shapes of FlatGeobuf geometries; heights and measures are passed over. */
final class FlatGeobufGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private FlatGeobufGeometry() {}

    /** @param layerType the type that the header gives for all features; unknown when each has its own */
    static org.locationtech.jts.geom.Geometry read(Geometry geometry, int layerType) throws GeometryException {
        if (geometry == null) {
            throw GeometryException.absent();
        }
        int type = layerType == GeometryType.Unknown ? geometry.type() : layerType;
        return switch (type) {
            case GeometryType.Point -> point(geometry);
            case GeometryType.Polygon -> polygon(geometry);
            case GeometryType.MultiPolygon -> multiPolygon(geometry);
            default -> throw GeometryException.noBoundary(GeometryType.name(type));
        };
    }

    private static org.locationtech.jts.geom.Geometry point(Geometry geometry) throws GeometryException {
        if (geometry.xyLength() < 2) {
            throw GeometryException.empty();
        }
        return FACTORY.createPoint(new Coordinate(geometry.xy(0), geometry.xy(1)));
    }

    private static org.locationtech.jts.geom.Geometry multiPolygon(Geometry geometry) throws GeometryException {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.partsLength(); i++) {
            polygons.add(polygon(geometry.parts(i)));
        }
        if (polygons.isEmpty()) {
            throw GeometryException.empty();
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(Geometry geometry) throws GeometryException {
        int positions = geometry.xyLength() / 2;
        int rings = geometry.endsLength() == 0 ? 1 : geometry.endsLength();
        List<LinearRing> made = new ArrayList<>();
        int from = 0;
        for (int r = 0; r < rings; r++) {
            int to = geometry.endsLength() == 0 ? positions : Math.toIntExact(geometry.ends(r));
            if (to > positions || from > to) {
                throw new IllegalArgumentException("a ring ends outside its geometry");
            }
            made.add(ring(geometry, from, to));
            from = to;
        }
        return FACTORY.createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Geometry geometry, int from, int to) throws GeometryException {
        List<Coordinate> points = new ArrayList<>();
        // reads to the end of the bytes at most, whatever length is promised
        for (int i = from; i < to; i++) {
            points.add(new Coordinate(geometry.xy(2 * i), geometry.xy(2 * i + 1)));
        }
        Coordinate[] path = points.toArray(Coordinate[]::new);
        Optional<GeometryDefect> defect = GeometryValidation.checkRing(path);
        if (defect.isPresent()) {
            throw GeometryException.brokenRing(defect.get());
        }
        return FACTORY.createLinearRing(path);
    }
}
