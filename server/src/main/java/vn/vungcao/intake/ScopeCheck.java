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
                problems.add(
                        problem(source, "the file brings " + count + " " + what + ", which belong to no one unit"));
            }
        });
        outside(changes)
                .forEach((vintage, codes) -> problems.add(problem(
                        source,
                        codes.size() + (codes.size() == 1 ? " unit" : " units") + " on the boundaries of " + vintage
                                + " outside of it: " + named(codes))));
        return problems;
    }

    private ImportProblem problem(String source, String what) {
        return new ImportProblem(
                Severity.ERROR,
                Place.file(source),
                "you may import for " + scope + " and what lies in it; " + what,
                "leave these rows out, or ask an editor of all units to import the file");
    }

    /** A list that is too long to be read is cut, and says so. */
    private static String named(TreeSet<String> codes) {
        String first = String.join(", ", codes.stream().limit(MOST_NAMED).toList());
        return codes.size() > MOST_NAMED ? first + " and " + (codes.size() - MOST_NAMED) + " more" : first;
    }

    private static Map<String, Integer> common(Changeset changes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("boundary vintages", changes.vintages().size());
        counts.put("units", changes.units().size());
        counts.put("links of the crosswalk", changes.links().size());
        counts.put("indicators", changes.indicators().size());
        counts.put("target sets", changes.targetSets().size());
        counts.put("programme items", changes.programme().size());
        counts.put("hazard zones", changes.hazardZones().size());
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
