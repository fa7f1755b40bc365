package vn.vungcao.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.unit.AdminLevel;

/** Exposure against counting the cells of the grid that lie in any zone. */
final class ExposurePropertyTest {
    /** Edges are geodesics: over 0.1° they leave their parallel by a metre, and more corners leave less. */
    private static final double BULGE = 1e-3;

    /** A rectangle of cells. */
    record Zone(int column, int row, int width, int height, int hazardClass) {
        Geometry shape() {
            return GridProvince.rectangle(column, row, width, height);
        }

        boolean holds(int c, int r) {
            return c >= column && c < column + width && r >= row && r < row + height;
        }

        HazardZone asZone() {
            return new HazardZone(
                    toString(), "landslide", hazardClass, "", LocalDate.of(2020, 1, 1), Optional.empty(), shape());
        }
    }

    @Provide
    Arbitrary<List<Zone>> zones() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 12),
                        Arbitraries.integers().between(-2, 8),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 5))
                .as(Zone::new)
                .list()
                .ofMaxSize(5);
    }

    private static Exposure exposed(List<Zone> zones) {
        return new GridProvince().exposed(zones.stream().map(Zone::shape).toList());
    }

    private static double[] areas(int village, List<Zone> zones) {
        double all = 0;
        double inside = 0;
        for (int c = GridProvince.column(village); c < GridProvince.column(village) + 3; c++) {
            for (int r = GridProvince.row(village); r < GridProvince.row(village) + 4; r++) {
                int column = c;
                int row = r;
                double cell = GridProvince.cellKm2(r);
                all += cell;
                inside += zones.stream().anyMatch(zone -> zone.holds(column, row)) ? cell : 0;
            }
        }
        return new double[] {all, inside};
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyVillageAgreesWithItsCells(@ForAll("zones") List<Zone> zones) {
        Exposure exposure = exposed(zones);
        for (int village = 0; village < 8; village++) {
            double[] areas = areas(village, zones);
            UnitExposure unit = exposure.of(AdminLevel.VILLAGE, village);
            double households = GridProvince.households(village);
            assertEquals(areas[1], unit.exposedAreaKm2(), areas[0] * BULGE);
            assertEquals(households * areas[1] / areas[0], unit.householdsExposed(), households * BULGE);
            assertEquals(areas[1] == areas[0] ? households : 0, unit.householdsLow());
            assertEquals(areas[1] > 0 ? households : 0, unit.householdsHigh());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void thePartsOfAWholeAddUpToIt(@ForAll("zones") List<Zone> zones) {
        Exposure exposure = exposed(zones);
        for (AdminLevel level : List.of(AdminLevel.COMMUNE, AdminLevel.VILLAGE)) {
            List<UnitExposure> parts = IntStream.range(0, level == AdminLevel.COMMUNE ? 2 : 8)
                    .mapToObj(i -> exposure.of(level, i))
                    .toList();
            UnitExposure whole = exposure.of(AdminLevel.PROVINCE, 0);
            double area =
                    parts.stream().mapToDouble(UnitExposure::exposedAreaKm2).sum();
            assertEquals(whole.exposedAreaKm2(), area, whole.areaKm2() * BULGE);
            assertEquals(
                    whole.householdsExposed(),
                    parts.stream().mapToDouble(UnitExposure::householdsExposed).sum(),
                    1e-9);
            assertEquals(
                    whole.householdsHigh(),
                    parts.stream().mapToDouble(UnitExposure::householdsHigh).sum());
            assertEquals(
                    whole.villagesExposed(),
                    parts.stream().mapToInt(UnitExposure::villagesExposed).sum());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aZoneGivenTwiceChangesNothingAndAnotherNeverTakesAway(@ForAll("zones") List<Zone> zones) {
        UnitExposure once = exposed(zones).of(AdminLevel.PROVINCE, 0);
        List<Zone> twice = new ArrayList<>(zones);
        twice.addAll(zones);
        UnitExposure again = exposed(twice).of(AdminLevel.PROVINCE, 0);
        assertEquals(once.householdsExposed(), again.householdsExposed(), 1e-6);
        assertEquals(once.exposedAreaKm2(), again.exposedAreaKm2(), 1e-6);
        twice.add(new Zone(4, 2, 5, 3, 3));
        assertTrue(exposed(twice).of(AdminLevel.PROVINCE, 0).householdsExposed()
                >= once.householdsExposed() - once.households() * BULGE);
        assertTrue(once.householdsExposed() <= once.households() + 1e-9);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aHigherClassNeverExposesMore(@ForAll("zones") List<Zone> zones) {
        List<HazardZone> all = zones.stream().map(Zone::asZone).toList();
        double before = Double.POSITIVE_INFINITY;
        for (int least = 1; least <= 5; least++) {
            List<Geometry> chosen = new ZoneChoice(Set.of(Hazard.LANDSLIDE), least)
                    .of(all, LocalDate.of(2024, 12, 31)).stream()
                            .map(HazardZone::geometry)
                            .toList();
            double now = new GridProvince()
                    .exposed(chosen)
                    .of(AdminLevel.PROVINCE, 0)
                    .householdsExposed();
            assertTrue(now <= before + 360 * BULGE, least + ": " + now + " after " + before);
            before = now;
        }
    }
}
