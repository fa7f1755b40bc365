package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.geo.CoverageCheck;
import vn.vungcao.intake.FeatureFile.Feature;

final class CoverageCleanupTest {
    private final ProblemList problems = new ProblemList();

    @Test
    void everyAreaThatMovedIsSaid() {
        FeatureFile cleaned = CoverageCleanup.of(file(0.0001), "code", problems).orElseThrow();

        assertTrue(CoverageCheck.of(
                        cleaned.features().stream().map(Feature::geometry).toList())
                .exact());
        String warning = problems.list().get(0).message().en();
        assertTrue(warning.startsWith("03127: 114."), warning);
        assertTrue(warning.endsWith("0.1000 %)"), warning);
        assertEquals(
                "cleaned into an exact boundary coverage: the area of 1 of 2 units moved",
                problems.list().get(1).message().en());
    }

    @Test
    void aUnitThatWouldChangeMuchIsNotCleaned() {
        assertTrue(CoverageCleanup.of(file(0.002), "code", problems).isEmpty());

        ImportProblem error = problems.list().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertEquals("f, feature 2", error.place().toString());
        assertTrue(
                error.message().en().endsWith("more than the 1 % that cleaning may change"),
                error.message().en());
    }

    @Test
    void whatIsExactStaysUntouched() {
        FeatureFile file = file(0);

        assertEquals(file, CoverageCleanup.of(file, "code", problems).orElseThrow());
        assertEquals(Severity.NOTE, problems.list().get(0).severity());
    }

    /** Two boxes of a tenth of a degree; the second reaches into the first. */
    private static FeatureFile file(double overlap) {
        return new FeatureFile(
                "f",
                List.of(
                        feature(1, "03124", box(103, 103.1)),
                        feature(2, "03127", box(103.1 - overlap, 103.2 - overlap))));
    }

    private static Feature feature(int number, String code, Geometry shape) {
        return new Feature(number, shape, Map.of("code", code));
    }

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 21.3, 21.4));
    }
}
