package vn.vungcao.intake.preview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** A shape as coarse GeoJSON, to be seen on a small map and nothing else. Spends positions until there are none left. */
final class ShapeOutline {
    /** About 110 m. */
    private static final double TOLERANCE_DEGREES = 0.001;

    private static final double PRECISION = 1e4;

    private int positionsLeft;

    ShapeOutline(int mostPositions) {
        positionsLeft = mostPositions;
    }

    /** Empty when the shape has more positions than are left. */
    Optional<ObjectNode> node(Geometry shape) {
        Geometry coarse = shape instanceof Point ? shape : coarse(shape);
        if (coarse.getNumPoints() > positionsLeft) {
            return Optional.empty();
        }
        positionsLeft -= coarse.getNumPoints();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (coarse instanceof Point point) {
            node.put("type", "Point");
            node.set("coordinates", position(point.getCoordinate()));
            return Optional.of(node);
        }
        node.put("type", "MultiPolygon");
        ArrayNode polygons = node.putArray("coordinates");
        for (int i = 0; i < coarse.getNumGeometries(); i++) {
            if (coarse.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(rings(polygon));
            }
        }
        return Optional.of(node);
    }

    /** What is smaller than the tolerance stays as it is. */
    private static Geometry coarse(Geometry shape) {
        Geometry coarse = DouglasPeuckerSimplifier.simplify(shape, TOLERANCE_DEGREES);
        return coarse.isEmpty() ? shape : coarse;
    }

    private static ArrayNode rings(Polygon polygon) {
        ArrayNode rings = JsonNodeFactory.instance.arrayNode();
        rings.add(ring(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private static ArrayNode ring(Coordinate[] coordinates) {
        ArrayNode ring = JsonNodeFactory.instance.arrayNode();
        for (Coordinate coordinate : coordinates) {
            ring.add(position(coordinate));
        }
        return ring;
    }

    private static ArrayNode position(Coordinate coordinate) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(Math.round(coordinate.x * PRECISION) / PRECISION)
                .add(Math.round(coordinate.y * PRECISION) / PRECISION);
    }
}
