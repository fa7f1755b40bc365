package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.vungcao.geo.CoverageDefect.Kind;

final class CoverageCheckTest {
    private static final String LEFT = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";
    private static final String RIGHT = "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))";

    @Test
    void squaresSideBySideAreExact() {
        CoverageReport report = CoverageCheck.of(Wkt.all(LEFT, RIGHT));
        assertTrue(report.exact());
        assertEquals(2, report.polygons());
    }

    @Test
    void nothingAndPointsAreExact() {
        assertTrue(CoverageCheck.of(List.of()).exact());
        CoverageReport report = CoverageCheck.of(Wkt.all("POINT (0.5 0.5)", LEFT, "POLYGON EMPTY"));
        assertTrue(report.exact());
        assertEquals(1, report.polygons());
    }

    @Test
    void overlapIsMeasuredAndShown() {
        CoverageReport report = CoverageCheck.of(Wkt.all(LEFT, "POLYGON ((0.9 0, 2 0, 2 1, 0.9 1, 0.9 0))"));
        assertFalse(report.exact());
        assertEquals(1, report.overlaps());
        CoverageDefect overlap = report.defects(Kind.OVERLAP).get(0);
        assertEquals(List.of(0, 1), overlap.polygons());
        Wkt.assertSame("POLYGON ((0.9 0, 1 0, 1 1, 0.9 1, 0.9 0))", overlap.place());
        assertEquals(GeodesicArea.squareKilometres(overlap.place()), report.overlapKm2());
    }

    @Test
    void polygonInsideAnotherAndTwinsOverlap() {
        CoverageReport inside =
                CoverageCheck.of(Wkt.all(LEFT, "POLYGON ((0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.4, 0.2 0.2))"));
        assertEquals(1, inside.overlaps());
        CoverageReport twins = CoverageCheck.of(Wkt.all(LEFT, LEFT));
        assertEquals(1, twins.overlaps());
        assertFalse(twins.exact());
    }

    @Test
    void gapIsAHoleOfTheUnionAndKnowsItsNeighbours() {
        CoverageReport report = CoverageCheck.of(Wkt.all(
                "POLYGON ((0 0, 3 0, 3 1, 2 1, 1 1, 0 1, 0 0))",
                "POLYGON ((0 1, 1 1, 1 2, 2 2, 2 1, 3 1, 3 3, 0 3, 0 1))",
                "POLYGON ((9 9, 10 9, 10 10, 9 9))"));
        assertFalse(report.exact());
        assertEquals(1, report.gaps());
        CoverageDefect gap = report.defects(Kind.GAP).get(0);
        Wkt.assertSame("POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))", gap.place());
        assertEquals(List.of(0, 1), gap.polygons());
        assertEquals(GeodesicArea.squareKilometres(gap.place()), report.gapKm2());
        assertEquals(0, report.unmatchedEdges(), "the edges themselves are matched");
    }

    @Test
    void whatLiesInAGapIsNoPartOfIt() {
        CoverageReport report = CoverageCheck.of(List.of(
                Wkt.read("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))"),
                Wkt.read("POLYGON ((1.5 1.5, 2.5 1.5, 2.5 2.5, 1.5 2.5, 1.5 1.5))")));
        assertEquals(1, report.gaps());
        CoverageDefect gap = report.defects(Kind.GAP).get(0);
        assertEquals(3, gap.place().getArea(), 1e-9);
        assertEquals(List.of(0, 1), gap.polygons());
        assertEquals(GeodesicArea.squareKilometres(gap.place()), report.gapKm2());
    }

    @Test
    void vertexThatTheNeighbourDoesNotHaveIsAnUnmatchedEdge() {
        CoverageReport report = CoverageCheck.of(Wkt.all(LEFT, "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.5, 1 0))"));
        assertFalse(report.exact());
        assertTrue(report.unmatchedEdges() > 0);
        assertEquals(0, report.overlaps());
        assertEquals(0, report.gaps());
    }

    @Test
    void polygonThatCrossesItselfIsNotExact() {
        CoverageReport report = CoverageCheck.of(Wkt.all("POINT (7 7)", "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"));
        assertFalse(report.exact());
        assertEquals(1, report.invalid());
        CoverageDefect defect = report.defects(Kind.INVALID).get(0);
        assertEquals(List.of(1), defect.polygons());
        assertEquals("the boundary crosses itself", defect.detail());
        Wkt.assertSame("POINT (1 1)", defect.place());
    }

    @Property(tries = 20)
    void bentSharedEdgesAreExact(@ForAll @IntRange(min = 1, max = 5) int cells, @ForAll long seed) {
        CoverageReport report = CoverageCheck.of(JitteredGrid.coverage(cells, seed));
        assertTrue(report.exact(), report::toString);
    }

    /** Every pair is intersected here; the check itself looks only where edges do not match. */
    @Property(tries = 60)
    void findsAllOverlapsThatAnySearchFinds(@ForAll @IntRange(min = 2, max = 4) int cells, @ForAll long seed) {
        List<Geometry> shapes = new ArrayList<>(JitteredGrid.coverage(cells, seed));
        Random random = new Random(seed);
        for (int moved = 0; moved < 2; moved++) {
            int i = random.nextInt(shapes.size());
            AffineTransformation shift = AffineTransformation.translationInstance(
                    0.03 * random.nextGaussian(), 0.03 * random.nextGaussian());
            shapes.set(i, shift.transform(shapes.get(i)));
        }
        int pairs = 0;
        double km2 = 0;
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                Geometry common = OverlayNGRobust.overlay(shapes.get(i), shapes.get(j), OverlayNG.INTERSECTION);
                pairs += common.getDimension() == 2 && !common.isEmpty() ? 1 : 0;
                km2 += GeodesicArea.squareKilometres(common);
            }
        }
        CoverageReport report = CoverageCheck.of(shapes);
        assertEquals(pairs, report.overlaps());
        assertEquals(km2, report.overlapKm2(), 1e-6);
        assertFalse(report.exact() && pairs > 0);
    }
}
