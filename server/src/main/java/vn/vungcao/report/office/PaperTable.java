package vn.vungcao.report.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of fixed column widths whose head stands again on every page and whose rows are not torn apart. */
final class PaperTable {
    private static final String HEAD_FILL = "DDE6EC";

    private final XWPFTable table;
    private final int[] widths;
    private final String alignments;

    /**
     * @param alignments a letter for each column: l, c or r
     * @param shares of the width between the margins, in percent
     */
    PaperTable(Paper paper, String alignments, List<String> head, int... shares) {
        this.table = paper.document().createTable(1, shares.length);
        this.widths = new int[shares.length];
        this.alignments = alignments;
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < shares.length; i++) {
            widths[i] = Paper.WIDTH * shares[i] / 100;
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
        }
        table.setWidth(Paper.WIDTH);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.setCellMargins(30, 45, 30, 45);
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < head.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setColor(HEAD_FILL);
            put(cell, i, head.get(i), ParagraphAlignment.CENTER).setBold(true);
        }
    }

    void row(List<String> texts) {
        row(texts, -1, "");
    }

    /** @param filled the column that has the colour as its ground; -1 for none */
    void row(List<String> texts, int filled, String colour) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            if (i == filled) {
                cell.setColor(colour);
            }
            put(cell, i, texts.get(i), alignment(i));
        }
    }

    private ParagraphAlignment alignment(int column) {
        return switch (alignments.charAt(column)) {
            case 'c' -> ParagraphAlignment.CENTER;
            case 'r' -> ParagraphAlignment.RIGHT;
            default -> ParagraphAlignment.LEFT;
        };
    }

    private XWPFRun put(XWPFTableCell cell, int column, String text, ParagraphAlignment alignment) {
        cell.setWidth(Integer.toString(widths[column]));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        return Paper.run(paragraph, text, Paper.TABLE);
    }
}
