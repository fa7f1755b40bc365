package vn.vungcao.intake;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import vn.vungcao.unit.UnitBoundary;

/**
 * Adds up the cells whose centres lie in a unit, row by row. A centre on an edge between two units belongs to the one to its
 * right, so that no cell counts in both.
 */
final class CellsOfUnit {
    private final UnitBoundary unit;
    private final double[] edges;
    private final int firstRow;
    private final int endRow;
    private double validKm2;
    private double susceptibleKm2;

    /** @param onGrid the unit's polygons, as they lie on the grid */
    CellsOfUnit(UnitBoundary unit, Geometry onGrid) {
        this.unit = unit;
        this.edges = edges(onGrid);
        this.firstRow = (int) Math.floor(onGrid.getEnvelopeInternal().getMinY());
        this.endRow = (int) Math.ceil(onGrid.getEnvelopeInternal().getMaxY());
    }

    /** Four numbers an edge, the upper end first whichever way it runs, so that neighbours cross a row at one place. */
    private static double[] edges(Geometry onGrid) {
        double[] edges = new double[4 * onGrid.getNumPoints()];
        int[] count = {0};
        onGrid.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString ring) {
                CoordinateSequence c = ring.getCoordinateSequence();
                for (int i = 1; i < c.size(); i++) {
                    int upper = c.getY(i - 1) < c.getY(i) ? i - 1 : i;
                    int lower = upper == i ? i - 1 : i;
                    edges[count[0]++] = c.getX(upper);
                    edges[count[0]++] = c.getY(upper);
                    edges[count[0]++] = c.getX(lower);
                    edges[count[0]++] = c.getY(lower);
                }
            }
        });
        return Arrays.copyOf(edges, count[0]);
    }

    UnitBoundary unit() {
        return unit;
    }

    double validKm2() {
        return validKm2;
    }

    double susceptibleKm2() {
        return susceptibleKm2;
    }

    /**
     * @param valid km² of the valid cells of the row left of each cell, and of the whole row as the last number
     * @param susceptible likewise, of those of the threshold and above
     */
    void addRow(int y, double[] valid, double[] susceptible) {
        if (y < firstRow || y >= endRow) {
            return;
        }
        double[] crossings = crossings(y + 0.5);
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            int from = firstCentre(crossings[i], valid.length - 1);
            int to = firstCentre(crossings[i + 1], valid.length - 1);
            validKm2 += valid[to] - valid[from];
            susceptibleKm2 += susceptible[to] - susceptible[from];
        }
    }

    private double[] crossings(double y) {
        double[] found = new double[edges.length / 4];
        int count = 0;
        for (int i = 0; i < edges.length; i += 4) {
            if (edges[i + 1] <= y && y < edges[i + 3]) {
                double along = (y - edges[i + 1]) / (edges[i + 3] - edges[i + 1]);
                found[count++] = edges[i] + along * (edges[i + 2] - edges[i]);
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    /** The first cell whose centre lies at x or right of it. */
    private static int firstCentre(double x, int width) {
        return (int) Math.max(0, Math.min(width, Math.ceil(x - 0.5)));
    }
}
