package vn.vungcao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.unit.AdminLevel;

/** What an explanation writes down comes to the figures of the assessment when somebody else works it out. */
final class AssessmentExplainerTest {

    private record Case(Target target, Indicator indicator, List<SeriesPoint> series, int year) {}

    @Property(tries = 3000)
    void everyStepCanBeWorkedOutAgain(@ForAll("cases") Case c) {
        Assessment assessment = new AssessmentRule(c.target, c.indicator).assess(c.series, c.year);
        Explanation explanation = new AssessmentExplainer(c.target, c.indicator).explain(c.series, c.year, assessment);
        for (ExplanationStep step : explanation.steps()) {
            step.holds()
                    .ifPresentOrElse(
                            holds -> assertEquals(holds, Reckoner.holds(step.numbers()), step.toString()),
                            () -> assertEquals(
                                    step.result(), Reckoner.number(step.numbers()), tolerance(step), step.toString()));
        }
        Map<String, Double> figures = figures(assessment);
        for (ExplanationStep step : explanation.steps()) {
            if (step.holds().isEmpty() && figures.containsKey(step.figure())) {
                assertEquals(figures.get(step.figure()), step.result(), step.toString());
            }
        }
    }

    /** Numbers are written as they are published, with four decimals more than are shown. */
    private static double tolerance(ExplanationStep step) {
        return 2e-4 * Math.max(1, Math.abs(step.result()) * 0.01);
    }

    @Property(tries = 1000)
    void everyFigureOfAnAssessmentIsExplained(@ForAll("cases") Case c) {
        Assessment assessment = new AssessmentRule(c.target, c.indicator).assess(c.series, c.year);
        Explanation explanation = new AssessmentExplainer(c.target, c.indicator).explain(c.series, c.year, assessment);
        Set<String> explained = new HashSet<>();
        explanation.steps().forEach(step -> explained.add(step.figure()));
        boolean met = assessment.standing() == Standing.MET;
        figures(assessment).forEach((name, figure) -> {
            boolean nought = met && (name.equals("gap") || name.equals("gap_count"));
            if (!nought) {
                assertTrue(explained.contains(name), name + " of " + assessment + " in " + explained);
            }
        });
        if (assessment.standing() == Standing.NOT_ASSESSABLE || assessment.standing() == Standing.NO_DATA) {
            assertTrue(explanation.steps().isEmpty());
            assertFalse(explanation.notes().isEmpty());
        } else {
            assertTrue(explained.contains("met"));
        }
    }

