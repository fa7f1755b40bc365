package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.Margin;
import vn.vungcao.target.SeriesPoint;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/**
 * How the units of a level stand against a target in a year, in columns of primitives: ten targets over the villages of a country
 * are a million assessments. Each is made anew where it is looked at. Filled once, and not changed after.
 */
final class AssessmentColumns {
    private static final Standing[] STANDINGS = Standing.values();
    private static final int NO_YEAR = Integer.MIN_VALUE;

    /** Of a unit here and in the column of its values, and of an assessment beside the estimate, about. */
    private static final long WEIGHT_OF_UNIT = 120;

    private static final long WEIGHT_OF_CASE = 100;

    private final int[] ordinals;
    private final ValueColumn now;
    private final byte[] standings;
    private final double[] gaps;
    private final double[] gapCounts;
    private final double[] required;
    private final double[] paces;
    private final double[] requiredPaces;
    private final double[] progress;
    private final double[] lows;
    private final double[] highs;
    private final int[] projectedYears;
    private final Label[] reasons;
    /** Beside the estimate; {@code null} where it is all that can be true. */
    private final Assessment[][] otherCases;

    private Label lastReason;
    private double wholeGapCount = Double.NaN;

    /**
     * @param units ordinals of the units that are assessed
     * @param now the values of the year
     */
    AssessmentColumns(BitSet units, ValueColumn now) {
        this.ordinals = units.stream().toArray();
        this.now = now;
        int size = ordinals.length;
        this.standings = new byte[size];
        this.gaps = new double[size];
        this.gapCounts = new double[size];
        this.required = new double[size];
        this.paces = new double[size];
        this.requiredPaces = new double[size];
        this.progress = new double[size];
        this.lows = new double[size];
        this.highs = new double[size];
        this.projectedYears = new int[size];
        this.reasons = new Label[size];
        this.otherCases = new Assessment[size][];
    }

    int size() {
        return ordinals.length;
    }

    /** Of the unit at a position, in ascending order. */
    int ordinal(int position) {
        return ordinals[position];
    }

    /** @param margin its first case is the assessment */
    void set(int position, Assessment assessment, double gone, Margin margin) {
        standings[position] = (byte) assessment.standing().ordinal();
        gaps[position] = assessment.gap();
        gapCounts[position] = assessment.gapCount();
        required[position] = assessment.required();
        paces[position] = assessment.pace();
        requiredPaces[position] = assessment.requiredPace();
        projectedYears[position] = assessment.projectedYear().orElse(NO_YEAR);
        reasons[position] = assessment.reason().map(this::shared).orElse(null);
        progress[position] = gone;
        lows[position] = margin.low();
        highs[position] = margin.high();
        if (!margin.exact()) {
            List<Assessment> cases = margin.cases();
            otherCases[position] = cases.subList(1, cases.size()).toArray(Assessment[]::new);
        }
    }

    /** Units that follow each other mostly have the same. */
    private Label shared(Label reason) {
        if (!reason.equals(lastReason)) {
            lastReason = reason;
        }
        return lastReason;
    }

    /** The gap counts of all units together: contributions are shares of it. */
    void share() {
        double sum = 0;
        for (double gapCount : gapCounts) {
            sum += Double.isNaN(gapCount) ? 0 : gapCount;
        }
        wholeGapCount = sum == 0 ? Double.NaN : sum;
    }

    UnitAssessment at(int position, AdminUnit unit, List<SeriesPoint> series) {
        int ordinal = ordinals[position];
        Assessment assessment = assessment(position);
        return new UnitAssessment(
                unit,
                now.status(ordinal),
                now.quality(ordinal),
                now.approval(ordinal),
                now.value(ordinal),
                now.numerator(ordinal),
                now.denominator(ordinal),
                assessment,
                series,
                gapCounts[position] / wholeGapCount,
                progress[position],
                new Margin(lows[position], highs[position], cases(position, assessment)));
    }

    private Assessment assessment(int position) {
        int year = projectedYears[position];
        return new Assessment(
                STANDINGS[standings[position]],
                gaps[position],
                gapCounts[position],
                required[position],
                paces[position],
                requiredPaces[position],
                year == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.ofNullable(reasons[position]));
    }

    private List<Assessment> cases(int position, Assessment estimate) {
        Assessment[] others = otherCases[position];
        if (others == null) {
            return List.of(estimate);
        }
        List<Assessment> cases = new ArrayList<>(1 + others.length);
        cases.add(estimate);
        cases.addAll(List.of(others));
        return cases;
    }

    /** In bytes, about. */
    long weight() {
        long cases = 0;
        for (Assessment[] others : otherCases) {
            cases += others == null ? 0 : others.length;
        }
        return WEIGHT_OF_UNIT * ordinals.length + WEIGHT_OF_CASE * cases;
    }
}
