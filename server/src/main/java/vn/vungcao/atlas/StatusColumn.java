package vn.vungcao.atlas;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Counts units in the units of one level that they lie in. A count with an unknown part is an estimate. */
final class StatusColumn {
    private final UnitTree tree;
    private final AdminLevel level;
    private final int[] counts;
    private final BitSet unknown = new BitSet();

    StatusColumn(UnitTree tree, AdminLevel level) {
        this.tree = tree;
        this.level = level;
        this.counts = new int[tree.count(level)];
    }

    /** Counts one, in the first of the places that lies in a unit of the level. */
    void count(Collection<UnitCode> places) {
        places.stream()
                .sorted()
                .map(this::ordinal)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(unit -> counts[unit]++);
    }

    void unknown(UnitCode place) {
        ordinal(place).ifPresent(unknown::set);
    }

    /** No count is certain. */
    void uncertain() {
        unknown.set(0, counts.length);
    }

    private Optional<Integer> ordinal(UnitCode place) {
        Optional<AdminUnit> unit = tree.find(place);
        while (unit.isPresent() && unit.get().level().compareTo(level) > 0) {
            unit = unit.get().parent().flatMap(tree::find);
        }
        return unit.filter(u -> u.level() == level)
                .map(u -> tree.ordinal(u.code()).orElseThrow());
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, counts.length);
        return all;
    }

    ValueColumn build(Quality quality) {
        ValueColumn.Builder column = new ValueColumn.Builder(counts.length);
        for (int unit = 0; unit < counts.length; unit++) {
            boolean certain = !unknown.get(unit);
            if (certain || counts[unit] > 0) {
                ObservationStatus status = certain ? ObservationStatus.MEASURED : ObservationStatus.ESTIMATED;
                column.set(unit, counts[unit], Double.NaN, Double.NaN, status, quality);
            }
        }
        return column.build();
    }
}
