package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.vungcao.unit.UnitCode;

/** Finds the units in which most of a gap lies. */
final class GapHolders {
    private GapHolders() {}

    /**
     * The smallest set of units that holds so many percent of the sum, the largest first, of equal ones the lower code: taking
     * the largest first gives the smallest set.
     *
     * @param gaps positive figures of one kind; others do not count
     */
    static List<UnitCode> fewest(Map<UnitCode, Double> gaps, double percent) {
        List<Map.Entry<UnitCode, Double>> bySize = gaps.entrySet().stream()
                .filter(unit -> unit.getValue() > 0)
                .sorted(Map.Entry.<UnitCode, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        double whole = bySize.stream().mapToDouble(Map.Entry::getValue).sum();
        double wanted = whole * percent / 100;
        List<UnitCode> units = new ArrayList<>();
        double held = 0;
        for (Map.Entry<UnitCode, Double> unit : bySize) {
            if (held >= wanted * (1 - 1e-12)) {
                break;
            }
            held += unit.getValue();
            units.add(unit.getKey());
        }
        return units;
    }
}
