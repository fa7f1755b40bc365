package vn.vungcao.difficulty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.indicator.Rounding;

/** The criteria of Decision 33/2020/QĐ-TTg, with figures that are known and figures that are not. */
final class Decision33Test {
    private static final Rounding TWO = new Rounding(2);
    private static final List<String> COMMUNE = List.of(
            "ethnic_minority_population_share",
            "poverty_rate",
            "poor_dtts_household_share",
            "dtts_illiteracy_rate_15_60",
            "workers_untrained_share",
            "district_road_length_km",
            "district_road_unpaved_share");

    /** One value below every threshold but those of poverty, and one above. */
    private static final double[] ENDS = {0, 90};

    /** What is known of a made-up unit; a value is of 1,000. */
    private record Made(Map<String, Double> values, Truth newRural) implements Facts {
        @Override
        public Figure figure(String indicator) {
            Double value = values.get(indicator);
            return value == null ? Figure.unknown() : new Figure(value, value * 10, 1000, 100, TWO);
        }
    }

    private static Made commune(double poverty, double illiterate, Truth newRural) {
        Map<String, Double> values = new HashMap<>();
        double[] figures = {90, poverty, 50, illiterate, 70, 10, 80};
        for (int i = 0; i < figures.length; i++) {
            values.put(COMMUNE.get(i), figures[i]);
        }
        return new Made(values, newRural);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, FAILS, REGION_III",
        "19.996, 0, FAILS, REGION_III",
        "19.99, 0, FAILS, REGION_II",
        "19.99, 20, FAILS, REGION_III",
        "15, 20, FAILS, REGION_III",
        "14.99, 99, FAILS, REGION_II",
        "10, 99, FAILS, REGION_II",
        "9.99, 99, FAILS, REGION_I",
        "60, 99, HOLDS, REGION_I",
        "60, 99, UNKNOWN, CANNOT_BE_TOLD",
        "5, 99, UNKNOWN, REGION_I"
    })
    void communesFallIntoRegions(double poverty, double illiterate, Truth newRural, ComputedStatus status) {
        assertEquals(
                status,
                Decision33.ofCommune(commune(poverty, illiterate, newRural)).status());
    }

    @Test
    void theRoadCountsWhenItIsLongAndUnpaved() {
        Made far = commune(17, 0, Truth.FAILS);
        far.values().put("district_road_length_km", 20.5);
        assertEquals(ComputedStatus.REGION_III, Decision33.ofCommune(far).status());
        far.values().put("district_road_unpaved_share", 50.0);
        assertEquals(ComputedStatus.REGION_II, Decision33.ofCommune(far).status(), "more than 50 %, not 50 %");
        far.values().remove("district_road_unpaved_share");
        assertEquals(ComputedStatus.CANNOT_BE_TOLD, Decision33.ofCommune(far).status());
        far.values().put("district_road_length_km", 20.0);
        assertEquals(ComputedStatus.REGION_II, Decision33.ofCommune(far).status(), "the other half cannot change it");
    }

    @Test
    void whoHasFewMinoritiesIsOutOfScope() {
        Made few = commune(60, 99, Truth.UNKNOWN);
        few.values().put("ethnic_minority_population_share", 14.99);
        assertEquals(ComputedStatus.OUT_OF_SCOPE, Decision33.ofCommune(few).status());
        few.values().remove("ethnic_minority_population_share");
        assertEquals(
                Set.of(ComputedStatus.OUT_OF_SCOPE, ComputedStatus.REGION_I, ComputedStatus.REGION_III),
                Decision33.ofCommune(few).possible());
    }

    @Test
    void villagesAreInSpecialDifficultyOrNot() {
        Map<String, Double> values = new HashMap<>();
        values.put("ethnic_minority_population_share", 100.0);
        values.put("poverty_rate", 15.0);
        values.put("poor_dtts_household_share", 60.0);
        values.put("village_without_road_share", 0.0);
        values.put("grid_electricity_household_share", 70.0);
        Made village = new Made(values, Truth.FAILS);
        assertEquals(
                ComputedStatus.NO_SPECIAL_DIFFICULTY,
                Decision33.ofVillage(village).status());
        values.put("grid_electricity_household_share", 69.99);
        Verdict without = Decision33.ofVillage(village);
        assertEquals(ComputedStatus.SPECIAL_DIFFICULTY, without.status());
        assertEquals(
                List.of("poverty_15", "no_grid"),
                without.waysOut().stream().map(w -> w.criterion().id()).toList());
        assertEquals(1, without.waysOut().get(1).members(), "699.9 of 1,000 households: one more is enough");
        values.put("poverty_rate", 20.0);
        assertEquals(List.of(), Decision33.ofVillage(village).waysOut(), "two things would have to change");
    }

    @Test
    void theWayOutIsNamedWithItsDistance() {
        Verdict near = Decision33.ofCommune(commune(21.34, 0, Truth.FAILS));
        assertEquals(1, near.waysOut().size());
        WayOut way = near.waysOut().get(0);
        assertEquals("poverty_20", way.criterion().id());
        assertEquals(1.34, way.points(), 1e-9);
        assertEquals(14, way.members(), "213.4 less 13 is 20.04 %, less 14 is 19.94 %");
        Made unsure = commune(17, 25, Truth.FAILS);
        unsure.values().remove("workers_untrained_share");
        assertEquals(
                List.of("poverty_15"),
                Decision33.ofCommune(unsure).waysOut().stream()
                        .map(w -> w.criterion().id())
                        .toList(),
                "the illiterate alone do not end it when untrained workers may hold it");
    }

    /** An unknown figure leaves open exactly what its values could make of it. */
    @Property(tries = 300)
    void whatIsPossibleIsWhatSomeValueMakesOfIt(@ForAll("figures") Map<String, Double> values, @ForAll Truth newRural) {
        Set<ComputedStatus> reached = new HashSet<>();
        for (Map<String, Double> complete : completions(values)) {
            for (Truth recognised : newRural == Truth.UNKNOWN ? List.of(Truth.HOLDS, Truth.FAILS) : List.of(newRural)) {
                Verdict verdict = Decision33.ofCommune(new Made(complete, recognised));
                assertTrue(verdict.status() != ComputedStatus.CANNOT_BE_TOLD);
                reached.add(verdict.status());
            }
        }
        Verdict verdict = Decision33.ofCommune(new Made(values, newRural));
        assertEquals(reached, verdict.possible());
        assertEquals(reached.size() > 1, verdict.status() == ComputedStatus.CANNOT_BE_TOLD);
    }

    /** The least count of members is the least. */
    @Property(tries = 300)
    void fewestMembersThatEndIt(@ForAll("counts") int poor, @ForAll("counts") int others) {
        int households = poor + others + 1;
        Figure rate = new Figure(100.0 * poor / households, poor, households, 100, TWO);
        CriterionResult result = new CriterionResult(Decision33.poverty("", 20), rate, Truth.HOLDS);
        if (rate.compare(20) >= 0) {
            int fewest = 0;
            while (TWO.of(100.0 * (poor - fewest) / households) >= 20) {
                fewest++;
            }
            assertEquals(fewest, result.membersToFail());
        }
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(0, 400);
    }

    @Provide
    Arbitrary<Map<String, Double>> figures() {
        Arbitrary<Double> some = Arbitraries.of(0.0, 9.0, 12.0, 17.0, 21.0, 55.0, 65.0, 90.0);
        return some.injectNull(0.25).list().ofSize(COMMUNE.size()).map(list -> {
            Map<String, Double> values = new HashMap<>();
            for (int i = 0; i < COMMUNE.size(); i++) {
                if (list.get(i) != null) {
                    values.put(COMMUNE.get(i), list.get(i));
                }
            }
            return values;
        });
    }

    private static List<Map<String, Double>> completions(Map<String, Double> values) {
        List<Map<String, Double>> all = List.of(values);
        for (String indicator : COMMUNE) {
            if (!values.containsKey(indicator)) {
                List<Map<String, Double>> more = new ArrayList<>();
                for (Map<String, Double> one : all) {
                    for (double value : indicator.equals("poverty_rate") ? new double[] {0, 12, 17, 21} : ENDS) {
                        Map<String, Double> with = new HashMap<>(one);
                        with.put(indicator, value);
                        more.add(with);
                    }
                }
                all = more;
            }
        }
        return all;
    }
}
