package vn.vungcao.intake.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.reader.EncodingDetection.Declared;
import vn.vungcao.wording.Wording;

/** Reads a shapefile whose parts ({@code .shp .dbf .prj .cpg .shx}) are packed into one archive, or one of several. */
final class ShapefileReader {
    private static final Wording PACK = Wording.of(
            "nén .shp, .shx, .dbf, .prj và .cpg của lớp vào một tệp zip",
            "pack .shp, .shx, .dbf, .prj and .cpg of the layer into one zip file");
    private static final Wording TOGETHER = Wording.of(
            "các phần của một shapefile phải đi cùng nhau: chép hoặc xuất lại tất cả",
            "a shapefile's parts belong together: copy or export all of them again");
    private static final int INDEX_HEADER = 100;
    private static final int INDEX_ENTRY = 8;

    private final Reading reading;
    private final Map<String, SourceFile> parts;

    /** @param parts by suffix, of one layer */
    private ShapefileReader(Reading reading, Map<String, SourceFile> parts) {
        this.reading = reading;
        this.parts = parts;
    }

    static boolean isIn(List<SourceFile> files) {
        return files.stream()
                .anyMatch(file -> isPart(file) && ZipContent.suffix(file.name()).equals(".shp"));
    }

    /** Macs put a second file of each name beside the first, with other content. */
    private static boolean isPart(SourceFile file) {
        return !file.name().contains("__MACOSX/")
                && !ZipContent.stem(file.name()).startsWith("._");
    }

    static Optional<RawLayer> read(Reading reading, List<SourceFile> files) {
        Map<String, Map<String, SourceFile>> layers = new TreeMap<>();
        files.stream().filter(ShapefileReader::isPart).forEach(file -> layers.computeIfAbsent(
                        ZipContent.stem(file.name()), stem -> new TreeMap<>())
                .putIfAbsent(ZipContent.suffix(file.name()), file));
        layers.values().removeIf(parts -> !parts.containsKey(".shp"));
        return reading.choose(layers.keySet())
                .flatMap(layer -> new ShapefileReader(reading, layers.get(layer)).layer(layer));
    }

    private Optional<RawLayer> layer(String name) {
        if (!parts.containsKey(".dbf")) {
            return reading.refuse(
                    Wording.of(
                            "tệp nén có %1$s.shp mà không có %1$s.dbf, nên không biết hình nào là gì",
                            "the archive has %1$s.shp without %1$s.dbf, so nothing says which shape is what", name),
                    PACK);
        }
        try {
            List<ShapeRecords.Shape> shapes =
                    ShapeRecords.parse(name + ".shp", parts.get(".shp").bytes());
            DbfTable table = DbfTable.parse(name + ".dbf", parts.get(".dbf").bytes());
            checkCounts(name, shapes.size(), table.records());
            if (table.rows().isEmpty()) {
                return reading.refuseEmptyLayer();
            }
            return DbfText.decode(reading, table, declared(name)).flatMap(text -> layer(name, shapes, table, text));
        } catch (LayerException e) {
            return reading.refuse(e.said(), e.remedy());
        }
    }

    private void checkCounts(String name, int shapes, int rows) throws LayerException {
        if (shapes != rows) {
            throw new LayerException(
                    Wording.of(
                            "%1$s.shp có %2$d hình mà %1$s.dbf có %3$d dòng",
                            "%1$s.shp has %2$d shapes and %1$s.dbf has %3$d rows", name, shapes, rows),
                    TOGETHER);
        }
        SourceFile index = parts.get(".shx");
        if (index != null && index.bytes().length != INDEX_HEADER + INDEX_ENTRY * shapes) {
            throw new LayerException(
                    Wording.of(
                            "%s.shx là chỉ mục của tệp khác: nó có %d byte, %d hình cần %d",
                            "%s.shx is the index of another file: it has %d bytes, %d shapes need %d",
                            name,
                            index.bytes().length,
                            shapes,
                            INDEX_HEADER + INDEX_ENTRY * shapes),
                    TOGETHER);
        }
    }

    private Optional<Declared> declared(String name) {
        return Optional.ofNullable(parts.get(".cpg"))
                .map(file -> new Declared(name + ".cpg", new String(file.bytes(), StandardCharsets.US_ASCII).strip()));
    }

    private Optional<RawLayer> layer(
            String name, List<ShapeRecords.Shape> shapes, DbfTable table, DbfText.Decoded text) {
        if (table.deleted() > 0) {
            reading.problems()
                    .note(
                            reading.place(),
                            Wording.of(
                                    "%d hình được đánh dấu đã xóa và bị bỏ qua",
                                    "%d features are marked as deleted and were passed over", table.deleted()));
        }
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            int record = table.rows().get(i).record();
            try {
                Geometry shape = shapes.get(record).get();
                features.add(new Feature(record + 1, shape, text.properties().get(i)));
            } catch (GeometryException e) {
                reading.problems().error(Place.feature(reading.file().name(), record + 1), e.said(), e.remedy());
            }
        }
        return Optional.of(new RawLayer("Shapefile", name, system(name), features, text.text()));
    }

    private SystemClaim system(String name) {
        SourceFile prj = parts.get(".prj");
        return prj == null
                ? new SystemClaim.Nothing()
                : new SystemClaim.Text(
                        new String(prj.bytes(), StandardCharsets.UTF_8).strip(), Wording.same(name + ".prj"));
    }
}
