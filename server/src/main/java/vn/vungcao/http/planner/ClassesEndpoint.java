package vn.vungcao.http.planner;

import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.ClassChoice;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;

/** {@code GET /api/classes}: class breaks as data; the counts are of the one year asked about. */
public final class ClassesEndpoint implements Endpoint {
    private static final int FULL_PRECISION = 15;

    public static Route route() {
        return Route.data(
                "/api/classes",
                "classes",
                "Class breaks of an indicator, and how many units and households lie in each class",
                ClassChoice.PARAMETERS,
                MediaType.JSON,
                new ClassesEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        ClassChoice choice = ClassChoice.of(request);
        Indicator indicator = choice.indicator();
        Slice slice = choice.slice();
        JsonWriter json = new JsonWriter()
                .object()
                .field("indicator", indicator.code())
                .field("year", slice.year())
                .field("level", slice.level().id())
                .field("vintage", slice.vintage());
        Json.provenance(json, atlas).field("method", choice.method().id()).field("pooled", choice.pooled());
        json.field("unit", indicator.unit()).field("decimals", indicator.decimals());
        write(json, choice.breaks());
        counts(json, atlas, indicator, slice, choice.breaks());
        return Answer.of(json.end());
    }

    /**
     * In full, so that a value as it is read falls into the class it is counted in. Breaks that were computed are rounded as
     * values are; those of a person and those around a target must not move.
     */
    private static void write(JsonWriter json, ClassBreaks breaks) {
        json.array("breaks");
        breaks.breaks().forEach(b -> json.value(b, FULL_PRECISION));
        json.end();
    }

    private static void counts(JsonWriter json, Atlas atlas, Indicator indicator, Slice slice, ClassBreaks breaks) {
        ValueColumn column = atlas.column(slice);
        Optional<ValueColumn> households = atlas.findIndicator("households")
                .map(h -> atlas.column(new Slice(slice.vintage(), slice.level(), h.code(), slice.year())));
        ClassCounts counts = ClassCounts.of(indicator, column, households, breaks);
        json.array("counts");
        counts.units().forEach(json::value);
        json.end().array("households_share");
        counts.householdsShare().forEach(share -> json.value(share, Json.SHARE_DECIMALS));
        json.end()
                .field("no_data", counts.missing() + counts.suppressed() + counts.notApplicable())
                .object("states")
                .field("missing", counts.missing())
                .field("suppressed", counts.suppressed())
                .field("not_applicable", counts.notApplicable())
                .end();
    }
}
