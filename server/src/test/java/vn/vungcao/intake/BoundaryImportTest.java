package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

final class BoundaryImportTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Feature> features = new ArrayList<>();

    @Test
    void featuresMeetTheirUnitsAndTheRestIsListed() {
        add("03127", "Him Lam", box(103.1, 21));
        add("03124", "Phường Noong Bua", box(103, 21));
        ImportOutcome outcome = plan(communes2020());

        Changeset changes = outcome.changeset().orElseThrow();
        assertEquals(
                List.of(new UnitCode("03124"), new UnitCode("03127")),
                changes.boundaries().stream().map(b -> b.code()).toList());
        JoinReport join = outcome.report().join();
        assertEquals(2, join.matched());
        assertEquals(
                List.of(new UnitCode("03130"), new UnitCode("03145")),
                join.unitsWithoutData().get(0).units());
        assertTrue(outcome.report().coverage().orElseThrow().exact());
        assertTrue(outcome.report().problems().isEmpty(), outcome.report()::toString);
    }

    @Test
    void overlapsAndGapsAreReportedAndTheLayerIsTakenAllTheSame() {
        add("03124", "Noong Bua", box(103, 21));
        add("03127", "Him Lam", box(103.05, 21));
        ImportOutcome outcome = plan(communes2020());

        assertEquals(2, outcome.changeset().orElseThrow().boundaries().size());
        assertEquals(1, outcome.report().coverage().orElseThrow().overlaps());
        String message =
                outcome.report().problems(Severity.WARNING).get(0).message().en();
        assertTrue(message.contains("1 overlaps (57."), message);
        assertTrue(message.contains("in reduced quality"), message);
    }

    @Test
    void unknownAndDuplicateCodesAreRefused() {
        add("03124", "Noong Bua", box(103, 21));
        add("03999", "Nowhere", box(103.1, 21));
        add("03124", "Noong Bua", box(103.2, 21));
        ImportOutcome outcome = plan(communes2020());

        List<ImportProblem> errors = outcome.report().problems(Severity.ERROR);
        assertTrue(outcome.changeset().isEmpty());
        assertEquals("f.geojson, feature 2, field code", errors.get(0).place().toString());
        assertEquals(
                "there is no unit '03999' in vintage 2020",
                errors.get(0).message().en());
        assertEquals("f.geojson, feature 3, field code", errors.get(1).place().toString());
        assertEquals(
                "unit 03124 (Phường Noong Bua) stands already in feature 1",
                errors.get(1).message().en());
        assertEquals(1, outcome.report().join().rowsWithoutUnit().size());
        assertEquals(1, outcome.report().join().duplicateKeys().size());
    }

    @Test
    void aLostLeadingZeroIsOffered() {
        add("3127", "Him Lam", box(103, 21));
        ImportProblem problem =
                plan(communes2020()).report().problems(Severity.ERROR).get(0);

        assertTrue(
                problem.message().en().endsWith("with its leading zero it is 03127, Phường Him Lam"),
                problem.message().en());
        assertTrue(
                problem.remedy().en().contains("--accept-codes padded"),
                problem.remedy().en());
    }

    @Test
    void aNameThatDiffersFromTheRegisterIsWarnedOf() {
        add("03124", "Mường Thanh", box(103, 21));
        ImportOutcome outcome = plan(communes2020());

        assertEquals(
                "the file calls 03124 'Mường Thanh', the register 'Phường Noong Bua'",
                outcome.report().problems(Severity.WARNING).get(0).message().en());
        assertTrue(outcome.changeset().isPresent());
    }

    @Test
    void aUnitOfAnotherLevelIsRefused() {
        add("094", "Điện Biên Phủ", box(103, 21));
        assertEquals(
                "094 (Thành phố Điện Biên Phủ) is a unit of level district, not commune",
                plan(communes2020())
                        .report()
                        .problems(Severity.ERROR)
                        .get(0)
                        .message()
                        .en());
    }

    @Test
    void aFieldThatNoFeatureHasIsRefusedWithTheChoices() {
        add("03124", "Noong Bua", box(103, 21));
        BoundaryImport plan = new BoundaryImport(
                AdminLevel.COMMUNE, "2020", "kode", Optional.empty(), false, Optional.empty(), "test");

        ImportProblem problem = plan(plan).report().problems(Severity.ERROR).get(0);
        assertEquals("no feature has the property 'kode'", problem.message().en());
        assertTrue(
                problem.remedy().en().contains("--code-field; did you mean 'code'?"),
                problem.remedy().en());
    }

    @Test
    void anUnknownVintageIsRefusedWithTheChoices() {
        add("03124", "Noong Bua", box(103, 21));
        BoundaryImport plan = new BoundaryImport(
                AdminLevel.COMMUNE, "2021", "code", Optional.empty(), false, Optional.empty(), "test");

        ImportProblem problem = plan(plan).report().problems(Severity.ERROR).get(0);
        assertEquals("there is no boundary vintage '2021'", problem.message().en());
        assertTrue(
                problem.remedy().en().startsWith("choose one of: 2020, 2025"),
                problem.remedy().en());
    }

    @Test
    void theUnitsOfAnotherProvinceAreMadeFromItsFile() {
        add("14", "Tỉnh Sơn La", box(103.9, 21.3));
        UnitDefinition definition = new UnitDefinition(
                Optional.of(LocalDate.of(2015, 1, 1)), Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty());
        ImportOutcome outcome = plan(new BoundaryImport(
                AdminLevel.PROVINCE, "sonla", "code", Optional.of("name"), false, Optional.of(definition), "test"));

        Changeset changes = outcome.changeset().orElseThrow(() -> new AssertionError(outcome.report()));
        assertEquals("sonla", changes.vintages().get(0).id());
        AdminUnit unit = changes.units().get(0);
        assertEquals("Tỉnh Sơn La", unit.name());
        assertEquals("tỉnh", unit.kind());
        assertEquals(1, changes.boundaries().size());
    }

    @Test
    void aNewVintageNeedsItsFirstDay() {
        add("14", "Tỉnh Sơn La", box(103.9, 21.3));
        UnitDefinition definition = new UnitDefinition(Optional.empty(), Optional.empty(), Optional.empty());
        ImportOutcome outcome = plan(new BoundaryImport(
                AdminLevel.PROVINCE, "sonla", "code", Optional.of("name"), false, Optional.of(definition), "test"));

        assertTrue(
                outcome.report().problems(Severity.ERROR).get(0).remedy().en().contains("--vintage-from"));
    }

    private static BoundaryImport communes2020() {
        return new BoundaryImport(
                AdminLevel.COMMUNE, "2020", "code", Optional.of("name"), false, Optional.empty(), "test");
    }

    private ImportOutcome plan(BoundaryImport plan) {
        return plan.plan(new FeatureFile("f.geojson", features), "", new SmallProvince(), new ProblemList());
    }

    private void add(String code, String name, Geometry shape) {
        features.add(new Feature(features.size() + 1, shape, Map.of("code", code, "name", name)));
    }

    /** A box of a tenth of a degree, given by its south-western corner. */
    private static Geometry box(double west, double south) {
        return SHAPES.toGeometry(new Envelope(west, west + 0.1, south, south + 0.1));
    }
}
