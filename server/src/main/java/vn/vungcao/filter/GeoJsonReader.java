package vn.vungcao.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads the geometries of a CQL2 JSON document: GeoJSON (RFC 7946). A third number of a position plays no part. */
final class GeoJsonReader {
    private static final List<String> TYPES = List.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final ShapeRules rules;
    private final GeometryFactory factory;

    GeoJsonReader(ShapeRules rules) {
        this.rules = rules;
        this.factory = rules.factory();
    }

    Expression.Shape read(JsonNode node, String at) {
        return rules.valid(geometry(node, at), Cql2JsonReader.place(at));
    }

    private Geometry geometry(JsonNode node, String at) {
        String type = node.path("type").asText();
        if (type.equals("GeometryCollection")) {
            return factory.createGeometryCollection(each(node.path("geometries"), at + "/geometries", this::geometry)
                    .toArray(Geometry[]::new));
        }
        String here = at + "/coordinates";
        JsonNode coordinates = node.path("coordinates");
        return switch (type) {
            case "Point" -> factory.createPoint(position(coordinates, here));
            case "MultiPoint" ->
                factory.createMultiPoint(each(coordinates, here, (n, a) -> factory.createPoint(position(n, a)))
                        .toArray(Point[]::new));
            case "LineString" -> line(coordinates, here);
            case "MultiLineString" ->
                factory.createMultiLineString(
                        each(coordinates, here, this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates, here);
            case "MultiPolygon" ->
                factory.createMultiPolygon(
                        each(coordinates, here, this::polygon).toArray(Polygon[]::new));
            default ->
                throw new FilterException(
                        "'" + type + "' is no type of geometry", Cql2JsonReader.place(at + "/type"), TYPES);
        };
    }

    private LineString line(JsonNode node, String at) {
        return rules.line(each(node, at, this::position), Cql2JsonReader.place(at));
    }

    private Polygon polygon(JsonNode node, String at) {
        return rules.polygon(each(node, at, this::ring), Cql2JsonReader.place(at));
    }

    private LinearRing ring(JsonNode node, String at) {
        return rules.ring(each(node, at, this::position), Cql2JsonReader.place(at));
    }

    private Coordinate position(JsonNode node, String at) {
        if (!node.isArray() || node.size() < 2 || node.size() > 3) {
            throw new FilterException("a position is an array of two or three numbers", Cql2JsonReader.place(at));
        }
        return rules.position(
                Cql2JsonReader.number(node.get(0), at + "/0"),
                Cql2JsonReader.number(node.get(1), at + "/1"),
                Cql2JsonReader.place(at));
    }

    private static <T> List<T> each(JsonNode node, String at, BiFunction<JsonNode, String, T> read) {
        if (!node.isArray()) {
            throw new FilterException("an array is needed here", Cql2JsonReader.place(at));
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            all.add(read.apply(node.get(i), at + "/" + i));
        }
        return all;
    }
}
