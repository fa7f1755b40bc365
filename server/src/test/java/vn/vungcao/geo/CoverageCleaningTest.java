package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

final class CoverageCleaningTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static Geometry box(double west, double south, double east, double north) {
        return Wkt.read("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west, south, east, north));
    }

    @Test
    void anOverlapGoesToOneOfTheTwo() {
        List<Geometry> cleaned = CoverageCleaning.of(List.of(box(103, 21, 103.1, 21.1), box(103.099, 21, 103.2, 21.1)));

        assertTrue(CoverageCheck.of(cleaned).exact());
        assertEquals(0.01, cleaned.get(0).getArea(), 1e-9);
        assertEquals(0.01, cleaned.get(1).getArea(), 1e-9);
    }

    @Test
    void aGapGoesToTheNeighbourWithTheLongestCommonEdge() {
        // a hole of 0.002 by 0.001 degrees between three boxes: its long sides are with the second and the third
        Geometry left = box(103, 21, 103.1, 21.2);
        Geometry below = box(103.1, 21, 103.2, 21.1);
        Geometry above = Wkt.read("POLYGON ((103.1 21.101, 103.102 21.101, 103.102 21.1, 103.2 21.1, 103.2 21.2,"
                + " 103.1 21.2, 103.1 21.101))");
        List<Geometry> cleaned = CoverageCleaning.of(List.of(left, below, above));

        assertTrue(CoverageCheck.of(cleaned).exact());
        assertEquals(0.02, cleaned.get(0).getArea(), 1e-9);
        // above has the long side and one short one, below only the long one
        assertEquals(0.01, cleaned.get(1).getArea(), 1e-9);
        assertEquals(0.01, cleaned.get(2).getArea(), 1e-9);
    }

    @Test
    void edgesThatMeetWithoutACommonVertexGetOne() {
        List<Geometry> cleaned = CoverageCleaning.of(
                List.of(box(103, 21, 103.1, 21.2), box(103.1, 21, 103.2, 21.1), box(103.1, 21.1, 103.2, 21.2)));

        assertTrue(CoverageCheck.of(cleaned).exact());
        assertTrue(List.of(cleaned.get(0).getCoordinates()).contains(new Coordinate(103.1, 21.1)));
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        List<Geometry> clean = List.of(box(103, 21, 103.1, 21.1), box(103.1, 21, 103.2, 21.1));
        List<Geometry> cleaned = CoverageCleaning.of(clean);

        for (int i = 0; i < 2; i++) {
            assertTrue(clean.get(i).equalsTopo(cleaned.get(i)));
        }
    }

    @Test
    void aGapThatIsOpenToTheOutsideStaysOutside() {
        List<Geometry> cleaned = CoverageCleaning.of(List.of(box(103, 21, 103.1, 21.1), box(103.101, 21, 103.2, 21.1)));

        assertEquals(0.01 + 0.0099, cleaned.get(0).getArea() + cleaned.get(1).getArea(), 1e-9);
    }

    @Test
    void pointsHaveNoEdges() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CoverageCleaning.of(List.of(SHAPES.createPoint(new Coordinate(103, 21)))));
    }

    /** A grid of cells each of whose corners was moved for each cell by itself, by up to 30 m. */
    @Property(tries = 15)
    void anyUntidyGridBecomesExactAndAreasHardlyMove(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            double x = 103 + 0.02 * (i % 4);
            double y = 21 + 0.02 * (i / 4);
            Coordinate[] ring = {
                moved(random, x, y),
                moved(random, x + 0.02, y),
                moved(random, x + 0.02, y + 0.02),
                moved(random, x, y + 0.02),
                null
            };
            ring[4] = ring[0].copy();
            cells.add(SHAPES.createPolygon(ring));
        }
        List<Geometry> cleaned = CoverageCleaning.of(cells);

        CoverageReport report = CoverageCheck.of(cleaned);
        assertTrue(report.exact(), () -> report.defects().toString());
        // a bay whose mouth is narrower than the snapping is closed by it, and is a gap then
        Assume.that(cells.stream().noneMatch(cell -> snapsTo(cell, cells)));
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(1, cleaned.get(i).getArea() / cells.get(i).getArea(), 0.1);
        }
        double before = CoverageCheck.of(cells).gapKm2();
        double union = GeodesicArea.squareKilometres(OverlayNGRobust.union(cells));
        double after =
                cleaned.stream().mapToDouble(GeodesicArea::squareKilometres).sum();
        assertEquals(union + before, after, 0.001);
    }

    private static boolean snapsTo(Geometry cell, List<Geometry> cells) {
        return Stream.of(cell.getCoordinates()).map(SHAPES::createPoint).anyMatch(corner -> cells.stream()
                .filter(other -> other != cell)
                .anyMatch(other -> other.getBoundary().distance(corner) < 1.5 * CoverageCleaning.SNAP_DEGREES));
    }

    private static Coordinate moved(Random random, double x, double y) {
        return new Coordinate(x + 0.0006 * (random.nextDouble() - 0.5), y + 0.0006 * (random.nextDouble() - 0.5));
    }
}
