package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.vungcao.geo.CoverageSimplification;
import vn.vungcao.http.planner.GeometryEndpoint;

/** The map at the tolerances that are served; at none it is as {@link DemoMapTest} says. */
final class SimplifiedMapTest {
    private static final double METRES_PER_DEGREE = 111_000;

    private static final Map<List<Object>, Map<String, Geometry>> KNOWN = new HashMap<>();

    private static List<Integer> tolerances() {
        return GeometryEndpoint.TOLERANCES.stream().filter(t -> t > 0).toList();
    }

    /** By code, in order. */
    private static Map<String, Geometry> simplified(String vintage, int codeLength, int tolerance) {
        return KNOWN.computeIfAbsent(
                List.of(vintage, codeLength, tolerance), key -> simplify(vintage, codeLength, tolerance));
    }

    private static Map<String, Geometry> simplify(String vintage, int codeLength, int tolerance) {
        Map<String, Geometry> shapes = DemoFixture.shapes(vintage, codeLength);
        List<Geometry> simple = CoverageSimplification.of(List.copyOf(shapes.values()), tolerance);
        int i = 0;
        for (String code : shapes.keySet()) {
            shapes.put(code, simple.get(i++));
        }
        return shapes;
    }

    @ParameterizedTest
    @CsvSource({"2020,9", "2020,5", "2020,3", "2025,5"})
    void neighboursKeepTheirCommonEdgesAtEveryTolerance(String vintage, int codeLength) {
        for (int tolerance : tolerances()) {
            Map<String, Geometry> simple = simplified(vintage, codeLength, tolerance);
            String where = vintage + " " + codeLength + " at " + tolerance + " m";
            simple.forEach((code, shape) -> assertTrue(shape.isValid() && !shape.isEmpty(), code + " of " + where));
            Geometry[] all = simple.values().toArray(Geometry[]::new);
            assertTrue(CoverageValidator.isValid(all), where + " overlaps or leaves slivers");
            Geometry land = CoverageUnion.union(all);
            assertEquals(1, land.getNumGeometries(), where + " falls apart");
            assertEquals(0, ((Polygon) land.getGeometryN(0)).getNumInteriorRing(), where + " has gaps");
            double sum = simple.values().stream().mapToDouble(Geometry::getArea).sum();
            assertEquals(land.getArea(), sum, 1e-9 * sum, where);
        }
    }

    /** Levels are simplified each by itself: a part may reach over the border of its whole by what borders moved. */
    @ParameterizedTest
    @CsvSource({"2020,9,5", "2020,5,3"})
    void partsStayInTheirWholeToWithinTheTolerance(String vintage, int partLength, int wholeLength) {
        UnaryOperator<String> wholeOf = wholes(vintage, wholeLength);
        for (int tolerance : tolerances()) {
            Map<String, Geometry> wholes = simplified(vintage, wholeLength, tolerance);
            double reach = 3.0 * tolerance / METRES_PER_DEGREE;
            simplified(vintage, partLength, tolerance).forEach((code, part) -> {
                double out = out(part, wholes.get(wholeOf.apply(code)));
                assertTrue(
                        out <= reach, code + " at " + tolerance + " m reaches out " + out * METRES_PER_DEGREE + " m");
            });
        }
    }

    /** How far the vertex of the part that is farthest out lies from the whole, in degrees. */
    private static double out(Geometry part, Geometry whole) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(whole);
        IndexedFacetDistance border = new IndexedFacetDistance(whole);
        GeometryFactory factory = new GeometryFactory();
        return Arrays.stream(part.getCoordinates())
                .filter(vertex -> inside.locate(vertex) == Location.EXTERIOR)
                .mapToDouble(vertex -> border.distance(factory.createPoint(vertex)))
                .max()
                .orElse(0);
    }

    private static UnaryOperator<String> wholes(String vintage, int wholeLength) {
        if (wholeLength == 5) {
            return code -> code.substring(0, 5);
        }
        Map<String, String> districts = new HashMap<>();
        ResourceTable.rows("reference/units.csv").stream()
                .filter(row -> row.get("vintage").equals(vintage))
                .forEach(row -> districts.put(row.get("code"), row.get("parent")));
        return districts::get;
    }
}
