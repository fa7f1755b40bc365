package vn.vungcao.intake.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.geo.GeometryValidation;
import vn.vungcao.wording.Wording;

/** Makes shapes of GeoJSON geometry objects: polygons, multipolygons and points, x and y as they are written. */
final class GeoJsonGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Wording EXPORT_AGAIN =
            Wording.of("xuất lại lớp, hoặc sửa hình đó", "export the layer again, or correct the feature");

    private GeoJsonGeometry() {}

    static Geometry read(JsonNode node) throws GeometryException {
        if (node.isMissingNode() || node.isNull()) {
            throw GeometryException.absent();
        }
        String type = node.path("type").asText();
        JsonNode coordinates = node.path("coordinates");
        if (coordinates.isArray() && coordinates.isEmpty()) {
            throw GeometryException.empty();
        }
        return switch (type) {
            case "Point" -> FACTORY.createPoint(position(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> multiPolygon(coordinates);
            default ->
                throw new GeometryException(
                        Wording.of(
                                "hình kiểu '%s' không thể là ranh giới",
                                "a geometry of type '%s' is no boundary", type),
                        Wording.of(
                                "dùng Polygon hoặc MultiPolygon, hoặc Point nơi chưa biết ranh giới",
                                "give a Polygon or MultiPolygon, or a Point where no border is known"));
        };
    }

    private static Geometry multiPolygon(JsonNode node) throws GeometryException {
        requireArray(node);
        Polygon[] parts = new Polygon[node.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon(node.get(i));
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private static Polygon polygon(JsonNode node) throws GeometryException {
        requireArray(node);
        if (node.isEmpty()) {
            throw new GeometryException(Wording.of("một đa giác không có vòng", "a polygon has no ring"), EXPORT_AGAIN);
        }
        LinearRing shell = ring(node.get(0));
        LinearRing[] holes = new LinearRing[node.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(node.get(i + 1));
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing ring(JsonNode node) throws GeometryException {
        requireArray(node);
        Coordinate[] points = new Coordinate[node.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = position(node.get(i));
        }
        Optional<GeometryDefect> defect = GeometryValidation.checkRing(points);
        if (defect.isPresent()) {
            throw GeometryException.brokenRing(defect.get());
        }
        return FACTORY.createLinearRing(points);
    }

    private static Coordinate position(JsonNode node) throws GeometryException {
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw new GeometryException(
                    Wording.of("'%s' không phải vị trí", "'%s' is no position", shortened(node)),
                    Wording.of("viết vị trí theo dạng [kinh độ, vĩ độ]", "write positions as [longitude, latitude]"));
        }
        double x = node.get(0).doubleValue();
        double y = node.get(1).doubleValue();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new GeometryException(
                    Wording.of(
                            "một tọa độ của '%s' không phải số",
                            "a coordinate of '%s' is not a number", shortened(node)),
                    EXPORT_AGAIN);
        }
        return new Coordinate(x, y);
    }

    private static void requireArray(JsonNode node) throws GeometryException {
        if (!node.isArray()) {
            throw new GeometryException(
                    Wording.of(
                            "tọa độ không lồng nhau đúng theo kiểu hình: '%s'",
                            "its coordinates are not nested as its type asks for: '%s'", shortened(node)),
                    EXPORT_AGAIN);
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
