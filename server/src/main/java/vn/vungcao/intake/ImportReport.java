package vn.vungcao.intake;

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
 */
public record ImportReport(
        String kind,
        String source,
        Map<String, Integer> counts,
        JoinReport join,
        Optional<CoverageReport> coverage,
        List<ImportProblem> problems,
        Optional<LayerDescription> layer) {
    public ImportReport {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(join);
        Objects.requireNonNull(coverage);
        Objects.requireNonNull(layer);
        problems = List.copyOf(problems);
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
