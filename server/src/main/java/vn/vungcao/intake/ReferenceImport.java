package vn.vungcao.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;

/**
 * The plan to import reference tables: units, indicators, targets and what belongs to them.
 *
 * @param kind as the record of the import shall say: {@code reference}, {@code units}, {@code indicators}, {@code targets}
 * @param source file name or a few words
 * @param sha256 of the file; empty when there are several
 */
public record ReferenceImport(String kind, String source, String sha256, String who) {
    public ReferenceImport {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(who);
    }

    /** @param problems what was found while the tables were read; errors among them stop the import */
    public ImportOutcome plan(
            ReferenceTables tables,
            UnitRegistry units,
            IndicatorRegistry indicators,
            ProgrammeRegistry programme,
            ProblemList problems) {
        if (!problems.hasErrors()) {
            new ReferenceCheck(tables, units, indicators, programme, problems).run();
        }
        ImportReport report =
                new ImportReport(kind, source, counts(tables), JoinReport.NONE, Optional.empty(), problems.list());
        return problems.hasErrors()
                ? ImportOutcome.refused(report)
                : new ImportOutcome(report, Optional.of(changeset(tables, report)));
    }

    private static Map<String, Integer> counts(ReferenceTables tables) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        putSome(counts, "vintages", tables.vintages);
        putSome(counts, "units", tables.units);
        putSome(counts, "links", tables.links);
        putSome(counts, "indicators", tables.indicators);
        putSome(counts, "target_sets", tables.targetSets);
        putSome(counts, "targets", tables.targets);
        putSome(counts, "programme_items", tables.programme);
        putSome(counts, "designations", tables.designations);
        return counts;
    }

    private static void putSome(Map<String, Integer> counts, String name, List<?> rows) {
        if (!rows.isEmpty()) {
            counts.put(name, rows.size());
        }
    }

    private Changeset changeset(ReferenceTables tables, ImportReport report) {
        Changeset.Builder changes =
                Changeset.of(new ImportDescription(kind, source, sha256, who, false, ImportReportJson.text(report)));
        addValues(changes.vintages, tables.vintages);
        addValues(changes.units, tables.units);
        addValues(changes.links, tables.links);
        addValues(changes.indicators, tables.indicators);
        tables.targetSets.forEach(set -> changes.targetSets.add(filled(set.value(), tables.targets)));
        addValues(changes.programme, tables.programme);
        addValues(changes.designations, tables.designations);
        return changes.build();
    }

    private static <T> void addValues(List<T> values, List<Entry<T>> entries) {
        entries.forEach(entry -> values.add(entry.value()));
    }

    private static TargetSet filled(TargetSet set, List<Entry<Target>> targets) {
        return new TargetSet(
                set.id(),
                set.name(),
                set.decision(),
                targets.stream()
                        .map(Entry::value)
                        .filter(target -> target.set().equals(set.id()))
                        .toList());
    }
}
