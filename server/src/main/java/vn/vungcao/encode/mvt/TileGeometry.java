package vn.vungcao.encode.mvt;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry as a tile holds it: packed commands (section 4.3 of the specification). The array is not changed.
 *
 * @param type 1 for points, 3 for polygons
 */
public record TileGeometry(int type, byte[] commands) {
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    /** @param points a point or several, in units of the grid; rounded here */
    static TileGeometry points(Geometry points) {
        Commands out = new Commands();
        Coordinate[] places = points.getCoordinates();
        out.command(MOVE_TO, places.length);
        for (Coordinate place : places) {
            out.to(Math.round(place.x), Math.round(place.y));
        }
        return new TileGeometry(1, out.bytes.toBytes());
    }

    /** @param polygons valid, with whole coordinates and y to the south */
    static TileGeometry polygons(Geometry polygons) {
        Commands out = new Commands();
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            out.ring(polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                out.ring(polygon.getInteriorRingN(hole), false);
            }
        }
        return new TileGeometry(3, out.bytes.toBytes());
    }

    /** How much memory it takes, roughly. */
    public int weight() {
        return commands.length + 48;
    }

    /** Writes commands; each place is told as the way from the last one. */
    private static final class Commands {
        private final ProtocolBuffer bytes = new ProtocolBuffer();
        private long x;
        private long y;

        void command(int id, int count) {
            bytes.varint(id | (long) count << 3);
        }

        void to(long newX, long newY) {
            bytes.zigzag(newX - x);
            bytes.zigzag(newY - y);
            x = newX;
            y = newY;
        }

        /** With y to the south a shell, clockwise on the screen, has a positive area: it runs anticlockwise by numbers. */
        void ring(LinearRing ring, boolean shell) {
            CoordinateSequence points = ring.getCoordinateSequence();
            boolean backwards = Orientation.isCCW(points) != shell;
            int corners = points.size() - 1;
            for (int i = 0; i < corners; i++) {
                int at = backwards ? corners - i : i;
                if (i == 0) {
                    command(MOVE_TO, 1);
                } else if (i == 1) {
                    command(LINE_TO, corners - 1);
                }
                to((long) points.getX(at), (long) points.getY(at));
            }
            command(CLOSE_PATH, 1);
        }
    }
}
