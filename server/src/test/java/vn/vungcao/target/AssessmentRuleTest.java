package vn.vungcao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.unit.AdminLevel;

/** Cases worked out by hand: each row can be redone with pencil and paper. */
final class AssessmentRuleTest {

    /**
     * Baseline 2020, horizon 2025, goal 70 with one decimal, denominator 200 in every year. The required value in 2024 is
     * v(2020) + (70 − v(2020)) · 4/5.
     */
    @ParameterizedTest(name = "{0}: {1} in 2020 and {2} in 2024 against 70")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # comparator, v2020, v2024, standing, gap, gapCount, required
            at_least,      40,    70,     met,      0,    0,  64
            at_least,      40,    71,     met,      0,    0,  64
            at_least,      40,    69.96,  met,      0,    0,  64
            at_least,      40,    69.94,  behind_or_on, 0.06, 1, 64
            at_least,      40,    64,     on_track, 6,   12,  64
            at_least,      40,    63.96,  on_track, 6.04, 12, 64
            at_least,      40,    63.5,   behind,   6.5, 13,  64
            at_least,      80,    69,     behind,   1,    2,  72
            at_least,      -,     69,     not_met,  1,    2,  -
            at_least,      40,    0,      behind,  70,  140,  64
            more_than,     40,    70,     on_track, 0,    1,  64
            more_than,     40,    70.04,  on_track, 0,    1,  64
            more_than,     40,    70.1,   met,      0,    0,  64
            more_than,     40,    69,     on_track, 1,    3,  64
            more_than,     -,     70,     not_met,  0,    1,  -
            at_most,       90,    70,     met,      0,    0,  74
            at_most,       90,    70.04,  met,      0,    0,  74
            at_most,       90,    74,     on_track, 4,    8,  74
            at_most,       90,    75,     behind,   5,   10,  74
            at_most,       60,    71,     behind,   1,    2,  68
            less_than,     90,    70,     on_track, 0,    1,  74
            less_than,     90,    69.9,   met,      0,    0,  74
            less_than,     90,    72,     on_track, 2,    5,  74
            less_than,     90,    76,     behind,   6,   13,  74
            equal,         40,    70,     met,      0,    0,  64
            equal,         40,    65,     on_track, 5,   10,  64
            equal,         40,    72,     behind,   2,    4,  64
            eliminate,     90,    0,      met,      0,    0,  18
            eliminate,     90,    0.04,   met,      0,    0,  18
            eliminate,     90,    18,     on_track, 18,  36,  18
            eliminate,     90,    20,     behind,   20,  40,  18
            """)
    void judgesAShareInAYearBeforeTheHorizon(
            String comparator,
            Double v2020,
            double v2024,
            String standing,
            double gap,
            double gapCount,
            Double required) {
        TargetComparator kind = TargetComparator.of(comparator);
        Target target = target(kind, kind == TargetComparator.ELIMINATE ? 0 : 70, 2025, 2020);
        List<SeriesPoint> series = new ArrayList<>();
        if (v2020 != null) {
            series.add(point(2020, v2020));
        }
        series.add(point(2024, v2024));
        Assessment a = new AssessmentRule(target, share()).assess(series, 2024);
        String expected = standing.equals("behind_or_on") ? "on_track" : standing;
        assertEquals(expected, a.standing().id());
        assertEquals(gap, a.gap(), 1e-9);
        assertEquals(gapCount, a.gapCount());
        assertEquals(required == null ? Double.NaN : required, a.required(), 1e-9);
    }

    @Test
    void anUnmetTargetIsMissedFromItsHorizonOn() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2020);
        List<SeriesPoint> series = List.of(point(2020, 40), point(2024, 60), point(2025, 69), point(2026, 70));
        assertEquals(Standing.BEHIND, standing(target, series, 2024));
        assertEquals(Standing.MISSED, standing(target, series, 2025));
        assertEquals(Standing.MET, standing(target, series, 2026));
        Assessment missed = new AssessmentRule(target, share()).assess(series, 2025);
        assertEquals(70, missed.required());
        assertTrue(Double.isNaN(missed.requiredPace()));
    }

    @Test
    void inTheBaselineYearAUnitIsOnItsPath() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2020);
        Assessment a = new AssessmentRule(target, share()).assess(List.of(point(2020, 40)), 2020);
        assertEquals(Standing.ON_TRACK, a.standing());
        assertEquals(40, a.required());
        assertEquals(6, a.requiredPace());
        assertTrue(Double.isNaN(a.pace()), "one observation gives no pace");
        assertEquals(OptionalInt.empty(), a.projectedYear());
    }

    @Test
    void beforeTheBaselineThereIsNoPath() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2020);
        Assessment a = new AssessmentRule(target, share()).assess(List.of(point(2019, 40), point(2020, 45)), 2019);
        assertEquals(Standing.NOT_MET, a.standing());
        assertTrue(Double.isNaN(a.required()));
    }

    @Test
    void noValueIsNoDataAndNeverZero() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2020);
        Assessment a = new AssessmentRule(target, share()).assess(List.of(point(2020, 40)), 2023);
        assertEquals(Standing.NO_DATA, a.standing());
        assertTrue(Double.isNaN(a.gap()) && Double.isNaN(a.gapCount()));
    }

    @Test
    void aTargetOfZeroIsATargetAndZeroMeetsIt() {
        Target target = target(TargetComparator.ELIMINATE, 0, 2025, 2020);
        Indicator houses = indicator(MeasureType.COUNT, 1, 0, List.of());
        List<SeriesPoint> series = List.of(
                new SeriesPoint(2020, 50, Double.NaN, Double.NaN),
                new SeriesPoint(2023, 20, Double.NaN, Double.NaN),
                new SeriesPoint(2024, 0, Double.NaN, Double.NaN));
        AssessmentRule rule = new AssessmentRule(target, houses);
        Assessment in2023 = rule.assess(series, 2023);
        assertEquals(Standing.ON_TRACK, in2023.standing(), "the path asks for 50 − 50 · 3/5 = 20");
        assertEquals(20, in2023.gapCount());
        assertEquals(OptionalInt.of(2025), in2023.projectedYear(), "at −10 a year");
        assertEquals(Standing.MET, rule.assess(series, 2024).standing());
    }

    @Test
    void aRangeIsMetInsideItsEndsAndItsGapGoesToTheNearerOne() {
        Indicator persons = indicator(MeasureType.COUNT, 1, 0, List.of());
        AssessmentRule rule = new AssessmentRule(range(800, 1000), persons);
        assertEquals(Standing.MET, rule.assess(List.of(count(2024, 800)), 2024).standing());
        assertEquals(Standing.MET, rule.assess(List.of(count(2024, 1000)), 2024).standing());
        Assessment below = rule.assess(List.of(count(2020, 500), count(2024, 700)), 2024);
        assertEquals(100, below.gap());
        assertEquals(100, below.gapCount());
        assertEquals(Standing.BEHIND, below.standing(), "the path asks for 500 + 300 · 4/5 = 740");
        Assessment above = rule.assess(List.of(count(2024, 1010)), 2024);
        assertEquals(10, above.gap());
        assertEquals(Standing.NOT_MET, above.standing());
    }

    /** Published: 34.9 % at the end of 2021 and 17.78 % at the end of 2025 are 4.28 points a year. */
    @Test
    void aYearlyReductionIsTheMeanFallSinceTheBaselineInsideOneStandard() {
        Indicator poverty = indicator(MeasureType.RATIO, 100, 2, List.of(2021, 2026));
        Target four = target(TargetComparator.ANNUAL_REDUCTION_AT_LEAST, 4, 2025, 2021);
        Target five = target(TargetComparator.ANNUAL_REDUCTION_AT_LEAST, 5, 2025, 2021);
        List<SeriesPoint> series = List.of(
                new SeriesPoint(2020, 50, 500, 1000),
                new SeriesPoint(2021, 34.9, 349, 1000),
                new SeriesPoint(2023, 27, 270, 1000),
                new SeriesPoint(2025, 17.78, 177.8, 1000));
        Assessment met = new AssessmentRule(four, poverty).assess(series, 2025);
        assertEquals(4.28, met.pace(), 1e-9);
        assertEquals(Standing.MET, met.standing());
        Assessment missed = new AssessmentRule(five, poverty).assess(series, 2025);
        assertEquals(Standing.MISSED, missed.standing());
        assertEquals(0.72, missed.gap(), 1e-9);
        assertEquals(14.9, missed.required(), 1e-9);
        // 34.9 − v must reach 19.98 at two decimals of the pace: v ≤ 14.92, so 177.8 − n ≤ 149.2: n = 29
        assertEquals(29, missed.gapCount());
        Assessment behind = new AssessmentRule(four, poverty).assess(series, 2023);
        assertEquals(3.95, behind.pace(), 1e-9);
        assertEquals(Standing.BEHIND, behind.standing());
        assertEquals((27 - 18.9) / 2, behind.requiredPace(), 1e-9);
    }

    @Test
    void aReductionWithoutABaselineIsNoDataAndInTheBaselineYearNotAssessable() {
        Indicator poverty = indicator(MeasureType.RATIO, 100, 2, List.of(2021));
        Target target = target(TargetComparator.ANNUAL_REDUCTION_AT_LEAST, 4, 2025, 2021);
        assertEquals(Standing.NO_DATA, standing(target, poverty, List.of(point(2020, 50), point(2023, 30)), 2023));
        assertEquals(Standing.NOT_ASSESSABLE, standing(target, poverty, List.of(point(2021, 50)), 2021));
    }

    @Test
    void aBreakOfStandardCutsBaselineAndPace() {
        Indicator poverty = indicator(MeasureType.RATIO, 100, 2, List.of(2021));
        Target target = target(TargetComparator.LESS_THAN, 10, 2030, 2020);
        Assessment a = new AssessmentRule(target, poverty)
                .assess(List.of(point(2019, 60), point(2020, 50), point(2021, 40), point(2022, 37)), 2022);
        assertEquals(Standing.NOT_MET, a.standing());
        assertEquals(-3, a.pace(), 1e-9);
        assertEquals(OptionalInt.of(2032), a.projectedYear(), "37 − 3k is below 10 from k = 10: 10.00 at k = 9 is not");
    }

    @Test
    void paceIsTheMedianOfPairwiseSlopesOverTheLastFiveYearsWithValues() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2019);
        List<SeriesPoint> series = List.of(
                point(2017, 99), point(2018, 10), point(2020, 14), point(2021, 60), point(2022, 18), point(2024, 22));
        // slopes: 18→20: 2, →21: 16.67, →22: 2, →24: 2; 20→21: 46, →22: 2, →24: 2; 21→22: −42, →24: −12.67; 22→24: 2
        Assessment a = new AssessmentRule(target, share()).assess(series, 2024);
        assertEquals(2, a.pace(), 1e-9);
        assertEquals(OptionalInt.of(2048), a.projectedYear());
    }

    @Test
    void aPaceAwayFromTheGoalOrZeroProjectsNoYear() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2020);
        assertEquals(
                OptionalInt.empty(),
                new AssessmentRule(target, share())
                        .assess(List.of(point(2020, 50), point(2024, 40)), 2024)
                        .projectedYear());
        assertEquals(
                OptionalInt.empty(),
                new AssessmentRule(target, share())
                        .assess(List.of(point(2020, 50), point(2024, 50)), 2024)
                        .projectedYear());
    }

    /** 40 + 9k passes 70 between k = 3 and k = 4 and is never equal to it. */
    @Test
    void aGoalThatIsPassedBetweenTwoYearsIsReachedInTheSecond() {
        List<SeriesPoint> series = List.of(point(2020, 31), point(2021, 40));
        for (TargetComparator comparator : List.of(TargetComparator.EQUAL, TargetComparator.AT_LEAST)) {
            Assessment a = new AssessmentRule(target(comparator, 70, 2025, 2020), share()).assess(series, 2021);
            assertEquals(OptionalInt.of(2025), a.projectedYear(), comparator.id());
        }
        List<SeriesPoint> falling = List.of(point(2020, 50), point(2021, 43));
        Assessment zero =
                new AssessmentRule(target(TargetComparator.ELIMINATE, 0, 2025, 2020), share()).assess(falling, 2021);
        assertEquals(OptionalInt.of(2028), zero.projectedYear(), "43 − 7k is below zero first at k = 7");
    }

    /** 69.2 + 0.02k is shown as 70.0 from 69.95 on, which is k = 38, and as more than 70.0 from 70.05 on: k = 43. */
    @Test
    void aSlowPaceReachesTheGoalWhenItIsShownAsReached() {
        List<SeriesPoint> series = List.of(point(2020, 69.18), point(2021, 69.2));
        assertEquals(
                OptionalInt.of(2021 + 38),
                new AssessmentRule(target(TargetComparator.AT_LEAST, 70, 2025, 2020), share())
                        .assess(series, 2021)
                        .projectedYear());
        assertEquals(
                OptionalInt.of(2021 + 43),
                new AssessmentRule(target(TargetComparator.MORE_THAN, 70, 2025, 2020), share())
                        .assess(series, 2021)
                        .projectedYear());
    }

    /** 137.4211 − 123.4211 is 13.999… in floating point. */
    @Test
    void apportionedPartsStillHaveAWholeGapCount() {
        Assessment a = new AssessmentRule(target(TargetComparator.EQUAL, 100, 2025, 2020), share())
                .assess(List.of(new SeriesPoint(2025, 100 * 123.4211 / 137.4211, 123.4211, 137.4211)), 2025);
        assertEquals(14, a.gapCount());
        Assessment lessThanOne = new AssessmentRule(target(TargetComparator.EQUAL, 100, 2025, 2020), share())
                .assess(List.of(new SeriesPoint(2025, 0, 0, 0.3714)), 2025);
        assertEquals(1, lessThanOne.gapCount(), "a part of one member is one member");
        Assessment threeAndABit = new AssessmentRule(target(TargetComparator.EQUAL, 100, 2025, 2020), share())
                .assess(List.of(new SeriesPoint(2025, 100 * 67.2523 / 70.4655, 67.2523, 70.4655)), 2025);
        assertEquals(4, threeAndABit.gapCount());
    }

    /** (337 − 240) ÷ 388 in two years are 12.5 points a year, which is read as 13; in binary they come to a little less. */
    @Test
    void theLastBitOfAQuotientDecidesNothing() {
        double pace = (100.0 * 337 / 388 - 100.0 * 240 / 388) / 2;
        assertTrue(pace < 12.5, "or the case shows nothing");
        assertEquals(0, new Precision(0).compare(pace, 13));
        Assessment a = new AssessmentRule(
                        target(TargetComparator.ANNUAL_REDUCTION_AT_LEAST, 13, 2025, 2020),
                        indicator(MeasureType.RATIO, 100, 0, List.of()))
                .assess(
                        List.of(
                                new SeriesPoint(2020, 100.0 * 337 / 388, 337, 388),
                                new SeriesPoint(2022, 100.0 * 240 / 388, 240, 388)),
                        2022);
        assertEquals(Standing.MET, a.standing());
    }

    /** One of three moved makes 66.7, which is no longer in the range; one of two moved makes exactly 50. */
    @Test
    void aMemberThatStepsOverTheGoalDoesNotMeetIt() {
        List<SeriesPoint> three = List.of(new SeriesPoint(2024, 100.0 / 3, 1, 3));
        assertTrue(Double.isNaN(
                new AssessmentRule(range(40, 60), share()).assess(three, 2024).gapCount()));
        assertTrue(Double.isNaN(new AssessmentRule(target(TargetComparator.EQUAL, 50, 2025, 2020), share())
                .assess(three, 2024)
                .gapCount()));
        List<SeriesPoint> all = List.of(new SeriesPoint(2024, 100, 2, 2));
        assertEquals(
                1, new AssessmentRule(range(40, 60), share()).assess(all, 2024).gapCount());
        assertTrue(Double.isNaN(
                new AssessmentRule(range(60, 80), share()).assess(all, 2024).gapCount()));
    }

    @Test
    void withoutPartsThereIsAGapButNoCount() {
        Target target = target(TargetComparator.AT_LEAST, 70, 2025, 2020);
        Assessment a = new AssessmentRule(target, share())
                .assess(List.of(new SeriesPoint(2024, 60, Double.NaN, Double.NaN)), 2024);
        assertEquals(10, a.gap());
        assertTrue(Double.isNaN(a.gapCount()));
    }

    @Test
    void noNumberOfMembersSufficesForMoreThanAll() {
        Target target = target(TargetComparator.MORE_THAN, 100, 2025, 2020);
        Assessment a = new AssessmentRule(target, share()).assess(List.of(point(2024, 100)), 2024);
        assertEquals(Standing.NOT_MET, a.standing());
        assertTrue(Double.isNaN(a.gapCount()));
    }

    private static Standing standing(Target target, List<SeriesPoint> series, int year) {
        return standing(target, share(), series, year);
    }

    private static Standing standing(Target target, Indicator indicator, List<SeriesPoint> series, int year) {
        return new AssessmentRule(target, indicator).assess(series, year).standing();
    }

    private static SeriesPoint point(int year, double value) {
        return new SeriesPoint(year, value, value * 2, 200);
    }

    private static SeriesPoint count(int year, double value) {
        return new SeriesPoint(year, value, Double.NaN, Double.NaN);
    }

    private static Indicator share() {
        return indicator(MeasureType.RATIO, 100, 1, List.of());
    }

    static Indicator indicator(MeasureType type, double scale, int decimals, List<Integer> standards) {
        return new Indicator(
                "x",
                new Label("x", "x"),
                "%",
                Direction.HIGHER_IS_BETTER,
                type,
                scale,
                decimals,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                standards,
                List.of(),
                "",
                "",
                Label.NONE);
    }

    private static Target range(double low, double high) {
        return target(TargetComparator.RANGE, low, Optional.of(high), 2025, 2020);
    }

    private static Target target(TargetComparator comparator, double value, int horizon, int baseline) {
        return target(comparator, value, Optional.empty(), horizon, baseline);
    }

    private static Target target(
            TargetComparator comparator, double value, Optional<Double> high, int horizon, int baseline) {
        return new Target(
                "t",
                "s",
                "1",
                "x",
                Label.NONE,
                "%",
                comparator,
                Optional.of(value),
                high,
                horizon,
                baseline,
                Set.of(AdminLevel.COMMUNE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }
}
