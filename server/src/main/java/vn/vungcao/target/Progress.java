package vn.vungcao.target;

import java.util.List;
import java.util.Optional;

/** How much of the way from the baseline to the goal has been gone. */
public final class Progress {
    private Progress() {}

    /**
     * 1 when the target is met; else (v − v(b)) ÷ (t − v(b)), of a yearly reduction the mean fall a year ÷ the one asked for,
     * never below 0 nor above 1. {@code NaN} when there is no assessment, no baseline by the same standard, or a baseline that
     * was at the goal already, so that there was no way to go.
     *
     * @param rule by which the year was judged
     * @param series the years that have a value, ascending
     * @param assessment that of the year
     */
    public static double of(AssessmentRule rule, List<SeriesPoint> series, int year, Assessment assessment) {
        switch (assessment.standing()) {
            case MET -> {
                return 1;
            }
            case NO_DATA, NOT_ASSESSABLE -> {
                return Double.NaN;
            }
            default -> {
                return rule.target().comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST
                        ? share(assessment.pace(), rule.target().goal())
                        : ofLevel(rule, series, year);
            }
        }
    }

    private static double ofLevel(AssessmentRule rule, List<SeriesPoint> series, int year) {
        Optional<SeriesPoint> baseline = rule.baseline(series, year);
        Optional<SeriesPoint> now = AssessmentRule.at(series, year);
        if (baseline.isEmpty() || now.isEmpty() || year < rule.target().baselineYear()) {
            return Double.NaN;
        }
        Goal goal = rule.goalSeenFrom(now.get().value());
        double start = baseline.get().value();
        return share(goal.sign() * (now.get().value() - start), goal.sign() * (goal.value() - start));
    }

    private static double share(double gone, double way) {
        return way > 0 ? Math.max(0, Math.min(1, gone / way)) : Double.NaN;
    }
}
