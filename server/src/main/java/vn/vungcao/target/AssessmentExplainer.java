package vn.vungcao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;

/** Tells how the figures of an assessment come about, step by step. */
public final class AssessmentExplainer {
    private final Target target;
    private final Indicator indicator;
    private final AssessmentRule rule;
    private final Precision precision;

    public AssessmentExplainer(Target target, Indicator indicator) {
        this.target = target;
        this.indicator = indicator;
        this.rule = new AssessmentRule(target, indicator);
        this.precision = Precision.of(indicator.decimals(), target.goal());
    }

    /**
     * @param series what the assessment was made of: the years that have a value, ascending
     * @param assessment what {@link AssessmentRule} made of it for that year
     */
    public Explanation explain(List<SeriesPoint> series, int year, Assessment assessment) {
        List<Label> notes = new ArrayList<>();
        assessment.reason().ifPresent(notes::add);
        Optional<SeriesPoint> now = AssessmentRule.at(series, year);
        List<ExplanationStep> steps = List.of();
        if (now.isPresent() && assessment.standing() != Standing.NOT_ASSESSABLE) {
            notes.addAll(lacking(series, year));
            Optional<SeriesPoint> baseline = rule.baseline(series, year);
            Figures figures = new Figures(indicator, precision);
            steps = target.comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST
                    ? baseline.map(b -> new ReductionSteps(target, figures, now.get(), b, assessment).steps())
                            .orElse(List.of())
                    : new LevelSteps(target, figures, now.get(), baseline, assessment).steps(paceOf(series, year));
        }
        return new Explanation(series, precision.decimals(), steps, notes);
    }

    private List<SeriesPoint> paceOf(List<SeriesPoint> series, int year) {
        return Pace.points(indicator, series, year);
    }

    private List<Label> lacking(List<SeriesPoint> series, int year) {
        List<Label> notes = new ArrayList<>();
        int b = target.baselineYear();
        if (!indicator.sameStandard(b, year)) {
            notes.add(new Label(
                    "Năm gốc " + b + " theo chuẩn đo khác: không có lộ trình qua mốc đổi chuẩn",
                    "The baseline year " + b + " was measured by another standard: no path leads across the break"));
        } else if (AssessmentRule.at(series, b).isEmpty()) {
            notes.add(new Label(
                    "Không có số liệu năm gốc " + b + ": không có lộ trình",
                    "There is no value of the baseline year " + b + ": no path"));
        }
        if (series.stream().anyMatch(p -> p.year() < year && !indicator.sameStandard(p.year(), year))) {
            notes.add(new Label(
                    "Nhịp độ chỉ tính trên các năm cùng chuẩn đo với năm " + year,
                    "The pace rests only on the years measured by the same standard as " + year));
        }
        return notes;
    }
}
