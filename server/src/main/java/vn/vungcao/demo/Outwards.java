package vn.vungcao.demo;

import java.util.Comparator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Orders villages from the commune's centre outwards. */
final class Outwards {
    private Outwards() {}

    static Comparator<Geometry> from(Commune commune) {
        Coordinate centre = Plane.fromLonLat(commune.lon(), commune.lat());
        return Comparator.comparingDouble(village -> {
            Coordinate c = village.getCentroid().getCoordinate();
            return Plane.fromLonLat(c.x, c.y).distance(centre);
        });
    }
}
