package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The geometry of a shapefile, record by record, after the ESRI Shapefile Technical Description of July 1998. Heights and
 * measures are passed over.
 */
final class ShapeRecords {
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
            throw new LayerException(file + " is no shapefile", "export the layer again");
        }
        // lengths are in words of two bytes
        long promised = 2L * buffer.getInt(24);
        if (promised > buffer.capacity()) {
            throw new LayerException(
                    file + " breaks off: it promises " + promised + " bytes and has " + buffer.capacity(),
                    "copy the files of the layer again, completely");
        }
        List<Shape> shapes = new ArrayList<>();
        int at = HEADER;
        while (at + RECORD_HEADER <= promised) {
            long length = 2L * buffer.order(ByteOrder.BIG_ENDIAN).getInt(at + 4);
            if (length < Integer.BYTES || at + RECORD_HEADER + length > promised) {
                throw new LayerException(
                        file + " is broken in record " + (shapes.size() + 1) + ": its length is wrong",
                        "export the layer again");
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
                case 0 ->
                    throw new GeometryException(
                            "the feature has no geometry",
                            "draw it, or remove the feature; nothing is left out in silence");
                case 1, 11, 21 -> FACTORY.createPoint(new Coordinate(content.getDouble(4), content.getDouble(12)));
                case 8, 18, 28 -> multiPoint(content);
                case 5, 15, 25 -> polygon(content);
                default ->
                    throw new GeometryException(
                            "a geometry of type " + name(type) + " is no boundary",
                            "give polygons, or points where no border is known");
            };
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new GeometryException(
                    "its record is broken: it holds less than it promises", "export the layer again");
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
            throw new GeometryException("it is " + count + " points in one feature", "give each place one point");
        }
        int at = 8 + BOX;
        return FACTORY.createPoint(new Coordinate(content.getDouble(at), content.getDouble(at + 8)));
    }

    private static Geometry polygon(ByteBuffer content) throws GeometryException {
        int parts = content.getInt(4 + BOX);
        int points = content.getInt(8 + BOX);
        int firstPoint = 12 + BOX + Integer.BYTES * parts;
        if (parts < 0 || points < 0 || firstPoint + 16L * points > content.capacity()) {
            throw new GeometryException(
                    "its record is broken: it holds less than it promises", "export the layer again");
        }
        RingAssembly rings = new RingAssembly();
        for (int p = 0; p < parts; p++) {
            int from = content.getInt(12 + BOX + Integer.BYTES * p);
            int to = p + 1 < parts ? content.getInt(16 + BOX + Integer.BYTES * p) : points;
            if (from < 0 || to > points || from > to) {
                throw new GeometryException("its parts are not in order", "export the layer again");
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
