package vn.vungcao.report.office;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import vn.vungcao.report.YearReport;
import vn.vungcao.unit.AdminUnit;

/**
 * What stands at the head and the end of a report by Decree 30/2020/NĐ-CP, annex I and form 1.4. Who issues it, its number, the
 * place's day and the signature are blanks: an office fills them in, not a program.
 */
final class DecreeForm {
    private static final String BLANK = "……………";

    private final Paper paper;
    private final YearReport report;

    DecreeForm(Paper paper, YearReport report) {
        this.paper = paper;
        this.report = report;
    }

    private String province() {
        return report.province().map(AdminUnit::bareName).orElse(BLANK);
    }

    void head() {
        XWPFTable table = unruled(38, 62);
        XWPFTableCell left = table.getRow(0).getCell(0);
        first(left, "UBND TỈNH " + province().toUpperCase(Locale.ROOT), 12);
        line(left, "[TÊN CƠ QUAN BÁO CÁO]", 12).setBold(true);
        line(left, "————————", 8);
        line(left, "Số: " + BLANK + "/BC-" + BLANK, 13);
        XWPFTableCell right = table.getRow(0).getCell(1);
        first(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).setBold(true);
        line(right, "Độc lập - Tự do - Hạnh phúc", 13).setBold(true);
        line(right, "————————————————————", 8);
        line(right, province() + ", ngày …… tháng …… năm ………", 13).setItalic(true);
    }

    void title(String subject) {
        paper.centred("", 14);
        paper.centred("BÁO CÁO", 14).setBold(true);
        paper.centred(subject, 14).setBold(true);
        paper.centred("—————————", 8);
        paper.centred("", 8);
    }

    void end() {
        paper.centred("", 14);
        XWPFTable table = unruled(50, 50);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFRun to = first(left, "Nơi nhận:", 12);
        to.setBold(true);
        to.setItalic(true);
        for (String name :
                new String[] {"- " + BLANK + BLANK + ";", "- " + BLANK + BLANK + ";", "- Lưu: VT, " + BLANK + "."}) {
            line(left, name, 11);
        }
        left.getParagraphs().forEach(paragraph -> paragraph.setAlignment(ParagraphAlignment.LEFT));
        XWPFTableCell right = table.getRow(0).getCell(1);
        first(right, "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", 13).setBold(true);
        line(right, "(Chữ ký của người có thẩm quyền, dấu của cơ quan)", 11).setItalic(true);
        for (int i = 0; i < 4; i++) {
            line(right, "", 14);
        }
        line(right, "Họ và tên: " + BLANK + BLANK, 14).setBold(true);
    }

    private XWPFTable unruled(int... shares) {
        XWPFTable table = paper.document().createTable(1, shares.length);
        table.removeBorders();
        table.setWidth(Paper.WIDTH);
        table.getRow(0).setCantSplitRow(true);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < shares.length; i++) {
            int width = Paper.WIDTH * shares[i] / 100;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            table.getRow(0).getCell(i).setWidth(Integer.toString(width));
        }
        return table;
    }

    private static XWPFRun first(XWPFTableCell cell, String text, int points) {
        return centred(cell.getParagraphs().get(0), text, points);
    }

    private static XWPFRun line(XWPFTableCell cell, String text, int points) {
        return centred(cell.addParagraph(), text, points);
    }

    private static XWPFRun centred(XWPFParagraph paragraph, String text, int points) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return Paper.run(paragraph, text, points);
    }
}
