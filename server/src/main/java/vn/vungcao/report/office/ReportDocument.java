package vn.vungcao.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.Documents;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Method;
import vn.vungcao.report.word.Words;

/** A report as a text document in the form of Vietnamese offices, in Vietnamese: they change it and sign it. */
public final class ReportDocument {
    private final YearReport report;

    private ReportDocument(YearReport report) {
        this.report = report;
    }

    public static byte[] of(YearReport report) {
        return new ReportDocument(report).write();
    }

    private byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            Paper paper = new Paper(document);
            String subject = "Kết quả thực hiện các chỉ tiêu năm " + report.year() + " theo Quyết định số "
                    + Documents.vietnamese(report.question().set().decision());
            DecreeForm form = new DecreeForm(paper, report);
            form.head();
            form.title(subject);
            opening(paper);
            new DocumentSections(paper, report).write();
            method(paper);
            form.end();
            paper.margins(report.origin().demonstration() ? Words.DEMONSTRATION.vi() : "");
            document.getProperties().getCoreProperties().setTitle(subject);
            document.getProperties().getCoreProperties().setCreated(Optional.empty());
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory can be written", e);
        }
        return SteadyZip.of(out.toByteArray());
    }

    private void opening(Paper paper) {
        if (report.origin().demonstration()) {
            paper.text(Words.DEMONSTRATION.vi() + ".");
        }
        paper.text("Thực hiện " + report.question().set().name().vi() + " ban hành kèm theo Quyết định số "
                + Documents.vietnamese(report.question().set().decision())
                + ", [cơ quan báo cáo] báo cáo kết quả thực hiện các chỉ tiêu năm " + report.year() + " như sau:");
    }

    private void method(Paper paper) {
        paper.heading("V. PHƯƠNG PHÁP VÀ NGUỒN SỐ LIỆU", 0);
        Method.of(report).forEach(text -> paper.text(text.vi()));
        paper.text("Ký hiệu: " + FigureWords.legend().vi() + ".");
        paper.text("Nguồn: " + String.join("; ", Method.sources(report, Language.VI)) + ".");
        if (!report.origin().imports().isEmpty()) {
            paper.text("Tệp đã nhập: " + String.join("; ", report.origin().imports()) + ".");
        }
        paper.text("Phiên bản dữ liệu " + report.origin().atlas() + ". Báo cáo được lập lại từ "
                + report.origin().address() + " hoặc bằng lệnh: "
                + report.question().command("docx"));
    }
}
