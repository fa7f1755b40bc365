package vn.vungcao.http.planner;

import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.AssessmentExplainer;
import vn.vungcao.target.Explanation;
import vn.vungcao.target.ExplanationStep;
import vn.vungcao.target.SeriesPoint;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;

/** Writes what the assessments against one target rest on, so that a person can work them out again. */
final class ExplanationJson {
    private final Target target;
    private final Indicator indicator;
    private final int year;
    private final AssessmentExplainer explainer;

    ExplanationJson(Target target, Indicator indicator, int year) {
        this.target = target;
        this.indicator = indicator;
        this.year = year;
        this.explainer = new AssessmentExplainer(target, indicator);
    }

    /** What is the same for all units: the clause, and what the letters of the formulas stand for. */
    void basis(JsonWriter json, Atlas atlas) {
        json.object("basis")
                .field("set", target.set())
                .field(
                        "decision",
                        atlas.targetSets().stream()
                                .filter(set -> set.id().equals(target.set()))
                                .map(TargetSet::decision)
                                .findFirst())
                .field("clause", target.clause())
                .field("clause_vi", target.clauseText())
                .field("note", target.note())
                .field("comparator", target.comparator().id())
                .field("t", target.value().orElse(Double.NaN), 6)
                .field("t_high", target.valueHigh().orElse(Double.NaN), 6)
                .field("b", target.baselineYear())
                .field("H", target.horizonYear())
                .field("y", year)
                .field("scale", indicator.scale(), 6);
        Json.names(json, "numerator", indicator.numerator());
        Json.names(json, "denominator", indicator.denominator());
        Json.source(json, indicator.source());
        json.end();
    }

    void explain(JsonWriter json, UnitAssessment unit) {
        Explanation explanation = explainer.explain(unit.series(), year, unit.assessment());
        json.object("explain")
                .field("comparison_decimals", explanation.comparisonDecimals())
                .array("series");
        explanation.series().forEach(point -> point(json, point));
        json.end().array("steps");
        explanation.steps().forEach(step -> step(json, step));
        json.end().array("notes");
        explanation.notes().forEach(note -> {
            json.object();
            label(json, note);
            json.end();
        });
        json.end().end();
    }

    private void point(JsonWriter json, SeriesPoint point) {
        json.object()
                .field("year", point.year())
                .field("value", point.value(), Json.decimals(indicator))
                .field("numerator", point.numerator(), Json.COUNT_DECIMALS)
                .field("denominator", point.denominator(), Json.COUNT_DECIMALS)
                .end();
    }

    private void step(JsonWriter json, ExplanationStep step) {
        json.object().field("figure", step.figure());
        label(json, step.says());
        json.field("formula", step.formula()).field("numbers", step.numbers());
        step.holds()
                .ifPresentOrElse(
                        holds -> json.field("holds", holds),
                        () -> json.field("result", step.result(), Json.decimals(indicator)));
        json.end();
    }

    private static void label(JsonWriter json, Label label) {
        json.field("vi", label.vi()).field("en", label.en());
    }
}
