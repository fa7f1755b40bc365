package vn.vungcao.target;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.indicator.Label;

/** The steps of a target that asks for a fall of so many points a year. */
final class ReductionSteps {
    private final Target target;
    private final Figures figures;
    private final SeriesPoint now;
    private final SeriesPoint baseline;
    private final Assessment assessment;

    ReductionSteps(Target target, Figures figures, SeriesPoint now, SeriesPoint baseline, Assessment assessment) {
        this.target = target;
        this.figures = figures;
        this.now = now;
        this.baseline = baseline;
        this.assessment = assessment;
    }

    List<ExplanationStep> steps() {
        List<ExplanationStep> steps = new ArrayList<>();
        ValueSteps.value(figures, now).ifPresent(steps::add);
        String v = figures.value(now.value());
        String v0 = figures.value(baseline.value());
        String t = figures.value(target.goal());
        String years = "(" + now.year() + " − " + baseline.year() + ")";
        steps.add(ExplanationStep.figure(
                "pace",
                new Label("Mức giảm bình quân mỗi năm từ năm gốc", "The mean fall a year since the baseline"),
                "(v(b) − v) ÷ (y − b)",
                "(" + v0 + " − " + v + ") ÷ " + years,
                assessment.pace()));
        steps.add(ExplanationStep.comparison(
                "met",
                new Label("Mức giảm có đạt chỉ tiêu không", "Whether the fall meets the target"),
                "pace ≥ t",
                figures.compared(assessment.pace()) + " ≥ " + figures.compared(target.goal()),
                assessment.standing() == Standing.MET));
        steps.add(ExplanationStep.figure(
                "required",
                new Label("Mức cần có trong năm", "What the reduction asks for in this year"),
                "v(b) − t × (y − b)",
                v0 + " − " + t + " × " + years,
                assessment.required()));
        if (assessment.standing() != Standing.MET) {
            unmet(steps, v, v0, t);
        }
        return steps;
    }

    private void unmet(List<ExplanationStep> steps, String v, String v0, String t) {
        steps.add(ExplanationStep.figure(
                "gap",
                new Label("Còn thiếu bao nhiêu điểm mỗi năm", "Points a year that are lacking"),
                "t − pace",
                t + " − " + figures.value(assessment.pace()),
                assessment.gap()));
        double n = assessment.gapCount();
        if (!Double.isNaN(n)) {
            steps.add(gapCount(n, true));
            if (n > 1) {
                steps.add(gapCount(n - 1, false));
            }
        }
        if (!Double.isNaN(assessment.requiredPace())) {
            steps.add(ExplanationStep.figure(
                    "required_pace",
                    new Label("Mức giảm mỗi năm cần có đến hạn", "The fall a year needed to the horizon"),
                    "(v − (v(b) − t × (H − b))) ÷ (H − y)",
                    "(" + v + " − (" + v0 + " − " + t + " × (" + target.horizonYear() + " − " + baseline.year()
                            + "))) ÷ (" + target.horizonYear() + " − " + now.year() + ")",
                    assessment.requiredPace()));
        }
    }

    private ExplanationStep gapCount(double n, boolean enough) {
        String moved = ValueSteps.moved(figures, now, " − ", Math.min(n, now.numerator()));
        return ExplanationStep.comparison(
                "gap_count",
                enough
                        ? new Label(
                                "Số ít nhất cần thay đổi: " + figures.count(n),
                                "The least number that has to change: " + figures.count(n))
                        : new Label("Ít hơn một thì chưa đủ", "One fewer is not enough"),
                "(v(b) − (numerator − n) ÷ denominator" + figures.timesScale() + ") ÷ (y − b) ≥ t",
                figures.rounded("(" + figures.exact(baseline.value()) + " − " + moved + ") ÷ (" + now.year() + " − "
                                + baseline.year() + ")")
                        + " ≥ " + figures.compared(target.goal()),
                enough);
    }
}
