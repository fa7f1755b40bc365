package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

final class CoverageSimplificationTest {
    private static int vertices(List<Geometry> shapes) {
        return shapes.stream().mapToInt(Geometry::getNumPoints).sum();
    }

    @Property(tries = 20)
    void exactCoverageStaysOne(
            @ForAll @IntRange(min = 1, max = 5) int cells,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1, max = 2000) double metres) {
        List<Geometry> coverage = JitteredGrid.coverage(cells, seed);
        List<Geometry> simplified = CoverageSimplification.of(coverage, metres);
        assertEquals(coverage.size(), simplified.size());
        assertTrue(CoverageCheck.of(simplified).exact());
        assertTrue(simplified.stream().noneMatch(Geometry::isEmpty));
        assertTrue(vertices(simplified) <= vertices(coverage));
    }

    @Test
    void bumpSmallerThanTheToleranceGoesFromBothSides() {
        List<Geometry> coverage = Wkt.all(
                "POLYGON ((103 21, 103.1 21, 103.1001 21.05, 103.1 21.1, 103 21.1, 103 21))",
                "POLYGON ((103.1 21, 103.2 21, 103.2 21.1, 103.1 21.1, 103.1001 21.05, 103.1 21))");
        List<Geometry> simplified = CoverageSimplification.of(coverage, 500);
        Wkt.assertSame("POLYGON ((103 21, 103.1 21, 103.1 21.1, 103 21.1, 103 21))", simplified.get(0));
        Wkt.assertSame("POLYGON ((103.1 21, 103.2 21, 103.2 21.1, 103.1 21.1, 103.1 21))", simplified.get(1));
    }

    @Test
    void toleranceIsInMetres() {
        List<Geometry> coverage = JitteredGrid.coverage(4, 1);
        int fine = vertices(CoverageSimplification.of(coverage, 1));
        int coarse = vertices(CoverageSimplification.of(coverage, 300));
        assertTrue(coarse < vertices(coverage) / 2, "bends of some 80 m go at 300 m");
        assertEquals(vertices(coverage), fine, "and stay at 1 m");
    }

    @Test
    void shapesThatAreNoCoverageStayValidEachByItself() {
        List<Geometry> shapes = new ArrayList<>(JitteredGrid.coverage(3, 7));
        shapes.add(JitteredGrid.coverage(1, 8).get(0));
        List<Geometry> simplified = CoverageSimplification.of(shapes, 200);
        assertTrue(vertices(simplified) < vertices(shapes));
        for (int i = 0; i < shapes.size(); i++) {
            assertTrue(simplified.get(i).isValid());
            assertTrue(simplified.get(i).getNumPoints() >= 4);
        }
    }

    @Test
    void pointsAndEmptyShapesPassThroughInTheirPlace() {
        List<Geometry> shapes = new ArrayList<>(JitteredGrid.coverage(2, 3));
        shapes.add(1, Wkt.read("POINT (103 21)"));
        shapes.add(3, Wkt.read("POLYGON EMPTY"));
        List<Geometry> simplified = CoverageSimplification.of(shapes, 300);
        assertSame(shapes.get(1), simplified.get(1));
        assertSame(shapes.get(3), simplified.get(3));
        for (int i : new int[] {0, 2, 4, 5}) {
            assertTrue(simplified
                    .get(i)
                    .getEnvelopeInternal()
                    .intersects(shapes.get(i).getEnvelopeInternal()));
            assertTrue(simplified.get(i).getArea() > 0);
        }
    }

    @Test
    void zeroToleranceChangesNothingAndNegativeIsRefused() {
        List<Geometry> coverage = JitteredGrid.coverage(2, 3);
        assertEquals(coverage, CoverageSimplification.of(coverage, 0));
        assertThrows(IllegalArgumentException.class, () -> CoverageSimplification.of(coverage, -1));
        assertThrows(IllegalArgumentException.class, () -> CoverageSimplification.of(coverage, Double.NaN));
    }
}