    private static Map<String, Double> figures(Assessment a) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("gap", a.gap());
        figures.put("gap_count", a.gapCount());
        figures.put("required", a.required());
        figures.put("pace", a.pace());
        figures.put("required_pace", a.requiredPace());
        a.projectedYear().ifPresent(year -> figures.put("projected_year", (double) year));
        figures.values().removeIf(figure -> Double.isNaN(figure));
        return figures;
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> whole = Arbitraries.integers().between(0, 300);
        Arbitrary<List<Integer>> numerators = whole.list().ofSize(7);
        Arbitrary<Integer> denominator = Arbitraries.integers().between(1, 300);
        Arbitrary<Set<Integer>> gone =
                Arbitraries.integers().between(0, 6).set().ofMaxSize(4);
        Arbitrary<Double> goal = Arbitraries.of(0.0, 1.0, 4.0, 10.0, 33.3, 50.0, 70.0, 99.84, 100.0);
        return Combinators.combine(
                        Arbitraries.of(TargetComparator.values()),
                        Arbitraries.of(true, false),
                        numerators,
                        denominator,
                        gone,
                        goal,
                        Arbitraries.integers().between(2019, 2026),
                        Arbitraries.of(List.<Integer>of(), List.of(2022)))
                .as((comparator, ratio, ns, d, without, t, year, breaks) -> {
                    List<SeriesPoint> series = new ArrayList<>();
                    for (int i = 0; i < 7; i++) {
                        double n = Math.min(ns.get(i), ratio ? d : Integer.MAX_VALUE);
                        if (!without.contains(i)) {
                            series.add(
                                    ratio
                                            ? new SeriesPoint(2019 + i, n * 100 / d, n, d)
                                            : new SeriesPoint(2019 + i, n, Double.NaN, Double.NaN));
                        }
                    }
                    return new Case(
                            target(comparator, t),
                            indicator(ratio ? MeasureType.RATIO : MeasureType.COUNT, breaks),
                            series,
                            year);
                });
    }

    /** 29 + 11 ÷ 6 · 39 is 100.5, which reads 101: with a pace of four decimals it would read 100. */
    @Test
    void aProjectionOnTheEdgeOfARoundingIsWrittenFinelyEnough() {
        List<SeriesPoint> series = List.of(
                new SeriesPoint(2016, 18, Double.NaN, Double.NaN), new SeriesPoint(2022, 29, Double.NaN, Double.NaN));
        Indicator count = indicator(MeasureType.COUNT, List.of());
        Target target = target(TargetComparator.MORE_THAN, 100);
        Assessment assessment = new AssessmentRule(target, count).assess(series, 2022);
        assertEquals(2061, assessment.projectedYear().orElseThrow());
        ExplanationStep projected = new AssessmentExplainer(target, count)
                .explain(series, 2022, assessment).steps().stream()
                        .filter(step -> step.figure().equals("projected_year"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(Reckoner.holds(projected.numbers()), projected.numbers());
    }

    @Test
    void aPlannerCanRedoTheRoadsByHand() {
        List<SeriesPoint> series = List.of(
                new SeriesPoint(2020, 50, 100, 200),
                new SeriesPoint(2022, 56, 112, 200),
                new SeriesPoint(2024, 63.5, 127, 200));
        Indicator roads = indicator(MeasureType.RATIO, List.of());
        Target target = target(TargetComparator.AT_LEAST, 70);
        Assessment assessment = new AssessmentRule(target, roads).assess(series, 2024);
        List<String> written = new AssessmentExplainer(target, roads)
                .explain(series, 2024, assessment).steps().stream()
                        .map(s -> s.figure() + ": " + s.formula() + ": " + s.numbers())
                        .toList();
        assertEquals(
                List.of(
                        "value: numerator ÷ denominator × 100: 127 ÷ 200 × 100",
                        "met: v ≥ t: 63.5 ≥ 70.0",
                        "required: v(b) + (t − v(b)) × (y − b) ÷ (H − b): 50 + (70 − 50) × (2024 − 2020) ÷ (2025 − 2020)",
                        "on_track: v ≥ required: 63.5 ≥ 66.0",
                        "gap: t − v: 70 − 63.5",
                        "gap_count: (numerator + n) ÷ denominator × 100 ≥ t: round((127 + 13) ÷ 200 × 100; 1) ≥ 70.0",
                        "gap_count: (numerator + n) ÷ denominator × 100 ≥ t: round((127 + 12) ÷ 200 × 100; 1) ≥ 70.0",
                        "pace: median((v(j) − v(i)) ÷ (j − i)): median((56 − 50) ÷ (2022 − 2020);"
                                + " (63.5 − 50) ÷ (2024 − 2020); (63.5 − 56) ÷ (2024 − 2022))",
                        "required_pace: (t − v) ÷ (H − y): (70 − 63.5) ÷ (2025 − 2024)",
                        "projected_year: v + pace × (Y − y) ≥ t: round(63.5 + 3.375 × (2026 − 2024); 1) ≥ 70.0"),
                written);
    }

    @Test
    void aBreakOfStandardIsNamedWhereItCutsTheSeries() {
        Indicator poverty = indicator(MeasureType.RATIO, List.of(2022));
        Target target = target(TargetComparator.AT_MOST, 10);
        List<SeriesPoint> series = List.of(new SeriesPoint(2020, 50, 100, 200), new SeriesPoint(2024, 30, 60, 200));
        Assessment assessment = new AssessmentRule(target, poverty).assess(series, 2024);
        Explanation explanation = new AssessmentExplainer(target, poverty).explain(series, 2024, assessment);
        assertEquals(Standing.NOT_MET, assessment.standing());
        assertEquals(
                List.of(
                        "The baseline year 2020 was measured by another standard: no path leads across the break",
                        "The pace rests only on the years measured by the same standard as 2024"),
                explanation.notes().stream().map(Label::en).toList());
    }

    private static Target target(TargetComparator comparator, double value) {
        return new Target(
                "t",
                "s",
                "1",
                "share",
                Label.NONE,
                "%",
                comparator,
                Optional.of(value),
                comparator == TargetComparator.RANGE ? Optional.of(value + 5) : Optional.empty(),
                2025,
                2020,
                Set.of(AdminLevel.COMMUNE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }

    private static Indicator indicator(MeasureType type, List<Integer> breaks) {
        return new Indicator(
                "share",
                Label.NONE,
                "%",
                Direction.HIGHER_IS_BETTER,
                type,
                type == MeasureType.RATIO ? 100 : 1,
                type == MeasureType.RATIO ? 1 : 0,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                breaks,
                List.of(),
                "",
                "",
                Label.NONE);
    }
}
