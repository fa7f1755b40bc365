package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

/** Counts of legal statuses come from the dated designations; being abolished is no exit. */
final class DerivedCountsTest {
    private static final String LISTED = "special_difficulty_commune";
    private static final LocalDate LIST = LocalDate.of(2021, 6, 4);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final SmallAtlas small = new SmallAtlas();

    @BeforeEach
    void catalogue() {
        small.builder.indicator(counted("held", "held:special_difficulty_commune;region_iii", List.of(2021, 2026)));
        small.builder.indicator(counted("left", "left:special_difficulty_commune;region_iii@2021", List.of(2026)));
        small.builder.indicator(counted("districts_left", "left:poor_district@2021", List.of()));
        small.builder.targetSet(new TargetSet(
                "s",
                Label.NONE,
                "",
                List.of(
                        target("t_held", "held", TargetComparator.ELIMINATE, 0, 2030),
                        target("t_left", "left", TargetComparator.MORE_THAN, 1, 2025),
                        target("t_districts", "districts_left", TargetComparator.AT_LEAST, 1, 2025))));
    }

    private static Indicator counted(String code, String derivation, List<Integer> standards) {
        return new Indicator(
                code,
                new Label(code, code),
                "n",
                Direction.LOWER_IS_BETTER,
                MeasureType.COUNT,
                1,
                0,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                standards,
                List.of(),
                "",
                Label.NONE,
                Label.NONE,
                Optional.of(Derivation.of(derivation)));
    }

