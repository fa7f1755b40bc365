package vn.vungcao.intake;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.Collection;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/**
 * Reads the numbers of one table. Vietnamese spreadsheets write {@code 12,5} and {@code 1.234}, most programs {@code 12.5}
 * and {@code 1,234}; so the decimal mark is found out from the cells that leave no doubt, and a number that could be read
 * both ways is refused until somebody says which is meant.
 */
public final class NumberReader {
    private final DecimalMark mark;
    private final boolean declared;
    private final boolean pointIsSure;

    private NumberReader(DecimalMark mark, boolean declared, boolean pointIsSure) {
        this.mark = mark;
        this.declared = declared;
        this.pointIsSure = pointIsSure;
    }

    /** Numbers by the mark that somebody named: no doubt is left. */
    public static NumberReader declared(DecimalMark mark) {
        return new NumberReader(mark, true, true);
    }

    /**
     * Finds the decimal mark of a table.
     *
     * @param columns the columns that should hold numbers
     * @throws CellException when some cells can only have a decimal point and others only a decimal comma
     */
    public static NumberReader detect(Table table, Collection<String> columns) {
        Optional<Wording> point = findSure(DecimalMark.POINT, table, columns);
        Optional<Wording> comma = findSure(DecimalMark.COMMA, table, columns);
        if (point.isPresent() && comma.isPresent()) {
            throw new CellException(
                    "",
                    Wording.of(
                            "một số con số dùng dấu chấm thập phân (%s), số khác dùng dấu phẩy (%s)",
                            "some numbers have a decimal point (%s), others a decimal comma (%s)",
                            point.get(),
                            comma.get()),
                    Wording.of(
                            "viết mọi con số với cùng một dấu thập phân", "write all numbers with one decimal mark"));
        }
        boolean pointIsSure = point.isPresent() || table.delimiter() != ';';
        return new NumberReader(comma.isPresent() ? DecimalMark.COMMA : DecimalMark.POINT, false, pointIsSure);
    }

    private static Optional<Wording> findSure(DecimalMark mark, Table table, Collection<String> columns) {
        for (Table.Row row : table.rows()) {
            for (String column : columns) {
                String cell = table.cell(row, column);
                if (mark.maySayOf(cell) && mark.fits(cell) && !mark.other().fits(cell)) {
                    return Optional.of(Wording.of("%s ở dòng %d", "%s in row %d", cell, row.number()));
                }
            }
        }
        return Optional.empty();
    }

    public DecimalMark mark() {
        return mark;
    }

    /**
     * @param column named when the cell is refused
     * @throws CellException when the text is no finite number or may be read in two ways
     */
    public double read(String column, String text) {
        if (mark == DecimalMark.POINT && (declared || pointIsSure) && DecimalMark.isPlain(text)) {
            return finite(column, text, NumberInput.parseDouble(text, true));
        }
        if (isDoubtful(text)) {
            throw new CellException(
                    column,
                    Wording.of(
                            "'%s' có thể đọc là %s hoặc là %s",
                            "'%s' can be read as %s or as %s",
                            text,
                            text.replaceAll("[.,]", ""),
                            text.replace(',', '.')),
                    Wording.of(
                            "viết không có dấu ngăn hàng nghìn, hoặc cho biết dấu thập phân bằng --decimal comma (dấu"
                                    + " phẩy) hay --decimal point (dấu chấm)",
                            "write it without a mark between thousands, or say which mark parts the decimals with"
                                    + " --decimal comma or --decimal point"));
        }
        return finite(column, text, mark.fits(text) ? mark.parse(text) : Double.NaN);
    }

    private double finite(String column, String text, double value) {
        if (!Double.isFinite(value)) {
            throw new CellException(column, Wording.of("'%s' không phải số", "'%s' is no number", text), advice(text));
        }
        return value;
    }

    private boolean isDoubtful(String text) {
        if (declared || !mark.fits(text) && !mark.other().fits(text)) {
            return false;
        }
        double asPoint = DecimalMark.POINT.fits(text) ? DecimalMark.POINT.parse(text) : Double.NaN;
        double asComma = DecimalMark.COMMA.fits(text) ? DecimalMark.COMMA.parse(text) : Double.NaN;
        if (Double.isNaN(asPoint) || Double.isNaN(asComma) || asPoint == asComma) {
            return false;
        }
        boolean hasPoint = text.indexOf('.') >= 0;
        return !(hasPoint && mark == DecimalMark.POINT && pointIsSure);
    }

    private Wording advice(String text) {
        if (mark.other().fits(text)) {
            return Wording.of(
                    "các số của bảng này dùng dấu %1$s thập phân: viết theo như vậy, hoặc dùng --decimal %3$s nếu tất"
                            + " cả đều theo dấu kia",
                    "the numbers of this table have a decimal %2$s: write it so, or say --decimal %3$s if all of them"
                            + " are meant otherwise",
                    mark == DecimalMark.COMMA ? "phẩy" : "chấm",
                    mark.id(),
                    mark.other().id());
        }
        if (text.endsWith("%")) {
            return Wording.of("bỏ dấu %", "leave out the % sign");
        }
        return Wording.of(
                "viết một số thường như 12%s5, hoặc để trống ô khi không có số",
                "write a plain number such as 12%s5, or leave the cell empty when there is none", mark.mark());
    }
}
