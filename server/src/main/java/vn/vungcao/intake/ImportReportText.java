package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.unit.UnitCode;

/** Writes an import report for people. Long lists are cut short and say so; {@link ImportReportJson} has everything. */
public final class ImportReportText {
    private static final int MOST_SHOWN = 20;

    private ImportReportText() {}

    public static List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>();
        String counts = report.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
        lines.add(report.kind() + " from " + report.source() + (counts.isEmpty() ? "" : ": " + counts));
        report.layer().ifPresent(layer -> lines.add("read as " + layer));
        report.table()
                .ifPresent(table -> lines.add("read as " + table.format()
                        + table.encoding().map(encoding -> "; text " + encoding).orElse("")));
        if (!report.join().equals(JoinReport.NONE)) {
            join(report.join(), lines);
        }
        report.coverage().ifPresent(coverage -> lines.add(coverage(coverage)));
        for (Severity severity : List.of(Severity.NOTE, Severity.WARNING, Severity.ERROR)) {
            problems(report.problems(severity), severity, lines);
        }
        return lines;
    }

    private static void join(JoinReport join, List<String> lines) {
        int without = join.unitsWithoutData().stream()
                .mapToInt(part -> part.units().size())
                .sum();
        lines.add("join: " + join.matched() + " matched · " + without + " units without data · "
                + join.rowsWithoutUnit().size() + " rows without unit · "
                + join.duplicateKeys().size() + " duplicate keys");
        if (!join.joinedBy().isEmpty()) {
            lines.add("  joined by "
                    + join.joinedBy().entrySet().stream()
                            .map(way -> way.getKey().id().replace('_', ' ') + ": " + way.getValue())
                            .collect(Collectors.joining(" · ")));
        }
        join.namedJoins().stream()
                .limit(MOST_SHOWN)
                .forEach(row -> lines.add(
                        "  " + row.place().kind().word() + " " + row.place().number() + ": '"
                                + row.given() + "' is " + row.name() + " (" + row.unit() + "), "
                                + row.how().id().replace('_', ' ')
                                + (row.how() == JoinedBy.NEAR_NAME ? ", score %.2f".formatted(row.score()) : "")));
        more(join.namedJoins().size(), "rows joined by name", lines);
        join.unitsWithoutData().stream()
                .limit(MOST_SHOWN)
                .forEach(part -> lines.add("  without data: "
                        + (part.subject().isEmpty() ? "" : part.subject() + ", ")
                        + part.units().size() + " of " + part.of() + " "
                        + part.level().collection() + " of " + part.vintage() + ": " + codes(part.units())));
        more(join.unitsWithoutData().size(), "lists of units without data", lines);
        join.duplicateKeys().stream()
                .limit(MOST_SHOWN)
                .forEach(duplicate -> lines.add("  more than once: "
                        + duplicate.key() + " in "
                        + duplicate.places().stream()
                                .map(place -> place.kind().word() + " " + place.number())
                                .collect(Collectors.joining(", "))));
        more(join.duplicateKeys().size(), "duplicate keys", lines);
    }

    private static String codes(List<UnitCode> codes) {
        String shown = codes.stream().limit(8).map(UnitCode::value).collect(Collectors.joining(" "));
        return codes.size() > 8 ? shown + " …" : shown;
    }

    private static String coverage(CoverageReport coverage) {
        return coverage.exact()
                ? "boundary coverage: exact, " + coverage.polygons() + " polygons share their edges"
                : "boundary coverage: not exact, %d polygons: %d invalid · %d overlaps (%.4f km²) · %d gaps (%.4f km²) · %d unmatched edges"
                        .formatted(
                                coverage.polygons(),
                                coverage.invalid(),
                                coverage.overlaps(),
                                coverage.overlapKm2(),
                                coverage.gaps(),
                                coverage.gapKm2(),
                                coverage.unmatchedEdges());
    }

    private static void problems(List<ImportProblem> problems, Severity severity, List<String> lines) {
        problems.stream().limit(MOST_SHOWN).map(ImportProblem::toString).forEach(lines::add);
        more(problems.size(), severity.id() + "s", lines);
    }

    private static void more(int count, String what, List<String> lines) {
        if (count > MOST_SHOWN) {
            lines.add("  … and " + (count - MOST_SHOWN) + " more " + what + "; --json lists all");
        }
    }
}
