package vn.vungcao.intake.reader;

import java.util.Optional;
import vn.vungcao.wording.Wording;

/** One part of a shapefile without the others: recognised only to say what is missing. */
final class BareShapefile implements LayerFormat {
    @Override
    public boolean recognises(SourceFile file) {
        return ShapeRecords.isShapefile(file);
    }

    @Override
    public Optional<RawLayer> read(Reading reading) {
        return reading.refuse(
                Wording.of(
                        "đây là một phần của shapefile, một mình nó không có mã và tên",
                        "this is one part of a shapefile, which alone has no codes and no names"),
                Wording.of(
                        "nén .shp, .shx, .dbf, .prj và .cpg của lớp vào một tệp zip rồi nhập tệp đó",
                        "pack .shp, .shx, .dbf, .prj and .cpg of the layer into one zip file and import that"));
    }
}
