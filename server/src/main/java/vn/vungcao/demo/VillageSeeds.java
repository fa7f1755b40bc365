package vn.vungcao.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Divides the cells of one commune among its villages: seeds far apart from each other, then moved to their middles. */
final class VillageSeeds {
    private static final int ROUNDS = 5;

    private VillageSeeds() {}

    /**
     * @param cells middles of the commune's cells, at least as many as villages
     * @return for each cell the number of its village, 0 … villages − 1
     */
    static int[] divide(List<Coordinate> cells, int villages, long key) {
        List<Coordinate> bent = cells.stream().map(Plane::bend).toList();
        double[] x = new double[villages];
        double[] y = new double[villages];
        double[] distance = new double[cells.size()];
        java.util.Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int next = (int) (HashNoise.unit(key, 11) * cells.size());
        for (int v = 0; v < villages; v++) {
            x[v] = bent.get(next).x;
            y[v] = bent.get(next).y;
            int far = 0;
            for (int i = 0; i < distance.length; i++) {
                distance[i] = Math.min(distance[i], squared(bent.get(i), x[v], y[v]));
                far = distance[i] > distance[far] ? i : far;
            }
            next = far;
        }
        int[] owner = owners(bent, x, y);
        for (int round = 0; round < ROUNDS; round++) {
            toMiddles(bent, owner, x, y);
            owner = owners(bent, x, y);
        }
        return owner;
    }

    private static int[] owners(List<Coordinate> cells, double[] x, double[] y) {
        int[] owner = new int[cells.size()];
        for (int i = 0; i < owner.length; i++) {
            for (int v = 1; v < x.length; v++) {
                if (squared(cells.get(i), x[v], y[v]) < squared(cells.get(i), x[owner[i]], y[owner[i]])) {
                    owner[i] = v;
                }
            }
        }
        return owner;
    }

    private static void toMiddles(List<Coordinate> cells, int[] owner, double[] x, double[] y) {
        for (int v = 0; v < x.length; v++) {
            double sumX = 0;
            double sumY = 0;
            int count = 0;
            for (int i = 0; i < owner.length; i++) {
                if (owner[i] == v) {
                    sumX += cells.get(i).x;
                    sumY += cells.get(i).y;
                    count++;
                }
            }
            if (count > 0) {
                x[v] = sumX / count;
                y[v] = sumY / count;
            }
        }
    }

    private static double squared(Coordinate c, double x, double y) {
        return (c.x - x) * (c.x - x) + (c.y - y) * (c.y - y);
    }
}
