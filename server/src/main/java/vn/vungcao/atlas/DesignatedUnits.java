package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

/** The designations of some kinds that count alike, by vintage and unit. */
final class DesignatedUnits {
    private final Map<String, Map<UnitCode, List<Designation>>> byVintage = new HashMap<>();
    private final Set<String> kinds;

    DesignatedUnits(Collection<String> kinds, Collection<Designation> all) {
        this.kinds = Set.copyOf(kinds);
        all.stream().filter(d -> this.kinds.contains(d.kind())).forEach(d -> byVintage
                .computeIfAbsent(d.vintage(), v -> new HashMap<>())
                .merge(d.unit(), List.of(d), DesignatedUnits::joined));
    }

    private static List<Designation> joined(List<Designation> some, List<Designation> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    boolean isEmpty() {
        return byVintage.isEmpty();
    }

    boolean counts(Designation designation) {
        return kinds.contains(designation.kind());
    }

    /** The level of the units that hold them. */
    AdminLevel level() {
        return all().map(d -> d.unit().level()).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Designation> all() {
        return byVintage.values().stream()
                .flatMap(units -> units.values().stream().flatMap(List::stream));
    }

    /** The designation that began first within a span; of equals that of the lowest code. */
    Optional<Designation> first(StandardPeriod period) {
        return all().filter(d -> period.contains(d.validFrom()))
                .min(Comparator.comparing(Designation::validFrom)
                        .thenComparing(d -> d.unit().value()));
    }

    int lastYear() {
        return all().mapToInt(d -> d.validFrom().getYear()).max().orElse(Integer.MIN_VALUE);
    }

    Set<UnitCode> units(String vintage) {
        return byVintage.getOrDefault(vintage, Map.of()).keySet();
    }

    /** Those of a unit that began within a span. */
    List<Designation> of(String vintage, UnitCode unit, StandardPeriod period) {
        return byVintage.getOrDefault(vintage, Map.of()).getOrDefault(unit, List.of()).stream()
                .filter(d -> period.contains(d.validFrom()))
                .toList();
    }

    boolean holds(String vintage, UnitCode unit, StandardPeriod period, LocalDate on) {
        return of(vintage, unit, period).stream().anyMatch(d -> d.holdsOn(on));
    }

    /** The units that hold, on a day, one that began within a span. */
    Set<UnitCode> holders(String vintage, StandardPeriod period, LocalDate on) {
        return units(vintage).stream()
                .filter(unit -> holds(vintage, unit, period, on))
                .collect(Collectors.toSet());
    }

    /** Whether a list of the span is known on a day: one began by then, be it that all have left it since. */
    boolean known(String vintage, StandardPeriod period, LocalDate on) {
        return units(vintage).stream().anyMatch(unit -> of(vintage, unit, period).stream()
                .anyMatch(d -> !d.validFrom().isAfter(on)));
    }
}
