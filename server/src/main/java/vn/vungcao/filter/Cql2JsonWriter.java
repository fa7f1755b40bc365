package vn.vungcao.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes a filter in CQL2 JSON. What it writes reads as the same filter. */
public final class Cql2JsonWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Cql2JsonWriter() {}

    public static String write(Expression expression) {
        return node(expression).toString();
    }

    private static JsonNode node(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            ArrayNode args = NODES.arrayNode();
            operation.operands().forEach(operand -> args.add(node(operand)));
            ObjectNode node = NODES.objectNode().put("op", operation.operator().id());
            node.set("args", args);
            return node;
        }
        if (expression instanceof Expression.Property property) {
            return NODES.objectNode().put("property", property.name());
        }
        if (expression instanceof Expression.Text text) {
            return NODES.textNode(text.value());
        }
        if (expression instanceof Expression.Number number) {
            return NODES.numberNode(number.value());
        }
        if (expression instanceof Expression.Truth truth) {
            return NODES.booleanNode(truth.value());
        }
        if (expression instanceof Expression.Day day) {
            return NODES.objectNode().put("date", day.value().toString());
        }
        if (expression instanceof Expression.Moment moment) {
            return NODES.objectNode().put("timestamp", moment.value().toString());
        }
        if (expression instanceof Expression.Interval interval) {
            ArrayNode ends = NODES.arrayNode().add(end(interval.start())).add(end(interval.end()));
            return NODES.objectNode().set("interval", ends);
        }
        if (expression instanceof Expression.Array array) {
            ArrayNode items = NODES.arrayNode();
            array.items().forEach(item -> items.add(node(item)));
            return items;
        }
        if (expression instanceof Expression.Box b) {
            ArrayNode corners = NODES.arrayNode()
                    .add(b.lower1())
                    .add(b.lower2())
                    .add(b.upper1())
                    .add(b.upper2());
            return NODES.objectNode().set("bbox", corners);
        }
        return geometry(((Expression.Shape) expression).geometry());
    }

    private static JsonNode end(Optional<Expression> end) {
        if (end.isEmpty()) {
            return NODES.textNode(Times.OPEN);
        }
        Expression time = end.get();
        if (time instanceof Expression.Day day) {
            return NODES.textNode(day.value().toString());
        }
        return time instanceof Expression.Moment moment
                ? NODES.textNode(moment.value().toString())
                : node(time);
    }

    private static JsonNode geometry(Geometry geometry) {
        ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            ArrayNode parts = node.putArray("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(geometry(geometry.getGeometryN(i)));
            }
        } else {
            node.set("coordinates", coordinates(geometry));
        }
        return node;
    }

    private static JsonNode coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        ArrayNode array = NODES.arrayNode();
        if (geometry instanceof LineString line) {
            for (Coordinate point : line.getCoordinates()) {
                array.add(position(point));
            }
        } else if (geometry instanceof Polygon polygon) {
            array.add(coordinates(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                array.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                array.add(coordinates(geometry.getGeometryN(i)));
            }
        }
        return array;
    }

    private static JsonNode position(Coordinate point) {
        return NODES.arrayNode().add(point.x).add(point.y);
    }
}
