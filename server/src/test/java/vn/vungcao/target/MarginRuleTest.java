package vn.vungcao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Indicator;

final class MarginRuleTest {

    /** 60 of 100, between 50 and 75, against at least 70, without a baseline. */
    @Test
    void aTargetThatTheBestValueMeetsIsNotCertainlyMissed() {
        RandomCase c = of(TargetComparator.AT_LEAST);
        Margin margin = margin(c.target(), c.indicator(), List.of(point(2024, 60, 50, 75)));
        assertEquals(50, margin.low());
        assertEquals(75, margin.high());
        assertEquals(0, margin.gapLow());
        assertEquals(c.goal.doubleValue() - 50, margin.gapHigh(), 1e-12);
        assertEquals(Standing.MET, margin.best());
        assertEquals(Standing.NOT_MET, margin.worst());
        assertFalse(margin.certain());
    }

    @Test
    void anExactValueHasNoMargin() {
        RandomCase c = of(TargetComparator.AT_LEAST);
        Margin margin = margin(c.target(), c.indicator(), List.of(point(2020, 10, 10, 10), point(2024, 60, 60, 60)));
        assertEquals(1, margin.cases().size());
        assertEquals(margin.gapLow(), margin.gapHigh());
        assertTrue(margin.certain());
    }

    /** With a goal between 60 and 75. */
    private static RandomCase of(TargetComparator comparator) {
        for (long seed = 0; ; seed++) {
            RandomCase c = new RandomCase(seed);
            double goal = c.goal.doubleValue();
            if (c.comparator == comparator && goal > 61 && goal < 74 && c.standards.isEmpty()) {
                return c;
            }
        }
    }

    private static Margin margin(Target target, Indicator indicator, List<BoundedPoint> series) {
        List<SeriesPoint> points = series.stream().map(BoundedPoint::point).toList();
        return new MarginRule(new AssessmentRule(target, indicator))
                .of(series, 2024, new AssessmentRule(target, indicator).assess(points, 2024));
    }

    private static BoundedPoint point(int year, double value, double low, double high) {
        return new BoundedPoint(new SeriesPoint(year, value, value, 100), low, high);
    }

    /** Hundreds of true values within the bounds: none lies outside the margin, and the ends of the bounds reach its ends. */
    @Property(tries = 400)
    void whateverIsTrueLiesWithinTheMargin(@ForAll long seed) {
        RandomCase c = new RandomCase(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<BoundedPoint> series = new ArrayList<>();
        for (SeriesPoint p : c.series()) {
            boolean exact = random.nextInt(3) == 0;
            double low = exact ? p.value() : p.value() * random.nextDouble();
            double high = exact ? p.value() : p.value() + (100 - p.value()) * random.nextDouble();
            series.add(new BoundedPoint(p, low, high));
        }
        AssessmentRule rule = new AssessmentRule(c.target(), c.indicator());
        Margin margin = new MarginRule(rule).of(series, c.year, rule.assess(c.series(), c.year));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 300; i++) {
            Assessment truth = rule.assess(truth(series, random, c), c.year);
            assertTrue(truth.standing().compareTo(margin.best()) >= 0, c::toString);
            assertTrue(truth.standing().compareTo(margin.worst()) <= 0, c::toString);
            if (!Double.isNaN(truth.gap())) {
                assertTrue(truth.gap() >= margin.gapLow() - 1e-9, c::toString);
                assertTrue(truth.gap() <= margin.gapHigh() + 1e-9, c::toString);
                least = Math.min(least, truth.gap());
                most = Math.max(most, truth.gap());
            }
            if (!Double.isNaN(truth.gapCount()) && !Double.isNaN(margin.gapCountLow())) {
                assertTrue(truth.gapCount() >= margin.gapCountLow(), c::toString);
                assertTrue(truth.gapCount() <= margin.gapCountHigh(), c::toString);
            }
        }
        if (most >= 0) {
            assertEquals(margin.gapLow(), least, 1e-9, c::toString);
            assertEquals(margin.gapHigh(), most, 1e-9, c::toString);
        }
    }

    /** Each point at an end, at the goal's rounding or anywhere between. */
    private static List<SeriesPoint> truth(List<BoundedPoint> series, SplittableRandom random, RandomCase c) {
        return series.stream()
                .map(p -> {
                    double between = p.low() + (p.high() - p.low()) * random.nextDouble();
                    double value =
                            switch (random.nextInt(4)) {
                                case 0 -> p.low();
                                case 1 -> p.high();
                                case 2 ->
                                    Math.max(
                                            p.low(),
                                            Math.min(p.high(), (random.nextBoolean() ? c.goal : c.high).doubleValue()));
                                default -> between;
                            };
                    return p.at(value, c.indicator());
                })
                .toList();
    }
}
