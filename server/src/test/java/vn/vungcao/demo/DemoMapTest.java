package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Every level is an exact BoundaryCoverage, and the levels are unions of each other. */
final class DemoMapTest {

    @ParameterizedTest
    @CsvSource({"2020,9,1400", "2020,5,129", "2020,3,10", "2020,2,1", "2025,9,1400", "2025,5,45", "2025,2,1"})
    void everyLevelIsAnExactCoverage(String vintage, int codeLength, int units) {
        Collection<Geometry> shapes = DemoFixture.shapes(vintage, codeLength).values();
        assertEquals(units, shapes.size());
        DemoFixture.shapes(vintage, codeLength)
                .forEach((code, shape) -> assertTrue(shape.isValid() && shape.getNumGeometries() == 1, code));
        assertTrue(CoverageValidator.isValid(shapes.toArray(Geometry[]::new)));
        double sum = shapes.stream().mapToDouble(Geometry::getArea).sum();
        double whole = DemoFixture.shapes("2020", 2).get("11").getArea();
        assertEquals(whole, sum, 1e-9 * whole);
    }

    @Test
    void communesAreTheUnionsOfTheirVillages() {
        for (String vintage : List.of("2020", "2025")) {
            Map<String, Geometry> villages = DemoFixture.shapes(vintage, 9);
            DemoFixture.shapes(vintage, 5).forEach((code, shape) -> {
                Geometry union = CoverageUnion.union(villages.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(code))
                        .map(Map.Entry::getValue)
                        .toArray(Geometry[]::new));
                assertTrue(union.norm().equalsExact(shape.norm()), code);
            });
        }
    }

    @Test
    void newCommunesAreTheUnionsOfTheOldOnes() {
        Map<String, Geometry> old = DemoFixture.shapes("2020", 5);
        DemoFixture.shapes("2025", 5).forEach((code, shape) -> {
            Geometry union = CoverageUnion.union(DemoFixture.INPUTS.communes().stream()
                    .filter(c -> c.newCode().equals(code))
                    .map(c -> old.get(c.code()))
                    .toArray(Geometry[]::new));
            assertTrue(union.norm().equalsExact(shape.norm()), code);
        });
    }

    @Test
    void higherLevelsHaveNoVertexOfTheirOwn() {
        Set<Coordinate> known = new HashSet<>();
        DemoFixture.shapes("2020", 9).values().forEach(v -> known.addAll(Arrays.asList(v.getCoordinates())));
        for (int level : new int[] {5, 3, 2}) {
            DemoFixture.shapes("2020", level)
                    .values()
                    .forEach(shape -> assertTrue(known.containsAll(Arrays.asList(shape.getCoordinates()))));
        }
    }

    @Test
    void communesHaveAboutTheirRealAreas() {
        Map<String, Geometry> shapes = DemoFixture.shapes("2020", 5);
        long near = DemoFixture.INPUTS.communes().stream()
                .filter(c -> Math.abs(km2(shapes.get(c.code())) / c.areaKm2() - 1) < 0.25)
                .count();
        assertTrue(near >= 120, () -> near + " of 129 communes have about their area");
        assertTrue(shapes.values().stream().allMatch(shape -> km2(shape) > 0.8), "small wards stay visible");
    }

    private static double km2(Geometry lonLat) {
        return vn.vungcao.geo.GeodesicArea.squareKilometres(lonLat);
    }
}
