package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vungcao.atlas.AssessmentTable;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/** Every target of the decision can be judged in the demonstration set at every level it binds, or says why it cannot. */
final class TargetsOfTheDemonstrationTest {
    private static final Atlas ATLAS = DemoAtlas.get();
    private static final int YEAR = 2024;

    static Stream<Target> targets() {
        return ATLAS.targets().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void isJudgedOrSaysWhyItCannotBe(Target target) {
        for (AdminLevel level : target.levels()) {
            List<UnitAssessment> units = assess(target, level).units();
            boolean judged = units.stream().anyMatch(TargetsOfTheDemonstrationTest::judged);
            boolean explained = !units.isEmpty() && units.stream().allMatch(TargetsOfTheDemonstrationTest::explained);
            assertTrue(judged || explained, () -> target.id() + " at level " + level + ": " + outcomes(units));
        }
    }

    private static AssessmentTable assess(Target target, AdminLevel level) {
        BitSet all = new BitSet();
        all.set(0, ATLAS.units("2020").count(level));
        return new TargetAssessor(ATLAS).assess(target, YEAR, "2020", level, all);
    }

    private static boolean judged(UnitAssessment unit) {
        Standing standing = unit.assessment().standing();
        return standing != Standing.NO_DATA && standing != Standing.NOT_ASSESSABLE;
    }

    private static boolean explained(UnitAssessment unit) {
        Label reason = unit.assessment().reason().orElse(Label.NONE);
        return unit.assessment().standing() == Standing.NOT_ASSESSABLE
                && !reason.vi().isBlank()
                && !reason.en().isBlank();
    }

    private static Map<String, Integer> outcomes(List<UnitAssessment> units) {
        Map<String, Integer> outcomes = new TreeMap<>();
        units.forEach(u -> outcomes.merge(u.assessment().standing().id(), 1, Integer::sum));
        return outcomes;
    }

    @Test
    void theProvinceAndItsCommunesComeOutAsPinned() {
        assertEquals(65, ATLAS.targets().size());
        Map<String, Integer> province = new TreeMap<>();
        Map<String, Integer> communes = new TreeMap<>();
        for (Target target : ATLAS.targets()) {
            String own = target.levels().contains(AdminLevel.PROVINCE)
                    ? assess(target, AdminLevel.PROVINCE)
                            .units()
                            .get(0)
                            .assessment()
                            .standing()
                            .id()
                    : "not_binding";
            province.merge(own, 1, Integer::sum);
            if (target.levels().contains(AdminLevel.COMMUNE)) {
                outcomes(assess(target, AdminLevel.COMMUNE).units())
                        .forEach((standing, count) -> communes.merge(standing, count, Integer::sum));
            }
        }
        assertEquals(
                "{behind=38, met=11, not_assessable=3, not_binding=1, not_met=3, on_track=9}", province.toString());
        assertEquals("{behind=2704, met=2065, no_data=431, not_met=396, on_track=554}", communes.toString());
    }

    @Test
    void everyQuantitativeTargetHasItsIndicatorObservedOrCounted() {
        List<String> without = ATLAS.targets().stream()
                .map(Target::indicator)
                .distinct()
                .filter(code -> ATLAS.years(code).isEmpty())
                .sorted()
                .toList();
        assertEquals(List.of("ecological_degradation", "national_programme_targets_met"), without);
        assertFalse(ATLAS.years("dtts_income_to_national_ratio").isEmpty());
    }
}
