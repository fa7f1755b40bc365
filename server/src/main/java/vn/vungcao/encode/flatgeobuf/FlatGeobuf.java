package vn.vungcao.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.FeatureLayer.ShapeKind;
import vn.vungcao.encode.layer.Field;
import vn.vungcao.encode.layer.LayerWriter;

/**
 * FlatGeobuf with its spatial index. Each feature is encoded twice: once to know its place, once to be written, so that never
 * more than one is in memory. Where a feature has no shape there is no index, which has no place for it.
 */
public final class FlatGeobuf implements LayerWriter {
    private static final short NODE_SIZE = 16;
    private static final int WGS84 = 4326;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A row, for the index. */
    private static final class Row extends PackedRTree.FeatureItem {
        private final int number;

        Row(int number) {
            this.number = number;
        }
    }

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        int type = type(layer.shapeKind());
        Optional<List<Row>> indexed = indexed(layer, type);
        out.write(Constants.MAGIC_BYTES);
        out.write(header(layer, type, indexed.isPresent()));
        if (indexed.isPresent()) {
            new PackedRTree(indexed.get(), NODE_SIZE).write(out);
            for (Row row : indexed.get()) {
                out.write(feature(layer, type, row.number));
            }
        } else {
            for (int row = 0; row < layer.size(); row++) {
                out.write(feature(layer, type, row));
            }
        }
    }

    private static int type(ShapeKind kind) {
        return switch (kind) {
            case POLYGONS -> GeometryType.MultiPolygon;
            case POINTS -> GeometryType.Point;
            case MIXED -> GeometryType.Unknown;
        };
    }

    /** In the order of Hilbert's curve, each with its place among the features. */
    private static Optional<List<Row>> indexed(FeatureLayer layer, int type) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < layer.size(); number++) {
            Optional<Geometry> shape = layer.shapes().apply(number);
            if (shape.isEmpty()) {
                return Optional.empty();
            }
            Envelope box = shape.get().getEnvelopeInternal();
            Row row = new Row(number);
            row.nodeItem = new NodeItem(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            row.size = feature(layer, type, number).length;
            rows.add(row);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Row> sorted = PackedRTree.hilbertSort(rows, PackedRTree.calcExtent(rows)).stream()
                .map(Row.class::cast)
                .toList();
        long offset = 0;
        for (Row row : sorted) {
            row.offset = offset;
            row.nodeItem.offset = offset;
            offset += row.size;
        }
        return Optional.of(sorted);
    }

    private static byte[] header(FeatureLayer layer, int type, boolean indexed) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int[] columns = layer.fields().stream()
                .mapToInt(field -> Column.createColumn(
                        builder,
                        builder.createString(field.name()),
                        columnType(field),
                        builder.createString(field.title()),
                        0,
                        -1,
                        -1,
                        -1,
                        true,
                        false,
                        false,
                        0))
                .toArray();
        int columnsAt = Header.createColumnsVector(builder, columns);
        int crs = Crs.createCrs(builder, builder.createString("EPSG"), WGS84, builder.createString("WGS 84"), 0, 0, 0);
        int name = builder.createString(layer.name());
        int description = builder.createString(layer.provenance().sentence());
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addGeometryType(builder, type);
        Header.addColumns(builder, columnsAt);
        Header.addFeaturesCount(builder, layer.size());
        Header.addIndexNodeSize(builder, indexed ? NODE_SIZE : 0);
        Header.addCrs(builder, crs);
        Header.addDescription(builder, description);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private static int columnType(Field field) {
        return switch (field.kind()) {
            case NUMBER -> ColumnType.Double;
            case TRUTH -> ColumnType.Bool;
            case DATE -> ColumnType.DateTime;
            case TEXT -> ColumnType.String;
        };
    }

    private static byte[] feature(FeatureLayer layer, int type, int row) throws IOException {
        FlatBufferBuilder builder = new FlatBufferBuilder(1024);
        int properties = Feature.createPropertiesVector(builder, properties(layer, row));
        Optional<Geometry> shape = layer.shapes().apply(row);
        int geometry = 0;
        if (shape.isPresent()) {
            Geometry written = type == GeometryType.MultiPolygon && shape.get() instanceof Polygon polygon
                    ? FACTORY.createMultiPolygon(new Polygon[] {polygon})
                    : shape.get();
            byte own = GeometryConversions.toGeometryType(written.getClass());
            geometry = GeometryConversions.serialize(builder, written, own);
        }
        int feature = Feature.createFeature(builder, geometry, properties, 0);
        Feature.finishSizePrefixedFeatureBuffer(builder, feature);
        return builder.sizedByteArray();
    }

    private static byte[] properties(FeatureLayer layer, int row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < layer.fields().size(); i++) {
            Field field = layer.fields().get(i);
            Optional<String> text = field.text(row);
            if (text.isPresent()) {
                bytes.writeBytes(little(Short.BYTES).putShort((short) i).array());
                bytes.writeBytes(value(field, row, text.get()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] value(Field field, int row, String text) {
        return switch (field.kind()) {
            case NUMBER ->
                little(Double.BYTES).putDouble(field.number(row).orElseThrow()).array();
            case TRUTH -> new byte[] {(byte) (text.equals("true") ? 1 : 0)};
            case DATE -> counted(text + "T00:00:00");
            case TEXT -> counted(text);
        };
    }

    private static byte[] counted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return little(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
