package vn.vungcao.store.jdbc;

import java.util.List;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/** The catalogue of indicators and their observations. */
final class IndicatorTables {
    static final Table<Placed<Indicator>> INDICATOR = new Table<>(
            "indicator",
            List.of(
                    Column.of("position", Placed::position),
                    Column.of("code", i -> i.value().code()),
                    Column.of("name_vi", i -> i.value().name().vi()),
                    Column.of("name_en", i -> i.value().name().en()),
                    Column.of("unit", i -> i.value().unit()),
                    Column.of("direction", i -> i.value().direction().id()),
                    Column.of("measure_type", i -> i.value().measureType().id()),
                    Column.number("scale", i -> i.value().scale()),
                    Column.of("decimals", i -> i.value().decimals()),
                    Column.of("numerator_vi", i -> i.value().numerator().vi()),
                    Column.of("numerator_en", i -> i.value().numerator().en()),
                    Column.of("denominator_vi", i -> i.value().denominator().vi()),
                    Column.of("denominator_en", i -> i.value().denominator().en()),
                    Column.maybe("weight", i -> i.value().weight()),
                    Column.maybe("maximum", i -> i.value().maximum()),
                    Column.of("negative_allowed", i -> i.value().negativeAllowed()),
                    Column.list("standard_starts", i -> i.value().standardStarts()),
                    Column.list("categories", i -> i.value().categories()),
                    Column.of("clause_group", i -> i.value().group()),
                    Column.of("source", i -> i.value().source().en()),
                    Column.of("agency_vi", i -> i.value().agency().vi()),
                    Column.of("agency_en", i -> i.value().agency().en()),
                    Column.maybe("derived_from", i -> i.value().derivedFrom().map(Derivation::id)),
                    Column.vietnamese("source_vi", i -> i.value().source())),
            List.of("position"),
            row -> new Placed<>(
                    row.integer("position"),
                    new Indicator(
                            row.text("code"),
                            row.label("name"),
                            row.text("unit"),
                            Direction.of(row.text("direction")),
                            MeasureType.of(row.text("measure_type")),
                            row.number("scale"),
                            row.integer("decimals"),
                            row.label("numerator"),
                            row.label("denominator"),
                            row.maybeText("weight"),
                            row.maybeNumber("maximum"),
                            row.flag("negative_allowed"),
                            row.integers("standard_starts"),
                            row.texts("categories"),
                            row.text("clause_group"),
                            row.englishOrBoth("source"),
                            row.label("agency"),
                            row.maybeText("derived_from").map(Derivation::of))));

    static final Table<Observation> OBSERVATION = new Table<>(
            "observation",
            List.of(
                    Column.of("vintage", Observation::vintage),
                    Column.of("indicator", Observation::indicator),
                    Column.of("year", Observation::year),
                    Column.of("unit", Observation::unit),
                    Column.number("value", Observation::value),
                    Column.number("numerator", Observation::numerator),
                    Column.number("denominator", Observation::denominator),
                    Column.of("status", observation -> observation.status().id()),
                    Column.of("quality", observation -> observation.quality().name()),
                    Column.of("approval", observation -> observation.approval().id()),
                    Column.of("source", Observation::source)),
            List.of("vintage", "indicator", "year", "unit"),
            IndicatorTables::compare,
            row -> new Observation(
                    row.text("unit"),
                    row.text("vintage"),
                    row.text("indicator"),
                    row.integer("year"),
                    row.number("value"),
                    row.number("numerator"),
                    row.number("denominator"),
                    ObservationStatus.of(row.text("status")),
                    Quality.valueOf(row.text("quality")),
                    Approval.of(row.text("approval")),
                    row.text("source")));

    private IndicatorTables() {}

    /** There are millions of them: no cell is made for it, and what is the same text is not compared letter by letter. */
    private static int compare(Observation one, Observation other) {
        int order = compare(one.vintage(), other.vintage());
        if (order == 0) {
            order = compare(one.indicator(), other.indicator());
        }
        if (order == 0) {
            order = Integer.compare(one.year(), other.year());
        }
        return order == 0 ? one.unit().compareTo(other.unit()) : order;
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // only a short cut
    private static int compare(String one, String other) {
        return one == other ? 0 : one.compareTo(other);
    }
}
