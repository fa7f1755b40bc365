package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;

/** Villages add up to their communes, and what is withheld cannot be had by subtraction. */
final class VillageFiguresTest {
    /** Observations by indicator, year and commune: the commune's own and its villages'. */
    private record Group(List<Observation> commune, List<Observation> villages) {}

    private static final Map<String, Group> GROUPS = groups();
    private static final Map<String, Double> HOUSEHOLDS = DemoFixture.SET.observations().stream()
            .filter(o -> o.indicator().equals("households"))
            .collect(Collectors.toMap(o -> o.unit() + "/" + o.year(), Observation::value));

    private static Map<String, Group> groups() {
        Map<String, List<Observation>> all = DemoFixture.SET.observations().stream()
                .filter(o -> o.unit().length() >= 5)
                .collect(Collectors.groupingBy(
                        o -> o.indicator() + "/" + o.year() + "/" + o.unit().substring(0, 5)));
        Map<String, Group> groups = new HashMap<>();
        all.forEach((key, rows) -> groups.put(
                key,
                new Group(
                        rows.stream().filter(o -> o.unit().length() == 5).toList(),
                        rows.stream().filter(o -> o.unit().length() > 5).toList())));
        return groups;
    }

    @Test
    void villagesAddUpToTheirCommune() {
        int compared = 0;
        for (Map.Entry<String, Group> entry : GROUPS.entrySet()) {
            Group group = entry.getValue();
            if (group.villages().isEmpty()) {
                continue;
            }
            Observation commune = group.commune().get(0);
            List<Observation> known =
                    group.villages().stream().filter(o -> o.status().hasValue()).toList();
            boolean whole = group.villages().stream().noneMatch(o -> o.status() == ObservationStatus.SUPPRESSED);
            if (commune.status().hasValue() && whole) {
                assertEquals(
                        amount(commune),
                        known.stream().mapToDouble(VillageFiguresTest::amount).sum(),
                        entry.getKey());
                if (!Double.isNaN(commune.denominator())) {
                    double sum =
                            known.stream().mapToDouble(Observation::denominator).sum();
                    assertEquals(commune.denominator(), sum, entry.getKey());
                }
                compared++;
            } else if (!commune.status().hasValue()) {
                assertTrue(known.isEmpty(), () -> entry.getKey() + ": villages tell what the commune does not");
            }
        }
        assertTrue(compared > 8_000, "groups compared: " + compared);
    }

    private static double amount(Observation o) {
        return Double.isNaN(o.numerator()) ? o.value() : o.numerator();
    }

    @Test
    void withheldCellsCannotBeHadBySubtraction() {
        int groups = 0;
        for (Map.Entry<String, Group> entry : GROUPS.entrySet()) {
            List<Observation> withheld = entry.getValue().villages().stream()
                    .filter(o -> o.status() == ObservationStatus.SUPPRESSED)
                    .toList();
            if (!withheld.isEmpty()) {
                groups++;
                assertTrue(withheld.size() >= 2, () -> entry.getKey() + ": one alone is the commune less the others");
                double homes = withheld.stream()
                        .mapToDouble(VillageFiguresTest::households)
                        .sum();
                assertTrue(homes >= 5, () -> entry.getKey() + ": together " + homes + " households");
            }
        }
        assertTrue(groups > 100, "groups with withheld cells: " + groups);
    }

    @Test
    void noCellOfFewHouseholdsIsOpen() {
        Set<String> open = Set.of("households", "population");
        int few = 0;
        for (Observation o : DemoFixture.SET.observations()) {
            boolean ofHouseholds = !open.contains(o.indicator()) && !DemoFixture.INPUTS.ofVillages(o.indicator());
            if (o.unit().length() > 5 && ofHouseholds && households(o) < 5) {
                assertTrue(!o.status().hasValue(), o::toString);
                few++;
            }
        }
        assertTrue(few > 0, "the set has villages of fewer than five households");
    }

    private static double households(Observation o) {
        return HOUSEHOLDS.get(o.unit() + "/" + o.year());
    }

    @Test
    void whatIsBuiltStaysBuilt() {
        Map<String, Double> before = new HashMap<>();
        int fell = 0;
        for (int year = 2019; year <= 2024; year++) {
            for (Observation o : DemoFixture.SET.observations()) {
                if (o.indicator().equals("village_road_hardened_share")
                        && o.year() == year
                        && o.unit().length() > 5
                        && o.status().hasValue()) {
                    Double last = before.put(o.unit(), o.value());
                    fell += last != null && last > o.value() ? 1 : 0;
                }
            }
        }
        assertTrue(fell <= 40, fell + " village roads came undone in five years");
    }

    @Test
    void resettledAreAmongThePlannedAndThoseAmongTheThreatened() {
        for (String key : GROUPS.keySet()) {
            if (key.startsWith("households_at_risk/")) {
                String rest = key.substring("households_at_risk".length());
                Map<String, Double> planned = values("households_resettlement_planned" + rest);
                Map<String, Double> resettled = values("households_resettled" + rest);
                values(key).forEach((unit, threatened) -> {
                    assertTrue(planned.get(unit) <= threatened, () -> unit + rest);
                    assertTrue(resettled.get(unit) <= planned.get(unit), () -> unit + rest);
                });
            }
        }
    }

    private static Map<String, Double> values(String key) {
        return GROUPS.get(key).villages().stream()
                .filter(o -> o.status().hasValue())
                .collect(Collectors.toMap(Observation::unit, Observation::value));
    }
}
