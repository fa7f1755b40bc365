package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.vungcao.geo.CoverageReport;

/**
 * What an import found, for people and for the record.
 *
 * @param source file name or a few words
 * @param counts how many of what the import would write, in the order to be shown
 * @param coverage how exactly the polygons share their edges; only for boundaries
 * @param layer how the layer of features was read; empty for tables
 * @param table how the table was read; empty for layers, and where it is not told
 * @param fields from where each field was read, in the order of the fields
 */
public record ImportReport(
        String kind,
        String source,
        Map<String, Integer> counts,
        JoinReport join,
        Optional<CoverageReport> coverage,
        List<ImportProblem> problems,
        Optional<LayerDescription> layer,
        Optional<TableFormat> table,
        List<FieldUse> fields) {
    public ImportReport {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(join);
        Objects.requireNonNull(coverage);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(table);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Without a word on the fields. */
    public ImportReport(
            String kind,
            String source,
            Map<String, Integer> counts,
            JoinReport join,
            Optional<CoverageReport> coverage,
            List<ImportProblem> problems,
            Optional<LayerDescription> layer) {
        this(kind, source, counts, join, coverage, problems, layer, Optional.empty(), List.of());
    }

    /** The same, of a table in this format. */
    public ImportReport readAs(TableFormat format) {
        return new ImportReport(kind, source, counts, join, coverage, problems, layer, Optional.of(format), fields);
    }

    /** The same, with from where the fields were read. */
    public ImportReport readFrom(List<FieldUse> uses) {
        return new ImportReport(kind, source, counts, join, coverage, problems, layer, table, uses);
    }

    /** The same, with a problem more. */
    public ImportReport with(ImportProblem problem) {
        List<ImportProblem> all = new ArrayList<>(problems);
        all.add(problem);
        return new ImportReport(kind, source, counts, join, coverage, all, layer, table, fields);
    }

    /** Of an import that reads no layer of features. */
    public ImportReport(
            String kind,
            String source,
            Map<String, Integer> counts,
            JoinReport join,
            Optional<CoverageReport> coverage,
            List<ImportProblem> problems) {
        this(kind, source, counts, join, coverage, problems, Optional.empty());
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public List<ImportProblem> problems(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
