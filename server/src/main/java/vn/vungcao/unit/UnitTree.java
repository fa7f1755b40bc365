package vn.vungcao.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All units of one vintage. Within a level the units stand in ascending order of code; the position of a unit in that
 * order is its <em>ordinal</em>, by which value columns and layers are addressed. Immutable.
 */
public final class UnitTree {
    private final BoundaryVintage vintage;
    private final Map<AdminLevel, List<AdminUnit>> levels = new EnumMap<>(AdminLevel.class);
    private final Map<UnitCode, Integer> ordinals = new HashMap<>();
    private final Map<UnitCode, List<AdminUnit>> children = new HashMap<>();

    /** @throws IllegalArgumentException when a code stands twice or a parent is not among the units */
    public UnitTree(BoundaryVintage vintage, Collection<AdminUnit> units) {
        this.vintage = vintage;
        for (AdminLevel level : AdminLevel.values()) {
            levels.put(
                    level,
                    units.stream()
                            .filter(unit -> unit.level() == level)
                            .sorted(Comparator.comparing(AdminUnit::code))
                            .toList());
        }
        levels.values().forEach(this::index);
        levels.values().forEach(list -> list.forEach(this::attach));
    }

    private void index(List<AdminUnit> units) {
        for (int i = 0; i < units.size(); i++) {
            if (ordinals.put(units.get(i).code(), i) != null) {
                throw new IllegalArgumentException(
                        "unit " + units.get(i).code() + " stands twice in vintage " + vintage.id());
            }
        }
    }

    private void attach(AdminUnit unit) {
        unit.parent().ifPresent(parent -> {
            if (!ordinals.containsKey(parent)) {
                throw new IllegalArgumentException("unit " + unit.code() + " of vintage " + vintage.id() + " lies in "
                        + parent + ", which that vintage does not have");
            }
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit);
        });
    }

    public BoundaryVintage vintage() {
        return vintage;
    }

    /** The levels that have at least one unit. */
    public List<AdminLevel> levels() {
        return levels.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The units of a level in ascending order of code; empty when the vintage has none. */
    public List<AdminUnit> at(AdminLevel level) {
        return levels.get(level);
    }

    public int count(AdminLevel level) {
        return at(level).size();
    }

    public Optional<AdminUnit> find(UnitCode code) {
        OptionalInt ordinal = ordinal(code);
        return ordinal.isPresent() ? Optional.of(at(code.level()).get(ordinal.getAsInt())) : Optional.empty();
    }

    public AdminUnit get(UnitCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no unit " + code + " in " + vintage.id()));
    }

    public OptionalInt ordinal(UnitCode code) {
        Integer ordinal = ordinals.get(code);
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    /** The units that lie directly in this one, in ascending order of code. */
    public List<AdminUnit> childrenOf(UnitCode code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** The chain of units this one lies in, nearest first. */
    public List<AdminUnit> ancestorsOf(UnitCode code) {
        List<AdminUnit> chain = new ArrayList<>();
        Optional<UnitCode> parent = get(code).parent();
        while (parent.isPresent()) {
            AdminUnit unit = get(parent.get());
            chain.add(unit);
            parent = unit.parent();
        }
        return chain;
    }

    /**
     * For each unit of the level {@code from}, the ordinal of the unit of the higher level {@code to} that it lies in; -1
     * when there is none.
     */
    public int[] ancestorOrdinals(AdminLevel from, AdminLevel to) {
        int[] result = new int[count(from)];
        Arrays.fill(result, -1);
        for (int i = 0; i < result.length; i++) {
            AdminUnit unit = at(from).get(i);
            while (unit.level() != to && unit.parent().isPresent()) {
                unit = get(unit.parent().get());
            }
            if (unit.level() == to) {
                result[i] = ordinals.get(unit.code());
            }
        }
        return result;
    }
}
