package vn.vungcao.encode.mvt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Lays polygons on the integer grid, all of them together. Every edge goes through each grid point that it comes near to and
 * that is a corner of any polygon (snap rounding), so that an edge that two polygons share stays one edge, no edge crosses
 * another, and every result is valid. Rounding each polygon by itself would give neither.
 */
final class GridCoverage {
    private static final GeometryFactory GRID = new GeometryFactory(new PrecisionModel(1));

    /** A ring of a polygon: the 0th is its shell. */
    private record RingOf(int shape, int part, int ring) {}

    private GridCoverage() {}

    /**
     * @param shapes polygons and multipolygons, each valid
     * @return for each, in the same order, a polygon or multipolygon with whole coordinates; empty where none is left of it
     */
    static List<Geometry> of(List<Geometry> shapes) {
        List<SegmentString> rings = new ArrayList<>();
        for (int shape = 0; shape < shapes.size(); shape++) {
            for (int part = 0; part < shapes.get(shape).getNumGeometries(); part++) {
                addRings((Polygon) shapes.get(shape).getGeometryN(part), shape, part, rings);
            }
        }
        if (rings.isEmpty()) {
            return shapes.stream().map(s -> (Geometry) GRID.createPolygon()).toList();
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(GRID.getPrecisionModel());
        noder.computeNodes(rings);
        List<Map<RingOf, List<Coordinate>>> snapped = joined(noder.getNodedSubstrings(), shapes.size());
        return snapped.stream().map(GridCoverage::polygonal).toList();
    }

    private static void addRings(Polygon polygon, int shape, int part, List<SegmentString> rings) {
        for (int ring = 0; ring <= polygon.getNumInteriorRing(); ring++) {
            LinearRing line = ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1);
            if (!line.isEmpty()) {
                rings.add(new NodedSegmentString(line.getCoordinates(), new RingOf(shape, part, ring)));
            }
        }
    }

    /** The noder cuts rings into pieces, in order; here they are whole again, closed, without a point twice in a row. */
    private static List<Map<RingOf, List<Coordinate>>> joined(Collection<?> pieces, int shapes) {
        List<Map<RingOf, List<Coordinate>>> rings = new ArrayList<>();
        for (int i = 0; i < shapes; i++) {
            rings.add(new LinkedHashMap<>());
        }
        for (Object each : pieces) {
            SegmentString piece = (SegmentString) each;
            RingOf of = (RingOf) piece.getData();
            List<Coordinate> line = rings.get(of.shape()).computeIfAbsent(of, key -> new ArrayList<>());
            for (Coordinate point : piece.getCoordinates()) {
                if (line.isEmpty() || !line.get(line.size() - 1).equals2D(point)) {
                    line.add(point);
                }
            }
        }
        return rings;
    }

    private static Geometry polygonal(Map<RingOf, List<Coordinate>> rings) {
        rings.values().removeIf(ring -> ring.size() < 3);
        if (rings.isEmpty()) {
            return GRID.createPolygon();
        }
        return areSimple(rings) ? asTheyAre(rings) : rebuilt(rings.values());
    }

    /** Nothing crosses after noding, so rings are simple and apart when no point stands in them twice. */
    private static boolean areSimple(Map<RingOf, List<Coordinate>> rings) {
        Set<Coordinate> seen = new HashSet<>();
        Set<Integer> shells = new HashSet<>();
        for (Map.Entry<RingOf, List<Coordinate>> ring : rings.entrySet()) {
            List<Coordinate> line = ring.getValue();
            if (ring.getKey().ring() == 0) {
                shells.add(ring.getKey().part());
            }
            if (line.size() < 4 || !shells.contains(ring.getKey().part())) {
                return false;
            }
            for (Coordinate point : line.subList(1, line.size())) {
                if (!seen.add(point)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Geometry asTheyAre(Map<RingOf, List<Coordinate>> rings) {
        Map<Integer, List<LinearRing>> parts = new LinkedHashMap<>();
        rings.forEach((of, line) -> parts.computeIfAbsent(of.part(), key -> new ArrayList<>())
                .add(GRID.createLinearRing(line.toArray(Coordinate[]::new))));
        List<Geometry> polygons = new ArrayList<>();
        for (List<LinearRing> part : parts.values()) {
            LinearRing[] holes = part.subList(1, part.size()).toArray(LinearRing[]::new);
            polygons.add(GRID.createPolygon(part.get(0), holes));
        }
        return GRID.buildGeometry(polygons);
    }

    /** Where parts have collapsed: an edge that is run through twice bounds nothing, and the others bound what is left. */
    private static Geometry rebuilt(Collection<List<Coordinate>> rings) {
        Set<LineSegment> bounding = new HashSet<>();
        for (List<Coordinate> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                LineSegment edge = new LineSegment(ring.get(i - 1), ring.get(i));
                edge.normalize();
                if (!bounding.remove(edge)) {
                    bounding.add(edge);
                }
            }
        }
        if (bounding.isEmpty()) {
            return GRID.createPolygon();
        }
        LineSegment[] edges = bounding.toArray(LineSegment[]::new);
        Arrays.sort(edges);
        Polygonizer polygonizer = new Polygonizer(true);
        for (LineSegment edge : edges) {
            polygonizer.add(edge.toGeometry(GRID));
        }
        return polygonizer.getGeometry();
    }
}
