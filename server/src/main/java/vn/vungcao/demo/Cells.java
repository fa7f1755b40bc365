package vn.vungcao.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The small cells around given sites, in longitude and latitude rounded to a millionth of a degree, and which cell touches
 * which along an edge. Neighbours share every vertex: the vertices are rounded once, before anything is built of them.
 */
final class Cells {
    private final Polygon[] polygons;
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final BitSet rim = new BitSet();

    Cells(List<Coordinate> sites) {
        polygons = diagram(sites);
        sites.forEach(site -> neighbours.add(new ArrayList<>()));
        link();
    }

    private static Polygon[] diagram(List<Coordinate> sites) {
        GeometryFactory factory = new GeometryFactory();
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(new TreeSet<>(sites));
        Map<Coordinate, Integer> index = new HashMap<>();
        IntStream.range(0, sites.size()).forEach(i -> index.put(sites.get(i), i));
        Polygon[] cells = new Polygon[sites.size()];
        Geometry diagram = builder.getDiagram(factory);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells[index.get((Coordinate) cell.getUserData())] = rounded((Polygon) cell, factory);
        }
        return cells;
    }

    private static Polygon rounded(Polygon cell, GeometryFactory factory) {
        CoordinateList ring = new CoordinateList();
        for (Coordinate c : cell.getExteriorRing().getCoordinates()) {
            ring.add(Plane.toLonLat(c), false);
        }
        return ring.size() < 4 ? factory.createPolygon() : factory.createPolygon(ring.toCoordinateArray());
    }

    private void link() {
        Map<Coordinate, Integer> vertices = new HashMap<>();
        Map<Long, Integer> open = new HashMap<>();
        for (int cell = 0; cell < polygons.length; cell++) {
            Coordinate[] ring = polygons[cell].getExteriorRing().getCoordinates();
            for (int k = 1; k < ring.length; k++) {
                int a = vertices.computeIfAbsent(ring[k - 1], c -> vertices.size());
                int b = vertices.computeIfAbsent(ring[k], c -> vertices.size());
                long edge = ((long) Math.min(a, b) << 32) | Math.max(a, b);
                Integer other = open.remove(edge);
                if (other == null) {
                    open.put(edge, cell);
                } else {
                    neighbours.get(cell).add(other);
                    neighbours.get(other).add(cell);
                }
            }
        }
        open.values().forEach(rim::set);
    }

    /** The cells that can be reached from the diagram's rim through cells of one kind. */
    BitSet fromRim(IntPredicate through) {
        BitSet reached = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        rim.stream().filter(through).forEach(queue::add);
        queue.forEach(reached::set);
        while (!queue.isEmpty()) {
            for (int next : neighbours.get(queue.remove())) {
                if (!reached.get(next) && through.test(next)) {
                    reached.set(next);
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    int size() {
        return polygons.length;
    }

    Polygon polygon(int cell) {
        return polygons[cell];
    }

    List<Integer> neighbours(int cell) {
        return neighbours.get(cell);
    }

    /**
     * Makes each label's cells hang together: of a label that lies in several pieces all but the largest go to the label
     * that they touch most.
     *
     * @param labels a label for each cell, changed in place
     * @param mayTake whether a cell of the first label may go to the second
     */
    void mend(int[] labels, BiPredicate<Integer, Integer> mayTake) {
        for (int round = 0; round < 8; round++) {
            boolean changed = false;
            for (List<Integer> piece : strayPieces(labels)) {
                int to = mostTouched(piece, labels, mayTake);
                if (to != labels[piece.get(0)]) {
                    piece.forEach(cell -> labels[cell] = to);
                    changed = true;
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    /** The pieces of every label but the largest piece of each. */
    List<List<Integer>> strayPieces(int[] labels) {
        Map<Integer, List<Integer>> largest = new HashMap<>();
        List<List<Integer>> strays = new ArrayList<>();
        boolean[] seen = new boolean[labels.length];
        for (int cell = 0; cell < labels.length; cell++) {
            if (!seen[cell]) {
                List<Integer> piece = piece(cell, labels, seen);
                List<Integer> other = largest.get(labels[cell]);
                if (other == null || other.size() < piece.size()) {
                    largest.put(labels[cell], piece);
                    if (other != null) {
                        strays.add(other);
                    }
                } else {
                    strays.add(piece);
                }
            }
        }
        return strays;
    }

    private List<Integer> piece(int start, int[] labels, boolean[] seen) {
        List<Integer> piece = new ArrayList<>();
        piece.add(start);
        seen[start] = true;
        for (int i = 0; i < piece.size(); i++) {
            for (int next : neighbours.get(piece.get(i))) {
                if (!seen[next] && labels[next] == labels[start]) {
                    seen[next] = true;
                    piece.add(next);
                }
            }
        }
        return piece;
    }

    private int mostTouched(Collection<Integer> piece, int[] labels, BiPredicate<Integer, Integer> mayTake) {
        int own = labels[piece.iterator().next()];
        Map<Integer, Integer> touches = new TreeMap<>();
        for (int cell : piece) {
            for (int next : neighbours.get(cell)) {
                if (labels[next] != own && mayTake.test(own, labels[next])) {
                    touches.merge(labels[next], 1, Integer::sum);
                }
            }
        }
        int best = own;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : touches.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
