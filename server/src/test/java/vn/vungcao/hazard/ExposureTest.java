package vn.vungcao.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.Wkt;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

final class ExposureTest {
    private final GridProvince province = new GridProvince();

    private UnitExposure village(int village, Geometry... zones) {
        return province.exposed(List.of(zones)).of(AdminLevel.VILLAGE, village);
    }

    @Test
    void aVillageCountsByTheShareOfItsArea() {
        UnitExposure half = village(0, GridProvince.rectangle(0, 0, 3, 2));
        assertEquals(5, half.householdsExposed(), 0.01);
        assertEquals(0, half.householdsLow());
        assertEquals(10, half.householdsHigh());
        assertEquals(0.5, half.exposedAreaShare(), 0.001);
        assertEquals(Optional.of(ExposureMethod.AREA_SHARE), half.method());
        UnitExposure whole = village(0, GridProvince.rectangle(0, 0, 5, 5));
        assertEquals(10, whole.householdsExposed());
        assertEquals(10, whole.householdsLow(), "wholly inside: all of them for certain");
        assertEquals(1, whole.exposedAreaShare());
    }

    @Test
    void aVillageThatOnlyTouchesIsCountedAsTouchedButHasNobodyInside() {
        UnitExposure beside = village(0, GridProvince.rectangle(3, 0, 2, 2));
        assertEquals(1, beside.villagesExposed());
        assertEquals(0, beside.householdsExposed());
        assertEquals(0, beside.householdsHigh());
        UnitExposure away = village(0, GridProvince.rectangle(4, 0, 2, 2));
        assertEquals(0, away.villagesExposed());
        assertEquals(0, away.householdsExposed(), "zero is a figure");
        assertEquals(Optional.of(ExposureMethod.AREA_SHARE), away.method());
    }

    @Test
    void aPointIsInOrOut() {
        province.villages.put(GridProvince.code(0), GridProvince.point(1.5, 2));
        UnitExposure in = village(0, GridProvince.rectangle(1, 1, 1, 1));
        assertEquals(10, in.householdsExposed(), "on the edge is in");
        assertEquals(Optional.of(ExposureMethod.POINT_IN_ZONE), in.method());
        assertTrue(Double.isNaN(in.areaKm2()), "a point has no area");
        UnitExposure out = village(0, GridProvince.rectangle(2, 1, 1, 1));
        assertEquals(0, out.householdsExposed());
        assertEquals(0, out.householdsHigh());
        UnitExposure commune =
                province.exposed(List.of(GridProvince.rectangle(0, 0, 6, 4))).of(AdminLevel.COMMUNE, 0);
        assertEquals(30, commune.householdsExposed());
        assertEquals(Optional.of(ExposureMethod.MIXED), commune.method());
    }

    @Test
    void aZoneAcrossCommunesIsDividedBetweenThem() {
        Exposure exposure = province.exposed(List.of(GridProvince.rectangle(3, 0, 6, 4)));
        UnitExposure west = exposure.of(AdminLevel.COMMUNE, 0);
        UnitExposure east = exposure.of(AdminLevel.COMMUNE, 1);
        assertEquals(20, west.householdsExposed());
        assertEquals(50, east.householdsExposed());
        // the zone's own edge is drawn over five villages; one of the first four, two of the last four only touch it
        assertEquals(4, west.villagesExposed());
        assertEquals(4, east.villagesExposed());
        UnitExposure whole = exposure.of(AdminLevel.PROVINCE, 0);
        assertEquals(70, whole.householdsExposed());
        assertEquals(8, whole.villages());
        assertEquals(west.exposedAreaKm2() + east.exposedAreaKm2(), whole.exposedAreaKm2(), 0.01);
    }

    @Test
    void overlappingZonesCountOnce() {
        Geometry a = GridProvince.rectangle(0, 0, 2, 4);
        Geometry b = GridProvince.rectangle(1, 0, 2, 4);
        assertEquals(10, village(0, a, b).householdsExposed(), 1e-9);
        assertEquals(village(0, a).householdsExposed(), village(0, a, a).householdsExposed(), 1e-9);
        ZoneArea both = new ZoneArea(List.of(a, b));
        assertEquals(new ZoneArea(List.of(GridProvince.rectangle(0, 0, 3, 4))).areaKm2(), both.areaKm2(), 0.001);
        assertEquals(2, both.zones());
    }

    @Test
    void whatIsNotKnownIsSaidAndNotCounted() {
        Geometry everywhere = GridProvince.rectangle(0, 0, 12, 8);
        province.households.put(GridProvince.code(1), Double.NaN);
        province.villages.remove(GridProvince.code(2));
        Exposure exposure = province.exposed(List.of(everywhere));
        UnitExposure west = exposure.of(AdminLevel.COMMUNE, 0);
        assertEquals(50, west.householdsExposed(), "the first and the fourth");
        assertEquals(new DataCoverage(2, 4, 50.0 / 80), west.coverage());
        assertEquals(
                Optional.of(HouseholdsUnknown.NO_HOUSEHOLDS),
                exposure.of(AdminLevel.VILLAGE, 1).unknown());
        assertEquals(
                Optional.of(HouseholdsUnknown.NO_PLACES),
                exposure.of(AdminLevel.VILLAGE, 2).unknown());
        assertTrue(Double.isNaN(exposure.of(AdminLevel.VILLAGE, 2).householdsExposed()));
    }

    @Test
    void aUnitWithoutVillagesHasAnAreaOnly() {
        province.households.keySet().removeIf(code -> code.value().startsWith("00002"));
        province.villages.keySet().removeIf(code -> code.value().startsWith("00002"));
        UnitExposure east =
                province.exposed(List.of(GridProvince.rectangle(6, 0, 3, 8))).of(AdminLevel.COMMUNE, 1);
        assertEquals(0.5, east.exposedAreaShare(), 0.001);
        assertTrue(Double.isNaN(east.householdsExposed()));
        assertTrue(Double.isNaN(east.householdsHigh()));
        assertEquals(Optional.of(HouseholdsUnknown.NO_VILLAGES), east.unknown());
        assertEquals(Optional.empty(), east.method());
    }

    @Test
    void withoutZonesNothingIsExposed() {
        UnitExposure whole = province.exposed(List.of()).of(AdminLevel.PROVINCE, 0);
        assertEquals(0, whole.householdsExposed());
        assertEquals(0, whole.exposedAreaKm2());
        assertEquals(360, whole.households());
    }

    @Test
    void severalUnitsTogetherAreTheirSum() {
        Exposure exposure = province.exposed(List.of(GridProvince.rectangle(3, 0, 6, 4)));
        BitSet both = new BitSet();
        both.set(0, 2);
        UnitExposure total = exposure.total(AdminLevel.COMMUNE, both);
        assertEquals(70, total.householdsExposed());
        assertEquals(360, total.households());
        assertEquals(8, total.coverage().of());
        both.clear(1);
        assertEquals(20, exposure.total(AdminLevel.COMMUNE, both).householdsExposed());
    }

    @Test
    void aVillageWithAHoleInTheZoneIsNotWhollyInside() {
        Geometry ring = GridProvince.rectangle(0, 0, 5, 5).difference(GridProvince.rectangle(1, 1, 1, 1));
        UnitExposure village = village(0, ring);
        assertEquals(0, village.householdsLow());
        assertEquals(10 * 11 / 12.0, village.householdsExposed(), 0.01);
        assertTrue(new ZoneArea(List.of(ring)).touches(Wkt.read("POINT(103.005 21.005)")));
        assertEquals(new UnitCode("00001-001"), GridProvince.code(0));
    }
}
