package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.LayerDescription;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.wording.Wording;

/**
 * Reads a layer of features from any of the formats that offices have, told apart by their content: GeoJSON (a collection, or
 * one feature a line), a shapefile packed as a zip, GeoPackage, KML and KMZ, FlatGeobuf. Every geometry that comes out is a
 * valid polygon, multipolygon or point in longitude and latitude, within reach; every text is in NFC.
 */
public final class FeatureReader {
    private static final List<LayerFormat> FILES =
            List.of(new GeoPackageFormat(), new FlatGeobufFormat(), new KmlFormat(), new GeoJsonFormat());
    private static final List<LayerFormat> FORMATS = Stream.concat(
                    FILES.stream(), Stream.of(new ArchiveFormat(FILES), new BareShapefile()))
            .toList();

    private FeatureReader() {}

    /**
     * Empty, with errors among the problems, when anything is wrong with the file.
     *
     * @param options what is said of the file from outside
     * @param gazetteer known names, to tell the encoding of texts by
     */
    public static Optional<FeatureFile> read(
            SourceFile file, ReadingOptions options, Reach reach, Gazetteer gazetteer, ProblemList problems) {
        Reading reading = new Reading(file, options, gazetteer, problems);
        if (file.bytes().length == 0) {
            return reading.refuse(TextDecoding.EMPTY_FILE, TextDecoding.CHECK_COPY);
        }
        return FORMATS.stream()
                .filter(format -> format.recognises(file))
                .findFirst()
                .map(format -> format.read(reading))
                .orElseGet(() -> reading.refuse(
                        Wording.of(
                                "tệp không thuộc định dạng nào mà chương trình đọc được%s",
                                "the file is of no format that is known here%s",
                                TextDecoding.otherFormat(file.bytes())
                                        .map(what -> Wording.of("; nó là %s", "; it is %s", what))
                                        .orElse(Wording.NONE)),
                        Wording.of(
                                "dùng GeoJSON, shapefile nén zip, GeoPackage, KML, KMZ hoặc FlatGeobuf",
                                "give GeoJSON, a shapefile packed as a zip, a GeoPackage, KML, KMZ or FlatGeobuf")))
                .flatMap(layer -> place(reading, reach, layer));
    }

    private static Optional<FeatureFile> place(Reading reading, Reach reach, RawLayer layer) {
        return reading.problems().hasErrors()
                ? Optional.empty()
                : new Georeference(reading, reach)
                        .place(layer)
                        .map(placed -> new FeatureFile(
                                reading.file().name(), placed.features(), Optional.of(description(layer, placed))));
    }

    private static LayerDescription description(RawLayer layer, Georeference.Placed placed) {
        return new LayerDescription(
                layer.format(),
                layer.name(),
                placed.system().projection().label(),
                placed.system().how(),
                layer.text());
    }
}
