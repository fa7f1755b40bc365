package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.difficulty.Decision33;
import vn.vungcao.difficulty.Truth;
import vn.vungcao.difficulty.Verdict;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Communes or villages at the end of a year: their legal status, and beside it what the criteria make of their figures. */
public final class SpecialDifficulty {
    private static final Set<String> SHOWN = Set.of(
            "region_i",
            "region_ii",
            "region_iii",
            "special_difficulty_commune",
            "special_difficulty_village",
            "ethnic_minority_area",
            "new_rural");

    private final Atlas atlas;
    private final int year;
    private final String vintage;
    private final AdminLevel level;
    private final UnitTree tree;
    private final Map<String, Map<UnitCode, List<Designation>>> inForce = new HashMap<>();
    private final UnitFacts facts;

    /** @param level communes or villages */
    public SpecialDifficulty(Atlas atlas, int year, String vintage, AdminLevel level) {
        if (level != AdminLevel.COMMUNE && level != AdminLevel.VILLAGE) {
            throw new IllegalArgumentException("special difficulty is a status of communes and villages");
        }
        this.atlas = atlas;
        this.year = year;
        this.vintage = vintage;
        this.level = level;
        this.tree = atlas.units(vintage);
        atlas.vintages().forEach(v -> inForce.put(v.id(), inForce(v.id())));
        this.facts = new UnitFacts(atlas, year, vintage, level);
    }

    private Map<UnitCode, List<Designation>> inForce(String id) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate day = atlas.units(id)
                .vintage()
                .validTo()
                .filter(gone -> !gone.isAfter(end))
                .map(gone -> gone.minusDays(1))
                .orElse(end);
        Map<UnitCode, List<Designation>> byUnit = new HashMap<>();
        atlas.designations(id).stream()
                .filter(d -> SHOWN.contains(d.kind()) && d.holdsOn(day))
                .forEach(d -> byUnit.merge(d.unit(), List.of(d), SpecialDifficulty::joined));
        return byUnit;
    }

    private static List<Designation> joined(List<Designation> some, List<Designation> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Whether the criteria speak of the year at all. */
    public boolean applies() {
        return year <= Decision33.LAST_YEAR;
    }

    /** In ascending order of code. */
    public List<DifficultyOfUnit> of(BitSet selection) {
        Optional<ValueColumn> counted = counted();
        Optional<BitSet> scope = counted.isPresent() ? Optional.empty() : scope();
        return selection.stream()
                .mapToObj(row ->
                        of(row, counted.map(c -> listed(c, row)).orElseGet(() -> scope.map(s -> Truth.of(s.get(row)))
                                .orElse(Truth.UNKNOWN))))
                .toList();
    }

    /** The same count of legal statuses that targets are judged by, where the catalogue has it. */
    private Optional<ValueColumn> counted() {
        String indicator =
                level == AdminLevel.COMMUNE ? "special_difficulty_communes_count" : "special_difficulty_villages_count";
        return atlas.findIndicator(indicator).map(i -> atlas.column(new Slice(vintage, level, i.code(), year)));
    }

    private Optional<BitSet> scope() {
        TargetScope scope = level == AdminLevel.COMMUNE
                ? TargetScope.SPECIAL_DIFFICULTY_COMMUNES
                : TargetScope.SPECIAL_DIFFICULTY_VILLAGES;
        return new ScopeOfTarget(atlas).units(scope, year, vintage, level);
    }

    private static Truth listed(ValueColumn counted, int row) {
        return counted.hasValue(row) ? Truth.of(counted.value(row) > 0) : Truth.UNKNOWN;
    }

    private DifficultyOfUnit of(int row, Truth legal) {
        AdminUnit unit = tree.at(level).get(row);
        List<Designation> designations = designations(unit.code());
        Optional<Verdict> verdict = Optional.empty();
        if (applies()) {
            UnitFacts.Row of = facts.row(row, unit);
            verdict = Optional.of(level == AdminLevel.COMMUNE ? Decision33.ofCommune(of) : Decision33.ofVillage(of));
        }
        Optional<Integer> region = level == AdminLevel.COMMUNE
                ? (legal == Truth.HOLDS ? Optional.of(3) : region(designations))
                : Optional.empty();
        return new DifficultyOfUnit(unit, legal, region, designations, verdict);
    }

    /** Of several parts the one in the hardest region. */
    private static Optional<Integer> region(List<Designation> designations) {
        return designations.stream()
                .filter(d -> d.kind().startsWith("region_"))
                .map(d -> d.kind().length() - "region_".length())
                .max(Comparator.naturalOrder());
    }

    private List<Designation> designations(UnitCode code) {
        List<Designation> own = inForce.get(vintage).getOrDefault(code, List.of());
        if (!own.isEmpty() || !inForce.get(vintage).isEmpty()) {
            return own;
        }
        return Stream.concat(
                        atlas.linksTo(vintage, code).stream().flatMap(link -> of(link.fromVintage(), link.from())),
                        atlas.linksFrom(vintage, code).stream().flatMap(this::toParts))
                .toList();
    }

    private Stream<Designation> toParts(CrosswalkLink link) {
        return of(link.toVintage(), link.to());
    }

    private Stream<Designation> of(String other, UnitCode code) {
        return inForce.get(other).getOrDefault(code, List.of()).stream();
    }
}
