package vn.vungcao.intake.reader;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Place;
import vn.vungcao.wording.Wording;

/** Reads FlatGeobuf, version 3. The spatial index in it is passed over. */
final class FlatGeobufFormat implements LayerFormat {
    private static final Wording HEADER = Wording.of("phần đầu tệp", "the header");
    private static final int MAGIC = 8;
    private static final int SIZE = Integer.BYTES;

    @Override
    public boolean recognises(SourceFile file) {
        return file.beginsWith('f', 'g', 'b', 3, 'f', 'g', 'b');
    }

    @Override
    public Optional<RawLayer> read(Reading reading) {
        ByteBuffer bytes = ByteBuffer.wrap(reading.file().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return read(reading, bytes);
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | NegativeArraySizeException e) {
            // the generated readers follow offsets without asking: a file cut off or altered leads them astray
            return reading.refuse(
                    Wording.of("tệp bị cắt ngang hoặc hỏng", "the file breaks off or is damaged"), Reading.COPY_AGAIN);
        }
    }

    private static Optional<RawLayer> read(Reading reading, ByteBuffer bytes) {
        ByteBuffer headerBytes = sized(bytes, MAGIC);
        Header header = Header.getRootAsHeader(headerBytes);
        int at = MAGIC + SIZE + headerBytes.capacity();
        if (header.indexNodeSize() > 0 && header.featuresCount() > 0) {
            at += Math.toIntExact(
                    PackedRTree.calcSize(Math.toIntExact(header.featuresCount()), header.indexNodeSize()));
        }
        List<FeatureFile.Feature> features = new ArrayList<>();
        int count = 0;
        while (at < bytes.capacity()) {
            ByteBuffer content = sized(bytes, at);
            at += SIZE + content.capacity();
            count++;
            Feature feature = Feature.getRootAsFeature(content);
            try {
                features.add(new FeatureFile.Feature(
                        count,
                        FlatGeobufGeometry.read(feature.geometry(), header.geometryType()),
                        properties(header, feature)));
            } catch (GeometryException e) {
                reading.problems().error(Place.feature(reading.file().name(), count), e.said(), e.remedy());
            }
        }
        if (count == 0) {
            return reading.refuseEmptyLayer();
        }
        if (header.featuresCount() > 0 && header.featuresCount() != count) {
            return reading.refuse(
                    Wording.of(
                            "tệp ghi là có %d hình mà chỉ có %d",
                            "the file promises %d features and has %d", header.featuresCount(), count),
                    Reading.COPY_AGAIN);
        }
        String name = Optional.ofNullable(header.name()).orElse("");
        return Optional.of(new RawLayer("FlatGeobuf", name, system(header), features, Optional.empty()));
    }

    private static ByteBuffer sized(ByteBuffer bytes, int at) {
        int size = bytes.getInt(at);
        return bytes.slice(at + SIZE, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static SystemClaim system(Header header) {
        Crs crs = header.crs();
        if (crs == null) {
            return new SystemClaim.Nothing();
        }
        boolean epsg = crs.org() == null || crs.org().equalsIgnoreCase("EPSG");
        if (epsg && crs.code() > 0) {
            return new SystemClaim.Code(crs.code(), HEADER);
        }
        return crs.wkt() == null ? new SystemClaim.Nothing() : new SystemClaim.Text(crs.wkt(), HEADER);
    }

    private static Map<String, String> properties(Header header, Feature feature) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int c = 0; c < header.columnsLength(); c++) {
            properties.put(name(header.columns(c)), "");
        }
        ByteBuffer bytes = feature.propertiesAsByteBuffer();
        if (bytes != null) {
            ByteBuffer values = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            while (values.remaining() >= Short.BYTES) {
                int column = values.getShort() & 0xFFFF;
                String value = FlatGeobufValue.read(header.columns(column).type(), values);
                properties.put(name(header.columns(column)), value);
            }
        }
        return properties;
    }

    private static String name(Column column) {
        if (column.name() == null) {
            throw new IllegalArgumentException("a column has no name");
        }
        return TextDecoding.compose(column.name()).strip();
    }
}
