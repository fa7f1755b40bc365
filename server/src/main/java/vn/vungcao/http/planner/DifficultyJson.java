package vn.vungcao.http.planner;

import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.DifficultyOfUnit;
import vn.vungcao.difficulty.ComputedStatus;
import vn.vungcao.difficulty.Criterion;
import vn.vungcao.difficulty.CriterionResult;
import vn.vungcao.difficulty.Decision33;
import vn.vungcao.difficulty.Truth;
import vn.vungcao.difficulty.Verdict;
import vn.vungcao.difficulty.WayOut;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.unit.Designation;

/** Writes the legal and the computed status of a commune or village, side by side. */
final class DifficultyJson {
    private static final int DECIMALS = 6;

    private final JsonWriter json;
    private final Atlas atlas;

    DifficultyJson(JsonWriter json, Atlas atlas) {
        this.json = json;
        this.atlas = atlas;
    }

    /** Which criteria they are, and whether they speak of the year. */
    void version(int year) {
        json.object("criteria").field("id", Decision33.ID);
        Json.names(json, "name", Decision33.NAME);
        json.field("first_year", Decision33.FIRST_YEAR)
                .field("last_year", Decision33.LAST_YEAR)
                .field("in_force", Decision33.inForce(year))
                .field("applies", year <= Decision33.LAST_YEAR)
                .name("reason");
        if (year <= Decision33.LAST_YEAR) {
            json.none();
        } else {
            json.object()
                    .field("vi", Decision33.REPLACED.vi())
                    .field("en", Decision33.REPLACED.en())
                    .end();
        }
        json.end();
    }

    /** Members of the open object. */
    void members(DifficultyOfUnit unit) {
        json.object("legal");
        flag("special_difficulty", unit.legal());
        json.name("region");
        unit.region().ifPresentOrElse(region -> json.value("i".repeat(region)), json::none);
        json.array("designations");
        unit.designations().forEach(this::designation);
        json.end().end().name("computed");
        unit.verdict().ifPresentOrElse(this::verdict, json::none);
        json.name("agrees");
        unit.agrees().ifPresentOrElse(json::value, json::none);
        json.field("would_leave", unit.wouldLeave())
                .field("would_enter", unit.wouldEnter())
                .field("one_criterion_away", unit.oneAway())
                .array("ways_out");
        if (unit.oneAway()) {
            unit.verdict().orElseThrow().waysOut().forEach(this::wayOut);
        }
        json.end();
    }

    private void flag(String name, Truth truth) {
        json.name(name);
        if (truth == Truth.UNKNOWN) {
            json.none();
        } else {
            json.value(truth == Truth.HOLDS);
        }
    }

    private void designation(Designation designation) {
        json.object()
                .field("kind", designation.kind())
                .field("code", designation.unit().value())
                .field("vintage", designation.vintage())
                .field("decision", designation.decision())
                .field("valid_from", designation.validFrom().toString())
                .field("valid_to", designation.validTo().map(Object::toString))
                .end();
    }

    private void verdict(Verdict verdict) {
        json.object()
                .field("status", verdict.status().id())
                .strings(
                        "possible",
                        verdict.possible().stream()
                                .sorted()
                                .map(ComputedStatus::id)
                                .toList())
                .array("criteria");
        verdict.criteria().forEach(this::result);
        json.end().end();
    }

    private void result(CriterionResult result) {
        Criterion criterion = result.criterion();
        json.object().field("id", criterion.id());
        Json.names(json, "text", criterion.text());
        json.field("clause", criterion.clause())
                .field("indicator", Optional.of(criterion.indicator()).filter(code -> !code.isEmpty()))
                .field("test", criterion.test().id())
                .field("threshold", criterion.threshold(), DECIMALS)
                .field("value", result.figure().value(), DECIMALS)
                .field("numerator", result.figure().numerator(), Json.COUNT_DECIMALS)
                .field("denominator", result.figure().denominator(), Json.COUNT_DECIMALS)
                .field("unit", atlas.findIndicator(criterion.indicator()).map(Indicator::unit))
                .field("result", result.truth().id())
                .field("distance", result.distance(), DECIMALS)
                .end();
    }

    private void wayOut(WayOut way) {
        json.object().field("criterion", way.criterion().id());
        Json.names(json, "text", way.criterion().text());
        json.field("distance", way.points(), DECIMALS)
                .field("unit", atlas.findIndicator(way.criterion().indicator()).map(Indicator::unit))
                .field("distance_count", way.members(), 0);
        Indicator indicator = atlas.findIndicator(way.criterion().indicator()).orElseThrow();
        Json.names(json, "count_of", indicator.denominator());
        json.end();
    }
}
