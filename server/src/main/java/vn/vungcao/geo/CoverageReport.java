package vn.vungcao.geo;

import java.util.List;
import vn.vungcao.geo.CoverageDefect.Kind;

/**
 * How far a set of polygons is from an exact coverage.
 *
 * @param polygons how many were checked; points and empty shapes are not counted
 * @param defects in the order invalid, overlap, gap, unmatched edge, and within a kind by polygon
 */
public record CoverageReport(int polygons, List<CoverageDefect> defects) {
    public CoverageReport {
        defects = List.copyOf(defects);
    }

    /** Whether the polygons share their edges exactly: none invalid, no overlap, no gap, no unmatched edge. */
    public boolean exact() {
        return defects.isEmpty();
    }

    /** Polygons that are not valid by themselves. */
    public int invalid() {
        return count(Kind.INVALID);
    }

    /** Pairs of polygons with area in common. */
    public int overlaps() {
        return count(Kind.OVERLAP);
    }

    /** Sum of the areas in common; an area shared by three polygons counts for each pair. */
    public double overlapKm2() {
        return km2(Kind.OVERLAP);
    }

    /** Holes in the union. */
    public int gaps() {
        return count(Kind.GAP);
    }

    public double gapKm2() {
        return km2(Kind.GAP);
    }

    /** Stretches of boundary that meet another polygon without following it. */
    public int unmatchedEdges() {
        return count(Kind.UNMATCHED_EDGE);
    }

    /** The defects of one kind, to be listed or shown on a map. */
    public List<CoverageDefect> defects(Kind kind) {
        return defects.stream().filter(defect -> defect.kind() == kind).toList();
    }

    private int count(Kind kind) {
        return defects(kind).size();
    }

    private double km2(Kind kind) {
        return defects(kind).stream().mapToDouble(CoverageDefect::km2).sum();
    }
}
