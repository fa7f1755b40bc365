package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * Who holds a legal status at the end of a year, within one standard. Statuses end with the vintage their units belong to;
 * a unit of another vintage holds what any of its parts held, as {@link ScopeOfTarget} reads them, until a list names the
 * units of its own vintage.
 */
final class StatusHistory {
    private static final List<String> REGIONS =
            List.of("region_i", "region_ii", "region_iii", "special_difficulty_commune");

    private final Map<String, UnitTree> trees;
    private final CarriedUnits carrier;
    private final List<Designation> all;
    private final DesignatedUnits listed;
    private final StandardPeriod period;
    private final LocalDate end;

    /** @param period the standard in use in the year */
    StatusHistory(
            Map<String, UnitTree> trees,
            CarriedUnits carrier,
            List<Designation> all,
            DesignatedUnits listed,
            StandardPeriod period,
            int year) {
        this.trees = trees;
        this.carrier = carrier;
        this.all = all;
        this.listed = listed;
        this.period = period;
        this.end = LocalDate.of(year, 12, 31);
    }

    /** The last day of the year on which the units of a vintage existed. */
    LocalDate lastDay(String vintage) {
        return trees.get(vintage)
                .vintage()
                .validTo()
                .filter(gone -> !gone.isAfter(end))
                .map(gone -> gone.minusDays(1))
                .orElse(end);
    }

    boolean abolished(String vintage) {
        return lastDay(vintage).isBefore(end);
    }

    /** The vintage whose list tells of the units of another: its own, else the nearest one with a list. */
    Optional<String> telling(String vintage) {
        List<String> ids = List.copyOf(trees.keySet());
        int here = ids.indexOf(vintage);
        return ids.stream()
                .sorted(Comparator.comparingInt(id -> Math.abs(ids.indexOf(id) - here)))
                .filter(this::known)
                .findFirst();
    }

    /** Whether a list of the standard names units of the vintage. */
    boolean known(String vintage) {
        return listed.known(vintage, period, lastDay(vintage));
    }

    /** Whether a list of the standard ever named the unit. */
    boolean listed(String vintage, UnitCode unit) {
        return !listed.of(vintage, unit, period).isEmpty();
    }

    boolean holds(String vintage, UnitCode unit) {
        return listed.holds(vintage, unit, period, lastDay(vintage));
    }

    /** The units of a vintage that hold the status; none when no list tells. */
    Set<UnitCode> holders(String vintage) {
        return telling(vintage)
                .map(id -> carrier.carried(id, listed.holders(id, period, lastDay(id)), trees.get(vintage)))
                .orElse(Set.of());
    }

    /**
     * The communes of a vintage of which it cannot be told whether they hold the status: those that no list of regions
     * names, unless they are known to lie outside the ethnic-minority area, of which alone the lists speak. Lists of
     * villages and districts name those that hold the status; all others do not.
     */
    Set<UnitCode> unknown(String vintage) {
        if (listed.level() != AdminLevel.COMMUNE) {
            return Set.of();
        }
        Set<UnitCode> unknown = new HashSet<>(telling(vintage)
                .map(id -> carrier.carried(id, unnamed(id), trees.get(vintage)))
                .orElse(Set.of()));
        unknown.removeAll(holders(vintage));
        return unknown;
    }

    private Set<UnitCode> unnamed(String vintage) {
        LocalDate day = lastDay(vintage);
        Set<UnitCode> area = holding(List.of("ethnic_minority_area"), vintage, day);
        Set<UnitCode> communes = trees.get(vintage).at(AdminLevel.COMMUNE).stream()
                .map(AdminUnit::code)
                .filter(code -> area.isEmpty() || area.contains(code))
                .collect(Collectors.toCollection(HashSet::new));
        communes.removeAll(holding(REGIONS, vintage, day));
        return communes;
    }

    private Set<UnitCode> holding(List<String> kinds, String vintage, LocalDate day) {
        return all.stream()
                .filter(d -> d.vintage().equals(vintage) && kinds.contains(d.kind()) && d.holdsOn(day))
                .map(Designation::unit)
                .collect(Collectors.toSet());
    }

    /** Since when a unit holds the status, and by which decision. */
    ListedUnit since(String vintage, UnitCode unit) {
        Optional<Designation> given = listed.of(vintage, unit, period).stream()
                .filter(d -> d.holdsOn(lastDay(vintage)))
                .min(Comparator.comparing(Designation::validFrom));
        if (given.isEmpty()) {
            return carriedSince(vintage, unit);
        }
        return new ListedUnit(
                trees.get(vintage).get(unit),
                given.get().validFrom(),
                Optional.of(given.get().decision()));
    }

    /** As the earliest of its parts. */
    private ListedUnit carriedSince(String vintage, UnitCode unit) {
        String from = telling(vintage).orElseThrow();
        UnitTree tree = trees.get(from);
        ListedUnit part = carrier.carried(vintage, List.of(unit), tree).stream()
                .sorted()
                .filter(code -> holds(from, code))
                .map(code -> since(from, code))
                .min(Comparator.comparing(ListedUnit::on))
                .orElseThrow();
        return new ListedUnit(trees.get(vintage).get(unit), part.on(), part.decision());
    }

    /** When a unit that holds the status no more lost it, and by which decision, where another status began on that day. */
    ListedUnit lost(String vintage, UnitCode unit) {
        LocalDate on = listed.of(vintage, unit, period).stream()
                .flatMap(d -> d.validTo().stream())
                .filter(day -> !day.isAfter(lastDay(vintage)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Optional<String> decision = all.stream()
                .filter(d -> d.vintage().equals(vintage)
                        && d.unit().equals(unit)
                        && d.validFrom().equals(on)
                        && !listed.counts(d))
                .map(Designation::decision)
                .findFirst();
        return new ListedUnit(trees.get(vintage).get(unit), on, decision);
    }

    /** The first list: of that vintage, all that a decision of the first list's year names. */
    List<UnitCode> baseline(Designation first) {
        List<UnitCode> units = new ArrayList<>();
        for (UnitCode unit : listed.units(first.vintage())) {
            if (listed.of(first.vintage(), unit, period).stream()
                    .anyMatch(d -> d.validFrom().getYear() == first.validFrom().getYear())) {
                units.add(unit);
            }
        }
        units.sort(Comparator.naturalOrder());
        return units;
    }

    Optional<Designation> first() {
        return listed.first(period).filter(d -> !d.validFrom().isAfter(end));
    }

    /** Units of the first list's vintage that hold the status and were not on it. */
    List<ListedUnit> added(Designation first, List<UnitCode> baseline) {
        String vintage = first.vintage();
        return listed.holders(vintage, period, lastDay(vintage)).stream()
                .filter(unit -> !baseline.contains(unit))
                .sorted()
                .map(unit -> since(vintage, unit))
                .toList();
    }
}
