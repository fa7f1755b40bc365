package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Exact coverages for tests: cells of a grid whose shared edges are bent alike on both sides. */
public final class JitteredGrid {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double CELL = 0.02;
    private static final int POINTS_PER_EDGE = 8;

    private final Coordinate[][] points;

    private JitteredGrid(int cells, long seed) {
        int n = cells * POINTS_PER_EDGE + 1;
        double step = CELL / POINTS_PER_EDGE;
        Random random = new Random(seed);
        points = new Coordinate[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                points[i][j] = new Coordinate(
                        103 + step * (i + 0.3 * random.nextDouble()), 21 + step * (j + 0.3 * random.nextDouble()));
            }
        }
    }

    /** {@code cells} × {@code cells} polygons near 103 E, 21 N, each about 2 km wide. */
    public static List<Geometry> coverage(int cells, long seed) {
        JitteredGrid grid = new JitteredGrid(cells, seed);
        List<Geometry> result = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                result.add(grid.cell(i * POINTS_PER_EDGE, j * POINTS_PER_EDGE));
            }
        }
        return result;
    }

    private Geometry cell(int i, int j) {
        List<Coordinate> ring = new ArrayList<>();
        for (int k = 0; k < POINTS_PER_EDGE; k++) {
            ring.add(points[i + k][j]);
        }
        for (int k = 0; k < POINTS_PER_EDGE; k++) {
            ring.add(points[i + POINTS_PER_EDGE][j + k]);
        }
        for (int k = 0; k < POINTS_PER_EDGE; k++) {
            ring.add(points[i + POINTS_PER_EDGE - k][j + POINTS_PER_EDGE]);
        }
        for (int k = 0; k <= POINTS_PER_EDGE; k++) {
            ring.add(points[i][j + POINTS_PER_EDGE - k]);
        }
        return GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
