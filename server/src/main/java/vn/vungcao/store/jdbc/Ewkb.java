package vn.vungcao.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import vn.vungcao.store.StoreException;

/** Geometry as bytes that both databases take: two-dimensional little-endian WKB with the reference system EPSG:4326. */
final class Ewkb {
    static final int WGS84 = 4326;

    private static final int SRID_FLAG = 0x20000000;
    private static final int HEAD_BYTES = 5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), WGS84);

    private Ewkb() {}

    static byte[] of(Geometry geometry) {
        // the writer would take the number from the geometry, which may be shared and must not be changed
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        ByteBuffer plain = ByteBuffer.wrap(wkb).order(ByteOrder.LITTLE_ENDIAN);
        return ByteBuffer.allocate(wkb.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(plain.get())
                .putInt(plain.getInt() | SRID_FLAG)
                .putInt(WGS84)
                .put(wkb, HEAD_BYTES, wkb.length - HEAD_BYTES)
                .array();
    }

    /** Takes WKB and EWKB of either byte order. */
    static Geometry read(byte[] bytes) {
        try {
            return new WKBReader(GEOMETRY).read(bytes);
        } catch (ParseException e) {
            throw new StoreException("the database holds a geometry that cannot be read: " + e.getMessage(), e);
        }
    }
}
