package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.geo.Projection;
import vn.vungcao.geo.Wkt;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.intake.ClassGrid;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.SmallProvince;
import vn.vungcao.intake.SusceptibilityImport;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** Small rasters that the test makes, against counting their cells one by one. */
final class SusceptibilityImportTest {
    private static final int[][] CLASSES = {
        {1, 2, 3, 4, 5, 5},
        {4, 4, 0, 0, 1, 1},
        {5, 5, 5, 5, 5, 5},
        {1, 1, 1, 1, 1, 4}
    };

    @TempDir
    private Path folder;

    /** The units: west and east half of the raster, a third one off it, and the province. */
    static List<UnitBoundary> halves() {
        List<UnitBoundary> units = new ArrayList<>();
        units.add(unit("03124", Wkt.box(103.0, 21.3, 103.03, 21.34)));
        units.add(unit("03127", Wkt.box(103.03, 21.3, 103.06, 21.34)));
        units.add(unit("03130", Wkt.box(103.2, 21.3, 103.3, 21.34)));
        units.add(unit("11", Wkt.box(103.0, 21.3, 103.06, 21.34)));
        units.add(unit("03145", Wkt.read("POINT (103.01 21.31)")));
        return units;
    }

    private static UnitBoundary unit(String code, Geometry shape) {
        return new UnitBoundary("2020", new UnitCode(code), shape);
    }

    static IndicatorRegistry indicators() {
        return IndicatorRegistry.of(List.of(new Indicator(
                SusceptibilityImport.INDICATOR,
                Label.NONE,
                "%",
                Direction.LOWER_IS_BETTER,
                MeasureType.RATIO,
                100,
                2,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.of(100.0),
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE)));
    }

    private static ImportOutcome plan(
            Path file, int threshold, OptionalInt epsg, OptionalInt noData, List<UnitBoundary> units) {
        ProblemList problems = new ProblemList();
        Optional<ClassGrid> grid = GeoTiffFile.read(file, epsg, noData, problems);
        return new SusceptibilityImport(2024, "2020", threshold, "t")
                .plan(
                        grid.orElseThrow(() -> new AssertionError(problems.list())),
                        "ab",
                        new SmallProvince(),
                        units,
                        indicators(),
                        problems);
    }

    private static Observation of(ImportOutcome outcome, String code) {
        return outcome
                .changeset()
                .orElseThrow(() -> new AssertionError(outcome.report().problems()))
                .observations()
                .stream()
                .filter(o -> o.unit().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyUnitGetsTheShareOfItsCellsFromTheThresholdOn() throws Exception {
        Path file = SmallGeoTiff.bytes(folder.resolve("s.tif"), CLASSES, 4326, 103.0, 21.3, 103.06, 21.34);
        ImportOutcome outcome = plan(file, 4, OptionalInt.empty(), OptionalInt.of(0), halves());
        Observation west = of(outcome, "03124");
        Observation east = of(outcome, "03127");
        assertEquals(100 * 5 / 11.0, west.value(), 0.05);
        assertEquals(100 * 7 / 11.0, east.value(), 0.05);
        double cell = GeodesicArea.squareKilometres(Wkt.box(103, 21.32, 103.01, 21.33));
        assertEquals(11 * cell, west.denominator(), 0.01);
        assertEquals(5 * cell, west.numerator(), 0.01);
        assertEquals(ObservationStatus.ESTIMATED, west.status(), "one of its twelve cells has no class");
        Observation province = of(outcome, "11");
        assertEquals(west.numerator() + east.numerator(), province.numerator(), 1e-9);
        assertEquals(west.denominator() + east.denominator(), province.denominator(), 1e-9);
        assertEquals(ObservationStatus.MISSING, of(outcome, "03130").status());
        assertEquals(4, outcome.changeset().orElseThrow().observations().size(), "a point has no cells");
        assertEquals(
                100 * 6 / 11.0,
                of(plan(file, 3, OptionalInt.empty(), OptionalInt.of(0), halves()), "03124")
                        .value(),
                0.1);
        assertTrue(west.source().contains("class ≥ 4"));
        // the file itself says that 0 stands for no data
        assertEquals(
                west.denominator(),
                of(plan(file, 4, OptionalInt.empty(), OptionalInt.empty(), halves()), "03124")
                        .denominator());
    }

    @Test
    void aUnitThatIsCoveredIsMeasured() throws Exception {
        int[][] full = {{4, 4, 1}, {4, 4, 1}};
        Path file = SmallGeoTiff.bytes(folder.resolve("s.tif"), full, 4326, 103.0, 21.3, 103.03, 21.32);
        Observation unit = of(
                plan(
                        file,
                        4,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(unit("03124", Wkt.box(103, 21.3, 103.03, 21.32)))),
                "03124");
        assertEquals(ObservationStatus.MEASURED, unit.status());
        assertEquals(200 / 3.0, unit.value(), 0.01);
    }

    /** Cells of 500 m in VN-2000 against looking at every centre. */
    @Test
    void cellsInMetresOfVn2000AgreeWithLookingAtEveryCentre() throws Exception {
        Random random = new Random(351);
        int[][] cells = new int[40][50];
        for (int[] row : cells) {
            for (int x = 0; x < row.length; x++) {
                row[x] = 1 + random.nextInt(5);
            }
        }
        Path file = SmallGeoTiff.bytes(folder.resolve("m.tif"), cells, 9205, 490_000, 2_350_000, 515_000, 2_370_000);
        Geometry triangle = Wkt.read("POLYGON((102.92 21.26,103.13 21.3,103.02 21.42,102.92 21.26),"
                + "(103.0 21.3,103.03 21.31,103.01 21.33,103.0 21.3))");
        Observation unit =
                of(plan(file, 4, OptionalInt.empty(), OptionalInt.empty(), List.of(unit("03124", triangle))), "03124");
        Projection projection = Projection.ofEpsg(9205);
        double valid = 0;
        double susceptible = 0;
        Geometry onPlane = projection.fromLonLat(triangle);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 50; x++) {
                double easting = 490_000 + 500 * x;
                double northing = 2_370_000 - 500 * y;
                Geometry cell = Wkt.read("POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))"
                        .formatted(easting, northing - 500, easting + 500, northing));
                if (onPlane.contains(cell.getCentroid())) {
                    double area = GeodesicArea.squareKilometres(projection.toLonLat(cell));
                    valid += area;
                    susceptible += cells[y][x] >= 4 ? area : 0;
                }
            }
        }
        assertTrue(valid > 100);
        assertEquals(valid, unit.denominator(), valid * 1e-6);
        assertEquals(susceptible, unit.numerator(), valid * 1e-6);
    }

