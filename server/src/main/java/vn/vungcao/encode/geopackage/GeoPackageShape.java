package vn.vungcao.encode.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** The binary form of a geometry: a header with the rectangle around it, then well-known binary. */
final class GeoPackageShape {
    private static final int HEADER = 8 + 4 * Double.BYTES;
    private static final byte LITTLE_ENDIAN_WITH_RECTANGLE = 0b0000_0011;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoPackageShape() {}

    /** @param multi whether polygons are written as collections of them, so that a layer has one type */
    static byte[] encode(Geometry geometry, int srs, boolean multi) {
        Geometry shape = multi && geometry instanceof Polygon polygon
                ? FACTORY.createMultiPolygon(new Polygon[] {polygon})
                : geometry;
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
        Envelope box = shape.getEnvelopeInternal();
        return ByteBuffer.allocate(HEADER + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(LITTLE_ENDIAN_WITH_RECTANGLE)
                .putInt(srs)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }
}
