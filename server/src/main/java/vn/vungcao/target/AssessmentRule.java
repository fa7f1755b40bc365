package vn.vungcao.target;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;

/**
 * Judges the series of one unit against one target. Pure arithmetic, as written down in GLOSSARY.md under Assessment: every
 * comparison is made at the indicator's declared precision.
 */
public final class AssessmentRule {
    private static final int LAST_PROJECTED_YEAR = 9999;

    private final Target target;
    private final Indicator indicator;
    private final Precision precision;

    public AssessmentRule(Target target, Indicator indicator) {
        if (!target.indicator().equals(indicator.code())) {
            throw new IllegalArgumentException("target " + target.id() + " is measured by " + target.indicator());
        }
        this.target = target;
        this.indicator = indicator;
        this.precision = Precision.of(indicator.decimals(), target.goal());
    }

    /** @param series the years that have a value, ascending */
    public Assessment assess(List<SeriesPoint> series, int year) {
        if (target.notAssessable().isPresent()) {
            return Assessment.notAssessable(target.notAssessable().get());
        }
        Optional<SeriesPoint> now = at(series, year);
        if (now.isEmpty()) {
            return Assessment.noData();
        }
        Optional<SeriesPoint> baseline = baseline(series, year);
        return target.comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST
                ? reduction(now.get(), baseline)
                : level(series, now.get(), baseline);
    }

    /** The value that the path starts from; empty also when it was measured by another standard than that year. */
    Optional<SeriesPoint> baseline(List<SeriesPoint> series, int year) {
        return indicator.sameStandard(target.baselineYear(), year)
                ? at(series, target.baselineYear())
                : Optional.empty();
    }

    Goal goalSeenFrom(double value) {
        return Goal.of(target, indicator, precision, value);
    }

    Target target() {
        return target;
    }

    Indicator indicator() {
        return indicator;
    }

    static Optional<SeriesPoint> at(List<SeriesPoint> series, int year) {
        for (SeriesPoint point : series) {
            if (point.year() == year) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private Assessment level(List<SeriesPoint> series, SeriesPoint now, Optional<SeriesPoint> baseline) {
        Goal goal = goalSeenFrom(now.value());
        boolean met = goal.metBy(now.value());
        double required = baseline.map(b -> requiredIn(now.year(), b, goal)).orElse(Double.NaN);
        double pace = Pace.of(indicator, series, now.year());
        return new Assessment(
                standing(met, now, required, goal),
                met ? 0 : goal.gap(now.value()),
                met ? 0 : levelGapCount(goal, now),
                required,
                pace,
                met || now.year() >= target.horizonYear()
                        ? Double.NaN
                        : (goal.value() - now.value()) / (target.horizonYear() - now.year()),
                met ? OptionalInt.empty() : projectedYear(goal, now, pace),
                Optional.empty());
    }

    private Standing standing(boolean met, SeriesPoint now, double required, Goal goal) {
        if (met) {
            return Standing.MET;
        }
        if (now.year() >= target.horizonYear()) {
            return Standing.MISSED;
        }
        if (Double.isNaN(required)) {
            return Standing.NOT_MET;
        }
        return goal.atLeastAsGood(now.value(), required) ? Standing.ON_TRACK : Standing.BEHIND;
    }

    /** v(b) + (t − v(b)) · (y − b) / (H − b); the goal itself after the horizon, nothing before the baseline. */
    private double requiredIn(int year, SeriesPoint baseline, Goal goal) {
        if (year < baseline.year()) {
            return Double.NaN;
        }
        if (year >= target.horizonYear()) {
            return goal.value();
        }
        return baseline.value()
                + (goal.value() - baseline.value())
                        * (year - baseline.year())
                        / (target.horizonYear() - baseline.year());
    }

    private double levelGapCount(Goal goal, SeriesPoint now) {
        if (indicator.measureType() == MeasureType.COUNT) {
            return GapCount.ofCount(goal, now.value());
        }
        if (indicator.measureType() != MeasureType.RATIO || !now.hasParts()) {
            return Double.NaN;
        }
        return GapCount.ofRatio(now, indicator.scale(), goal);
    }

    /** The first whole year in which the pace has brought the value to the goal; once there, it stays there. */
    private static OptionalInt projectedYear(Goal goal, SeriesPoint now, double pace) {
        if (Double.isNaN(pace) || pace * goal.sign() <= 0) {
            return OptionalInt.empty();
        }
        int early = now.year();
        int late = LAST_PROJECTED_YEAR;
        if (!goal.reachedBy(now.value() + pace * (late - now.year()))) {
            return OptionalInt.empty();
        }
        while (late - early > 1) {
            int middle = (early + late) / 2;
            if (goal.reachedBy(now.value() + pace * (middle - now.year()))) {
                late = middle;
            } else {
                early = middle;
            }
        }
        return OptionalInt.of(late);
    }

    private Assessment reduction(SeriesPoint now, Optional<SeriesPoint> baseline) {
        if (now.year() <= target.baselineYear()) {
            return Assessment.notAssessable(new Label(
                    "Mức giảm được tính sau năm gốc " + target.baselineYear(),
                    "A reduction is measured after the baseline year " + target.baselineYear()));
        }
        if (baseline.isEmpty()) {
            return Assessment.without(
                    Standing.NO_DATA,
                    new Label(
                            "Không có số liệu năm gốc " + target.baselineYear() + " cùng chuẩn",
                            "No value of the baseline year " + target.baselineYear() + " by the same standard"));
        }
        return reduction(now, baseline.get());
    }

    private Assessment reduction(SeriesPoint now, SeriesPoint baseline) {
        int elapsed = now.year() - baseline.year();
        double pace = (baseline.value() - now.value()) / elapsed;
        double required = baseline.value() - target.goal() * elapsed;
        boolean met = precision.compare(pace, target.goal()) >= 0;
        boolean over = now.year() >= target.horizonYear();
        double atHorizon = baseline.value() - target.goal() * (target.horizonYear() - baseline.year());
        return new Assessment(
                met ? Standing.MET : over ? Standing.MISSED : Standing.BEHIND,
                met ? 0 : target.goal() - pace,
                met ? 0 : reductionGapCount(now, baseline),
                required,
                pace,
                met || over ? Double.NaN : (now.value() - atHorizon) / (target.horizonYear() - now.year()),
                OptionalInt.empty(),
                Optional.empty());
    }

    private double reductionGapCount(SeriesPoint now, SeriesPoint baseline) {
        if (indicator.measureType() != MeasureType.RATIO || !now.hasParts()) {
            return Double.NaN;
        }
        int elapsed = now.year() - baseline.year();
        return GapCount.ofRatio(
                now,
                indicator.scale(),
                -1,
                v -> precision.compare((baseline.value() - v) / elapsed, target.goal()) >= 0);
    }
}
