package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes an exact boundary coverage of polygons that overlap or leave gaps: all edges are snapped and noded together, the faces
 * between them are found, and each face goes to the polygon that covers most of it, a gap to the neighbour with the longest
 * common edge. A gap that is open to the outside of the set stays outside.
 */
public final class CoverageCleaning {
    /** Vertices that lie nearer to each other than this are taken for one: a millionth of a degree, about 10 cm. */
    static final double SNAP_DEGREES = 1e-6;

    /** How much of a face a polygon must cover to own it; less is noise of the snapping. */
    private static final double LEAST_COVER = 0.01;

    /** Two polygons cover a face alike when their shares differ by less than this; the first of them takes it. */
    private static final double ALIKE = 1e-6;

    private static final int NOBODY = -1;

    private final Geometry[] polygons;
    private final GeometryFactory factory = new GeometryFactory();
    private final STRtree index = new STRtree();

    private CoverageCleaning(List<Geometry> polygons) {
        this.polygons = polygons.toArray(Geometry[]::new);
        for (int i = 0; i < this.polygons.length; i++) {
            index.insert(this.polygons[i].getEnvelopeInternal(), i);
        }
    }

    /**
     * The polygons in the order given, sharing their edges exactly. One that lies wholly under another comes out empty.
     *
     * @param polygons valid polygons and multipolygons in longitude and latitude; left as they are
     */
    public static List<Geometry> of(List<Geometry> polygons) {
        polygons.forEach(polygon -> {
            if (!(polygon instanceof Polygonal)) {
                throw new IllegalArgumentException(
                        "a boundary coverage is made of polygons, not of " + polygon.getGeometryType());
            }
        });
        return polygons.isEmpty() ? List.of() : new CoverageCleaning(polygons).run();
    }

    private List<Geometry> run() {
        List<Polygon> faces = faces();
        int[] owners = faces.stream().mapToInt(this::owner).toArray();
        giveGaps(faces, owners);
        List<List<Polygon>> parts = new ArrayList<>();
        Arrays.stream(polygons).forEach(polygon -> parts.add(new ArrayList<>()));
        for (int f = 0; f < owners.length; f++) {
            if (owners[f] != NOBODY) {
                parts.get(owners[f]).add(faces.get(f));
            }
        }
        return parts.stream().map(this::union).toList();
    }

    private Geometry union(List<Polygon> faces) {
        return faces.isEmpty() ? factory.createPolygon() : CoverageUnion.union(faces.toArray(Geometry[]::new));
    }

    /** The smallest areas that all edges together enclose. */
    private List<Polygon> faces() {
        List<SegmentString> edges = new ArrayList<>();
        for (Geometry polygon : polygons) {
            for (Object line : LinearComponentExtracter.getLines(polygon)) {
                edges.add(new NodedSegmentString(((LineString) line).getCoordinates(), null));
            }
        }
        SnappingNoder noder = new SnappingNoder(SNAP_DEGREES);
        noder.computeNodes(edges);
        Polygonizer polygonizer = new Polygonizer();
        distinctSegments(noder.getNodedSubstrings()).forEach(polygonizer::add);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        // the polygonizer's order hangs on hashes: equal input shall give equal output
        faces.sort(
                Comparator.comparing((Polygon face) -> face.getInteriorPoint().getCoordinate()));
        return faces;
    }

    private List<LineString> distinctSegments(Collection<?> noded) {
        Map<LineSegment, LineString> segments = new LinkedHashMap<>();
        for (Object string : noded) {
            Coordinate[] points = ((SegmentString) string).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                if (!points[i].equals2D(points[i - 1])) {
                    LineSegment segment = segment(points[i - 1], points[i]);
                    segments.computeIfAbsent(segment, s -> factory.createLineString(new Coordinate[] {s.p0, s.p1}));
                }
            }
        }
        return List.copyOf(segments.values());
    }

    private static LineSegment segment(Coordinate a, Coordinate b) {
        LineSegment segment = new LineSegment(a, b);
        segment.normalize();
        return segment;
    }

    /** The polygon that covers most of a face; nobody when none covers more than a trace of it. */
    private int owner(Polygon face) {
        int best = NOBODY;
        double most = LEAST_COVER * face.getArea();
        int[] candidates = ((List<?>) index.query(face.getEnvelopeInternal()))
                .stream().mapToInt(i -> (Integer) i).sorted().toArray();
        for (int i : candidates) {
            double common = OverlayNGRobust.overlay(polygons[i], face, OverlayNG.INTERSECTION)
                    .getArea();
            if (common > most * (1 + ALIKE)) {
                best = i;
                most = common;
            }
        }
        return best;
    }

    /** Gaps side by side are given away from the outside inwards, until none has a neighbour with an owner. */
    private void giveGaps(List<Polygon> faces, int[] owners) {
        Map<LineSegment, List<Integer>> sides = sides(faces);
        boolean given = true;
        while (given) {
            given = false;
            int[] before = owners.clone();
            for (int f = 0; f < owners.length; f++) {
                if (before[f] == NOBODY) {
                    owners[f] = longestNeighbour(faces.get(f), f, sides, before);
                    given |= owners[f] != NOBODY;
                }
            }
        }
    }

    private static Map<LineSegment, List<Integer>> sides(List<Polygon> faces) {
        Map<LineSegment, List<Integer>> sides = new HashMap<>();
        for (int f = 0; f < faces.size(); f++) {
            for (LineSegment segment : segments(faces.get(f))) {
                sides.computeIfAbsent(segment, s -> new ArrayList<>(2)).add(f);
            }
        }
        return sides;
    }

    private static List<LineSegment> segments(Polygon face) {
        List<LineSegment> segments = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(face)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                segments.add(segment(points[i - 1], points[i]));
            }
        }
        return segments;
    }

    private static int longestNeighbour(
            Polygon gap, int position, Map<LineSegment, List<Integer>> sides, int[] owners) {
        Map<Integer, Double> lengths = new LinkedHashMap<>();
        for (LineSegment segment : segments(gap)) {
            for (int face : sides.get(segment)) {
                if (face != position && owners[face] != NOBODY) {
                    double metres = GeodesicDistance.metres(LonLat.of(segment.p0), LonLat.of(segment.p1));
                    lengths.merge(owners[face], metres, Double::sum);
                }
            }
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(NOBODY);
    }
}
