package vn.vungcao.intake.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes the parts of a shapefile for tests, sound ones and broken ones. */
public final class ShapefileMaker {
    private static final int WIDTH = 40;

    private final TextEncoding encoding;
    private final List<byte[]> shapes = new ArrayList<>();
    private final List<List<byte[]>> rows = new ArrayList<>();
    private final List<String> fields;

    public ShapefileMaker(TextEncoding encoding, String... fields) {
        this.encoding = encoding;
        this.fields = List.of(fields);
    }

    public ShapefileMaker add(Geometry shape, String... values) {
        return add(shape(shape), Arrays.stream(values).map(this::encoded).toArray(byte[][]::new));
    }

    /** A record as it is, and cells as they are. */
    public ShapefileMaker add(byte[] shape, byte[]... cells) {
        shapes.add(shape);
        rows.add(List.of(cells));
        return this;
    }

    private byte[] encoded(String text) {
        return VietnameseEncoders.encode(encoding, text);
    }

    /** A record without a shape. */
    public static byte[] nullShape() {
        return new byte[4];
    }

    /** Outer rings clockwise, holes anticlockwise, as the format asks for. */
    public static byte[] shape(Geometry shape) {
        if (shape instanceof Point point) {
            return little(20)
                    .putInt(1)
                    .putDouble(point.getX())
                    .putDouble(point.getY())
                    .array();
        }
        List<Coordinate[]> rings = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i).norm();
            rings.add(polygon.getExteriorRing().getCoordinates());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                LinearRing hole = polygon.getInteriorRingN(h);
                rings.add(hole.getCoordinates());
            }
        }
        return rings(shape.getEnvelopeInternal(), 5, rings);
    }

    /** @param type 5, or 15 with heights behind the points */
    public static byte[] rings(Envelope box, int type, List<Coordinate[]> rings) {
        int points = rings.stream().mapToInt(ring -> ring.length).sum();
        int heights = type == 15 ? 16 + 8 * points : 0;
        ByteBuffer out = little(44 + 4 * rings.size() + 16 * points + heights);
        out.putInt(type);
        out.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
        out.putInt(rings.size()).putInt(points);
        int start = 0;
        for (Coordinate[] ring : rings) {
            out.putInt(start);
            start += ring.length;
        }
        rings.forEach(
                ring -> Arrays.stream(ring).forEach(c -> out.putDouble(c.x).putDouble(c.y)));
        return out.array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    public byte[] shp() {
        int length = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        header(out, length);
        for (int i = 0; i < shapes.size(); i++) {
            out.putInt(i + 1).putInt(shapes.get(i).length / 2).put(shapes.get(i));
        }
        return out.array();
    }

    public byte[] shx() {
        ByteBuffer out = ByteBuffer.allocate(100 + 8 * shapes.size());
        header(out, out.capacity());
        int at = 100;
        for (byte[] shape : shapes) {
            out.putInt(at / 2).putInt(shape.length / 2);
            at += 8 + shape.length;
        }
        return out.array();
    }

    private static void header(ByteBuffer out, int length) {
        out.putInt(0, 9994).putInt(24, length / 2);
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5).order(ByteOrder.BIG_ENDIAN);
        out.position(100);
    }

    public byte[] dbf() {
        int header = 32 + 32 * fields.size() + 1;
        int record = 1 + WIDTH * fields.size();
        ByteBuffer out = little(header + record * rows.size() + 1);
        out.put((byte) 3)
                .put(new byte[3])
                .putInt(rows.size())
                .putShort((short) header)
                .putShort((short) record);
        for (int f = 0; f < fields.size(); f++) {
            byte[] name = Arrays.copyOf(encoded(fields.get(f)), 10);
            out.position(32 + 32 * f);
            out.put(name).put((byte) 0).put((byte) 'C').putInt(0).put((byte) WIDTH);
        }
        out.position(header - 1);
        out.put((byte) 0x0D);
        for (List<byte[]> row : rows) {
            out.put((byte) ' ');
            for (byte[] cell : row) {
                byte[] full = new byte[WIDTH];
                Arrays.fill(full, (byte) ' ');
                System.arraycopy(cell, 0, full, 0, Math.min(WIDTH, cell.length));
                out.put(full);
            }
        }
        return out.put((byte) 0x1A).array();
    }

    /** All parts but {@code .prj} and {@code .cpg}, by their names. */
    public Map<String, byte[]> parts(String name) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(name + ".shp", shp());
        parts.put(name + ".shx", shx());
        parts.put(name + ".dbf", dbf());
        return parts;
    }

    public byte[] zip(String prj) {
        Map<String, byte[]> parts = parts("xa");
        parts.put("xa.prj", prj.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
