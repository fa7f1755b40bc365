package vn.vungcao.atlas;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitTree;

/** Counts the units, and the households living in them, of which an indicator has a value. */
final class CoverageOfData {
    static final String HOUSEHOLDS = "households";

    private final Map<String, UnitTree> trees;
    private final Map<String, Indicator> indicators;
    private final Crosswalk crosswalk;
    private final ValueResolver resolver;

    CoverageOfData(
            Map<String, UnitTree> trees,
            Map<String, Indicator> indicators,
            Crosswalk crosswalk,
            ValueResolver resolver) {
        this.trees = trees;
        this.indicators = indicators;
        this.crosswalk = crosswalk;
        this.resolver = resolver;
    }

    DataCoverage of(Slice slice, BitSet selection) {
        Slice source = resolver.resolve(slice).source();
        if (source.equals(slice)) {
            return count(slice, selection);
        }
        DataCoverage observed = count(source, observedUnits(slice, selection, source));
        if (source.vintage().equals(slice.vintage()) || slice.level().compareTo(AdminLevel.COMMUNE) < 0) {
            return observed;
        }
        DataCoverage carried = count(slice, selection);
        return new DataCoverage(carried.units(), carried.of(), observed.householdsShare());
    }

    private DataCoverage count(Slice slice, BitSet selection) {
        ValueColumn column = resolver.resolve(slice).column();
        Optional<ValueColumn> households = indicators.containsKey(HOUSEHOLDS)
                ? Optional.of(resolver.resolve(slice.of(HOUSEHOLDS)).column())
                : Optional.empty();
        int with = 0;
        int of = 0;
        double householdsWith = 0;
        double householdsOf = 0;
        for (int unit = selection.nextSetBit(0); unit >= 0; unit = selection.nextSetBit(unit + 1)) {
            if (column.status(unit) == ObservationStatus.NOT_APPLICABLE) {
                continue;
            }
            int u = unit;
            double h =
                    households.filter(c -> c.hasValue(u)).map(c -> c.value(u)).orElse(0.0);
            of++;
            householdsOf += h;
            if (column.hasValue(unit)) {
                with++;
                householdsWith += h;
            }
        }
        return new DataCoverage(with, of, householdsOf > 0 ? householdsWith / householdsOf : Double.NaN);
    }

    /** The units of the source slice that make up the selected ones. */
    private BitSet observedUnits(Slice slice, BitSet selection, Slice source) {
        UnitTree tree = trees.get(source.vintage());
        BitSet units = new BitSet();
        for (int i = 0; i < tree.count(source.level()); i++) {
            if (liesInSelection(tree.at(source.level()).get(i), slice, selection)) {
                units.set(i);
            }
        }
        return units;
    }

    private boolean liesInSelection(AdminUnit unit, Slice slice, BitSet selection) {
        if (unit.vintage().equals(slice.vintage())) {
            return ancestorSelected(unit, slice.level(), selection);
        }
        UnitTree target = trees.get(slice.vintage());
        for (CrosswalkLink link : crosswalk.from(unit.vintage(), unit.code())) {
            if (link.toVintage().equals(slice.vintage())
                    && target.find(link.to())
                            .filter(u -> ancestorSelected(u, slice.level(), selection))
                            .isPresent()) {
                return true;
            }
        }
        return crosswalk.to(unit.vintage(), unit.code()).stream()
                .filter(link -> link.fromVintage().equals(slice.vintage()))
                .flatMap(link -> target.find(link.from()).stream())
                .anyMatch(u -> ancestorSelected(u, slice.level(), selection));
    }

    private boolean ancestorSelected(AdminUnit unit, AdminLevel level, BitSet selection) {
        UnitTree tree = trees.get(unit.vintage());
        Optional<AdminUnit> at = Optional.of(unit);
        while (at.isPresent() && at.get().level().compareTo(level) > 0) {
            at = at.get().parent().flatMap(tree::find);
        }
        return at.filter(a -> a.level() == level)
                .map(a -> selection.get(tree.ordinal(a.code()).orElseThrow()))
                .orElse(false);
    }
}
