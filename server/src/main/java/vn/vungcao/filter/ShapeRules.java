package vn.vungcao.filter;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.ReferenceSystem;

/** Makes the geometries of one filter, and refuses what is none, lies off the globe, or is too much. */
final class ShapeRules {
    private static final double FARTHEST_METRE = 1e8;

    private final GeometryFactory factory = new GeometryFactory();
    private final ReferenceSystem system;
    private int vertices;

    ShapeRules(ReferenceSystem system) {
        this.system = system;
    }

    GeometryFactory factory() {
        return factory;
    }

    /** @param x the first number that was written, whatever its axis is */
    Coordinate position(double x, double y, Place place) {
        vertices++;
        if (vertices > Cql2Text.MAX_VERTICES) {
            throw new FilterException(
                    "the geometries of the filter have more than " + Cql2Text.MAX_VERTICES + " positions", place);
        }
        if (system.degrees()) {
            onGlobe(x, y, place);
        } else if (!(Math.abs(x) <= FARTHEST_METRE && Math.abs(y) <= FARTHEST_METRE)) {
            throw new FilterException("position " + x + " " + y + " is no place on Earth in metres", place);
        }
        return new Coordinate(x, y);
    }

    private void onGlobe(double first, double second, Place place) {
        boolean longitudeFirst = system.axes() == AxisOrder.XY;
        double longitude = longitudeFirst ? first : second;
        double latitude = longitudeFirst ? second : first;
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new FilterException(
                    "position " + first + " " + second + " is not on the globe: "
                            + (longitudeFirst
                                    ? "longitude (-180 to 180) comes first, then latitude (-90 to 90)"
                                    : "latitude (-90 to 90) comes first, then longitude (-180 to 180)"),
                    place);
        }
    }

    LineString line(List<Coordinate> points, Place place) {
        if (points.size() < 2) {
            throw new FilterException("a line has two positions or more", place);
        }
        return factory.createLineString(points.toArray(Coordinate[]::new));
    }

    LinearRing ring(List<Coordinate> points, Place place) {
        if (points.size() < 4 || !points.get(0).equals2D(points.get(points.size() - 1))) {
            throw new FilterException("a ring has four positions or more, and the last is the first again", place);
        }
        return factory.createLinearRing(points.toArray(Coordinate[]::new));
    }

    Polygon polygon(List<LinearRing> rings, Place place) {
        if (rings.isEmpty()) {
            throw new FilterException("a polygon has a ring", place);
        }
        return factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    Expression.Shape valid(Geometry geometry, Place place) {
        if (!(geometry instanceof Polygonal)) {
            Crossings.check(place, geometry);
        }
        IsValidOp validity = new IsValidOp(geometry);
        if (!validity.isValid()) {
            throw new FilterException(
                    "the geometry is not valid: "
                            + validity.getValidationError().getMessage(),
                    place);
        }
        return new Expression.Shape(geometry, place);
    }

    /** Two corners, or with heights as third and sixth number, which play no part. */
    Expression.Box box(List<Double> numbers, Place place) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new FilterException("BBOX takes four numbers: west, south, east, north", place);
        }
        int half = numbers.size() / 2;
        Coordinate low = position(numbers.get(0), numbers.get(1), place);
        Coordinate high = position(numbers.get(half), numbers.get(half + 1), place);
        boolean longitudeFirst = system.axes() == AxisOrder.XY;
        double south = longitudeFirst ? low.y : low.x;
        double north = longitudeFirst ? high.y : high.x;
        if (south > north) {
            throw new FilterException("BBOX: south " + south + " lies north of north " + north, place);
        }
        return new Expression.Box(low.x, low.y, high.x, high.y, place);
    }
}
