package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Villages that come as points without codes. */
final class VillagePlacesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final VillagePlaces PLACES = new VillagePlaces("ten", "code", false);

    private final UnitTree tree = new SmallProvince().findTree("2025").orElseThrow();
    private final List<UnitBoundary> communes = List.of(commune("03127", 103), commune("03334", 103.1));
    private final List<Feature> features = new ArrayList<>();
    private final ProblemList problems = new ProblemList();

    private static UnitBoundary commune(String code, double west) {
        return new UnitBoundary(
                "2025", new UnitCode(code), SHAPES.toGeometry(new Envelope(west, west + 0.1, 21.3, 21.4)));
    }

    @Test
    void eachVillageGetsTheNextCodeOfTheCommuneItLiesIn() {
        add("Bản Phủ", 103.15);
        add("Noong Bua", 103.05);
        add("Him Lam", 103.06);

        assertEquals(List.of("03334-001", "03127-001", "03127-002"), codes(tree, PLACES));
        assertTrue(problems.list()
                .get(0)
                .message()
                .en()
                .contains("0 are known there by name and keep their codes, 3 got a new one"));
    }

    @Test
    void aVillageThatIsKnownKeepsItsCodeWhateverTheOrderOfTheFile() {
        UnitTree known = with("03127-001", "Bản Noong Bua", "03127-004", "Bản Him Lam");
        add("HIM LAM", 103.05);
        add("Nà Nghè", 103.05);
        add("ban noong bua", 103.05);
        add("Noong Bua", 103.15);

        assertEquals(List.of("03127-004", "03127-002", "03127-001", "03334-001"), codes(known, PLACES));
    }

    @Test
    void homonymsAreKeptApartAndSaid() {
        add("Nà Nọi", 103.05);
        add("Na Noi", 103.06);

        assertEquals(List.of("03127-001", "03127-002"), codes(tree, PLACES));
        assertTrue(
                problems.list().get(1).message().en().contains("03127 na noi (features 1, 2)"),
                problems.list()::toString);
        problems.list();
        UnitTree known = with("03127-001", "Nà Nọi", "03127-002", "Na Noi");
        assertEquals(List.of("03127-001", "03127-002"), codes(known, PLACES));
    }

    @Test
    void aPlaceInNoCommuneIsRefusedOrLeftOutButNeverInSilence() {
        add("Xa Xôi", 104.5);
        add("Noong Bua", 103.05);
        assertTrue(PLACES.assign(file(), tree, communes, problems).isEmpty());
        ImportProblem error = problems.list().get(0);
        assertEquals("f, feature 1", error.place().toString());
        assertEquals(
                "'Xa Xôi' at 104.50000 21.35000 lies in no commune of vintage 2025",
                error.message().en());
        assertTrue(error.remedy().en().contains("--leave-out-strays"));

        ProblemList warned = new ProblemList();
        FeatureFile file = new VillagePlaces("ten", "code", true)
                .assign(file(), tree, communes, warned)
                .orElseThrow();
        assertEquals(1, file.features().size());
        assertEquals(Severity.WARNING, warned.list().get(0).severity());
        assertTrue(warned.list().get(0).message().en().endsWith("and is left out"));
    }

    @Test
    void withoutBoundariesOfCommunesNothingCanBeAssigned() {
        add("Noong Bua", 103.05);

        assertTrue(PLACES.assign(file(), tree, List.of(), problems).isEmpty());
        assertTrue(problems.list().get(0).remedy().en().contains("import the boundaries of the communes first"));
    }

    @Test
    void aVillageWithoutANameIsRefused() {
        add(" ", 103.05);

        assertTrue(PLACES.assign(file(), tree, communes, problems).isEmpty());
        assertEquals("f, feature 1, field ten", problems.list().get(0).place().toString());
    }

    private List<String> codes(UnitTree units, VillagePlaces places) {
        return places
                .assign(file(), units, communes, problems)
                .orElseThrow(() -> new AssertionError(problems.list()))
                .features()
                .stream()
                .map(feature -> feature.text("code"))
                .toList();
    }

    private UnitTree with(String... codesAndNames) {
        List<AdminUnit> units = new ArrayList<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            units.add(new AdminUnit(
                    "2025",
                    new UnitCode(codesAndNames[i]),
                    codesAndNames[i + 1],
                    "bản",
                    UnitCode.find("03127"),
                    List.of()));
        }
        Stream.of(AdminLevel.values()).forEach(level -> units.addAll(tree.at(level)));
        return new UnitTree(tree.vintage(), units);
    }

    private FeatureFile file() {
        return new FeatureFile("f", features, Optional.empty());
    }

    private void add(String name, double lon) {
        features.add(
                new Feature(features.size() + 1, SHAPES.createPoint(new Coordinate(lon, 21.35)), Map.of("ten", name)));
    }
}
