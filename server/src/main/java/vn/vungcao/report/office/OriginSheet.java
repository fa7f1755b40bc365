package vn.vungcao.report.office;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.Documents;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Method;
import vn.vungcao.report.word.Words;

/** Where the figures are from and how they came about. */
final class OriginSheet {
    private static final double[] WIDTHS = {30, 110};

    private final Grid grid;
    private final Language language;

    private OriginSheet(Worksheet sheet, Language language) {
        this.grid = new Grid(sheet, WIDTHS);
        this.language = language;
    }

    static void write(Worksheet sheet, YearReport report, Language language) {
        new OriginSheet(sheet, language).fill(report);
    }

    private void fill(YearReport report) {
        grid.title(language.of("Nguồn và phương pháp", "Origin and method"));
        if (report.origin().demonstration()) {
            grid.warning(language.of(Words.DEMONSTRATION));
        }
        String decision = report.question().set().decision();
        line("Năm báo cáo", "Year", Integer.toString(report.year()));
        line("Bộ chỉ tiêu", "Target set", report.question().set().id());
        line("Văn bản", "Document", language.of(Documents.vietnamese(decision), decision));
        line("Bản địa giới", "Boundaries", report.origin().vintage());
        line("Căn cứ địa giới", "Drawn by", language.of(report.origin().vintageSource()));
        line("Phiên bản dữ liệu", "Atlas version", report.origin().atlas());
        line(
                "Số liệu minh họa",
                "Demonstration",
                report.origin().demonstration() ? language.of("có", "yes") : language.of("không", "no"));
        line("Địa chỉ", "Address", report.origin().address());
        line("Lệnh", "Command", report.question().command("xlsx"));
        report.origin().imports().forEach(source -> line("Nguồn đã nhập", "Imported", source));
        Method.sources(report, language).forEach(source -> line("Nguồn công bố", "Published by", source));
        line("Ký hiệu", "Marks", language.of(FigureWords.legend()));
        Method.of(report).forEach(text -> line("Phương pháp", "Method", language.of(text)));
    }

    private void line(String vi, String en, String text) {
        grid.cells(List.of(Cell.text(language.of(vi, en)), Cell.code(text)));
    }
}
