package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.wording.Wording;

/**
 * The geometry of a shapefile, record by record, after the ESRI Shapefile Technical Description of July 1998. Heights and
 * measures are passed over.
 */
final class ShapeRecords {
    private static final Wording BROKEN = Wording.of(
            "bản ghi của hình bị hỏng: nó chứa ít hơn số đã ghi",
            "its record is broken: it holds less than it promises");
    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int BOX = 32;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String file;
    private final ByteBuffer buffer;

    private ShapeRecords(String file, byte[] bytes) {
        this.file = file;
        this.buffer = ByteBuffer.wrap(bytes);
    }

    /** One record: a shape, or why there is none. */
    @FunctionalInterface
    interface Shape {
        Geometry get() throws GeometryException;
    }

    static boolean isShapefile(SourceFile file) {
        return file.beginsWith(0, 0, 0x27, 0x0A);
    }

    /** @throws LayerException when the file as a whole cannot be taken apart */
    static List<Shape> parse(String file, byte[] bytes) throws LayerException {
        return new ShapeRecords(file, bytes).records();
    }

    private List<Shape> records() throws LayerException {
        if (buffer.capacity() < HEADER || buffer.getInt(0) != FILE_CODE) {
            throw new LayerException(
                    Wording.of("%s không phải shapefile", "%s is no shapefile", file), GeometryException.EXPORT_AGAIN);
        }
        // lengths are in words of two bytes
        long promised = 2L * buffer.getInt(24);
        if (promised > buffer.capacity()) {
            throw new LayerException(
                    Wording.of(
                            "%s bị cắt ngang: nó ghi %d byte mà chỉ có %d",
                            "%s breaks off: it promises %d bytes and has %d", file, promised, buffer.capacity()),
                    Reading.COPY_LAYER_AGAIN);
        }
        List<Shape> shapes = new ArrayList<>();
        int at = HEADER;
        while (at + RECORD_HEADER <= promised) {
            long length = 2L * buffer.order(ByteOrder.BIG_ENDIAN).getInt(at + 4);
            if (length < Integer.BYTES || at + RECORD_HEADER + length > promised) {
                throw new LayerException(
                        Wording.of(
                                "%s hỏng ở bản ghi %d: độ dài sai",
                                "%s is broken in record %d: its length is wrong", file, shapes.size() + 1),
                        GeometryException.EXPORT_AGAIN);
            }
            ByteBuffer content = buffer.slice(at + RECORD_HEADER, (int) length).order(ByteOrder.LITTLE_ENDIAN);
            shapes.add(() -> shape(content));
            at += RECORD_HEADER + (int) length;
        }
        return shapes;
    }

    private static Geometry shape(ByteBuffer content) throws GeometryException {
        int type = content.getInt(0);
        try {
            return switch (type) {
                case 0 -> throw GeometryException.absent();
                case 1, 11, 21 -> FACTORY.createPoint(new Coordinate(content.getDouble(4), content.getDouble(12)));
                case 8, 18, 28 -> multiPoint(content);
                case 5, 15, 25 -> polygon(content);
                default -> throw GeometryException.noBoundary(name(type));
            };
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new GeometryException(BROKEN, GeometryException.EXPORT_AGAIN);
        }
    }

    private static String name(int type) {
        return switch (type) {
            case 3, 13, 23 -> "line";
            case 31 -> "multipatch";
            default -> Integer.toString(type);
        };
    }

    private static Geometry multiPoint(ByteBuffer content) throws GeometryException {
        int count = content.getInt(4 + BOX);
        if (count != 1) {
            throw GeometryException.severalPoints(count);
        }
        int at = 8 + BOX;
        return FACTORY.createPoint(new Coordinate(content.getDouble(at), content.getDouble(at + 8)));
    }

    private static Geometry polygon(ByteBuffer content) throws GeometryException {
        int parts = content.getInt(4 + BOX);
        int points = content.getInt(8 + BOX);
        int firstPoint = 12 + BOX + Integer.BYTES * parts;
        if (parts < 0 || points < 0 || firstPoint + 16L * points > content.capacity()) {
            throw new GeometryException(BROKEN, GeometryException.EXPORT_AGAIN);
        }
        RingAssembly rings = new RingAssembly();
        for (int p = 0; p < parts; p++) {
            int from = content.getInt(12 + BOX + Integer.BYTES * p);
            int to = p + 1 < parts ? content.getInt(16 + BOX + Integer.BYTES * p) : points;
            if (from < 0 || to > points || from > to) {
                throw new GeometryException(
                        Wording.of("các phần của hình không theo thứ tự", "its parts are not in order"),
                        GeometryException.EXPORT_AGAIN);
            }
            Coordinate[] ring = new Coordinate[to - from];
            for (int i = 0; i < ring.length; i++) {
                int at = firstPoint + 16 * (from + i);
                ring[i] = new Coordinate(content.getDouble(at), content.getDouble(at + 8));
            }
            rings.add(ring);
        }
        return rings.toGeometry();
    }
}
