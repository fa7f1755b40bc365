package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The province's outline in the plane, roughened between its known points. */
final class Outline {
    private static final int HALVINGS = 2;
    private static final double AMPLITUDE = 0.14;

    private final Polygon polygon;
    private final IndexedPointInAreaLocator locator;

    Outline(List<Coordinate> ring) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            points.add(a);
            halve(a, b, HALVINGS, points);
        }
        points.add(points.get(0));
        polygon = new GeometryFactory().createPolygon(points.toArray(Coordinate[]::new));
        locator = new IndexedPointInAreaLocator(polygon);
    }

    private static void halve(Coordinate a, Coordinate b, int depth, List<Coordinate> out) {
        if (depth == 0 || a.equals2D(b)) {
            return;
        }
        double shift = AMPLITUDE * HashNoise.bell(bits(a.x + b.x), bits(a.y + b.y), depth) / 1.5;
        Coordinate middle =
                new Coordinate((a.x + b.x) / 2 - shift * (b.y - a.y), (a.y + b.y) / 2 + shift * (b.x - a.x));
        halve(a, middle, depth - 1, out);
        out.add(middle);
        halve(middle, b, depth - 1, out);
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    boolean contains(Coordinate point) {
        return locator.locate(point) == Location.INTERIOR;
    }

    Envelope bounds() {
        return polygon.getEnvelopeInternal();
    }
}
