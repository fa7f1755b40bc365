package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.vungcao.access.Scope;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/** Holds an import to the unit to which who asks is bound: all of it lies in that unit, or nothing is written. */
public final class ScopeCheck {
    private static final int MOST_NAMED = 50;

    private final Scope scope;
    private final Optional<UnitTree> tree;

    /** @param units what is known of units, to tell which lie in the one of the scope */
    public ScopeCheck(Scope scope, UnitRegistry units) {
        this.scope = scope;
        this.tree = units.findTree(scope.boundaries());
    }

    /** @return the same when all of it lies in the unit; else refused, with every unit that does not */
    public ImportOutcome of(ImportOutcome outcome) {
        List<ImportProblem> problems = outcome.changeset()
                .map(changes -> problems(changes, outcome.report().source()))
                .orElse(List.of());
        return problems.isEmpty() ? outcome : ImportOutcome.refused(with(outcome.report(), problems));
    }

    private static ImportReport with(ImportReport report, List<ImportProblem> more) {
        List<ImportProblem> all = new ArrayList<>(more);
        all.addAll(report.problems());
        return new ImportReport(
                report.kind(),
                report.source(),
                report.counts(),
                report.join(),
                report.coverage(),
                all,
                report.layer(),
                report.table(),
                report.fields());
    }

    private List<ImportProblem> problems(Changeset changes, String source) {
        List<ImportProblem> problems = new ArrayList<>();
        common(changes).forEach((what, count) -> {
            if (count > 0) {
                problems.add(problem(
                        source,
                        Wording.of(
                                "tệp có %d %s, không thuộc riêng đơn vị nào",
                                "the file brings %d %s, which belong to no one unit", count, what)));
            }
        });
        outside(changes)
                .forEach((vintage, codes) -> problems.add(problem(
                        source,
                        Wording.of(
                                "%1$d đơn vị theo ranh giới %2$s nằm ngoài phạm vi đó: %4$s",
                                "%1$d %3$s on the boundaries of %2$s outside of it: %4$s",
                                codes.size(),
                                vintage,
                                codes.size() == 1 ? "unit" : "units",
                                named(codes)))));
        return problems;
    }

    private ImportProblem problem(String source, Wording what) {
        return new ImportProblem(
                Severity.ERROR,
                Place.file(source),
                Wording.of(
                        "bạn chỉ được nhập cho %s (ranh giới %s) và những gì nằm trong đó; %s",
                        "you may import for %s on the boundaries of %s and what lies in it; %s",
                        scope.unit(),
                        scope.boundaries(),
                        what),
                Wording.of(
                        "bỏ các dòng đó, hoặc nhờ người biên tập của mọi đơn vị nhập tệp này",
                        "leave these rows out, or ask an editor of all units to import the file"));
    }

    /** A list that is too long to be read is cut, and says so. */
    private static Wording named(TreeSet<String> codes) {
        String first = String.join(", ", codes.stream().limit(MOST_NAMED).toList());
        return codes.size() > MOST_NAMED
                ? Wording.of("%s và %d đơn vị khác", "%s and %d more", first, codes.size() - MOST_NAMED)
                : Wording.same(first);
    }

    private static Map<Wording, Integer> common(Changeset changes) {
        Map<Wording, Integer> counts = new LinkedHashMap<>();
        counts.put(
                Wording.of("bộ ranh giới", "boundary vintages"),
                changes.vintages().size());
        counts.put(Wording.of("đơn vị", "units"), changes.units().size());
        counts.put(
                Wording.of("liên kết chuyển đổi đơn vị", "links of the crosswalk"),
                changes.links().size());
        counts.put(Wording.of("chỉ số", "indicators"), changes.indicators().size());
        counts.put(
                Wording.of("bộ chỉ tiêu", "target sets"), changes.targetSets().size());
        counts.put(
                Wording.of("mục của chương trình", "programme items"),
                changes.programme().size());
        counts.put(
                Wording.of("vùng nguy cơ", "hazard zones"),
                changes.hazardZones().size());
        return counts;
    }

    /** By vintage. */
    private Map<String, TreeSet<String>> outside(Changeset changes) {
        Map<String, TreeSet<String>> outside = new LinkedHashMap<>();
        changes.boundaries().forEach(row -> look(row.vintage(), row.code().value(), outside));
        changes.designations().forEach(row -> look(row.vintage(), row.unit().value(), outside));
        changes.resettlementSites()
                .forEach(row -> look(row.vintage(), row.unit().value(), outside));
        changes.resettlementProgress()
                .forEach(row -> look(row.vintage(), row.unit().value(), outside));
        changes.observations().forEach(row -> look(row.vintage(), row.unit(), outside));
        return outside;
    }

    private void look(String vintage, String code, Map<String, TreeSet<String>> outside) {
        if (!isInside(vintage, code)) {
            outside.computeIfAbsent(vintage, one -> new TreeSet<>()).add(code);
        }
    }

    private boolean isInside(String vintage, String code) {
        Optional<UnitCode> unit = UnitCode.find(code);
        if (!vintage.equals(scope.boundaries()) || unit.isEmpty() || tree.isEmpty()) {
            return false;
        }
        return unit.get().equals(scope.unit())
                || tree.get().find(unit.get()).isPresent()
                        && tree.get().ancestorsOf(unit.get()).stream()
                                .map(AdminUnit::code)
                                .anyMatch(scope.unit()::equals);
    }
}
