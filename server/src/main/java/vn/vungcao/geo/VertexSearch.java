package vn.vungcao.geo;

import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Looks for a vertex of a shape that lies in an area. A vertex belongs to its shape, so that one is enough to know that shape
 * and area meet; that there is none says nothing.
 */
public final class VertexSearch implements CoordinateSequenceFilter {
    private final Predicate<Coordinate> inArea;
    private boolean found;

    private VertexSearch(Predicate<Coordinate> inArea) {
        this.inArea = inArea;
    }

    /** @param inArea whether a position lies in the area or on its edge */
    public static boolean anyIn(Geometry shape, Predicate<Coordinate> inArea) {
        VertexSearch search = new VertexSearch(inArea);
        shape.apply(search);
        return search.found;
    }

    @Override
    public void filter(CoordinateSequence vertices, int i) {
        found = inArea.test(vertices.getCoordinate(i));
    }

    @Override
    public boolean isDone() {
        return found;
    }

    @Override
    public boolean isGeometryChanged() {
        return false;
    }
}
