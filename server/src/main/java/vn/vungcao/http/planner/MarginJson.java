package vn.vungcao.http.planner;

import java.util.Optional;
import vn.vungcao.atlas.RankRange;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.target.Margin;
import vn.vungcao.target.Standing;

/** Writes how sure an assessment is, and how far it has come. */
final class MarginJson {
    private MarginJson() {}

    /** Members of the open object. {@code certain} is null where nothing is judged. */
    static void members(JsonWriter json, UnitAssessment unit, int decimals) {
        Margin margin = unit.margin();
        json.field("progress", unit.progress(), Json.SHARE_DECIMALS)
                .field("low", margin.low(), decimals)
                .field("high", margin.high(), decimals)
                .field("gap_low", margin.gapLow(), decimals)
                .field("gap_high", margin.gapHigh(), decimals)
                .field("gap_count_low", margin.gapCountLow(), 0)
                .field("gap_count_high", margin.gapCountHigh(), 0)
                .field("standing_low", margin.best().id())
                .field("standing_high", margin.worst().id())
                .name("certain");
        if (judged(unit)) {
            json.value(margin.certain());
        } else {
            json.none();
        }
    }

    static boolean judged(UnitAssessment unit) {
        Standing standing = unit.assessment().standing();
        return standing != Standing.NO_DATA && standing != Standing.NOT_ASSESSABLE;
    }

    /** The member {@code rank_range}: the best and the worst rank, or null. */
    static void range(JsonWriter json, Optional<RankRange> range) {
        json.name("rank_range");
        value(json, range);
    }

    static void value(JsonWriter json, Optional<RankRange> range) {
        range.ifPresentOrElse(r -> json.array().value(r.best()).value(r.worst()).end(), json::none);
    }
}
