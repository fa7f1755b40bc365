package vn.vungcao.target;

import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.Indicator;

/** How much of the way from the baseline to the goal has been gone. */
public final class Progress {
    private Progress() {}

    /**
     * 1 when the target is met; else (v − v(b)) ÷ (t − v(b)), of a yearly reduction the mean fall a year ÷ the one asked for,
     * never below 0 nor above 1. {@code NaN} when there is no assessment, no baseline by the same standard, or a baseline that
     * was at the goal already, so that there was no way to go.
     *
     * @param series the years that have a value, ascending
     * @param assessment that of the year
     */
    public static double of(
            Target target, Indicator indicator, List<SeriesPoint> series, int year, Assessment assessment) {
        switch (assessment.standing()) {
            case MET -> {
                return 1;
            }
            case NO_DATA, NOT_ASSESSABLE -> {
                return Double.NaN;
            }
            default -> {
                return target.comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST
                        ? share(assessment.pace(), target.goal())
                        : ofLevel(target, indicator, series, year);
            }
        }
    }

    private static double ofLevel(Target target, Indicator indicator, List<SeriesPoint> series, int year) {
        Optional<SeriesPoint> baseline = at(series, target.baselineYear());
        Optional<SeriesPoint> now = at(series, year);
        if (baseline.isEmpty()
                || now.isEmpty()
                || year < target.baselineYear()
                || !indicator.sameStandard(target.baselineYear(), year)) {
            return Double.NaN;
        }
        Goal goal = Goal.of(target, indicator, now.get().value());
        double start = baseline.get().value();
        return share(goal.sign() * (now.get().value() - start), goal.sign() * (goal.value() - start));
    }

    private static Optional<SeriesPoint> at(List<SeriesPoint> series, int year) {
        return series.stream().filter(p -> p.year() == year).findFirst();
    }

    private static double share(double gone, double way) {
        return way > 0 ? Math.max(0, Math.min(1, gone / way)) : Double.NaN;
    }
}
