package vn.vungcao.encode.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The shapes of a shapefile, and its index. Outer rings run clockwise, holes the other way. */
final class ShapeRecords {
    static final int POINT = 1;
    static final int POLYGON = 5;

    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int WORD = 2;

    private final int type;
    private final List<Optional<Geometry>> shapes;

    ShapeRecords(int type, List<Optional<Geometry>> shapes) {
        this.type = type;
        this.shapes = List.copyOf(shapes);
    }

    void writeShapes(OutputStream out) throws IOException {
        long length = HEADER;
        for (Optional<Geometry> shape : shapes) {
            length += RECORD_HEADER + contentLength(shape);
        }
        out.write(header(length));
        int number = 0;
        for (Optional<Geometry> shape : shapes) {
            byte[] content = content(shape);
            out.write(ByteBuffer.allocate(RECORD_HEADER)
                    .putInt(++number)
                    .putInt(content.length / WORD)
                    .array());
            out.write(content);
        }
    }

    void writeIndex(OutputStream out) throws IOException {
        out.write(header(HEADER + (long) RECORD_HEADER * shapes.size()));
        long offset = HEADER;
        for (Optional<Geometry> shape : shapes) {
            int length = contentLength(shape);
            out.write(ByteBuffer.allocate(RECORD_HEADER)
                    .putInt(Math.toIntExact(offset / WORD))
                    .putInt(length / WORD)
                    .array());
            offset += RECORD_HEADER + length;
        }
    }

    private byte[] header(long length) {
        Envelope extent = new Envelope();
        shapes.forEach(shape -> shape.ifPresent(g -> extent.expandToInclude(g.getEnvelopeInternal())));
        Envelope box = extent.isNull() ? new Envelope(0, 0, 0, 0) : extent;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER);
        bytes.putInt(0, FILE_CODE).putInt(24, Math.toIntExact(length / WORD));
        bytes.order(ByteOrder.LITTLE_ENDIAN)
                .putInt(28, VERSION)
                .putInt(32, type)
                .putDouble(36, box.getMinX())
                .putDouble(44, box.getMinY())
                .putDouble(52, box.getMaxX())
                .putDouble(60, box.getMaxY());
        return bytes.array();
    }

    private int contentLength(Optional<Geometry> shape) {
        if (shape.isEmpty()) {
            return Integer.BYTES;
        }
        if (type == POINT) {
            return Integer.BYTES + 2 * Double.BYTES;
        }
        List<Coordinate[]> rings = rings(shape.get());
        int points = rings.stream().mapToInt(ring -> ring.length).sum();
        return 3 * Integer.BYTES + 4 * Double.BYTES + Integer.BYTES * rings.size() + 2 * Double.BYTES * points;
    }

    private byte[] content(Optional<Geometry> shape) {
        ByteBuffer bytes = ByteBuffer.allocate(contentLength(shape)).order(ByteOrder.LITTLE_ENDIAN);
        if (shape.isEmpty()) {
            return bytes.putInt(0).array();
        }
        bytes.putInt(type);
        if (type == POINT) {
            Coordinate point = shape.get().getCoordinate();
            return bytes.putDouble(point.x).putDouble(point.y).array();
        }
        Envelope box = shape.get().getEnvelopeInternal();
        bytes.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
        List<Coordinate[]> rings = rings(shape.get());
        bytes.putInt(rings.size())
                .putInt(rings.stream().mapToInt(ring -> ring.length).sum());
        int start = 0;
        for (Coordinate[] ring : rings) {
            bytes.putInt(start);
            start += ring.length;
        }
        for (Coordinate[] ring : rings) {
            for (Coordinate point : ring) {
                bytes.putDouble(point.x).putDouble(point.y);
            }
        }
        return bytes.array();
    }

    private static List<Coordinate[]> rings(Geometry shape) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (!(shape.getGeometryN(i) instanceof Polygon polygon)) {
                throw new IllegalArgumentException("a shapefile of polygons has no place for a "
                        + shape.getGeometryN(i).getGeometryType());
            }
            rings.add(turned(polygon.getExteriorRing().getCoordinates(), false));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(turned(polygon.getInteriorRingN(hole).getCoordinates(), true));
            }
        }
        return rings;
    }

    private static Coordinate[] turned(Coordinate[] ring, boolean anticlockwise) {
        if (Orientation.isCCW(ring) == anticlockwise) {
            return ring;
        }
        Coordinate[] reversed = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            reversed[i] = ring[ring.length - 1 - i];
        }
        return reversed;
    }
}
