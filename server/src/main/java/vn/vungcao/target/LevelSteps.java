package vn.vungcao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;

/** The steps of a target that asks for a level to be reached. */
final class LevelSteps {
    private final Target target;
    private final Figures figures;
    private final SeriesPoint now;
    private final Optional<SeriesPoint> baseline;
    private final Assessment assessment;
    private final Goal goal;
    private final List<ExplanationStep> steps = new ArrayList<>();

    LevelSteps(Target target, Figures figures, SeriesPoint now, Optional<SeriesPoint> baseline, Assessment assessment) {
        this.target = target;
        this.figures = figures;
        this.now = now;
        this.baseline = baseline;
        this.assessment = assessment;
        this.goal = new AssessmentRule(target, figures.indicator()).goalSeenFrom(now.value());
    }

    /** @param paced the points that the pace rests on */
    List<ExplanationStep> steps(List<SeriesPoint> paced) {
        ValueSteps.value(figures, now).ifPresent(steps::add);
        boolean met = assessment.standing() == Standing.MET;
        steps.add(ExplanationStep.comparison(
                "met",
                new Label("Giá trị có đạt chỉ tiêu không", "Whether the value meets the target"),
                goal.formula("v"),
                goal.written(figures.compared(now.value()), figures),
                met));
        baseline.filter(b -> !Double.isNaN(assessment.required())).ifPresent(this::required);
        if (!met) {
            unmet();
        }
        if (paced.size() > 1) {
            steps.add(pace(paced));
        }
        if (!met) {
            ahead();
        }
        return steps;
    }

    private void required(SeriesPoint from) {
        boolean over = now.year() >= target.horizonYear();
        String v0 = figures.value(from.value());
        String t = figures.value(goal.value());
        steps.add(ExplanationStep.figure(
                "required",
                new Label("Mức cần có trong năm theo lộ trình thẳng", "What the straight path asks for in this year"),
                over ? "t" : "v(b) + (t − v(b)) × (y − b) ÷ (H − b)",
                over
                        ? t
                        : v0 + " + (" + t + " − " + v0 + ") × (" + now.year() + " − " + from.year() + ") ÷ ("
                                + target.horizonYear() + " − " + from.year() + ")",
                assessment.required()));
    }

    private void unmet() {
        if (assessment.standing() == Standing.ON_TRACK || assessment.standing() == Standing.BEHIND) {
            String better = goal.sign() > 0 ? " ≥ " : " ≤ ";
            steps.add(ExplanationStep.comparison(
                    "on_track",
                    new Label("Có kịp lộ trình không", "Whether it keeps to the path"),
                    "v" + better + "required",
                    figures.compared(now.value()) + better + figures.compared(assessment.required()),
                    assessment.standing() == Standing.ON_TRACK));
        }
        steps.add(gap());
        if (!Double.isNaN(assessment.gapCount())) {
            gapCount();
        }
    }

    /** A value just beyond the target that reads like the target has no gap and yet does not meet "more than". */
    private ExplanationStep gap() {
        String v = figures.value(now.value());
        String t = figures.value(goal.value());
        boolean beyond = goal.sign() * (goal.value() - now.value()) < 0;
        String formula = goal.sign() > 0 ? "t − v" : "v − t";
        String numbers = goal.sign() > 0 ? t + " − " + v : v + " − " + t;
        return ExplanationStep.figure(
                "gap",
                new Label("Khoảng cách đến chỉ tiêu", "How far the value is from the target"),
                beyond ? "max(0; " + formula + ")" : formula,
                beyond ? "max(0; " + numbers + ")" : numbers,
                assessment.gap());
    }

    private void gapCount() {
        double n = assessment.gapCount();
        boolean count = figures.indicator().measureType() == MeasureType.COUNT;
        String sign = goal.sign() > 0 ? " + " : " − ";
        steps.add(gapCount(n, count, sign, true));
        if (n > 1) {
            steps.add(gapCount(n - 1, count, sign, false));
        }
    }

    private ExplanationStep gapCount(double n, boolean count, String sign, boolean enough) {
        String moved = count
                ? figures.exact(now.value()) + sign + figures.count(n)
                : ValueSteps.moved(figures, now, sign, Math.min(n, ValueSteps.movable(now, goal.sign())));
        return ExplanationStep.comparison(
                "gap_count",
                enough
                        ? new Label(
                                "Số ít nhất cần thay đổi: " + figures.count(n),
                                "The least number that has to change: " + figures.count(n))
                        : new Label("Ít hơn một thì chưa đủ", "One fewer is not enough"),
                goal.formula(
                        count ? "v" + sign + "n" : "(numerator" + sign + "n) ÷ denominator" + figures.timesScale()),
                goal.reachedWritten(figures.rounded(moved), figures),
                enough);
    }

    private ExplanationStep pace(List<SeriesPoint> points) {
        List<String> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                slopes.add("(" + figures.value(points.get(j).value()) + " − "
                        + figures.value(points.get(i).value()) + ") ÷ ("
                        + points.get(j).year() + " − " + points.get(i).year() + ")");
            }
        }
        return ExplanationStep.figure(
                "pace",
                new Label(
                        "Nhịp độ: trung vị của mọi độ dốc giữa hai năm (Theil–Sen), "
                                + points.stream()
                                        .map(p -> String.valueOf(p.year()))
                                        .collect(Collectors.joining(", ")),
                        "Pace: the median of all slopes between two years (Theil–Sen), "
                                + points.stream()
                                        .map(p -> String.valueOf(p.year()))
                                        .collect(Collectors.joining(", "))),
                "median((v(j) − v(i)) ÷ (j − i))",
                slopes.stream().collect(Collectors.joining("; ", "median(", ")")),
                assessment.pace());
    }

    private void ahead() {
        String v = figures.value(now.value());
        if (!Double.isNaN(assessment.requiredPace())) {
            steps.add(ExplanationStep.figure(
                    "required_pace",
                    new Label("Nhịp độ cần có từ nay đến hạn", "The pace needed from now to the horizon"),
                    "(t − v) ÷ (H − y)",
                    "(" + figures.value(goal.value()) + " − " + v + ") ÷ (" + target.horizonYear() + " − " + now.year()
                            + ")",
                    assessment.requiredPace()));
        }
        assessment
                .projectedYear()
                .ifPresent(year -> steps.add(new ExplanationStep(
                        "projected_year",
                        new Label("Năm đầu tiên đạt nếu giữ nhịp độ", "The first year in which the pace meets it"),
                        goal.formula("v + pace × (Y − y)"),
                        goal.reachedWritten(
                                figures.rounded(figures.exact(now.value()) + " + " + figures.exact(assessment.pace())
                                        + " × (" + year + " − " + now.year() + ")"),
                                figures),
                        year,
                        Optional.of(true))));
    }
}
