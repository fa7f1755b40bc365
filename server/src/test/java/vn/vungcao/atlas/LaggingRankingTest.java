package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

final class LaggingRankingTest {
    private final SmallAtlas small = new SmallAtlas();

    @Test
    void ranksByTheFigureAskedForAndKeepsUnitsWithoutDataApart() {
        small.ratio("2020", "00001", "roads", 2024, 6, 10);
        small.ratio("2020", "00002", "roads", 2024, 50, 100);
        small.ratio("2020", "00003", "roads", 2024, 7, 10);
        small.absent("2020", "00004", "roads", 2024, ObservationStatus.MISSING);
        LaggingAnswer answer = ask(RankBy.GAP_COUNT);
        assertEquals(List.of("00002", "00001"), codes(answer));
        RankedUnit first = answer.ranking().get(0);
        assertEquals(20, first.targets().get("t_roads").assessment().gapCount());
        assertEquals(20.0 / 21, first.targets().get("t_roads").contribution(), 1e-12);
        assertEquals(
                List.of("00004"),
                answer.noData().stream().map(u -> u.unit().code().value()).toList());
        assertEquals(3, answer.coverage().get("t_roads").units());
        assertEquals(4, answer.coverage().get("t_roads").of());
    }

    @Test
    void tiesShareARank() {
        small.ratio("2020", "00001", "roads", 2024, 5, 10);
        small.ratio("2020", "00002", "roads", 2024, 6, 10);
        small.ratio("2020", "00003", "roads", 2024, 60, 100);
        small.ratio("2020", "00004", "roads", 2024, 65, 100);
        assertEquals(
                List.of(1, 2, 2, 4),
                ask(RankBy.GAP).ranking().stream().map(RankedUnit::rank).toList());
    }

    @Test
    void aTargetIsOnlyJudgedWhereItBinds() {
        small.ratio("2020", "00001", "roads", 2024, 5, 10);
        Atlas atlas = small.build();
        AssessmentTable villages = new TargetAssessor(atlas)
                .assess(atlas.targets().get(0), 2024, "2020", AdminLevel.VILLAGE, new BitSet());
        assertTrue(villages.units().isEmpty());
        assertEquals(50, villages.province().orElseThrow().value());
    }

    @Test
    void theScopeOfATargetNeedsItsDesignations() {
        small.builder.targetSet(new TargetSet(
                "s", Label.NONE, "", List.of(SmallAtlas.target("t_roads", "roads", TargetScope.POOR_DISTRICTS))));
        small.ratio("2020", "00001", "roads", 2024, 5, 10);
        Atlas atlas = small.build();
        AssessmentTable table =
                new TargetAssessor(atlas).assess(atlas.targets().get(0), 2024, "2020", AdminLevel.COMMUNE, all());
        assertEquals(Standing.NOT_ASSESSABLE, table.units().get(0).assessment().standing());
        assertTrue(table.units().get(0).assessment().reason().isPresent());
    }

    /** 00001 and 00003 are poor in 2024, 00002 and 00004 are not: district and province count the poor ones alone. */
    @Test
    void aScopedTargetIsRolledUpOverItsScope() {
        small.builder.targetSet(new TargetSet(
                "s",
                Label.NONE,
                "",
                List.of(SmallAtlas.target("t_roads", "roads", TargetScope.SPECIAL_DIFFICULTY_COMMUNES))));
        for (String commune : List.of("00001", "00003")) {
            small.builder.designation(new Designation(
                    "2020", new UnitCode(commune), "region_iii", "", LocalDate.of(2021, 6, 4), Optional.empty()));
        }
        small.ratio("2020", "00001", "roads", 2024, 6, 10);
        small.ratio("2020", "00002", "roads", 2024, 90, 90);
        small.ratio("2020", "00003", "roads", 2024, 0, 10);
        small.ratio("2020", "00004", "roads", 2024, 0, 70);
        Atlas atlas = small.build();
        Target target = atlas.targets().get(0);
        TargetAssessor assessor = new TargetAssessor(atlas);
        AssessmentTable districts = assessor.assess(target, 2024, "2020", AdminLevel.DISTRICT, all());
        assertEquals(60, districts.units().get(0).value());
        assertEquals(2, districts.coverage().of());
        assertEquals(30, districts.province().orElseThrow().value());
        assertEquals(
                30,
                assessor.assess(target, 2024, "2020", AdminLevel.PROVINCE, all())
                        .units()
                        .get(0)
                        .value());
        AssessmentTable now = assessor.assess(target, 2024, "2025", AdminLevel.COMMUNE, all());
        assertEquals(2, now.units().size(), "a merged unit has what any of its parts had");
        AssessmentTable before = assessor.assess(target, 2020, "2020", AdminLevel.COMMUNE, all());
        assertTrue(before.units().isEmpty());
        assertEquals(
                Standing.NOT_ASSESSABLE,
                before.province().orElseThrow().assessment().standing());
    }

