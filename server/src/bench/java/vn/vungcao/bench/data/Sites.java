package vn.vungcao.bench.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Points scattered evenly over a land and a margin around it.
 *
 * @param inside exactly as many as asked for, from north to south
 * @param around the others, which bound the outer cells
 */
record Sites(List<Coordinate> inside, List<Coordinate> around) {
    private static final double MARGIN = 4;
    private static final double JITTER = 0.34;
    /** More than needed, so that the outermost can be left out. */
    private static final double SPARE = 1.04;

    static Sites scattered(Polygon land, int count, long seed) {
        double spacing = Math.sqrt(land.getArea() / (count * SPARE) * 2 / Math.sqrt(3));
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(land);
        List<Coordinate> inside = new ArrayList<>();
        List<Coordinate> around = new ArrayList<>();
        for (Coordinate site : grid(land.getEnvelopeInternal(), spacing, seed)) {
            (locator.locate(site) == Location.INTERIOR ? inside : around).add(site);
        }
        if (inside.size() < count) {
            throw new IllegalStateException("only " + inside.size() + " of " + count + " points lie on the land");
        }
        GeometryFactory points = new GeometryFactory();
        List<Coordinate> innermost = inside.stream()
                .sorted(Comparator.comparingDouble(
                        site -> -land.getExteriorRing().distance(points.createPoint(site))))
                .toList();
        around.addAll(innermost.subList(count, innermost.size()));
        return new Sites(
                innermost.subList(0, count).stream()
                        .sorted(Comparator.comparingDouble((Coordinate site) -> -site.y)
                                .thenComparingDouble(site -> site.x))
                        .toList(),
                around);
    }

    private static List<Coordinate> grid(Envelope land, double spacing, long seed) {
        List<Coordinate> sites = new ArrayList<>();
        double rise = spacing * Math.sqrt(3) / 2;
        int columns = (int) Math.ceil(land.getWidth() / spacing + 2 * MARGIN);
        int rows = (int) Math.ceil(land.getHeight() / rise + 2 * MARGIN);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = column - MARGIN + (row % 2) * 0.5 + JITTER * Noise.sides(seed, 1, row, column);
                double y = row - MARGIN + JITTER * Noise.sides(seed, 2, row, column);
                sites.add(new Coordinate(
                        rounded(land.getMinX() + x * spacing, 9), rounded(land.getMinY() + y * rise, 9)));
            }
        }
        return sites;
    }

    static double rounded(double number, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.rint(number * power) / power;
    }
}
