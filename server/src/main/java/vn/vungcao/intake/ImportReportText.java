package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.intake.JoinReport.DuplicateKey;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.wording.Wording;

/** Writes an import report for people. Long lists are cut short and say so; {@link ImportReportJson} has everything. */
public final class ImportReportText {
    private static final int MOST_SHOWN = 20;

    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    private ImportReportText(Locale language) {
        this.language = language;
    }

    /** @param language Vietnamese, or any other for English */
    public static List<String> lines(ImportReport report, Locale language) {
        ImportReportText text = new ImportReportText(language);
        text.write(report);
        return text.lines;
    }

    private void write(ImportReport report) {
        List<Wording> counts = report.counts().entrySet().stream()
                .map(count -> Wording.of("%d %s", "%d %s", count.getValue(), ReportWords.count(count.getKey())))
                .toList();
        say(Wording.of("%s từ %s%s", "%s from %s%s", ReportWords.kind(report.kind()), report.source(), listed(counts)));
        report.layer().ifPresent(layer -> say(Wording.of("đọc theo %s", "read as %s", layer.words())));
        report.table().ifPresent(table -> say(ReportWords.read(table)));
        if (!report.join().equals(JoinReport.NONE)) {
            join(report.join());
        }
        report.coverage().ifPresent(coverage -> say(coverage(coverage)));
        for (Severity severity : List.of(Severity.NOTE, Severity.WARNING, Severity.ERROR)) {
            problems(report.problems(severity), severity);
        }
    }

    private void say(Wording line) {
        lines.add(line.in(language));
    }

    private static Wording listed(List<Wording> counts) {
        return counts.isEmpty() ? Wording.NONE : Wording.same(": ").plus(Wording.joined(", ", counts));
    }

    private void join(JoinReport join) {
        int without = join.unitsWithoutData().stream()
                .mapToInt(part -> part.units().size())
                .sum();
        say(Wording.of(
                "khớp đơn vị: %d khớp · %d đơn vị không có số liệu · %d dòng không khớp đơn vị nào · %d khóa trùng",
                "join: %d matched · %d units without data · %d rows without unit · %d duplicate keys",
                join.matched(),
                without,
                join.rowsWithoutUnit().size(),
                join.duplicateKeys().size()));
        if (!join.joinedBy().isEmpty()) {
            List<Wording> ways = join.joinedBy().entrySet().stream()
                    .map(way -> Wording.of("%s: %d", "%s: %d", ReportWords.way(way.getKey()), way.getValue()))
                    .toList();
            say(Wording.of("  cách khớp: %s", "  joined by %s", Wording.joined(" · ", ways)));
        }
        join.namedJoins().stream().limit(MOST_SHOWN).forEach(row -> say(named(row)));
        more(join.namedJoins().size(), Wording.of("dòng khớp theo tên", "rows joined by name"));
        join.unitsWithoutData().stream()
                .limit(MOST_SHOWN)
                .forEach(part -> say(Wording.of(
                        "  không có số liệu: %s%d trên %d %s của ranh giới %s: %s",
                        "  without data: %s%d of %d %s of %s: %s",
                        part.subject().isEmpty() ? "" : part.subject() + ", ",
                        part.units().size(),
                        part.of(),
                        LevelWords.several(part.level()),
                        part.vintage(),
                        codes(part.units()))));
        more(
                join.unitsWithoutData().size(),
                Wording.of("danh sách đơn vị không có số liệu", "lists of units without data"));
        join.duplicateKeys().stream().limit(MOST_SHOWN).forEach(duplicate -> say(twice(duplicate)));
        more(join.duplicateKeys().size(), Wording.of("khóa trùng", "duplicate keys"));
    }

    private static Wording named(NamedJoin row) {
        return Wording.of(
                "  %s: '%s' là %s (%s), %s%s",
                "  %s: '%s' is %s (%s), %s%s",
                row.place().counted(),
                row.given(),
                row.name(),
                row.unit(),
                ReportWords.way(row.how()),
                row.how() == JoinedBy.NEAR_NAME
                        ? Wording.of(", điểm %.2f", ", score %.2f", row.score())
                        : Wording.NONE);
    }

    private static Wording twice(DuplicateKey duplicate) {
        return Wording.of(
                "  nhiều lần: %s ở %s",
                "  more than once: %s in %s",
                duplicate.key(),
                Wording.joined(
                        ", ", duplicate.places().stream().map(Place::counted).toList()));
    }

    private static String codes(List<UnitCode> codes) {
        String shown = codes.stream().limit(8).map(UnitCode::value).collect(Collectors.joining(" "));
        return codes.size() > 8 ? shown + " …" : shown;
    }

    private static Wording coverage(CoverageReport coverage) {
        return coverage.exact()
                ? Wording.of(
                        "ranh giới: khớp cạnh chính xác, %d đa giác có cạnh chung",
                        "boundary coverage: exact, %d polygons share their edges", coverage.polygons())
                : Wording.of(
                        "ranh giới: chưa khớp cạnh, %d đa giác: %d không hợp lệ · %d chỗ chồng (%.4f km²) · %d khe hở (%.4f"
                                + " km²) · %d cạnh không khớp",
                        "boundary coverage: not exact, %d polygons: %d invalid · %d overlaps (%.4f km²) · %d gaps (%.4f"
                                + " km²) · %d unmatched edges",
                        coverage.polygons(),
                        coverage.invalid(),
                        coverage.overlaps(),
                        coverage.overlapKm2(),
                        coverage.gaps(),
                        coverage.gapKm2(),
                        coverage.unmatchedEdges());
    }

    private void problems(List<ImportProblem> problems, Severity severity) {
        problems.stream().limit(MOST_SHOWN).forEach(problem -> lines.add(problem.in(language)));
        more(problems.size(), new Wording(severity.word().vi(), severity.id() + "s"));
    }

    private void more(int count, Wording what) {
        if (count > MOST_SHOWN) {
            say(Wording.of(
                    "  … và %d %s nữa; --json có đủ",
                    "  … and %d more %s; --json lists all", count - MOST_SHOWN, what));
        }
    }
}
