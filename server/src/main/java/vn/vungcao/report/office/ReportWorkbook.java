package vn.vungcao.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.report.ClauseGroup;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.ClauseWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Words;

/**
 * A report as a workbook: a summary, a sheet for each clause and horizon, one with all lagging units, one of what is missing, one
 * that says where it is from. Numbers are numbers, codes are texts.
 */
public final class ReportWorkbook {
    private static final int LONGEST_NAME = 31;
    private static final String APPLICATION = "VungCaoAtlas";

    private final YearReport report;
    private final Language language;
    private final List<String> names = new ArrayList<>();
    private Workbook workbook;

    private ReportWorkbook(YearReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    public static byte[] of(YearReport report, Language language) {
        return new ReportWorkbook(report, language).write();
    }

    private byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook opened = new Workbook(out, APPLICATION, "1.0")) {
            workbook = opened;
            workbook.properties().setTitle(language.of("Báo cáo năm ", "Report of ") + report.year());
            SummarySheet.write(sheet(language.of("Tổng hợp", "Summary")), report, language);
            for (ClauseGroup group : report.groups()) {
                ClauseSheet.write(sheet(name(group)), report, group, language);
            }
            LaggingSheet.write(sheet(language.of("Đơn vị chậm", "Lagging units")), report, language);
            MissingSheet.write(sheet(language.of("Thiếu số liệu", "Missing data")), report, language);
            OriginSheet.write(sheet(language.of("Thông tin", "About")), report, language);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory can be written", e);
        }
        return SteadyZip.of(out.toByteArray());
    }

    private String name(ClauseGroup group) {
        return (group.horizon() + " " + group.clause() + " " + language.of(ClauseWords.topic(group.clause()))).strip();
    }

    /** An A4 sheet across, as wide as the page, with the notice of a demonstration on each page. */
    private Worksheet sheet(String wanted) {
        Worksheet sheet = workbook.newWorksheet(unused(wanted));
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.7f);
        sheet.bottomMargin(0.7f);
        if (report.origin().demonstration()) {
            sheet.header(language.of(Words.DEMONSTRATION), Position.CENTER);
        }
        sheet.footer("&A", Position.LEFT);
        sheet.footer(language.of("Trang &P/&N", "Page &P of &N"), Position.RIGHT);
        return sheet;
    }

    /** Programs refuse names that are long, stand twice or hold some signs. */
    private String unused(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\]", "-").strip().replaceAll("^'|'$", "");
        String name = cut(plain, LONGEST_NAME);
        for (int i = 2; taken(name); i++) {
            String end = " " + i;
            name = cut(plain, LONGEST_NAME - end.length()) + end;
        }
        names.add(name);
        return name;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    private boolean taken(String name) {
        return names.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }
}
