package vn.vungcao.bench.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The Voronoi cells of sites, their edges roughened. A common edge is drawn once, as the graph of a function over the straight
 * edge that stays within the two triangles which the edge makes with the sites on both sides; these triangles do not overlap,
 * so no two edges cross. Vertices lie at millionths of a degree.
 */
final class RoughCells {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int DECIMALS = 6;
    private static final double STEEPEST = 0.3;
    private static final double OF_THE_ROOM = 0.55;

    private final double step;
    private final Map<Edge, List<Coordinate>> drawn = new HashMap<>();

    private record Edge(Coordinate from, Coordinate to) {}

    private RoughCells(double step) {
        this.step = step;
    }

    /**
     * @param step about how far vertices stand apart, in degrees
     * @return one polygon for each site inside, in the same order
     */
    static List<Polygon> of(Sites sites, double step) {
        RoughCells cells = new RoughCells(step);
        Map<Coordinate, Geometry> straight = straight(sites);
        return sites.inside().stream()
                .map(site -> cells.roughened(straight.get(site), site))
                .toList();
    }

    private static Map<Coordinate, Geometry> straight(Sites sites) {
        List<Coordinate> all = new ArrayList<>(sites.inside());
        all.addAll(sites.around());
        Envelope frame = new Envelope();
        all.forEach(frame::expandToInclude);
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(all);
        voronoi.setClipEnvelope(frame);
        Geometry diagram = voronoi.getDiagram(GEOMETRIES);
        Map<Coordinate, Geometry> cells = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.put((Coordinate) cell.getUserData(), cell);
        }
        return cells;
    }

    private Polygon roughened(Geometry cell, Coordinate site) {
        Coordinate[] corners = cell.getCoordinates();
        CoordinateList ring = new CoordinateList();
        for (int i = 1; i < corners.length; i++) {
            Coordinate from = rounded(corners[i - 1], 9);
            Coordinate to = rounded(corners[i], 9);
            boolean forwards = from.compareTo(to) < 0;
            Edge edge = forwards ? new Edge(from, to) : new Edge(to, from);
            List<Coordinate> between = drawn.remove(edge);
            if (between == null) {
                between = line(edge, site);
                drawn.put(edge, between);
            }
            ring.add(rounded(from, DECIMALS), false);
            List<Coordinate> onTheWay = new ArrayList<>(between);
            if (!forwards) {
                Collections.reverse(onTheWay);
            }
            onTheWay.forEach(point -> ring.add(point, false));
        }
        ring.closeRing();
        Polygon polygon = GEOMETRIES.createPolygon(ring.toCoordinateArray());
        if (!polygon.isValid()) {
            throw new IllegalStateException("the cell of " + site + " crosses itself: choose another seed");
        }
        return polygon;
    }

    private List<Coordinate> line(Edge edge, Coordinate site) {
        double dx = edge.to.x - edge.from.x;
        double dy = edge.to.y - edge.from.y;
        double length = Math.hypot(dx, dy);
        int points = (int) Math.round(length / step) - 1;
        List<Coordinate> line = new ArrayList<>(Math.max(0, points));
        double height = height(edge, site, dx / length, dy / length, length);
        long seed =
                Noise.key(Math.round(edge.from.x * 1e7), Math.round(edge.from.y * 1e7), Math.round(edge.to.x * 1e7));
        for (int i = 1; i <= points; i++) {
            double t = i / (points + 1.0);
            double aside = height * (1 - Math.abs(2 * t - 1)) * Noise.rough(seed, t);
            line.add(rounded(
                    new Coordinate(
                            edge.from.x + dx * t - aside * dy / length, edge.from.y + dy * t + aside * dx / length),
                    DECIMALS));
        }
        return line;
    }

    /** How far from the middle of the edge a line may go and stay in the triangle of edge and site. */
    private static double height(Edge edge, Coordinate site, double ux, double uy, double length) {
        double along = (site.x - edge.from.x) * ux + (site.y - edge.from.y) * uy;
        double away = Math.abs((site.y - edge.from.y) * ux - (site.x - edge.from.x) * uy);
        double room = away * (length / 2) / Math.max(along, length - along);
        return Math.min(OF_THE_ROOM * room, STEEPEST * length);
    }

    private static Coordinate rounded(Coordinate point, int decimals) {
        return new Coordinate(Sites.rounded(point.x, decimals), Sites.rounded(point.y, decimals));
    }
}
