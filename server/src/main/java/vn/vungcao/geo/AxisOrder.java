package vn.vungcao.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** In which order a file writes the two numbers of a position. Inside the program it is always {@link #XY}. */
public enum AxisOrder {
    /** Easting or longitude first. */
    XY,
    /** Northing or latitude first: as Vietnamese surveyors write, who call the northing X. */
    YX;

    /** A copy with easting or longitude as x; the geometry itself when it has that already. */
    public Geometry toXy(Geometry written) {
        if (this == XY) {
            return written;
        }
        Geometry copy = written.copy();
        copy.apply(new Exchange());
        return copy;
    }

    private static final class Exchange implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double x = points.getX(i);
            points.setOrdinate(i, 0, points.getY(i));
            points.setOrdinate(i, 1, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
