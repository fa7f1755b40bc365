package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import vn.vungcao.geo.CoverageDefect.Kind;

/**
 * Finds out whether polygons share their edges exactly.
 *
 * <p>Each polygon is checked for validity first, because the coverage validator takes a polygon that crosses itself for a
 * good one. A polygon that is not valid is repaired for the rest of the check only, so that overlaps and gaps are measured
 * all the same. A gap is a hole of the union: an enclave that belongs to nobody counts as one, a gap that is open to the
 * outside of the set does not, since nothing says where the outside ought to begin.
 */
public final class CoverageCheck {
    /** As given, positions kept; {@code null} where there is no polygon. */
    private final Geometry[] polygons;

    private final List<CoverageDefect> defects = new ArrayList<>();

    private CoverageCheck(List<Geometry> shapes) {
        this.polygons = shapes.stream()
                .map(shape -> shape instanceof Polygonal && !shape.isEmpty() ? shape : null)
                .toArray(Geometry[]::new);
    }

    /** @param shapes longitude and latitude in degrees; points, lines and empty shapes are left out of the check */
    public static CoverageReport of(List<Geometry> shapes) {
        return new CoverageCheck(shapes).run();
    }

    private CoverageReport run() {
        int[] positions = IntStream.range(0, polygons.length)
                .filter(i -> polygons[i] != null)
                .toArray();
        repairInvalid(positions);
        Geometry[] present = Arrays.stream(positions).mapToObj(i -> polygons[i]).toArray(Geometry[]::new);
        Geometry[] unmatched = CoverageValidator.validate(present);
        boolean edgesMatch = Arrays.stream(unmatched).allMatch(CoverageCheck::isNothing);
        if (!edgesMatch) {
            findOverlaps(present, unmatched, positions);
        }
        findGaps(edgesMatch ? CoverageUnion.union(present) : OverlayNGRobust.union(List.of(present)));
        for (int k = 0; k < present.length; k++) {
            addUnmatched(positions[k], unmatched[k]);
        }
        return new CoverageReport(positions.length, defects);
    }

    private static boolean isNothing(Geometry lines) {
        return lines == null || lines.isEmpty();
    }

    private void repairInvalid(int[] positions) {
        for (int i : positions) {
            Optional<GeometryDefect> defect = GeometryValidation.check(polygons[i]);
            if (defect.isPresent()) {
                Geometry place =
                        polygons[i].getFactory().createPoint(defect.get().place());
                defects.add(new CoverageDefect(
                        Kind.INVALID, List.of(i), place, 0, defect.get().words().en()));
                polygons[i] = GeometryFixer.fix(polygons[i]);
            }
        }
    }

    /**
     * Two polygons that overlap have crossing, doubled or enclosed edges, and the validator reports those for at least one
     * of the two: only the neighbours of polygons with unmatched edges are looked at.
     */
    private void findOverlaps(Geometry[] present, Geometry[] unmatched, int[] positions) {
        STRtree tree = new STRtree();
        for (int k = 0; k < present.length; k++) {
            tree.insert(present[k].getEnvelopeInternal(), k);
        }
        for (int k = 0; k < present.length; k++) {
            for (int other : sorted(tree.query(present[k].getEnvelopeInternal()))) {
                if (other > k && !(isNothing(unmatched[k]) && isNothing(unmatched[other]))) {
                    addOverlap(positions[k], positions[other]);
                }
            }
        }
    }

    private static int[] sorted(List<?> found) {
        return found.stream().mapToInt(k -> (Integer) k).sorted().toArray();
    }

    private void addOverlap(int first, int second) {
        Geometry common = OverlayNGRobust.overlay(polygons[first], polygons[second], OverlayNG.INTERSECTION);
        List<?> parts = common.isEmpty() ? List.of() : PolygonExtracter.getPolygons(common);
        if (!parts.isEmpty()) {
            Geometry area = common.getFactory().buildGeometry(parts);
            double km2 = GeodesicArea.squareKilometres(area);
            defects.add(new CoverageDefect(Kind.OVERLAP, List.of(first, second), area, km2, ""));
        }
    }

    private void findGaps(Geometry union) {
        if (union == null) {
            return;
        }
        for (Object part : PolygonExtracter.getPolygons(union)) {
            Polygon polygon = (Polygon) part;
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                Polygon hole = polygon.getFactory().createPolygon(polygon.getInteriorRingN(i));
                withoutIslands(hole, union).forEach(this::addGap);
            }
        }
    }

    /** What lies in a hole and does not touch its edge belongs to somebody. */
    private static List<Polygon> withoutIslands(Polygon hole, Geometry union) {
        boolean islands = IntStream.range(0, union.getNumGeometries())
                .mapToObj(union::getGeometryN)
                .anyMatch(part -> hole.getEnvelopeInternal().contains(part.getEnvelopeInternal()));
        if (!islands) {
            return List.of(hole);
        }
        List<Polygon> gaps = new ArrayList<>();
        PolygonExtracter.getPolygons(OverlayNGRobust.overlay(hole, union, OverlayNG.DIFFERENCE), gaps);
        return gaps;
    }

    private void addGap(Polygon gap) {
        defects.add(new CoverageDefect(Kind.GAP, around(gap), gap, GeodesicArea.squareKilometres(gap), ""));
    }

    private List<Integer> around(Polygon gap) {
        return IntStream.range(0, polygons.length)
                .filter(i -> Objects.nonNull(polygons[i]))
                .filter(i -> polygons[i].getEnvelopeInternal().intersects(gap.getEnvelopeInternal()))
                .filter(i -> RelateNG.relate(polygons[i], gap, RelatePredicate.intersects()))
                .boxed()
                .toList();
    }

    private void addUnmatched(int position, Geometry lines) {
        if (isNothing(lines)) {
            return;
        }
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            defects.add(new CoverageDefect(Kind.UNMATCHED_EDGE, List.of(position), lines.getGeometryN(i), 0, ""));
        }
    }
}
