package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Fewer vertices for drawing at a small scale.
 *
 * <p>An exact coverage is simplified as a whole (Visvalingam–Whyatt on its edges, each edge once), so neighbours go on
 * sharing their edges and the result is an exact coverage again. Polygons that are not an exact coverage cannot be treated
 * so: the simplifier would take them and give back broken shapes. Each of them is simplified by itself and stays valid,
 * but borders that matched before may come apart by up to the tolerance.
 *
 * <p>The result has as many shapes as the input, in the same order, none of them empty that was not; points and lines are
 * handed back as they are.
 */
public final class CoverageSimplification {
    private CoverageSimplification() {}

    /** Checks the shapes first; use {@link #of(List, double, CoverageReport)} when a report is at hand. */
    public static List<Geometry> of(List<Geometry> shapes, double toleranceMetres) {
        return of(shapes, toleranceMetres, CoverageCheck.of(shapes));
    }

    /**
     * @param shapes longitude and latitude in degrees
     * @param toleranceMetres about how far a boundary may move; 0 leaves all as it is
     * @param report what {@link CoverageCheck} says of the same shapes
     */
    public static List<Geometry> of(List<Geometry> shapes, double toleranceMetres, CoverageReport report) {
        if (!(toleranceMetres >= 0) || Double.isInfinite(toleranceMetres)) {
            throw new IllegalArgumentException("a tolerance of " + toleranceMetres + " m is no length");
        }
        if (toleranceMetres == 0 || report.polygons() == 0) {
            return List.copyOf(shapes);
        }
        DegreeLength degree = DegreeLength.atLatitude(middleLatitude(shapes));
        return report.exact()
                ? together(shapes, toleranceMetres / degree.geometricMean())
                : oneByOne(shapes, toleranceMetres / degree.northSouth());
    }

    private static double middleLatitude(List<Geometry> shapes) {
        Envelope all = new Envelope();
        shapes.forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
        return (all.getMinY() + all.getMaxY()) / 2;
    }

    private static boolean isPolygon(Geometry shape) {
        return shape instanceof Polygonal && !shape.isEmpty();
    }

    /** The simplifier compares the tolerance squared with areas, hence a degree whose square has the right area. */
    private static List<Geometry> together(List<Geometry> shapes, double toleranceDegrees) {
        Geometry[] polygons =
                shapes.stream().filter(CoverageSimplification::isPolygon).toArray(Geometry[]::new);
        Geometry[] simplified = CoverageSimplifier.simplify(polygons, toleranceDegrees);
        List<Geometry> result = new ArrayList<>(shapes);
        int next = 0;
        for (int i = 0; i < result.size(); i++) {
            if (isPolygon(result.get(i))) {
                result.set(i, simplified[next++]);
            }
        }
        return result;
    }

    private static List<Geometry> oneByOne(List<Geometry> shapes, double toleranceDegrees) {
        return shapes.stream()
                .map(shape -> isPolygon(shape) ? alone(shape, toleranceDegrees) : shape)
                .toList();
    }

    /** A shape that was not valid before, or would not be after, is left as it is. */
    private static Geometry alone(Geometry polygon, double toleranceDegrees) {
        Geometry simplified = TopologyPreservingSimplifier.simplify(polygon, toleranceDegrees);
        boolean good =
                !simplified.isEmpty() && GeometryValidation.check(simplified).isEmpty();
        return good ? simplified : polygon;
    }
}
