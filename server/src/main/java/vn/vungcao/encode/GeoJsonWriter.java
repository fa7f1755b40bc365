package vn.vungcao.encode;

import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.ReferenceSystem;

/**
 * Writes geometries as GeoJSON (RFC 7946): longitude before latitude in degrees unless another system is asked for, outer rings anticlockwise and holes
 * clockwise (the right-hand rule), at most seven decimals (about a centimetre).
 */
public final class GeoJsonWriter {
    private final JsonWriter json;
    private final ReferenceSystem system;

    public GeoJsonWriter(JsonWriter json) {
        this(json, ReferenceSystem.CRS84);
    }

    /** @param system in which the coordinates are written, in the order of its axes, instead */
    public GeoJsonWriter(JsonWriter json, ReferenceSystem system) {
        this.json = json;
        this.system = system;
    }

    /** The value of a {@code geometry} member: {@code null} where there is none. */
    public void geometry(Optional<Geometry> geometry) {
        if (geometry.isEmpty() || geometry.get().isEmpty()) {
            json.none();
        } else {
            write(system.fromLonLat(geometry.get()));
        }
    }

    private void write(Geometry geometry) {
        json.object().field("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            json.array("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.end();
        } else {
            ByteBuffer out = new ByteBuffer();
            coordinates(geometry, out);
            json.name("coordinates").fragment(out.toBytes());
        }
        json.end();
    }

    private void coordinates(Geometry geometry, ByteBuffer out) {
        if (geometry instanceof Point point) {
            position(point.getCoordinateSequence(), 0, out);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false, out);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, out);
        } else if (geometry instanceof GeometryCollection parts) {
            out.put('[');
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                if (i > 0) {
                    out.put(',');
                }
                coordinates(parts.getGeometryN(i), out);
            }
            out.put(']');
        } else {
            throw new IllegalArgumentException("no GeoJSON for a " + geometry.getGeometryType());
        }
    }

    private void rings(Polygon polygon, ByteBuffer out) {
        out.put('[');
        ring(polygon.getExteriorRing(), true, out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.put(',');
            ring(polygon.getInteriorRingN(i), false, out);
        }
        out.put(']');
    }

    private void ring(LinearRing ring, boolean anticlockwise, ByteBuffer out) {
        CoordinateSequence points = ring.getCoordinateSequence();
        positions(points, Orientation.isCCW(points) != anticlockwise, out);
    }

    private void positions(CoordinateSequence points, boolean backwards, ByteBuffer out) {
        out.put('[');
        for (int i = 0; i < points.size(); i++) {
            if (i > 0) {
                out.put(',');
            }
            position(points, backwards ? points.size() - 1 - i : i, out);
        }
        out.put(']');
    }

    private void position(CoordinateSequence points, int i, ByteBuffer out) {
        out.put('[');
        boolean xFirst = system.axes() == AxisOrder.XY;
        Decimal.putCoordinate(out, xFirst ? points.getX(i) : points.getY(i), system.decimals());
        out.put(',');
        Decimal.putCoordinate(out, xFirst ? points.getY(i) : points.getX(i), system.decimals());
        out.put(']');
    }
}
