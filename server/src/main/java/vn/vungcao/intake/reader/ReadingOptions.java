package vn.vungcao.intake.reader;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.geo.AxisOrder;

/**
 * What somebody who imports a layer says of it; what is left empty, the file must say.
 *
 * @param layer its name, where a file has several
 * @param epsg the reference system of its coordinates
 * @param axes the order of its coordinates; empty is easting or longitude first
 * @param encoding of its texts
 * @param repair whether invalid polygons are repaired where that hardly moves their area
 */
public record ReadingOptions(
        Optional<String> layer,
        OptionalInt epsg,
        Optional<AxisOrder> axes,
        Optional<TextEncoding> encoding,
        boolean repair) {
    /** Nothing is said. */
    public static final ReadingOptions NONE =
            new ReadingOptions(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), false);

    public ReadingOptions {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(epsg);
        Objects.requireNonNull(axes);
        Objects.requireNonNull(encoding);
    }

    /** Only the reference system is said, or not even that. */
    public static ReadingOptions ofSystem(OptionalInt epsg) {
        return new ReadingOptions(Optional.empty(), epsg, Optional.empty(), Optional.empty(), false);
    }
}
