package vn.vungcao.atlas;

import vn.vungcao.target.Assessment;

/** What a unit is ranked by against one target: its figure where it lags, 0 where it does not or has no such figure. */
record RankFigure(RankBy by) {

    /** To nine decimals, so that equal figures tie whatever way they were added up. */
    static double rounded(double figure) {
        return Math.rint(figure * 1e9) / 1e9;
    }

    double of(UnitAssessment unit) {
        return lagging(unit.assessment(), by.of(unit));
    }

    /** The least that the bounds of its values allow; contributions rank as gap counts do. */
    double low(UnitAssessment unit) {
        return rounded(unit.margin().least(this::in));
    }

    double high(UnitAssessment unit) {
        return rounded(unit.margin().largest(this::in));
    }

    /** Whether the unit has the figure at every value at which it lags, or at none: else the extremes are not at the ends. */
    boolean ranged(UnitAssessment unit) {
        return by == RankBy.GAP
                || unit.margin().cases().stream()
                                .filter(c -> c.standing().lags())
                                .map(c -> Double.isNaN(c.gapCount()))
                                .distinct()
                                .count()
                        <= 1;
    }

    /** Whether the figure, and whether the unit lags, is the same whatever the true values are. */
    boolean exact(UnitAssessment unit) {
        return unit.margin().exact()
                || low(unit) == high(unit)
                        && unit.margin().best().lags() == unit.margin().worst().lags();
    }

    private double in(Assessment assessment) {
        return lagging(assessment, by == RankBy.GAP ? assessment.gap() : assessment.gapCount());
    }

    private static double lagging(Assessment assessment, double figure) {
        return assessment.standing().lags() && !Double.isNaN(figure) ? figure : 0;
    }
}
