package vn.vungcao.http.planner;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementRecord;
import vn.vungcao.hazard.ResettlementSheet;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.HazardChoice;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.ListKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.ValueColumn;

/** {@code GET /api/resettlement}: households at risk, planned, resettled and remaining by unit, hazard and form. */
public final class ResettlementEndpoint implements Endpoint {
    private static final Parameter<List<ResettlementForm>> FORM = Parameter.optional(
                    "form",
                    new ListKind<>(
                            ChoiceKind.of(ResettlementForm.values(), ResettlementForm::id),
                            ResettlementForm.values().length),
                    "Only what was planned and done in these forms, separated by commas; households at risk have no form",
                    "concentrated,in_place")
            .withFallback("all");

    public static Route route() {
        return Route.data(
                "/api/resettlement",
                "resettlement",
                "Households at risk, planned, resettled and remaining at the end of a year, by unit, hazard and form",
                Parameters.withSelection(
                        Parameters.YEAR_IF_ANY, Parameters.LEVEL, Parameters.HAZARD, FORM, Parameters.BOUNDARIES),
                MediaType.JSON,
                new ResettlementEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Choices choices = new Choices(request);
        int year = question.find(Parameters.YEAR_IF_ANY).orElseGet(() -> atlas.resettlementYears().stream()
                .reduce((earlier, later) -> later)
                .orElse(request.today().getYear()));
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        BitSet selection = choices.selected(table);
        Set<Hazard> hazards = HazardChoice.hazards(question);
        List<ResettlementForm> forms = question.orElse(FORM, List.of());
        ResettlementFigures figures = new ResettlementFigures(hazards, forms);
        List<ResettlementRecord> records = atlas.resettlement(table.vintage().id(), table.level(), year);
        JsonWriter json = Json.of(atlas)
                .field("year", year)
                .field("level", table.level().id())
                .field("vintage", table.vintage().id())
                .strings("hazards", HazardChoice.ids(hazards))
                .strings("forms", forms.stream().map(ResettlementForm::id).toList());
        json.name("data_coverage");
        Json.coverage(json, coverage(atlas, table, year, selection, records));
        List<ResettlementSheet> known = selection.stream()
                .mapToObj(row -> records.get(row).sheet())
                .flatMap(Optional::stream)
                .toList();
        json.object("total");
        figures.all(json, ResettlementSheet.sum(known));
        json.end().array("units");
        selection.stream().forEach(row -> unit(json, table, row, records.get(row), figures));
        return Answer.of(json.end().end());
    }

    private static void unit(
            JsonWriter json, UnitTable table, int row, ResettlementRecord record, ResettlementFigures figures) {
        json.object()
                .field("code", table.units().get(row).code().value())
                .field("name", table.units().get(row).name())
                .field("status", record.status().id())
                .field("quality", record.quality().map(Enum::name));
        figures.all(json, record.sheet().orElse(ResettlementSheet.sum(List.of())));
        record.reason().ifPresent(reason -> Json.names(json, "unknown", reason));
        json.end();
    }

    private static DataCoverage coverage(
            Atlas atlas, UnitTable table, int year, BitSet selection, List<ResettlementRecord> records) {
        double[] households = atlas.findIndicator("households")
                .map(i -> atlas.column(new Slice(table.vintage().id(), table.level(), i.code(), year)))
                .map(column -> values(column))
                .orElseGet(() -> new double[records.size()]);
        Predicate<Integer> known = row -> records.get(row).known();
        double of = selection.stream().mapToDouble(row -> households[row]).sum();
        double with = selection.stream()
                .filter(row -> known.test(row))
                .mapToDouble(row -> households[row])
                .sum();
        return new DataCoverage(
                (int) selection.stream().filter(row -> known.test(row)).count(),
                selection.cardinality(),
                of > 0 ? with / of : Double.NaN);
    }

    private static double[] values(ValueColumn column) {
        double[] values = new double[column.size()];
        Arrays.setAll(values, row -> column.hasValue(row) ? column.value(row) : 0);
        return values;
    }
}