    @Test
    void aContributionIsAShareOfTheWholeScopeWhateverIsAskedAbout() {
        small.ratio("2020", "00001", "roads", 2024, 6, 10);
        small.ratio("2020", "00002", "roads", 2024, 4, 10);
        Atlas atlas = small.build();
        BitSet first = new BitSet();
        first.set(0);
        AssessmentTable table =
                new TargetAssessor(atlas).assess(atlas.targets().get(0), 2024, "2020", AdminLevel.COMMUNE, first);
        assertEquals(1, table.units().size());
        assertEquals(0.25, table.units().get(0).contribution());
        assertEquals(1, table.coverage().of());
    }

    /** Against brute force: every subset of units is tried for the smallest that holds the share. */
    @Property(tries = 60)
    void fewestIsTheSmallestSetAndContributionsSumToOne(@ForAll long seed) {
        SmallAtlas atlas = new SmallAtlas();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 5; i <= 9; i++) {
            atlas.unit("2020", "0000" + i, "Xã " + i, "xã", "094");
        }
        for (int i = 1; i <= 9; i++) {
            int d = 1 + random.nextInt(60);
            atlas.ratio("2020", "0000" + i, "roads", 2024, random.nextInt(d + 1), d);
        }
        double percent = 1 + random.nextInt(100);
        Atlas built = atlas.build();
        LaggingAnswer answer =
                LaggingRanking.of(built, question(built.targets(), RankBy.GAP_COUNT, OptionalDouble.of(percent)));
        List<Double> gaps = answer.ranking().stream()
                .map(u -> u.targets().get("t_roads").assessment().gapCount())
                .toList();
        double whole = gaps.stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(
                smallestSubset(gaps, whole * percent / 100), answer.fewest().size());
        double contributions = answer.ranking().stream()
                .mapToDouble(u -> u.targets().get("t_roads").contribution())
                .sum();
        assertEquals(gaps.isEmpty() ? 0 : 1, contributions, 1e-9);
    }

    /** 00001 is on track (0 → 70 asks for 56 in 2024) and holds most of the gap count; it is not ranked. */
    @Test
    void unitsOnTrackHoldTheirShareOfTheGap() {
        small.ratio("2020", "00001", "roads", 2020, 0, 1000);
        small.ratio("2020", "00001", "roads", 2024, 600, 1000);
        small.ratio("2020", "00002", "roads", 2024, 60, 100);
        Atlas atlas = small.build();
        LaggingAnswer answer =
                LaggingRanking.of(atlas, question(atlas.targets(), RankBy.GAP_COUNT, OptionalDouble.of(80)));
        assertEquals(List.of("00002"), codes(answer));
        assertEquals(List.of(new UnitCode("00001")), answer.fewest());
        assertEquals(
                10.0 / 110, answer.ranking().get(0).targets().get("t_roads").contribution(), 1e-12);
    }

    private static int smallestSubset(List<Double> gaps, double wanted) {
        int best = gaps.size();
        for (int set = 0; set < 1 << gaps.size(); set++) {
            double held = 0;
            for (int i = 0; i < gaps.size(); i++) {
                held += (set >> i & 1) * gaps.get(i);
            }
            if (held >= wanted * (1 - 1e-12)) {
                best = Math.min(best, Integer.bitCount(set));
            }
        }
        return best;
    }

    @Test
    void laggingOnMoreTargetsComesFirst() {
        small.builder.indicator(SmallAtlas.indicator("schools", MeasureType.RATIO, 100, 1));
        small.builder.targetSet(new TargetSet(
                "s",
                Label.NONE,
                "",
                List.of(
                        SmallAtlas.target("t_roads", "roads", TargetScope.ALL),
                        SmallAtlas.target("t_schools", "schools", TargetScope.ALL))));
        small.ratio("2020", "00001", "roads", 2024, 0, 10);
        small.ratio("2020", "00001", "schools", 2024, 10, 10);
        small.ratio("2020", "00002", "roads", 2024, 6, 10);
        small.ratio("2020", "00002", "schools", 2024, 6, 10);
        Atlas atlas = small.build();
        LaggingAnswer one = LaggingRanking.of(atlas, question(atlas.targets(), RankBy.GAP, OptionalDouble.empty()));
        assertEquals(List.of("00002", "00001"), codes(one));
        assertEquals(2, one.ranking().get(0).laggingOn());
        LaggingAnswer both = LaggingRanking.of(
                atlas,
                new LaggingQuestion(
                        atlas.targets(),
                        2,
                        2024,
                        "2020",
                        AdminLevel.COMMUNE,
                        all(),
                        RankBy.GAP,
                        OptionalDouble.empty()));
        assertEquals(List.of("00002"), codes(both));
        assertEquals(2, both.noData().size());
    }

    /** Gaps of 10 and 1 of at most 10, and of 10 and 20 of at most 20 points: 1 + 0.5 against 0.1 + 1. */
    @Test
    void targetsOfDifferentMeasuresWeighAlike() {
        small.builder.indicator(SmallAtlas.indicator("schools", MeasureType.RATIO, 100, 1));
        small.builder.targetSet(new TargetSet(
                "s",
                Label.NONE,
                "",
                List.of(
                        SmallAtlas.target("t_roads", "roads", TargetScope.ALL),
                        SmallAtlas.target("t_schools", "schools", TargetScope.ALL))));
        small.ratio("2020", "00001", "roads", 2024, 60, 100);
        small.ratio("2020", "00001", "schools", 2024, 60, 100);
        small.ratio("2020", "00002", "roads", 2024, 69, 100);
        small.ratio("2020", "00002", "schools", 2024, 50, 100);
        Atlas atlas = small.build();
        assertEquals(
                List.of("00001", "00002"),
                codes(LaggingRanking.of(atlas, question(atlas.targets(), RankBy.GAP, OptionalDouble.empty()))));
    }

    private LaggingAnswer ask(RankBy by) {
        Atlas atlas = small.build();
        return LaggingRanking.of(atlas, question(atlas.targets(), by, OptionalDouble.empty()));
    }

    @Test
    void aTargetIsNamedOnce() {
        Target target = small.build().targets().get(0);
        List<Target> twice = List.of(target, target);
        assertThrows(IllegalArgumentException.class, () -> question(twice, RankBy.GAP, OptionalDouble.empty()));
    }

    private static LaggingQuestion question(List<Target> targets, RankBy by, OptionalDouble fewest) {
        return new LaggingQuestion(targets, 1, 2024, "2020", AdminLevel.COMMUNE, all(), by, fewest);
    }

    private static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, 9);
        return all;
    }

    private static List<String> codes(LaggingAnswer answer) {
        List<String> codes = new ArrayList<>();
        answer.ranking().stream()
                .sorted(Comparator.comparingInt(RankedUnit::rank))
                .map(u -> u.unit().code())
                .map(UnitCode::value)
                .forEach(codes::add);
        return codes;
    }
}
