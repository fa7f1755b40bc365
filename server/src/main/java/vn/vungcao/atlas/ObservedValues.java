package vn.vungcao.atlas;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ValueColumn;

/** The values as sources gave them, before anything is rolled up or re-based. Filled once, then only read. */
final class ObservedValues {
    private final Map<Slice, Filling> columns = new HashMap<>();
    private final Map<String, TreeSet<Integer>> years = new HashMap<>();

    private record Filling(ValueColumn.Builder column, BitSet present) {}

    /** A column with the units of which a source says anything. */
    record Observed(ValueColumn column, BitSet present) {}

    /** Puts a cell; one put earlier for the same unit is forgotten. */
    void put(Slice slice, int unit, int units, Observation o) {
        Filling filling =
                columns.computeIfAbsent(slice, s -> new Filling(new ValueColumn.Builder(units), new BitSet(units)));
        if (o.status().hasValue()) {
            filling.column.set(unit, o.value(), o.numerator(), o.denominator(), o.status(), o.quality());
            filling.column.approval(unit, o.approval());
        } else {
            filling.column.absent(unit, o.status());
        }
        filling.present.set(unit);
        years.computeIfAbsent(slice.indicator(), i -> new TreeSet<>()).add(slice.year());
    }

    Optional<Observed> find(Slice slice) {
        Filling filling = columns.get(slice);
        return filling == null ? Optional.empty() : Optional.of(new Observed(filling.column.build(), filling.present));
    }

    TreeSet<Integer> years(String indicator) {
        return years.getOrDefault(indicator, new TreeSet<>());
    }

    Map<String, TreeSet<Integer>> years() {
        return years;
    }
}
