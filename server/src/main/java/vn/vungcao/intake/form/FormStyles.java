package vn.vungcao.intake.form;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the cells of a form. */
final class FormStyles {
    private final Workbook book;
    private final CellStyle title;
    private final CellStyle header;
    private final CellStyle key;
    private final CellStyle words;
    private final Map<Integer, CellStyle> figures = new HashMap<>();

    FormStyles(Workbook book) {
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        title = book.createCellStyle();
        title.setFont(bold);
        header = bordered();
        header.setFont(bold);
        header.setWrapText(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        key = bordered();
        key.setDataFormat(book.createDataFormat().getFormat("@"));
        key.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        key.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        words = book.createCellStyle();
        words.setWrapText(true);
        words.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private CellStyle bordered() {
        CellStyle style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle header() {
        return header;
    }

    /** Text, not to be changed. */
    CellStyle key() {
        return key;
    }

    CellStyle words() {
        return words;
    }

    CellStyle figure(int decimals) {
        return figures.computeIfAbsent(decimals, places -> {
            CellStyle style = bordered();
            style.setDataFormat(
                    book.createDataFormat().getFormat("#,##0" + (places > 0 ? "." + "0".repeat(places) : "")));
            return style;
        });
    }
}
