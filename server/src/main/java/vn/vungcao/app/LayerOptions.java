package vn.vungcao.app;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.intake.reader.ReadingOptions;
import vn.vungcao.intake.reader.TextEncoding;

/** What can be said of a layer that a file does not say, or says wrongly: the options of every import of features. */
final class LayerOptions {
    @Option(names = "--layer", paramLabel = "NAME", description = "The layer that is meant, where a file has several")
    private Optional<String> layer = Optional.empty();

    @Option(
            names = "--crs",
            paramLabel = "EPSG:CODE",
            converter = ImportBoundariesCommand.EpsgConverter.class,
            description = {
                "The reference system of the coordinates, such as EPSG:9205 (VN-2000 / TM-3 103-00)",
                "(default: what the file says; GeoJSON and KML that say nothing are in longitude and latitude)"
            })
    private Integer epsg;

    @Option(
            names = "--axis-order",
            paramLabel = "xy|yx",
            description = "yx: the coordinates are northing or latitude first (default: xy)")
    private AxisOrder axes;

    @Option(
            names = "--encoding",
            paramLabel = "ID",
            converter = EncodingConverter.class,
            description = {
                "The encoding of the texts: utf-8, utf-16le, utf-16be, windows-1258, tcvn3 or vni",
                "(default: found out from the file as a whole, and reported)"
            })
    private TextEncoding encoding;

    @Option(
            names = "--repair",
            description = "Repair invalid polygons whose area changes by less than 0.1 %%, and list them")
    private boolean repair;

    ReadingOptions reading() {
        return new ReadingOptions(
                layer,
                epsg == null ? OptionalInt.empty() : OptionalInt.of(epsg),
                Optional.ofNullable(axes),
                Optional.ofNullable(encoding),
                repair);
    }

    /** By the names that people and {@code .cpg} files use. */
    static final class EncodingConverter implements ITypeConverter<TextEncoding> {
        @Override
        public TextEncoding convert(String text) {
            return TextEncoding.find(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no encoding known here: write one of " + TextEncoding.choices()));
        }
    }
}
