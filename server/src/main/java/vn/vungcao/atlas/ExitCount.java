package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * Which units of a first list have left it by a year's end. A unit that was abolished did not leave by that: it is on the list
 * as long as a unit that has a part of it is, or as long as no list tells of such units.
 *
 * @param complete whether it is known of every unit whether it was on the first list
 */
record ExitCount(List<ListedUnit> left, List<ListedUnit> still, boolean complete) {

    static ExitCount of(StatusHistory history, Map<String, UnitTree> trees, CarriedUnits carrier, int year) {
        Optional<Designation> first = history.first();
        List<ListedUnit> left = new ArrayList<>();
        List<ListedUnit> still = new ArrayList<>();
        if (first.isPresent()) {
            String vintage = first.get().vintage();
            Optional<String> next = successor(trees.values(), year)
                    .filter(id -> !id.equals(vintage) && history.abolished(vintage) && history.known(id));
            for (UnitCode unit : history.baseline(first.get())) {
                if (!history.holds(vintage, unit)) {
                    left.add(history.lost(vintage, unit));
                    continue;
                }
                Set<UnitCode> parts = next.map(id -> carrier.carried(vintage, List.of(unit), trees.get(id)))
                        .orElse(Set.of());
                if (parts.isEmpty() || parts.stream().anyMatch(part -> history.holds(next.orElseThrow(), part))) {
                    still.add(history.since(vintage, unit));
                } else {
                    left.add(lostLater(history, trees.get(vintage), unit, next.orElseThrow(), parts));
                }
            }
        }
        boolean complete =
                first.map(d -> history.unknown(d.vintage()).isEmpty()).orElse(true);
        return new ExitCount(left, still, complete);
    }

    private static Optional<String> successor(Collection<UnitTree> trees, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return trees.stream()
                .map(UnitTree::vintage)
                .filter(vintage -> vintage.contains(end))
                .map(BoundaryVintage::id)
                .findFirst();
    }

    /** The last of the units that had a part of it left the list; where no list named any of them, when they came about. */
    private static ListedUnit lostLater(
            StatusHistory history, UnitTree tree, UnitCode unit, String next, Set<UnitCode> parts) {
        Optional<ListedUnit> last = parts.stream()
                .filter(part -> history.listed(next, part))
                .map(part -> history.lost(next, part))
                .max(Comparator.comparing(ListedUnit::on));
        return new ListedUnit(
                tree.get(unit),
                last.map(ListedUnit::on)
                        .orElseGet(() -> tree.vintage().validTo().orElseThrow()),
                last.flatMap(ListedUnit::decision));
    }
}
