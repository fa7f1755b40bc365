package vn.vungcao.http.ogc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.IndicatorPart;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.ItemTable.Identity;
import vn.vungcao.http.ogc.ItemTable.Joined;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.target.Target;
import vn.vungcao.unit.BoundaryVintage;

/** Makes the table of a collection's items, with the columns that the question joins. */
final class ItemTables {

    private final Atlas atlas;
    private final Question question;
    private final Choices choices;

    ItemTables(Request request) {
        this.atlas = request.atlas();
        this.question = request.question();
        this.choices = new Choices(request);
    }

    /** Empty when the collection has no items at the time asked about. */
    Optional<ItemTable> of(Collection collection) {
        if (collection.level().isPresent()) {
            return units(collection);
        }
        for (Parameter<?> parameter : ItemParameters.OF_UNITS) {
            if (question.has(parameter)) {
                throw new Failure.BadParameter(
                        parameter.name(), "speaks of units and does not belong to " + collection.id());
            }
        }
        return Optional.of(
                collection == Collection.HAZARD_ZONES ? zones(collection, atlas.hazardZones()) : sites(collection));
    }

    private Optional<ItemTable> units(Collection collection) {
        Optional<Integer> year = question.find(Parameters.YEAR_IF_ANY);
        return choices.vintage(
                        collection.level().orElseThrow(),
                        year.map(OptionalInt::of).orElse(OptionalInt.empty()))
                .map(vintage -> ofUnits(collection, vintage));
    }

    /** The units of a vintage. */
    ItemTable ofUnits(Collection collection, BoundaryVintage vintage) {
        List<Indicator> indicators = question.orElse(Parameters.INDICATORS, List.of()).stream()
                .map(code -> choices.indicator("indicators", code))
                .toList();
        Optional<Target> target = question.find(Parameters.TARGET).map(id -> choices.target("target", id));
        OptionalInt year = question.find(Parameters.YEAR_IF_ANY)
                .map(OptionalInt::of)
                .orElseGet(() -> usualYear(indicators, target, vintage));
        UnitTable table = new UnitTable(atlas, vintage, collection.level().orElseThrow(), year);
        return table(collection, target.isEmpty() ? table : assessed(table, target.get(), year), indicators, year);
    }

    /** The last year of the indicators that lies in the vintage, else their last one. */
    private OptionalInt usualYear(List<Indicator> indicators, Optional<Target> target, BoundaryVintage vintage) {
        List<Indicator> all = new ArrayList<>(indicators);
        target.flatMap(t -> atlas.findIndicator(t.indicator())).ifPresent(all::add);
        List<Integer> years = all.isEmpty()
                ? atlas.years()
                : all.stream()
                        .flatMap(i -> atlas.years(i.code()).stream())
                        .sorted()
                        .toList();
        OptionalInt own = years.stream()
                .filter(y -> atlas.vintageOfYear(y).equals(vintage))
                .mapToInt(Integer::intValue)
                .max();
        return own.isPresent() ? own : choices.lastYear(all);
    }

    private UnitTable assessed(UnitTable table, Target target, OptionalInt year) {
        int y = year.orElseThrow(
                () -> new Failure.BadParameter("year", "is required: no year has values of " + target.indicator()));
        BitSet all = new BitSet();
        all.set(0, table.rows());
        return table.with(
                new TargetAssessor(atlas).assess(target, y, table.vintage().id(), table.level(), all));
    }

    private static ItemTable table(
            Collection collection, UnitTable table, List<Indicator> indicators, OptionalInt year) {
        if (!indicators.isEmpty() && year.isEmpty()) {
            throw new Failure.BadParameter("year", "is required: there are no values yet");
        }
        List<Property> properties = new ArrayList<>();
        // the table has rounded its numbers already, each in its own way
        Identity identity = new Identity(table.layer());
        for (Column<?> column : table.ownColumns()) {
            properties.add(
                    properties.size() < UnitTable.IDENTITY
                            ? new Property(column, Rounding.FINEST, identity)
                            : new Property(column, Rounding.FINEST));
        }
        for (Indicator indicator : indicators) {
            Joined joined = new Joined(table.values(indicator));
            for (IndicatorPart part : IndicatorPart.values()) {
                properties.add(new Property(part.column(indicator, joined.values()), Rounding.FINEST, joined));
            }
        }
        return new ItemTable(
                collection,
                table,
                properties,
                row -> table.units().get(row).code().value(),
                table.layer()::meeting,
                Optional.of(table.vintage().id()));
    }

    private ItemTable zones(Collection collection, List<HazardZone> zones) {
        return records(
                collection,
                new RecordTable(
                        zones.size(),
                        row -> zones.get(row).geometry(),
                        List.of(
                                Column.text(
                                        "id", row -> Optional.of(zones.get(row).id())),
                                Column.text(
                                        "hazard",
                                        row -> Optional.of(zones.get(row).hazard())),
                                Column.number("hazard_class", row ->
                                        (double) zones.get(row).hazardClass()),
                                Column.text(
                                        "source",
                                        row -> Optional.of(zones.get(row).source())),
                                Column.date(
                                        "valid_from",
                                        row -> Optional.of(zones.get(row).validFrom())),
                                Column.date("valid_to", row -> zones.get(row).validTo()))),
                row -> zones.get(row).id());
    }

    private ItemTable sites(Collection collection) {
        List<ResettlementSite> sites = atlas.resettlementSites();
        return records(
                collection,
                new RecordTable(
                        sites.size(),
                        row -> sites.get(row).point(),
                        List.of(
                                Column.text(
                                        "id", row -> Optional.of(sites.get(row).id())),
                                Column.text(
                                        "name",
                                        row -> Optional.of(sites.get(row).name())),
                                Column.text(
                                        "vintage",
                                        row -> Optional.of(sites.get(row).vintage())),
                                Column.text(
                                        "unit",
                                        row -> Optional.of(sites.get(row).unit().value())),
                                Column.text(
                                        "form",
                                        row -> Optional.of(sites.get(row).form())),
                                Column.text(
                                        "cause",
                                        row -> Optional.of(sites.get(row).cause())),
                                Column.number("households", row ->
                                        (double) sites.get(row).households()),
                                Column.number(
                                        "year", row -> (double) sites.get(row).year()))),
                row -> sites.get(row).id());
    }

    private static ItemTable records(Collection collection, RecordTable table, IntFunction<String> id) {
        return new ItemTable(
                collection,
                table,
                table.columns().stream()
                        .map(c -> new Property(c, Rounding.COUNT.decimals()))
                        .toList(),
                id,
                table::meeting,
                Optional.empty());
    }
}
