package vn.vungcao.intake;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A raster of whole numbers, its cells in rows from the top. Cell (x, y) covers [x, x + 1) × [y, y + 1) of the grid. */
public interface ClassGrid {
    /** What stands in a cell without data. */
    int NO_DATA = Integer.MIN_VALUE;

    /** Name without its folder. */
    String file();

    int width();

    int height();

    /**
     * The values of a row, left to right.
     *
     * @throws CellException when the file is broken there
     */
    int[] row(int y);

    /** The geodesic area of a cell in km². */
    double cellKm2(int x, int y);

    /** A shape in longitude and latitude as it lies on the grid. */
    Geometry toGrid(Geometry lonLat);

    /** In longitude and latitude. */
    Envelope extent();
}
