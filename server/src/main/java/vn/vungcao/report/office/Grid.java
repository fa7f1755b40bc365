package vn.vungcao.report.office;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Fills a sheet row by row, from the top. Texts are texts, whatever they begin with; a number that does not exist is a blank. */
final class Grid {
    private static final String HEAD_FILL = "DDE6EC";
    private static final String LINE = "A8B4BC";
    /** The format of a text that no program takes for a formula or a number, now or when it is typed again. */
    private static final String TEXT = "@";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    /** What a line holds per unit of column width, and the height of a line in points. */
    private static final double CHARACTERS = 1.05;

    private static final double LINE_HEIGHT = 13.5;

    private final Worksheet sheet;
    private final double[] widths;
    private int row;

    Grid(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        this.widths = widths;
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    int row() {
        return row;
    }

    void skip() {
        row++;
    }

    void title(String text) {
        merged(text, 14, true, "000000", 1.4);
    }

    /** A loud line over the whole width. */
    void warning(String text) {
        merged(text, 11, true, "A33F00", 1);
    }

    void heading(String text) {
        merged(text, 12, true, "000000", 1.15);
    }

    void note(String text) {
        merged(text, 10, false, "444444", 0.95);
    }

    private void merged(String text, int size, boolean bold, String colour, double scale) {
        safe(0, text);
        StyleSetter style = sheet.range(row, 0, row, widths.length - 1).style();
        style.merge().wrapText(true).verticalAlignment("top").fontSize(size).fontColor(colour);
        if (bold) {
            style.bold();
        }
        style.set();
        double width = 0;
        for (double w : widths) {
            width += w;
        }
        sheet.rowHeight(row, LINE_HEIGHT * scale * lines(text, width / scale) + 2);
        row++;
    }

    /** @return the row it stands in, from 0 */
    int head(List<String> texts) {
        double most = 1;
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
            bordered(i)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            most = Math.max(most, lines(texts.get(i), widths[i] * 0.9));
        }
        sheet.rowHeight(row, LINE_HEIGHT * most + 4);
        return row++;
    }

    void cells(List<Cell> cells) {
        double most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, put(i, cells.get(i)));
        }
        sheet.rowHeight(row, LINE_HEIGHT * most + 3);
        row++;
    }

    /** @return how many lines it takes */
    private double put(int column, Cell cell) {
        StyleSetter style = bordered(column).verticalAlignment("top");
        if (!cell.fill().isEmpty()) {
            style.fillColor(cell.fill());
        }
        if (cell.isNumber()) {
            if (!Double.isNaN(cell.number())) {
                sheet.value(row, column, cell.number());
            }
            style.format(cell.format()).horizontalAlignment("right").set();
            return 1;
        }
        sheet.value(row, column, cell.text());
        if (cell.code() || startsLikeAFormula(cell.text())) {
            style.format(TEXT);
        }
        style.set();
        return lines(cell.text(), widths[column]);
    }

    private StyleSetter bordered(int column) {
        StyleSetter style = sheet.style(row, column);
        style.wrapText(true).fontSize(10).borderStyle(BorderStyle.THIN).borderColor(LINE);
        return style;
    }

    private void safe(int column, String text) {
        sheet.value(row, column, text);
        if (startsLikeAFormula(text)) {
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static double lines(String text, double width) {
        return text.lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(line.length() / (width * CHARACTERS))))
                .sum();
    }
}
