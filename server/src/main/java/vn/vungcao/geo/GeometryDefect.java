package vn.vungcao.geo;

import java.util.Locale;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why a geometry cannot be used.
 *
 * @param what in words, as the end of a sentence: {@code the boundary crosses itself}
 * @param place x and y where it shows, as in the geometry: not always on the globe
 */
public record GeometryDefect(String what, Coordinate place) {
    public GeometryDefect {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a defect needs words");
        }
        Objects.requireNonNull(place);
    }

    /** What and where: {@code the boundary crosses itself near 103.02000 21.39000}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s near %.5f %.5f", what, place.x, place.y);
    }
}
