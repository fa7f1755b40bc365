package vn.vungcao.geo;

import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import vn.vungcao.wording.Wording;

/**
 * Why a geometry cannot be used.
 *
 * @param words as the end of a sentence: {@code the boundary crosses itself}
 * @param place x and y where it shows, as in the geometry: not always on the globe
 */
public record GeometryDefect(Wording words, Coordinate place) {
    public GeometryDefect {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a defect needs words");
        }
        Objects.requireNonNull(place);
    }

    /** What and where: {@code the boundary crosses itself near 103.02000 21.39000}. */
    public Wording said() {
        return Wording.of("%s gần %.5f %.5f", "%s near %.5f %.5f", words, place.x, place.y);
    }

    /** In English. */
    @Override
    public String toString() {
        return said().en();
    }
}
