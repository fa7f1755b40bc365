package vn.vungcao.encode.mvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Neighbours stay neighbours on the grid, however coarse it is. */
final class GridCoverageTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Property(tries = 150)
    void aCoverageStaysACoverage(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 120) int cells,
            @ForAll @IntRange(min = 3, max = 60) int side) {
        List<Geometry> snapped = GridCoverage.of(coverage(seed, cells, side));

        double area = 0;
        List<Geometry> left = new ArrayList<>();
        for (Geometry shape : snapped) {
            assertTrue(shape.isValid(), shape.toText());
            for (Coordinate corner : shape.getCoordinates()) {
                assertEquals(Math.rint(corner.x), corner.x);
                assertEquals(Math.rint(corner.y), corner.y);
            }
            area += shape.getArea();
            if (!shape.isEmpty()) {
                left.add(shape);
            }
        }
        assertEquals(cells, snapped.size());
        assertEquals((double) side * side, area, 1e-6, "no gap, no overlap");
        assertTrue(
                CoverageValidator.isValid(left.toArray(Geometry[]::new)), "each edge is the edge of both neighbours");
    }

    /** Cells of a Voronoi diagram that fill a square. */
    private static List<Geometry> coverage(long seed, int cells, int side) {
        Random random = new Random(seed);
        Envelope square = new Envelope(0, side, 0, side);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            sites.add(new Coordinate(random.nextDouble() * side, random.nextDouble() * side));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(square);
        Geometry diagram = voronoi.getDiagram(GEOMETRIES);
        List<Geometry> result = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            result.add(diagram.getGeometryN(i).intersection(GEOMETRIES.toGeometry(square)));
        }
        return result;
    }

    @Test
    void anEdgePassesThroughTheCornersThatItComesNearTo() throws ParseException {
        // the corner (5 2) of the lower polygon lies under the edge of the upper ones, less than half a unit away
        Geometry upper = read("POLYGON ((0 2.3, 10 2.3, 10 9, 0 9, 0 2.3))");
        Geometry lower = read("POLYGON ((0 2.3, 0 0, 5 1.9, 10 0, 10 2.3, 0 2.3))");
        List<Geometry> snapped = GridCoverage.of(List.of(upper, lower));
        assertTrue(snapped.get(1).isValid());
        assertEquals(2, snapped.get(1).getNumGeometries(), "the upper edge comes down to the corner");
        assertTrue(CoverageValidator.isValid(snapped.toArray(Geometry[]::new)));
    }

    @Test
    void whatIsThinnerThanTheGridIsLeftOut() throws ParseException {
        List<Geometry> snapped = GridCoverage.of(List.of(
                read("POLYGON ((3.1 0, 3.3 0, 3.3 9, 3.1 9, 3.1 0))"),
                read("POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0), (2.1 2.1, 2.3 2.1, 2.3 2.3, 2.1 2.1))"),
                read("POLYGON ((0 8, 4 8, 4 8.2, 8 8.2, 8 12, 4 12, 4 8.4, 0 8.4, 0 8))")));
        assertTrue(snapped.get(0).isEmpty());
        assertEquals(36, snapped.get(1).getArea());
        assertEquals(0, snapped.get(1).getBoundary().getNumGeometries() - 1, "its hole is gone");
        assertEquals(16, snapped.get(2).getArea(), "its tail is gone");
        assertTrue(snapped.get(2).isValid());
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
