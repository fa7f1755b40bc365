package vn.vungcao.http.planner;

import vn.vungcao.encode.JsonWriter;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.report.ClauseGroup;
import vn.vungcao.report.LaggingUnit;
import vn.vungcao.report.StandingCounts;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.YearValue;
import vn.vungcao.report.word.ClauseWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Method;
import vn.vungcao.report.word.TargetWords;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;

/** A report as data. */
final class ReportJson {
    private static final TargetWords VIETNAMESE = new TargetWords(Language.VI);
    private static final TargetWords ENGLISH = new TargetWords(Language.EN);

    private final JsonWriter json = new JsonWriter();

    private ReportJson() {}

    static byte[] of(YearReport report) {
        return new ReportJson().write(report);
    }

    private byte[] write(YearReport report) {
        json.object()
                .field("atlas", report.origin().atlas())
                .field("demonstration", report.origin().demonstration())
                .field("year", report.year())
                .field("set", report.question().set().id())
                .field("decision", report.question().set().decision())
                .field("vintage", report.origin().vintage())
                .field("source_url", report.origin().address())
                .field("command", report.question().command("json"))
                .strings("sources", Method.sources(report, Language.EN))
                .strings("sources_vi", Method.sources(report, Language.VI))
                .strings("sources_en", Method.sources(report, Language.EN))
                .strings("imports", report.origin().imports());
        summary(report);
        json.array("groups");
        report.groups().forEach(this::group);
        return json.end().end().toBytes();
    }

    private void summary(YearReport report) {
        json.object("summary");
        counts("all", report.counts());
        json.object("horizons");
        report.horizons().forEach(horizon -> counts(Integer.toString(horizon), report.counts(horizon)));
        json.end().array("agencies");
        report.byAgency().forEach(agency -> {
            json.object();
            Json.names(json, "agency", agency.agency());
            counts("counts", agency.counts());
            json.end();
        });
        json.end().end();
    }

    private void counts(String name, StandingCounts counts) {
        json.object(name);
        for (Standing standing : Standing.values()) {
            json.field(standing.id(), counts.of(standing));
        }
        json.end();
    }

    private void group(ClauseGroup group) {
        json.object().field("horizon", group.horizon()).field("clause", group.clause());
        Json.names(json, "topic", ClauseWords.topic(group.clause()));
        counts("counts", group.counts());
        json.array("targets");
        group.targets().forEach(this::target);
        json.end().end();
    }

    private void target(TargetResult result) {
        Target target = result.target();
        json.object().field("id", target.id()).field("indicator", target.indicator());
        Json.names(json, "name", target.name());
        json.field("demand_vi", VIETNAMESE.demand(target)).field("demand_en", ENGLISH.demand(target));
        Json.names(json, "agency", target.agency());
        json.name("province");
        result.province()
                .ifPresentOrElse(
                        province -> {
                            json.object();
                            AssessmentJson.members(json, province, result.indicator());
                            json.end();
                        },
                        json::none);
        json.array("series");
        result.series().forEach(value -> value(value, result.indicator()));
        json.end().name("units");
        result.units().ifPresentOrElse(units -> units(units, result.indicator()), json::none);
        json.end();
    }

    private void value(YearValue value, Indicator indicator) {
        json.object().field("year", value.year());
        bounds(value, indicator);
        json.field("status", value.status().id())
                .field("quality", value.quality().map(Enum::name))
                .field("provisional", value.provisional())
                .field("same_standard", value.sameStandard())
                .end();
    }

    private void bounds(YearValue value, Indicator indicator) {
        int decimals = Json.decimals(indicator);
        json.field("value", value.value(), decimals)
                .field("low", value.low(), decimals)
                .field("high", value.high(), decimals);
    }

    private void units(UnitsOfTarget units, Indicator indicator) {
        json.object().field("level", units.level().id()).name("data_coverage");
        Json.coverage(json, units.coverage());
        counts("counts", units.counts());
        json.field("gap_count", units.gapCount(), Rounding.WHOLE.decimals())
                .field("lagging", units.lagging().size())
                .array("worst");
        units.worst().forEach(unit -> lagging(unit, indicator));
        json.end()
                .strings(
                        "without_data",
                        units.withoutData().stream()
                                .map(unit -> unit.code().value())
                                .toList())
                .end();
    }

    private void lagging(LaggingUnit unit, Indicator indicator) {
        json.object().field("rank", unit.rank());
        AssessmentJson.members(json, unit.unit(), indicator);
        json.field("low", unit.figure().low(), Json.decimals(indicator))
                .field("high", unit.figure().high(), Json.decimals(indicator))
                .end();
    }
}
