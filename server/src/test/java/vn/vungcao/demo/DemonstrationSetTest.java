package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.Designation;

/** What the set holds, and that it is the same each time. */
final class DemonstrationSetTest {
    private static final Changeset SET = DemoFixture.SET;
    /** Two averages or two shares, of which neither is a part of the other. */
    private static final Set<String> COMPARED = Set.of("dtts_income_to_national_ratio", "dtts_officials_parity_ratio");

    @Test
    void isTheSameEachTime() {
        assertEquals(ChangesetHash.of(SET), ChangesetHash.of(DemonstrationSet.generate()));
    }

    @Test
    void saysThatItIsMadeUp() {
        assertTrue(SET.description().demonstration());
        assertTrue(SET.observations().stream().allMatch(o -> o.source().contains("demonstration")));
        assertTrue(SET.hazardZones().stream().allMatch(z -> z.source().contains("demonstration")));
        assertTrue(SET.designations().stream().allMatch(d -> d.decision().contains("demonstration")));
        assertTrue(SET.resettlementSites().stream().allMatch(s -> s.name().contains("trình diễn")));
    }

    @Test
    void speaksOnlyOfUnitsAndIndicatorsThatExist() {
        Set<String> units = DemoFixture.unitKeys();
        Set<String> indicators = DemoInputs.load().indicators().keySet();
        for (Observation o : SET.observations()) {
            assertTrue(units.contains(o.vintage() + "/" + o.unit()), o::toString);
            assertTrue(indicators.contains(o.indicator()), o::toString);
        }
        for (Designation d : SET.designations()) {
            assertTrue(units.contains(d.vintage() + "/" + d.unit()), d::toString);
        }
        SET.boundaries().forEach(b -> assertTrue(units.contains(b.vintage() + "/" + b.code()), () -> "" + b.code()));
        SET.links().forEach(l -> assertTrue(units.contains("2020/" + l.from()) && units.contains("2025/" + l.to())));
    }

    @Test
    void hasOneObservationForAKeyAndWholeParts() {
        Set<String> keys = new HashSet<>();
        for (Observation o : SET.observations()) {
            assertTrue(keys.add(o.vintage() + o.unit() + o.indicator() + o.year()), o::toString);
            assertEquals(Vintages.of(o.year()), o.vintage());
            if (!Double.isNaN(o.numerator()) && !COMPARED.contains(o.indicator())) {
                assertTrue(o.denominator() > 0 && o.numerator() >= 0 && o.numerator() <= o.denominator(), o::toString);
                assertTrue(o.numerator() == Math.rint(o.numerator()) && o.denominator() == Math.rint(o.denominator()));
                double scale =
                        DemoFixture.INPUTS.indicators().get(o.indicator()).scale();
                assertEquals(scale * o.numerator() / o.denominator(), o.value(), 1e-9);
            }
        }
    }

    @Test
    void hasEveryStateThatRealTablesHave() {
        Map<ObservationStatus, Long> counts = SET.observations().stream()
                .collect(Collectors.groupingBy(
                        Observation::status, () -> new EnumMap<>(ObservationStatus.class), Collectors.counting()));
        for (ObservationStatus status : ObservationStatus.values()) {
            assertTrue(counts.getOrDefault(status, 0L) > 500, () -> status + " " + counts);
        }
        assertTrue(SET.observations().stream().filter(o -> o.value() == 0).count() > 500, "zeros");
        long communes = SET.observations().stream()
                .filter(o -> o.indicator().equals("dtts_labour_trained_share") && o.year() < 2025)
                .count();
        assertTrue(communes < 129 * 6, "some rows are not there at all");
    }

    @Test
    void countsHouseholdsAndPeopleEverywhere() {
        for (String indicator : List.of("households", "population")) {
            for (int year = 2019; year <= 2025; year++) {
                int at = year;
                List<Observation> rows = SET.observations().stream()
                        .filter(o -> o.indicator().equals(indicator) && o.year() == at)
                        .toList();
                assertEquals((year < 2025 ? 129 : 45) + 1_400, rows.size());
                assertTrue(rows.stream().allMatch(o -> o.status().hasValue()));
            }
        }
    }

    @Test
    void coversTheIndicatorsOfTheTargets() {
        Set<String> all =
                SET.observations().stream().map(Observation::indicator).collect(Collectors.toSet());
        Set<String> byVillage = SET.observations().stream()
                .filter(o -> o.unit().length() > 5)
                .map(Observation::indicator)
                .collect(Collectors.toSet());
        assertTrue(all.size() >= 50, () -> all.size() + " indicators");
        assertTrue(byVillage.size() >= 12, () -> byVillage.toString());
        assertTrue(all.containsAll(Set.of("grdp_growth_rate", "forest_cover_rate", "u5_stunting_rate")));
    }

    @Test
    void hasCommunesAtTheRoadTargetAtZeroAndWithoutData() {
        List<Observation> roads = SET.observations().stream()
                .filter(o -> o.indicator().equals("village_road_hardened_share")
                        && o.year() == 2024
                        && o.unit().length() == 5)
                .toList();
        assertTrue(roads.stream().filter(o -> o.value() == 70).count() >= 4);
        assertTrue(roads.stream().filter(o -> o.value() == 0).count() >= 3);
        assertTrue(roads.stream().anyMatch(o -> o.status() == ObservationStatus.MISSING));
        assertTrue(roads.size() < 129, "some are not there at all");
    }

    @Test
    void listsAsManyCommunesAndVillagesAsTheDecisions() {
        List<Designation> lists = DemoFixture.designationsOf2021();
        assertEquals(27, of(lists, "region_i"));
        assertEquals(5, of(lists, "region_ii"));
        assertEquals(94, of(lists, "region_iii"));
        assertEquals(94, of(lists, "special_difficulty_commune"));
        assertEquals(954, of(lists, "special_difficulty_village"));
        assertEquals(126, of(lists, "ethnic_minority_area"));
        assertEquals(7, of(lists, "poor_district"));
    }

    private static long of(List<Designation> lists, String kind) {
        return lists.stream().filter(d -> d.kind().equals(kind)).count();
    }

    @Test
    void hasTwoGenerationsOfHazardZonesAcrossCommuneBorders() {
        Set<String> hazards = SET.hazardZones().stream().map(HazardZone::hazard).collect(Collectors.toSet());
        assertEquals(Set.of("landslide", "flash_flood", "debris_flow"), hazards);
        assertEquals(
                2,
                SET.hazardZones().stream().map(HazardZone::validFrom).distinct().count());
        assertTrue(SET.hazardZones().stream()
                .allMatch(z -> z.geometry().isValid() && z.geometry().getDimension() == 2));
        long across = SET.hazardZones().stream()
                .filter(z -> DemoFixture.shapes("2020", 5).values().stream()
                                .filter(c -> c.intersects(z.geometry()))
                                .count()
                        > 1)
                .count();
        assertTrue(across > 20, () -> across + " zones cross a border");
    }

    @Test
    void putsResettlementSitesIntoTheirCommunes() {
        assertFalse(SET.resettlementSites().isEmpty());
        SET.resettlementSites()
                .forEach(site -> assertTrue(
                        DemoFixture.shapes(site.vintage(), 5)
                                .get(site.unit().value())
                                .covers(site.point()),
                        site::id));
    }

    @Test
    void namesVillagesByTheirKind() {
        for (AdminUnit unit : SET.units()) {
            assertTrue(Set.of("bản", "tổ dân phố").contains(unit.kind()), unit::name);
            assertTrue(unit.name().toLowerCase(java.util.Locale.ROOT).startsWith(unit.kind()), unit::name);
        }
    }
}
