package vn.vungcao.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes a filter in CQL2 text. What it writes reads as the same filter. */
public final class Cql2TextWriter {
    private Cql2TextWriter() {}

    public static String write(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Expression.Property property) {
            return name(property.name());
        }
        if (expression instanceof Expression.Text text) {
            return quoted(text.value());
        }
        if (expression instanceof Expression.Number number) {
            return Double.toString(number.value());
        }
        if (expression instanceof Expression.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof Expression.Day day) {
            return "DATE('" + day.value() + "')";
        }
        if (expression instanceof Expression.Moment moment) {
            return "TIMESTAMP('" + moment.value() + "')";
        }
        if (expression instanceof Expression.Interval interval) {
            return "INTERVAL(" + end(interval.start()) + ", " + end(interval.end()) + ")";
        }
        if (expression instanceof Expression.Array array) {
            return list(array.items());
        }
        if (expression instanceof Expression.Box b) {
            return "BBOX(" + b.lower1() + ", " + b.lower2() + ", " + b.upper1() + ", " + b.upper2() + ")";
        }
        return wkt(((Expression.Shape) expression).geometry());
    }

    private static String operation(Expression.Operation operation) {
        Operator operator = operation.operator();
        List<Expression> o = operation.operands();
        if (operator.isFunction()) {
            return operator.id().toUpperCase(Locale.ROOT) + list(o);
        }
        return switch (operator) {
            case NOT -> "NOT " + inner(o.get(0));
            case IS_NULL -> inner(o.get(0)) + " IS NULL";
            case BETWEEN -> inner(o.get(0)) + " BETWEEN " + inner(o.get(1)) + " AND " + inner(o.get(2));
            case IN -> inner(o.get(0)) + " IN " + write(o.get(1));
            case LIKE -> inner(o.get(0)) + " LIKE " + inner(o.get(1));
            default ->
                o.stream()
                        .map(Cql2TextWriter::inner)
                        .collect(Collectors.joining(" " + operator.id().toUpperCase(Locale.ROOT) + " "));
        };
    }

    /** What is not a single word stands in brackets. */
    private static String inner(Expression expression) {
        boolean bracketed = expression instanceof Expression.Operation operation
                && !operation.operator().isFunction();
        return bracketed ? "(" + write(expression) + ")" : write(expression);
    }

    private static String list(List<Expression> items) {
        return items.stream().map(Cql2TextWriter::write).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String end(Optional<Expression> end) {
        if (end.isEmpty()) {
            return "'" + Times.OPEN + "'";
        }
        Expression time = end.get();
        if (time instanceof Expression.Day day) {
            return quoted(day.value().toString());
        }
        return time instanceof Expression.Moment moment ? quoted(moment.value().toString()) : write(time);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String wkt(Geometry geometry) {
        String type = geometry.getGeometryType().toUpperCase(Locale.ROOT);
        if (geometry instanceof Point point) {
            return type + positions(new Coordinate[] {point.getCoordinate()});
        }
        return type + inside(geometry);
    }

    private static String inside(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                    .mapToObj(i -> i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1))
                    .map(ring -> positions(ring.getCoordinates()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        if (geometry instanceof LineString || geometry instanceof Point) {
            return positions(geometry.getCoordinates());
        }
        boolean named = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .map(part -> named ? wkt(part) : inside(part))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String positions(Coordinate[] points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> points[i].x + " " + points[i].y)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
