package vn.vungcao.atlas;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** What the holders of a legal status are in another vintage: every unit that has a part of one of them. */
final class CarriedUnits {
    private final Function<String, UnitTree> trees;
    private final Crosswalk crosswalk;

    CarriedUnits(Function<String, UnitTree> trees, Crosswalk crosswalk) {
        this.trees = trees;
        this.crosswalk = crosswalk;
    }

    Set<UnitCode> carried(String from, Collection<UnitCode> holders, UnitTree to) {
        String vintage = to.vintage().id();
        if (from.equals(vintage)) {
            return Set.copyOf(holders);
        }
        UnitTree tree = trees.apply(from);
        Set<UnitCode> carried = new HashSet<>();
        for (UnitCode holder : holders) {
            for (AdminUnit unit : communesOrBelow(tree, holder)) {
                crosswalk.from(from, unit.code()).stream()
                        .filter(link -> link.toVintage().equals(vintage))
                        .forEach(link -> carried.add(link.to()));
                crosswalk.to(from, unit.code()).stream()
                        .filter(link -> link.fromVintage().equals(vintage))
                        .forEach(link -> carried.add(link.from()));
            }
        }
        return carried;
    }

    /** Districts are not linked; their communes are. */
    private static List<AdminUnit> communesOrBelow(UnitTree tree, UnitCode code) {
        if (code.level().compareTo(AdminLevel.COMMUNE) >= 0) {
            return tree.find(code).stream().toList();
        }
        return tree.childrenOf(code).stream()
                .flatMap(child -> communesOrBelow(tree, child.code()).stream())
                .toList();
    }
}
