package vn.vungcao.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.unit.BoundaryLayer;

/**
 * The shapes of a layer on paper: plane coordinates whose unit is about 1/600 of the width, y downwards. A degree of longitude is
 * shortened by the cosine of the middle latitude, so that shapes have their true proportions there.
 */
final class PaperMap {
    static final int WIDTH = 600;
    private static final double TOLERANCE_METRES = 500;
    private static final double MARGIN = 6;
    private static final double HATCH = 9;
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final int height;
    /** In the order of the units; empty where there is no shape. */
    private final List<Optional<Geometry>> shapes;

    private PaperMap(int height, List<Optional<Geometry>> shapes) {
        this.height = height;
        this.shapes = shapes;
    }

    /** Empty when no unit of the layer has a shape. */
    static Optional<PaperMap> of(BoundaryLayer layer) {
        return layer.bounds().map(bounds -> drawn(layer, bounds));
    }

    private static PaperMap drawn(BoundaryLayer layer, BoundingBox bounds) {
        double shortening = Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2));
        double wide = Math.max(1e-9, (bounds.east() - bounds.west()) * shortening);
        double high = bounds.north() - bounds.south();
        double scale = (WIDTH - 2 * MARGIN) / Math.max(wide, high / 2);
        Onto onto = new Onto(bounds.west(), bounds.north(), scale * shortening, scale);
        List<Optional<Geometry>> shapes = new ArrayList<>();
        for (Optional<Geometry> shape : layer.simplified(TOLERANCE_METRES)) {
            shapes.add(shape.map(lonLat -> {
                Geometry plane = lonLat.copy();
                plane.apply(onto);
                return plane;
            }));
        }
        return new PaperMap((int) Math.ceil(high * scale + 2 * MARGIN), shapes);
    }

    private record Onto(double west, double north, double perLon, double perLat) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, MARGIN + (sequence.getX(i) - west) * perLon);
            sequence.setOrdinate(i, 1, MARGIN + (north - sequence.getY(i)) * perLat);
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

    int height() {
        return height;
    }

    Optional<Geometry> shape(int ordinal) {
        return shapes.get(ordinal);
    }

    /** Slanting lines over a shape: the sign of a unit of which nothing is known. */
    Geometry hatching(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        List<LineString> lines = new ArrayList<>();
        double first = Math.floor((box.getMinX() + box.getMinY()) / HATCH) * HATCH;
        for (double sum = first; sum <= box.getMaxX() + box.getMaxY(); sum += HATCH) {
            lines.add(PLANE.createLineString(new Coordinate[] {
                new Coordinate(box.getMinX(), sum - box.getMinX()), new Coordinate(box.getMaxX(), sum - box.getMaxX())
            }));
        }
        MultiLineString all = PLANE.createMultiLineString(lines.toArray(LineString[]::new));
        return all.intersection(shape);
    }

    /** As the {@code d} of an SVG path: whole numbers, each ring absolute at its start and relative after. */
    static String path(Geometry shape) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                ring(d, polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(d, polygon.getInteriorRingN(hole), true);
                }
            } else if (part instanceof LineString line) {
                ring(d, line, false);
            }
        }
        return d.toString();
    }

    private static void ring(StringBuilder d, LineString line, boolean closed) {
        long x = 0;
        long y = 0;
        int points = closed ? line.getNumPoints() - 1 : line.getNumPoints();
        for (int i = 0; i < points; i++) {
            Coordinate c = line.getCoordinateN(i);
            long toX = Math.round(c.x);
            long toY = Math.round(c.y);
            if (i == 0) {
                d.append('M').append(toX).append(' ').append(toY).append('l');
            } else if (toX != x || toY != y) {
                if (d.charAt(d.length() - 1) != 'l') {
                    d.append(' ');
                }
                d.append(toX - x).append(' ').append(toY - y);
            }
            x = toX;
            y = toY;
        }
        if (d.charAt(d.length() - 1) == 'l') {
            d.append("0 0");
        }
        if (closed) {
            d.append('z');
        }
    }

    /** Where the sign of a unit without an area stands. */
    static Optional<Coordinate> point(Geometry shape) {
        return shape instanceof Point point ? Optional.of(point.getCoordinate()) : Optional.empty();
    }
}
