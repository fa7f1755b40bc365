package vn.vungcao.http.planner;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;

/** {@code GET /api/values}: one indicator in one year, in columns that run in parallel, sorted by code. */
public final class ValuesEndpoint implements Endpoint {
    public static Route route() {
        return Route.data(
                "/api/values",
                "values",
                "Values of an indicator in a year for the units of a level, without shapes",
                Parameters.withSelection(
                        Parameters.INDICATOR, Parameters.YEAR, Parameters.LEVEL, Parameters.BOUNDARIES),
                MediaType.JSON,
                new ValuesEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Choices choices = new Choices(request);
        Indicator indicator = choices.indicator("indicator", question.get(Parameters.INDICATOR));
        int year = question.get(Parameters.YEAR);
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        BitSet selection = choices.selected(table);
        Slice slice = new Slice(table.vintage().id(), table.level(), indicator.code(), year);
        JsonWriter json = new JsonWriter()
                .object()
                .field("indicator", indicator.code())
                .field("year", year)
                .field("level", table.level().id())
                .field("vintage", table.vintage().id());
        Json.provenance(json, atlas).field("unit", indicator.unit()).field("decimals", indicator.decimals());
        json.name("data_coverage");
        Json.coverage(json, atlas.dataCoverage(slice, selection));
        columns(json, table, atlas.column(slice), selection.stream().toArray(), Json.decimals(indicator));
        return Answer.of(json.end());
    }

    private static void columns(JsonWriter json, UnitTable table, ValueColumn column, int[] rows, int decimals) {
        Json.strings(
                json,
                "codes",
                rows,
                row -> Optional.of(table.units().get(row).code().value()));
        Json.numbers(json, "values", rows, column::value, decimals);
        Json.numbers(json, "numerators", rows, column::numerator, Json.COUNT_DECIMALS);
        Json.numbers(json, "denominators", rows, column::denominator, Json.COUNT_DECIMALS);
        Json.strings(json, "status", rows, row -> Optional.of(column.status(row).id()));
        Json.strings(json, "quality", rows, row -> column.quality(row).map(Enum::name));
        if (Arrays.stream(rows).anyMatch(row -> isProvisional(column, row))) {
            Json.strings(json, "approval", rows, row -> column.approval(row).map(Approval::id));
        }
        if (Arrays.stream(rows).anyMatch(row -> hasBounds(column, row))) {
            Json.numbers(json, "lows", rows, column::low, decimals);
            Json.numbers(json, "highs", rows, column::high, decimals);
        }
    }

    private static boolean isProvisional(ValueColumn column, int row) {
        return column.approval(row).filter(a -> a == Approval.PROVISIONAL).isPresent();
    }

    private static boolean hasBounds(ValueColumn column, int row) {
        return column.quality(row).filter(q -> q.compareTo(Quality.C) >= 0).isPresent();
    }
}
