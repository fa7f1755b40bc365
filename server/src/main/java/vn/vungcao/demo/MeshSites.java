package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The middles of the small cells of which every unit is made: a shaken triangular lattice for each commune, as fine as its
 * villages need, and a belt outside the province that gives the outermost cells their outer edge.
 */
final class MeshSites {
    /** Cells that a village of average size has. */
    private static final double CELLS_PER_VILLAGE = 22;

    private static final double SHAKE = 0.33;
    private static final double TOO_NEAR = 0.42;
    private static final double BELT = 2.4;
    private static final double[][] WAYS = {
        {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0.7, 0.7}, {-0.7, 0.7}, {0.7, -0.7}, {-0.7, -0.7}
    };

    /** A cell's middle; its commune is -1 outside the province. */
    record Site(Coordinate km, int commune) {}

    private final Outline outline;
    private final CommuneRegions regions;
    private final List<Site> sites = new ArrayList<>();
    private final Map<Long, List<Coordinate>> buckets = new HashMap<>();

    private MeshSites(Outline outline, CommuneRegions regions) {
        this.outline = outline;
        this.regions = regions;
    }

    static List<Site> of(List<Commune> communes, int[] villages, Outline outline, CommuneRegions regions) {
        MeshSites mesh = new MeshSites(outline, regions);
        // fine lattices first: they win where two lattices meet
        communes.stream()
                .map(communes::indexOf)
                .sorted((a, b) ->
                        Double.compare(spacing(communes.get(a), villages[a]), spacing(communes.get(b), villages[b])))
                .forEach(i -> mesh.lattice(i, spacing(communes.get(i), villages[i])));
        return mesh.sites;
    }

    private static double spacing(Commune commune, int villages) {
        double cell = Math.max(1.5, commune.areaKm2()) / (villages * CELLS_PER_VILLAGE);
        return StrictMath.sqrt(cell / 0.866);
    }

    private void lattice(int commune, double spacing) {
        Envelope box = new Envelope(regions.box(commune));
        box.expandBy((BELT + 1) * spacing);
        double rise = spacing * 0.8660254037844386;
        int rows = (int) (box.getHeight() / rise);
        int columns = (int) (box.getWidth() / spacing);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double u = SHAKE * 2 * (HashNoise.unit(commune, row, column, 1) - 0.5);
                double v = SHAKE * 2 * (HashNoise.unit(commune, row, column, 2) - 0.5);
                Coordinate point = new Coordinate(
                        box.getMinX() + (column + 0.5 * (row % 2) + u) * spacing,
                        box.getMinY() + row * rise + v * spacing);
                if (regions.communeAt(point) == commune && wanted(point, BELT * spacing)) {
                    offer(point, commune, spacing);
                }
            }
        }
    }

    /** Inside the province, or near enough to it that a cell inside may end here. */
    private boolean wanted(Coordinate point, double belt) {
        if (outline.contains(point)) {
            return true;
        }
        for (double[] way : WAYS) {
            if (outline.contains(new Coordinate(point.x + belt * way[0], point.y + belt * way[1]))) {
                return true;
            }
        }
        return false;
    }

    private void offer(Coordinate point, int commune, double spacing) {
        if (near(point, TOO_NEAR * spacing)) {
            return;
        }
        buckets.computeIfAbsent(bucket(point.x, point.y), k -> new ArrayList<>())
                .add(point);
        sites.add(new Site(point, outline.contains(point) ? commune : -1));
    }

    private static long bucket(double x, double y) {
        return ((long) StrictMath.floor(x) << 32) ^ ((long) StrictMath.floor(y) & 0xFFFFFFFFL);
    }

    private boolean near(Coordinate point, double distance) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (Coordinate other : buckets.getOrDefault(bucket(point.x + dx, point.y + dy), List.of())) {
                    if (other.distance(point) < distance) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