    private String refusal(Path file) {
        ProblemList problems = new ProblemList();
        assertTrue(GeoTiffFile.read(file, OptionalInt.empty(), OptionalInt.empty(), problems)
                .isEmpty());
        return problems.list().toString();
    }

    @Test
    void rastersOfAnotherKindAreRefused() throws Exception {
        Path decimals = SmallGeoTiff.write(
                folder.resolve("f.tif"), CLASSES, DataBuffer.TYPE_FLOAT, 1, 4326, 103, 21.3, 103.06, 21.34);
        assertTrue(refusal(decimals).contains("numbers with decimals"), refusal(decimals));
        Path bands = SmallGeoTiff.write(
                folder.resolve("b.tif"), CLASSES, DataBuffer.TYPE_BYTE, 3, 4326, 103, 21.3, 103.06, 21.34);
        assertTrue(refusal(bands).contains("it has 3 bands"), refusal(bands));
        String plain = refusal(SmallGeoTiff.plain(folder.resolve("p.tif")));
        assertTrue(plain.contains("reference system") || plain.contains("cannot be read as a GeoTIFF"), plain);
        Path text = Files.writeString(folder.resolve("t.tif"), "no raster");
        assertTrue(refusal(text).contains("cannot be read as a GeoTIFF"), refusal(text));
    }

    @Test
    void classesBeyondFiveAndRastersElsewhereAreRefused() throws Exception {
        int[][] beyond = {{1, 2, 3}, {4, 5, 7}};
        Path sevens = SmallGeoTiff.bytes(folder.resolve("z.tif"), beyond, 4326, 103.0, 21.3, 103.06, 21.34);
        ImportOutcome seven = plan(sevens, 4, OptionalInt.empty(), OptionalInt.empty(), halves());
        assertTrue(seven.changeset().isEmpty());
        assertTrue(
                seven.report().problems().toString().contains("column 3, row 2 holds 7, which is no class"),
                seven.report().problems().toString());
        assertEquals(
                ObservationStatus.ESTIMATED,
                of(plan(sevens, 4, OptionalInt.empty(), OptionalInt.of(7), halves()), "11")
                        .status());
        Path sonLa = SmallGeoTiff.bytes(folder.resolve("e.tif"), new int[][] {{1, 2}}, 4326, 105, 20, 105.1, 20.1);
        String elsewhere = plan(sonLa, 4, OptionalInt.empty(), OptionalInt.empty(), halves())
                .report()
                .problems()
                .toString();
        assertTrue(elsewhere.contains("lies elsewhere"), elsewhere);
        Path near = SmallGeoTiff.bytes(folder.resolve("n.tif"), new int[][] {{1, 2}}, 4326, 103.4, 21.5, 103.5, 21.6);
        String empty = plan(near, 4, OptionalInt.empty(), OptionalInt.empty(), halves())
                .report()
                .problems()
                .toString();
        assertTrue(empty.contains("no unit of vintage 2020 has a cell with a class"), empty);
    }
}
