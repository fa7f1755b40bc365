package vn.vungcao.target;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.indicator.Indicator;

/**
 * Finds how far an assessment may be from the truth. Gap, gap count and standing grow worse as the year's value moves away from
 * the goal, and as the baseline's value moves so that the path asks for more. So the extremes lie at the ends of the two
 * intervals; where a value may be too low or too high (equal, range) also at the goal, if it lies between the ends. The two
 * values may be anywhere within their bounds, each on its own.
 */
public final class MarginRule {
    private final Target target;
    private final Indicator indicator;
    private final AssessmentRule rule;

    public MarginRule(AssessmentRule rule) {
        this.rule = rule;
        this.target = rule.target();
        this.indicator = rule.indicator();
    }

    /**
     * @param series the years that have a value, ascending
     * @param estimate the assessment of the series as it is estimated
     */
    public Margin of(List<BoundedPoint> series, int year, Assessment estimate) {
        Optional<BoundedPoint> now = at(series, year);
        if (now.isEmpty()) {
            return Margin.exact(Double.NaN, estimate);
        }
        Optional<BoundedPoint> baseline = at(series, target.baselineYear())
                .filter(b -> target.baselineYear() != year && indicator.sameStandard(target.baselineYear(), year));
        List<Assessment> cases = new ArrayList<>(List.of(estimate));
        if (!now.get().exact() || baseline.filter(b -> !b.exact()).isPresent()) {
            for (double value : extremes(now.get(), true)) {
                for (double start : baseline.map(b -> extremes(b, false)).orElse(Set.of(Double.NaN))) {
                    cases.add(rule.assess(moved(series, year, value, start), year));
                }
            }
        }
        return new Margin(now.get().low(), now.get().high(), cases);
    }

    private static Optional<BoundedPoint> at(List<BoundedPoint> series, int year) {
        for (BoundedPoint point : series) {
            if (point.point().year() == year) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private Set<Double> extremes(BoundedPoint point, boolean judged) {
        Set<Double> values = new LinkedHashSet<>(
                List.of(point.low(), point.high(), point.point().value()));
        boolean twoSided =
                target.comparator() == TargetComparator.EQUAL || target.comparator() == TargetComparator.RANGE;
        if (judged && twoSided) {
            values.add(within(point, target.goal()));
            values.add(within(point, target.valueHigh().orElse(target.goal())));
        }
        return values;
    }

    private static double within(BoundedPoint point, double goal) {
        return Math.max(point.low(), Math.min(point.high(), goal));
    }

    /** @param start the value of the baseline year; {@code NaN} to leave it */
    private List<SeriesPoint> moved(List<BoundedPoint> series, int year, double value, double start) {
        return series.stream()
                .map(p -> {
                    if (p.point().year() == year) {
                        return p.at(value, indicator);
                    }
                    boolean moves = p.point().year() == target.baselineYear() && !Double.isNaN(start);
                    return moves ? p.at(start, indicator) : p.point();
                })
                .toList();
    }
}
