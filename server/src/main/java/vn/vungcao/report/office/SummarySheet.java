package vn.vungcao.report.office;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.report.AgencySummary;
import vn.vungcao.report.ClauseGroup;
import vn.vungcao.report.StandingCounts;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.ClauseWords;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.Documents;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Standing;

/** How many targets are met, on track, behind …: by horizon, by clause, by agency. */
final class SummarySheet {
    private static final double[] WIDTHS = {44, 11, 11, 11, 11, 11, 11, 11, 11};

    private final YearReport report;
    private final Language language;
    private final Grid grid;

    private SummarySheet(Worksheet sheet, YearReport report, Language language) {
        this.report = report;
        this.language = language;
        this.grid = new Grid(sheet, WIDTHS);
    }

    static void write(Worksheet sheet, YearReport report, Language language) {
        new SummarySheet(sheet, report, language).fill();
    }

    private void fill() {
        grid.title(language.of("Kết quả thực hiện chỉ tiêu năm ", "Targets in ") + report.year());
        String decision = report.question().set().decision();
        grid.note(language.of(report.question().set().name()) + " – "
                + language.of(Documents.vietnamese(decision), decision));
        if (report.origin().demonstration()) {
            grid.warning(language.of(Words.DEMONSTRATION));
        }
        grid.skip();
        horizons();
        clauses();
        agencies();
        grid.note(language.of(FigureWords.legend()));
    }

    private void horizons() {
        head(language.of("Theo năm đích", "By horizon"));
        for (int horizon : report.horizons()) {
            row(language.of("Chỉ tiêu đến năm ", "Targets for ") + horizon, report.counts(horizon));
        }
        row(language.of("Tổng số", "All"), report.counts());
        grid.skip();
    }

    private void clauses() {
        head(language.of("Theo nhóm chỉ tiêu", "By clause"));
        for (ClauseGroup group : report.groups()) {
            row(
                    group.horizon() + " – " + group.clause() + " " + language.of(ClauseWords.topic(group.clause())),
                    group.counts());
        }
        grid.skip();
    }

    private void agencies() {
        head(language.of("Theo cơ quan chủ trì", "By responsible agency"));
        for (AgencySummary agency : report.byAgency()) {
            row(language.of(agency.agency().isEmpty() ? Words.NO_AGENCY : agency.agency()), agency.counts());
        }
        grid.skip();
    }

    private void head(String first) {
        List<String> texts = new ArrayList<>();
        texts.add(first);
        for (Standing standing : Standing.values()) {
            texts.add(language.of(Words.of(standing)));
        }
        texts.add(language.of("Tổng số", "All"));
        grid.head(texts);
    }

    private void row(String name, StandingCounts counts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        for (Standing standing : Standing.values()) {
            Cell count = Cell.number(counts.of(standing), 0);
            cells.add(counts.of(standing) > 0 ? count.filled(Colours.ground(standing)) : count);
        }
        cells.add(Cell.number(counts.all(), 0));
        grid.cells(cells);
    }
}
