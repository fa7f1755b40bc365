package vn.vungcao.filter;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads the geometries of a CQL2 text: WKT, or BBOX. A third number of a position is a height and plays no part. */
final class WktReader {
    private final ShapeRules rules;
    private final GeometryFactory factory;

    WktReader(ShapeRules rules) {
        this.rules = rules;
        this.factory = rules.factory();
    }

    Expression.Shape read(Cql2Parser.GeometryContext context) {
        return rules.valid(geometry(context), Cql2TextReader.place(context));
    }

    Expression.Box box(Cql2Parser.BoxContext context) {
        return rules.box(context.number().stream().map(WktReader::number).toList(), Cql2TextReader.place(context));
    }

    private Geometry geometry(Cql2Parser.GeometryContext context) {
        if (context instanceof Cql2Parser.PointContext c) {
            return factory.createPoint(position(c.position()));
        }
        if (context instanceof Cql2Parser.MultiPointContext c) {
            return factory.createMultiPoint(c.pointText().stream()
                    .map(point -> factory.createPoint(position(point.position())))
                    .toArray(Point[]::new));
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
        return factory.createGeometryCollection(((Cql2Parser.CollectionContext) context)
                .geometry().stream().map(this::geometry).toArray(Geometry[]::new));
    }

    private LineString line(Cql2Parser.LineContext context) {
        return rules.line(positions(context.position()), Cql2TextReader.place(context));
    }

    private Polygon polygon(Cql2Parser.RingsContext context) {
        return rules.polygon(
                context.line().stream()
                        .map(line -> rules.ring(positions(line.position()), Cql2TextReader.place(line)))
                        .toList(),
                Cql2TextReader.place(context));
    }

    private List<Coordinate> positions(List<Cql2Parser.PositionContext> contexts) {
        List<Coordinate> positions = new ArrayList<>(contexts.size());
        for (Cql2Parser.PositionContext context : contexts) {
            positions.add(position(context));
        }
        return positions;
    }

    private Coordinate position(Cql2Parser.PositionContext context) {
        return rules.position(number(context.number(0)), number(context.number(1)), Cql2TextReader.place(context));
    }

    static double number(Cql2Parser.NumberContext context) {
        double number = Double.parseDouble(context.NUMBER().getText());
        if (Double.isInfinite(number)) {
            throw new FilterException("the number is too large", Cql2TextReader.place(context));
        }
        return context.MINUS() == null ? number : -number;
    }
}
