package vn.vungcao.filter;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads the geometries of a filter: WKT, or BBOX. Longitude before latitude, in degrees (WGS 84). */
final class GeometryReader {
    private final GeometryFactory factory = new GeometryFactory();
    private int vertices;

    /** @throws FilterException when it is no valid geometry on the globe, or the filter has too many vertices */
    Geometry read(Cql2Parser.SpatialContext context) {
        Geometry geometry = geometry(context);
        IsValidOp validity = new IsValidOp(geometry);
        if (!validity.isValid()) {
            throw new FilterException(
                    "the geometry is not valid: "
                            + validity.getValidationError().getMessage(),
                    ConditionReader.place(context));
        }
        return geometry;
    }

    private Geometry geometry(Cql2Parser.SpatialContext context) {
        if (context instanceof Cql2Parser.PointContext c) {
            return factory.createPoint(position(c.position()));
        }
        if (context instanceof Cql2Parser.MultiPointContext c) {
            return factory.createMultiPointFromCoords(positions(c.position()));
        }
        if (context instanceof Cql2Parser.LineStringContext c) {
            return line(c.line());
        }
        if (context instanceof Cql2Parser.MultiLineStringContext c) {
            return factory.createMultiLineString(
                    c.line().stream().map(this::line).toArray(LineString[]::new));
        }
        if (context instanceof Cql2Parser.PolygonContext c) {
            return polygon(c.rings());
        }
        if (context instanceof Cql2Parser.MultiPolygonContext c) {
            return factory.createMultiPolygon(
                    c.rings().stream().map(this::polygon).toArray(Polygon[]::new));
        }
        return box((Cql2Parser.BoxContext) context);
    }

    private LineString line(Cql2Parser.LineContext context) {
        Coordinate[] points = positions(context.position());
        if (points.length < 2) {
            throw new FilterException("a line has two positions or more", ConditionReader.place(context));
        }
        return factory.createLineString(points);
    }

    private Polygon polygon(Cql2Parser.RingsContext context) {
        List<LinearRing> rings = context.line().stream().map(this::ring).toList();
        return factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(Cql2Parser.LineContext context) {
        Coordinate[] points = positions(context.position());
        if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) {
            throw new FilterException(
                    "a ring has four positions or more, and the last is the first again",
                    ConditionReader.place(context));
        }
        return factory.createLinearRing(points);
    }

    /** west, south, east, north, or with heights as third and sixth number. West above east crosses the antimeridian. */
    private Geometry box(Cql2Parser.BoxContext context) {
        double[] n = context.number().stream().mapToDouble(this::number).toArray();
        int place = ConditionReader.place(context);
        if (n.length != 4 && n.length != 6) {
            throw new FilterException("BBOX takes four numbers: west, south, east, north", place);
        }
        Coordinate low = onGlobe(n[0], n[1], place);
        Coordinate high = n.length == 4 ? onGlobe(n[2], n[3], place) : onGlobe(n[3], n[4], place);
        if (low.y > high.y) {
            throw new FilterException("BBOX: south " + low.y + " lies north of north " + high.y, place);
        }
        if (low.x <= high.x) {
            return factory.toGeometry(new Envelope(low, high));
        }
        Geometry west = factory.toGeometry(new Envelope(low.x, 180, low.y, high.y));
        Geometry east = factory.toGeometry(new Envelope(-180, high.x, low.y, high.y));
        return factory.buildGeometry(List.of(west, east));
    }

    private Coordinate[] positions(List<Cql2Parser.PositionContext> contexts) {
        return contexts.stream().map(this::position).toArray(Coordinate[]::new);
    }

    /** A third number is a height and plays no part. */
    private Coordinate position(Cql2Parser.PositionContext context) {
        int place = ConditionReader.place(context);
        vertices++;
        if (vertices > Cql2Text.MAX_VERTICES) {
            throw new FilterException(
                    "the geometries of the filter have more than " + Cql2Text.MAX_VERTICES + " positions", place);
        }
        return onGlobe(number(context.number(0)), number(context.number(1)), place);
    }

    private static Coordinate onGlobe(double longitude, double latitude, int place) {
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            throw new FilterException(
                    "position " + longitude + " " + latitude
                            + " is not on the globe: longitude (-180 to 180) comes first, then latitude (-90 to 90)",
                    place);
        }
        return new Coordinate(longitude, latitude);
    }

    double number(Cql2Parser.NumberContext context) {
        double number = Double.parseDouble(context.NUMBER().getText());
        if (Double.isInfinite(number)) {
            throw new FilterException("the number is too large", ConditionReader.place(context));
        }
        return context.MINUS() == null ? number : -number;
    }
}
