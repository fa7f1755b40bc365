package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Which units a target speaks of, by the designations in force at the end of a year. */
public final class ScopeOfTarget {
    private static final Set<String> SPECIAL_DIFFICULTY = Set.of("region_iii", "special_difficulty_commune");

    private final Atlas atlas;
    private final CarriedUnits units;

    public ScopeOfTarget(Atlas atlas) {
        this.atlas = atlas;
        this.units = new CarriedUnits(atlas::units, atlas.crosswalk());
    }

    /** The units in scope; empty when no designation of the kind is known at all, so that it can't be told. */
    public Optional<BitSet> units(TargetScope scope, int year, String vintage, AdminLevel level) {
        UnitTree tree = atlas.units(vintage);
        BitSet all = new BitSet();
        all.set(0, tree.count(level));
        return switch (scope) {
            case ALL -> Optional.of(all);
            case RURAL -> Optional.of(rural(tree, level));
            case POOR_DISTRICTS -> designated(tree, level, year, Set.of("poor_district"));
            case SPECIAL_DIFFICULTY_COMMUNES -> designated(tree, level, year, SPECIAL_DIFFICULTY);
            case SPECIAL_DIFFICULTY_VILLAGES -> designated(tree, level, year, Set.of("special_difficulty_village"));
            case ETHNIC_MINORITY_AREA ->
                designated(tree, level, year, Set.of("ethnic_minority_area", "region_i", "region_ii", "region_iii"));
            case POOR_DISTRICTS_OR_SPECIAL_DIFFICULTY ->
                designated(tree, level, year, Set.of("poor_district", "region_iii", "special_difficulty_commune"));
        };
    }

    private static BitSet rural(UnitTree tree, AdminLevel level) {
        BitSet units = new BitSet();
        List<AdminUnit> at = tree.at(level);
        for (int i = 0; i < at.size(); i++) {
            AdminUnit unit = at.get(i);
            while (unit.level() == AdminLevel.VILLAGE && unit.parent().isPresent()) {
                unit = tree.get(unit.parent().get());
            }
            units.set(i, unit.level() != AdminLevel.COMMUNE || unit.kind().equals("xã"));
        }
        return units;
    }

    /**
     * A unit is in scope when it, or a unit it lies in, holds such a designation; a whole is, when any of its parts does.
     * Designations are read on the vintage asked about, or where none of the kind holds there at the year's end, on the nearest
     * other and carried over: a unit holds what any of its parts held.
     */
    private Optional<BitSet> designated(UnitTree tree, AdminLevel level, int year, Set<String> kinds) {
        LocalDate end = LocalDate.of(year, 12, 31);
        boolean known = false;
        for (String vintage : nearestTo(tree.vintage().id())) {
            List<Designation> given = atlas.designations(vintage).stream()
                    .filter(d -> kinds.contains(d.kind()))
                    .toList();
            known |= !given.isEmpty();
            Set<UnitCode> holders = given.stream()
                    .filter(d -> d.holdsOn(end))
                    .map(Designation::unit)
                    .collect(Collectors.toSet());
            if (!holders.isEmpty()) {
                return Optional.of(lifted(tree, level, units.carried(vintage, holders, tree)));
            }
        }
        return known ? Optional.of(new BitSet()) : Optional.empty();
    }

    private List<String> nearestTo(String vintage) {
        List<String> ids = atlas.vintages().stream().map(BoundaryVintage::id).toList();
        int here = ids.indexOf(vintage);
        return ids.stream()
                .sorted(Comparator.comparingInt(id -> Math.abs(ids.indexOf(id) - here)))
                .toList();
    }

    private static BitSet lifted(UnitTree tree, AdminLevel level, Set<UnitCode> holders) {
        Set<UnitCode> wholes = holders.stream()
                .flatMap(code -> tree.find(code).stream())
                .flatMap(unit -> tree.ancestorsOf(unit.code()).stream())
                .map(AdminUnit::code)
                .collect(Collectors.toSet());
        BitSet units = new BitSet();
        for (int i = 0; i < tree.count(level); i++) {
            UnitCode code = tree.at(level).get(i).code();
            units.set(
                    i,
                    holders.contains(code)
                            || wholes.contains(code)
                            || tree.ancestorsOf(code).stream().anyMatch(a -> holders.contains(a.code())));
        }
        return units;
    }
}
