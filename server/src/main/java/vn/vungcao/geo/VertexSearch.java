package vn.vungcao.geo;

import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/**
 * Looks for a vertex of a shape that lies in an area. A vertex belongs to its shape, so that one is enough to know that shape
 * and area meet; that none was found says nothing, and only some are looked at.
 */
public final class VertexSearch implements GeometryComponentFilter {
    /** Shapes that share more than a sliver have several vertices in the area, one after the other. */
    private static final int STEP = 8;

    private final Predicate<Coordinate> inArea;
    private boolean found;

    private VertexSearch(Predicate<Coordinate> inArea) {
        this.inArea = inArea;
    }

    /** @param inArea whether a position lies in the area or on its edge */
    public static boolean findsIn(Geometry shape, Predicate<Coordinate> inArea) {
        VertexSearch search = new VertexSearch(inArea);
        shape.apply(search);
        return search.found;
    }

    @Override
    public void filter(Geometry component) {
        if (component instanceof LineString line) {
            Coordinate[] vertices = line.getCoordinates();
            for (int i = 0; i < vertices.length && !found; i += STEP) {
                found = inArea.test(vertices[i]);
            }
        }
    }
}
