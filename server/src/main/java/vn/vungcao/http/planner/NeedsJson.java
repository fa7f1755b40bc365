package vn.vungcao.http.planner;

import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.GapSum;
import vn.vungcao.atlas.NeedGroup;
import vn.vungcao.atlas.StandingCounts;
import vn.vungcao.atlas.TargetNeed;
import vn.vungcao.atlas.UnitNeeds;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.Target;
import vn.vungcao.unit.UnitCode;

/** Writes groups of targets and what units lag on. */
final class NeedsJson {
    private NeedsJson() {}

    static void group(JsonWriter json, Atlas atlas, NeedGroup group) {
        json.object();
        members(json, group);
        json.array("targets");
        group.targets().forEach(need -> target(json, atlas, need));
        json.end().array("parts");
        group.parts().forEach(part -> part(json, part));
        json.end().end();
    }

    /** A sub-project: its targets stand in full in the group around it. */
    private static void part(JsonWriter json, NeedGroup part) {
        json.object();
        members(json, part);
        json.strings(
                        "targets",
                        part.targets().stream()
                                .map(need -> need.table().target().id())
                                .toList())
                .end();
    }

    private static void members(JsonWriter json, NeedGroup group) {
        json.field("id", group.id());
        Json.names(json, "name", group.name());
        group.item().ifPresent(item -> {
            json.field("level", item.level()).field("ordinal", item.ordinal()).field("parent", item.parent());
            Json.names(json, "agency", item.agency());
            json.field("period", item.period());
        });
        json.object("units")
                .field("lagging", group.unitsLagging())
                .field("of", group.units())
                .end();
        counts(json, "cells", group.cells());
        json.array("gaps");
        group.gaps().forEach(gap -> {
            json.object();
            gap(json, gap);
            json.strings("targets", gap.targets()).end();
        });
        json.end();
    }

    static void counts(JsonWriter json, String name, StandingCounts counts) {
        json.object(name)
                .field("lagging", counts.lagging())
                .field("behind", counts.behind())
                .field("missed", counts.missed())
                .field("not_met", counts.notMet())
                .field("on_track", counts.onTrack())
                .field("met", counts.met())
                .field("no_data", counts.noData())
                .field("not_assessable", counts.notAssessable())
                .field("may_lag", counts.mayLag())
                .end();
    }

    private static void gap(JsonWriter json, GapSum gap) {
        Json.names(json, "counted", gap.counted());
        json.field("gap_count", gap.gapCount(), 0)
                .field("units_uncounted", gap.uncounted())
                .strings("fewest", gap.fewest().stream().map(UnitCode::value).toList());
    }

    private static void target(JsonWriter json, Atlas atlas, TargetNeed need) {
        Target target = need.table().target();
        Indicator indicator = atlas.findIndicator(target.indicator()).orElseThrow();
        json.object().field("id", target.id()).field("clause", target.clause());
        Json.names(json, "name", target.name());
        Json.names(json, "agency", target.agency());
        json.strings("projects", target.projects()).name("province");
        need.table()
                .province()
                .ifPresentOrElse(
                        province -> {
                            json.object();
                            AssessmentJson.brief(json, province, indicator);
                            json.end();
                        },
                        json::none);
        counts(json, "units", need.counts());
        json.name("gap");
        need.gap()
                .ifPresentOrElse(
                        gap -> {
                            json.object();
                            gap(json, gap);
                            json.end();
                        },
                        json::none);
        json.end();
    }

    static void unit(JsonWriter json, Atlas atlas, UnitNeeds needs) {
        json.object()
                .field("code", needs.unit().code().value())
                .field("name", needs.unit().name())
                .field("lagging_on", needs.counts().lagging());
        counts(json, "targets", needs.counts());
        json.array("agencies");
        needs.lagging().forEach((agency, targets) -> {
            json.object();
            Json.names(json, "agency", agency);
            json.array("targets");
            for (UnitNeeds.OnTarget on : targets) {
                json.object()
                        .field("id", on.target().id())
                        .field("clause", on.target().clause());
                Json.names(json, "name", on.target().name());
                AssessmentJson.brief(
                        json,
                        on.assessment(),
                        atlas.findIndicator(on.target().indicator()).orElseThrow());
                json.end();
            }
            json.end().end();
        });
        json.end().end();
    }
}
