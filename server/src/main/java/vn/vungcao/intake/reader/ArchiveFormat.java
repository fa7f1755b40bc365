package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/** An archive that holds a shapefile, a KML document, or a single file of another format. */
final class ArchiveFormat implements LayerFormat {
    private final List<LayerFormat> inner;

    /** @param inner formats that are one file */
    ArchiveFormat(List<LayerFormat> inner) {
        this.inner = List.copyOf(inner);
    }

    @Override
    public boolean recognises(SourceFile file) {
        return ZipContent.isZip(file);
    }

    @Override
    public Optional<RawLayer> read(Reading reading) {
        return ZipContent.unpack(reading).flatMap(files -> read(reading, files));
    }

    private Optional<RawLayer> read(Reading reading, List<SourceFile> files) {
        if (ShapefileReader.isIn(files)) {
            return ShapefileReader.read(reading, files);
        }
        if (files.stream().anyMatch(file -> file.name().equals("[Content_Types].xml"))) {
            return reading.refuse(
                    Wording.of(
                            "tệp là bảng tính Excel hoặc tài liệu văn phòng khác, không phải lớp bản đồ",
                            "the file is an Excel workbook or another office document, no map layer"),
                    Wording.of(
                            "dùng chính lớp bản đồ; bảng số liệu thì nhập bằng import observations",
                            "give the layer itself; a table of values is imported with import observations"));
        }
        List<SourceFile> layers = files.stream()
                .filter(file -> !file.name().contains("__MACOSX/"))
                .filter(file -> inner.stream().anyMatch(format -> format.recognises(file)))
                .toList();
        if (layers.size() != 1) {
            return reading.refuse(
                    layers.isEmpty()
                            ? Wording.of(
                                    "tệp nén không có lớp bản đồ nào, chỉ có: %s",
                                    "the archive holds no map layer, only: %s", names(files))
                            : Wording.of(
                                    "tệp nén có nhiều lớp: %s", "the archive holds several layers: %s", names(layers)),
                    Wording.of(
                            "nén một shapefile với đủ các phần của nó, hoặc dùng chính tệp đó",
                            "pack one shapefile with all its parts, or give the one file itself"));
        }
        SourceFile layer = layers.get(0);
        return inner.stream()
                .filter(format -> format.recognises(layer))
                .findFirst()
                // places in it are said with the name of the archive, the only one that its user knows
                .flatMap(format ->
                        format.read(reading.within(new SourceFile(reading.file().name(), layer.bytes()))));
    }

    private static String names(List<SourceFile> files) {
        List<String> names = files.stream().map(SourceFile::name).limit(8).toList();
        return String.join(", ", names) + (files.size() > names.size() ? ", …" : "");
    }
}
