package vn.vungcao.geo;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * One reason why a set of polygons is no exact coverage, with the place where it shows.
 *
 * @param polygons positions of the polygons concerned in the list that was checked; for a gap, those that surround it
 * @param place the point, edges or area where the defect is; not to be changed
 * @param km2 geodesic area of an overlap or gap; 0 for the other kinds
 * @param detail in words, for an invalid polygon; otherwise empty
 */
public record CoverageDefect(Kind kind, List<Integer> polygons, Geometry place, double km2, String detail) {
    /** The kinds of defect. */
    public enum Kind {
        /** The polygon itself is not valid: it crosses itself, its hole lies outside … */
        INVALID,
        /** Two polygons have area in common. */
        OVERLAP,
        /** A hole in the union of all polygons. */
        GAP,
        /** A stretch of boundary that meets another polygon without following its boundary vertex by vertex. */
        UNMATCHED_EDGE
    }

    public CoverageDefect {
        Objects.requireNonNull(kind);
        polygons = List.copyOf(polygons);
        Objects.requireNonNull(place);
        Objects.requireNonNull(detail);
    }
}