    private static Target target(String id, String indicator, TargetComparator comparator, double value, int horizon) {
        return new Target(
                id,
                "s",
                "1",
                indicator,
                Label.NONE,
                "n",
                comparator,
                Optional.of(value),
                Optional.empty(),
                horizon,
                2020,
                Set.of(AdminLevel.COMMUNE, AdminLevel.PROVINCE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }

    private void given(String vintage, String unit, String kind, LocalDate from, LocalDate to) {
        small.builder.designation(
                new Designation(vintage, new UnitCode(unit), kind, kind + " decision", from, Optional.ofNullable(to)));
    }

    /** One, two and three listed; two recognised in 2023; four in region II, listed in 2024. */
    private void lists() {
        given("2020", "00001", LISTED, LIST, null);
        given("2020", "00002", LISTED, LIST, LocalDate.of(2023, 12, 1));
        given("2020", "00002", "region_i", LocalDate.of(2023, 12, 1), null);
        given("2020", "00003", "region_iii", LIST, null);
        given("2020", "00004", "region_ii", LIST, LocalDate.of(2024, 7, 19));
        given("2020", "00004", LISTED, LocalDate.of(2024, 7, 19), null);
    }

    private static double value(Atlas atlas, String vintage, AdminLevel level, String indicator, int year, int unit) {
        return atlas.column(new Slice(vintage, level, indicator, year)).value(unit);
    }

    private static AssessmentTable assess(Atlas atlas, String target, int year, String vintage) {
        BitSet all = new BitSet();
        all.set(0, 4);
        return new TargetAssessor(atlas).assess(target(atlas, target), year, vintage, AdminLevel.PROVINCE, all);
    }

    private static Target target(Atlas atlas, String id) {
        return atlas.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static UnitAssessment province(Atlas atlas, String target, int year, String vintage) {
        return assess(atlas, target, year, vintage).province().orElseThrow();
    }

    @Test
    void holdersAreCountedInEachYearAndLevel() {
        lists();
        Atlas atlas = small.build();
        assertEquals(List.of(2021, 2022, 2023, 2024), atlas.years("held"));
        assertEquals(3, value(atlas, "2020", AdminLevel.PROVINCE, "held", 2022, 0));
        assertEquals(2, value(atlas, "2020", AdminLevel.PROVINCE, "held", 2023, 0));
        assertEquals(3, value(atlas, "2020", AdminLevel.PROVINCE, "held", 2024, 0));
        assertEquals(1, value(atlas, "2020", AdminLevel.DISTRICT, "held", 2023, 0));
        assertEquals(0, value(atlas, "2020", AdminLevel.COMMUNE, "held", 2023, 1), "zero is a value");
        assertEquals(1, value(atlas, "2025", AdminLevel.COMMUNE, "held", 2023, 0), "any part held it");
        assertEquals(2, value(atlas, "2025", AdminLevel.PROVINCE, "held", 2024, 0), "merged units, not their parts");
    }

    @Test
    void whoLeftIsListedWithTheDayAndTheDecision() {
        lists();
        Atlas atlas = small.build();
        AssessmentTable table = assess(atlas, "t_left", 2024, "2020");
        StatusList list = table.list().orElseThrow();
        assertEquals(1, table.province().orElseThrow().value());
        assertEquals(3, list.baseline());
        assertEquals("00002", list.left().get(0).unit().code().value());
        assertEquals(LocalDate.of(2023, 12, 1), list.left().get(0).on());
        assertEquals(Optional.of("region_i decision"), list.left().get(0).decision());
        assertEquals(2, list.still().size());
        assertEquals("00004", list.added().get(0).unit().code().value(), "listed later, not of the first list");
        assertTrue(list.note().isEmpty());
        assertEquals(
                Standing.ON_TRACK, table.province().orElseThrow().assessment().standing());
        assertEquals(0, value(atlas, "2020", AdminLevel.PROVINCE, "left", 2020, 0), "none had left before the list");
        assertEquals(0.8, table.province().orElseThrow().assessment().required(), 1e-9);
    }

    @Test
    void aUnitListedAgainHasNotLeft() {
        lists();
        given("2020", "00002", LISTED, LocalDate.of(2024, 3, 1), null);
        Atlas atlas = small.build();
        assertEquals(1, value(atlas, "2020", AdminLevel.PROVINCE, "left", 2023, 0));
        assertEquals(0, value(atlas, "2020", AdminLevel.PROVINCE, "left", 2024, 0));
    }

    /** Whether the end of a status on the day of the merger is written down or not. */
    @Test
    void beingMergedIsNoExit() {
        lists();
        given("2020", "00003", LISTED, LIST, MERGER);
        small.count("2025", "00001", "households", 2025, 1);
        Atlas atlas = small.build();
        assertEquals(2, value(atlas, "2025", AdminLevel.PROVINCE, "held", 2025, 0));
        UnitAssessment left = province(atlas, "t_left", 2025, "2025");
        assertEquals(1, left.value());
        assertEquals(Standing.MISSED, left.assessment().standing());
        assertTrue(left.assessment().reason().orElseThrow().en().contains("merged on 2025-07-01: 1 of 3"));
        assertTrue(left.assessment().reason().orElseThrow().vi().contains("sáp nhập không tính"));
        assertEquals(3, value(atlas, "2020", AdminLevel.PROVINCE, "held", 2025, 0), "as on their last day");
    }

    /** The new unit of one and two loses the status by a decision of its own: one left with it. */
    @Test
    void aMergedUnitThatLeavesTakesItsPartsWithIt() {
        lists();
        given("2025", "00001", LISTED, MERGER, LocalDate.of(2025, 10, 1));
        given("2025", "00001", "region_ii", LocalDate.of(2025, 10, 1), null);
        given("2025", "00004", LISTED, MERGER, null);
        small.count("2025", "00001", "households", 2025, 1);
        Atlas atlas = small.build();
        StatusList list = assess(atlas, "t_left", 2025, "2025").list().orElseThrow();
        assertEquals(
                List.of("00001", "00002"),
                list.left().stream().map(u -> u.unit().code().value()).toList());
        assertEquals(LocalDate.of(2025, 10, 1), list.left().get(0).on());
        assertEquals(1, value(atlas, "2025", AdminLevel.PROVINCE, "held", 2025, 0));
    }

    @Test
    void listsByOtherCriteriaAreNeverCompared() {
        lists();
        LocalDate next = LocalDate.of(2026, 1, 1);
        given("2025", "00001", LISTED, next, LocalDate.of(2031, 1, 1));
        given("2025", "00004", "region_i", next, LocalDate.of(2031, 1, 1));
        Atlas atlas = small.build();
        UnitAssessment held = province(atlas, "t_held", 2026, "2025");
        assertEquals(1, held.value());
        assertTrue(Double.isNaN(held.assessment().required())
                && Double.isNaN(held.assessment().pace()));
        assertEquals(Standing.NOT_MET, held.assessment().standing());
        UnitAssessment before = province(atlas, "t_held", 2024, "2020");
        assertEquals(Standing.NOT_MET, before.assessment().standing());
        assertTrue(before.assessment().projectedYear().isEmpty()
                && Double.isNaN(before.assessment().requiredPace()));
        UnitAssessment left = province(atlas, "t_left", 2026, "2025");
        assertEquals(Standing.NOT_ASSESSABLE, left.assessment().standing());
        assertTrue(left.assessment().reason().orElseThrow().en().contains("other criteria"));
        assertEquals(
                ObservationStatus.NOT_APPLICABLE,
                atlas.column(new Slice("2020", AdminLevel.COMMUNE, "held", 2026))
                        .status(0));
    }

    @Test
    void districtsThatAreNoMoreSayHowManyHadLeft() {
        given("2020", "094", "poor_district", LocalDate.of(2021, 1, 1), LocalDate.of(2024, 5, 1));
        given("2020", "095", "poor_district", LocalDate.of(2021, 1, 1), null);
        small.count("2025", "00001", "households", 2025, 1);
        Atlas atlas = small.build();
        UnitAssessment one = province(atlas, "t_districts", 2025, "2025");
        assertEquals(1, one.value());
        assertEquals(Standing.MET, one.assessment().standing());
        assertTrue(one.assessment().reason().orElseThrow().en().contains("no longer exist since 2025-07-01: 1 of 2"));
        assertEquals(0, value(atlas, "2020", AdminLevel.PROVINCE, "districts_left", 2023, 0));
        assertEquals(
                ObservationStatus.NOT_APPLICABLE,
                atlas.column(new Slice("2025", AdminLevel.COMMUNE, "districts_left", 2025))
                        .status(0));
    }

    @Test
    void withoutAnyListNothingIsJudged() {
        Atlas atlas = small.build();
        for (String target : List.of("t_held", "t_left", "t_districts")) {
            UnitAssessment none = province(atlas, target, 2024, "2020");
            assertEquals(Standing.NOT_ASSESSABLE, none.assessment().standing());
            assertFalse(none.assessment().reason().orElseThrow().vi().isBlank());
        }
    }

    /** Two communes of four are named, and nothing says what the others are. */
    @Test
    void aListKnownInPartIsNoBasisForExits() {
        given("2020", "00001", LISTED, LIST, null);
        given("2020", "00002", "region_ii", LIST, null);
        Atlas atlas = small.build();
        UnitAssessment left = province(atlas, "t_left", 2024, "2020");
        assertEquals(Standing.NOT_ASSESSABLE, left.assessment().standing());
        UnitAssessment held = province(atlas, "t_held", 2024, "2020");
        assertEquals(1, held.value());
        assertEquals(ObservationStatus.ESTIMATED, held.status());
        assertEquals(
                ObservationStatus.MISSING,
                atlas.column(new Slice("2020", AdminLevel.COMMUNE, "held", 2024))
                        .status(2));
        assertEquals(0, value(atlas, "2020", AdminLevel.COMMUNE, "held", 2024, 1));
    }

    /** A report of the number holds in years without a list, and never against a list. */
    @Test
    void aReportedCountGivesWayToTheDecisions() {
        lists();
        small.count("2020", "11", "held", 2019, 7);
        small.count("2020", "11", "held", 2024, 99);
        Atlas atlas = small.build();
        assertEquals(7, value(atlas, "2020", AdminLevel.PROVINCE, "held", 2019, 0));
        assertEquals(3, value(atlas, "2020", AdminLevel.PROVINCE, "held", 2024, 0));
    }
}
