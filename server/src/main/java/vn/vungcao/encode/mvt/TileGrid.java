package vn.vungcao.encode.mvt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.vungcao.geo.MapTile;
import vn.vungcao.geo.WebMercator;

/**
 * The grid of a tile: {@value #EXTENT} units a side from its north-western corner, y to the south, and {@value #BUFFER} units
 * around it, so that what is drawn along its edges meets what is drawn in the next one.
 */
public record TileGrid(MapTile tile) {
    public static final int EXTENT = 4096;
    public static final int BUFFER = 128;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Geometry BOX =
            GEOMETRIES.toGeometry(new Envelope(-BUFFER, EXTENT + BUFFER, -BUFFER, EXTENT + BUFFER));

    /** What lies in the tile and its buffer: longitudes and latitudes in degrees. */
    public Envelope reach() {
        double units = units();
        double west = (double) tile.column() * EXTENT - BUFFER;
        double north = (double) tile.row() * EXTENT - BUFFER;
        double side = EXTENT + 2.0 * BUFFER;
        return new Envelope(
                WebMercator.lon(west / units),
                WebMercator.lon((west + side) / units),
                WebMercator.lat((north + side) / units),
                WebMercator.lat(north / units));
    }

    /** Grid units along the side of the world. */
    private double units() {
        return (double) MapTile.across(tile.zoom()) * EXTENT;
    }

    /**
     * Lays shapes on the grid, the polygons all together: see {@link GridCoverage}. A shape so small that nothing is left of
     * it is a square of one unit at its middle, in the tiles that reach its middle; what lies outside has no geometry.
     *
     * @param shapes points and polygons, longitude and latitude in degrees; only some of them may lie in the tile
     * @param count how many there are
     * @return by number, of those that are in the tile
     */
    public Map<Integer, TileGeometry> lay(IntFunction<Optional<Geometry>> shapes, int count) {
        Map<Integer, TileGeometry> laid = new TreeMap<>();
        Map<Integer, Geometry> polygons = new LinkedHashMap<>();
        Envelope reach = reach();
        for (int number = 0; number < count; number++) {
            Optional<Geometry> shape = shapes.apply(number).filter(s -> reach.intersects(s.getEnvelopeInternal()));
            if (shape.isPresent() && shape.get().getDimension() == Dimension.P) {
                laid.put(number, TileGeometry.points(onGrid(shape.get())));
            } else if (shape.isPresent()) {
                polygons.put(number, onGrid(shape.get()));
            }
        }
        List<Geometry> snapped = GridCoverage.of(
                polygons.values().stream().map(TileGrid::clipped).toList());
        int next = 0;
        for (Map.Entry<Integer, Geometry> polygon : polygons.entrySet()) {
            Geometry shape = snapped.get(next++);
            Geometry shown = shape.isEmpty() ? atItsMiddle(polygon.getValue()) : shape;
            if (!shown.isEmpty()) {
                laid.put(polygon.getKey(), TileGeometry.polygons(shown));
            }
        }
        return laid;
    }

    private Geometry onGrid(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(new ToGrid(units(), (double) tile.column() * EXTENT, (double) tile.row() * EXTENT));
        return copy;
    }

    private static Geometry clipped(Geometry polygon) {
        if (BOX.getEnvelopeInternal().contains(polygon.getEnvelopeInternal())) {
            return polygon;
        }
        Geometry inside = OverlayNGRobust.overlay(polygon, BOX, OverlayNG.INTERSECTION);
        return inside instanceof Polygonal ? inside : areas(inside);
    }

    /** Without the points and lines at which it touches the box from outside. */
    private static Geometry areas(Geometry collection) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            if (collection.getGeometryN(i) instanceof Polygonal) {
                parts.add(collection.getGeometryN(i));
            }
        }
        return parts.isEmpty() ? GEOMETRIES.createPolygon() : GEOMETRIES.buildGeometry(parts);
    }

    private static Geometry atItsMiddle(Geometry onGrid) {
        Coordinate middle = onGrid.getEnvelopeInternal().centre();
        double x = Math.floor(middle.x);
        double y = Math.floor(middle.y);
        Envelope square = new Envelope(x, x + 1, y, y + 1);
        return BOX.getEnvelopeInternal().contains(square) ? GEOMETRIES.toGeometry(square) : GEOMETRIES.createPolygon();
    }

    /** From longitude and latitude to units of the grid. */
    private record ToGrid(double units, double west, double north) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, WebMercator.x(points.getX(i)) * units - west);
            points.setOrdinate(i, 1, WebMercator.y(points.getY(i)) * units - north);
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
