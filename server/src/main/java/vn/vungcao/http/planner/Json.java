package vn.vungcao.http.planner;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.Rounding;

/** The pieces that several answers have in common. */
public final class Json {
    static final int COUNT_DECIMALS = Rounding.COUNT.decimals();

    static final int SHARE_DECIMALS = Rounding.SHARE.decimals();

    private Json() {}

    /** An open object that begins with the atlas's version and whether it is made up. */
    public static JsonWriter of(Atlas atlas) {
        return provenance(new JsonWriter().object(), atlas);
    }

    public static JsonWriter provenance(JsonWriter json, Atlas atlas) {
        return json.field("atlas", atlas.version().id()).field("demonstration", atlas.demonstration());
    }

    /** So many decimals as values of the indicator are written with: some more than are shown. */
    public static int decimals(Indicator indicator) {
        return indicator.rounding().decimals();
    }

    static void names(JsonWriter json, String prefix, Label label) {
        json.field(prefix + "_vi", label.vi()).field(prefix + "_en", label.en());
    }

    /** {@code source} is the English, for those who knew no other. */
    static void source(JsonWriter json, Label source) {
        json.field("source", source.en());
        names(json, "source", source);
    }

    static void coverage(JsonWriter json, DataCoverage coverage) {
        json.object()
                .field("units", coverage.units())
                .field("of", coverage.of())
                .field("households_share", coverage.householdsShare(), SHARE_DECIMALS)
                .end();
    }

    static void numbers(JsonWriter json, String name, int[] rows, IntToDoubleFunction number, int decimals) {
        json.array(name);
        for (int row : rows) {
            json.value(number.applyAsDouble(row), decimals);
        }
        json.end();
    }

    static void strings(JsonWriter json, String name, int[] rows, IntFunction<Optional<String>> text) {
        json.array(name);
        for (int row : rows) {
            text.apply(row).ifPresentOrElse(json::value, json::none);
        }
        json.end();
    }

    public static void bounds(JsonWriter json, BoundingBox box) {
        json.array()
                .value(box.west(), 7)
                .value(box.south(), 7)
                .value(box.east(), 7)
                .value(box.north(), 7)
                .end();
    }
}
