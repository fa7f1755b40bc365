package vn.vungcao.http.planner;

import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.Assessment;

/** Writes how a unit stands against a target. */
public final class AssessmentJson {
    private AssessmentJson() {}

    /** The members of the open object: the unit, what was measured, and what it comes to. */
    public static void members(JsonWriter json, UnitAssessment unit, Indicator indicator) {
        json.field("code", unit.unit().code().value()).field("name", unit.unit().name());
        figures(json, unit, indicator);
    }

    /** Without the unit. */
    static void figures(JsonWriter json, UnitAssessment unit, Indicator indicator) {
        int decimals = Json.decimals(indicator);
        Assessment a = unit.assessment();
        json.field("value", unit.value(), decimals)
                .field("numerator", unit.numerator(), Json.COUNT_DECIMALS)
                .field("denominator", unit.denominator(), Json.COUNT_DECIMALS)
                .field("status", unit.status().id())
                .field("quality", unit.quality().map(Enum::name))
                .field("approval", unit.approval().map(Approval::id))
                .field("assessment", a.standing().id())
                .field("gap", a.gap(), decimals)
                .field("gap_count", a.gapCount(), 0)
                .field("required", a.required(), decimals)
                .field("pace", a.pace(), decimals)
                .field("required_pace", a.requiredPace(), decimals)
                .field("projected_year", a.projectedYear())
                .field("contribution", unit.contribution(), Json.SHARE_DECIMALS);
        MarginJson.members(json, unit, decimals);
        a.reason().ifPresent(reason -> json.object("reason")
                .field("vi", reason.vi())
                .field("en", reason.en())
                .end());
    }

    /** What a ranking shows of a target. */
    static void brief(JsonWriter json, UnitAssessment unit, Indicator indicator) {
        int decimals = Json.decimals(indicator);
        json.field("value", unit.value(), decimals)
                .field("assessment", unit.assessment().standing().id())
                .field("gap", unit.assessment().gap(), decimals)
                .field("gap_count", unit.assessment().gapCount(), 0)
                .field("contribution", unit.contribution(), Json.SHARE_DECIMALS);
        MarginJson.members(json, unit, decimals);
    }
}
