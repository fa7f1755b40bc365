package vn.vungcao.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vungcao.intake.CellException;
import vn.vungcao.intake.DecimalMark;
import vn.vungcao.intake.NumberReader;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableWords;
import vn.vungcao.wording.Wording;

/**
 * Brings the figures of a sheet to one spelling, with a decimal point. Numbers that a program keeps as numbers have no doubt in
 * them; those kept as text are read as {@link NumberReader} reads them, by the marks of all such texts together.
 */
final class FigureText {
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F](?=\\d{3}(?:\\D|$))");

    private final Grid grid;
    private final Set<String> missingMarks;
    private final ProblemList problems;
    private NumberReader reader = NumberReader.declared(DecimalMark.POINT);
    private int texts;
    private int percents;
    private int formulas;
    private Wording firstText = Wording.NONE;

    private FigureText(Grid grid, Set<String> missingMarks, ProblemList problems) {
        this.grid = grid;
        this.missingMarks = missingMarks;
        this.problems = problems;
    }

    /** Empty, with an error among the problems, when the texts have two decimal marks. */
    static Optional<FigureText> of(
            Grid grid,
            List<BodyRow> rows,
            List<ColumnMeaning> figures,
            Optional<DecimalMark> mark,
            Set<String> missingMarks,
            ProblemList problems) {
        FigureText text = new FigureText(grid, missingMarks, problems);
        try {
            text.reader = mark.map(NumberReader::declared).orElseGet(() -> detect(grid, rows, figures));
        } catch (CellException e) {
            problems.error(grid.place(), e.said(), e.remedy());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static NumberReader detect(Grid grid, List<BodyRow> rows, List<ColumnMeaning> figures) {
        List<String> columns = figures.stream()
                .map(column -> String.valueOf(column.position()))
                .toList();
        List<Table.Row> cells = new ArrayList<>();
        for (BodyRow row : rows) {
            cells.add(new Table.Row(
                    row.row() + 1,
                    figures.stream()
                            .map(column -> grid.cell(row.row(), column.position()))
                            .map(cell -> cell.kind() == GridCell.Kind.TEXT ? cell.text() : "")
                            .toList()));
        }
        return NumberReader.detect(new Table(grid.label(), grid.delimiter(), columns, cells), columns);
    }

    /** The figure with a decimal point, or the text as it is when it is no number; empty when there is nothing. */
    String read(int row, ColumnMeaning column) {
        GridCell cell = grid.cell(row, column.position());
        formulas += cell.formula() ? 1 : 0;
        return switch (cell.kind()) {
            case BLANK -> "";
            case NUMBER -> cell.text();
            case PERCENT -> {
                percents++;
                yield cell.text();
            }
            case DATE ->
                refuse(
                        row,
                        column,
                        Wording.of(
                                "có một ngày, %s, ở chỗ phải là số",
                                "there is a date, %s, where a number should be", cell.text()),
                        Wording.of(
                                "định dạng ô là số rồi sửa lại: bảng tính coi 3/4 hay 12-5 là ngày",
                                "format the cell as a number and correct it: spreadsheets take 3/4 or 12-5 for dates"));
            case ERROR ->
                missingMarks.contains(cell.text())
                        ? cell.text()
                        : refuse(
                                row,
                                column,
                                TableWords.cellError(cell.text()),
                                Wording.of(
                                        "sửa công thức của nó, hoặc để trống ô khi thiếu số liệu",
                                        "repair its formula, or empty the cell when the figure is missing"));
            case UNCOMPUTED ->
                refuse(
                        row,
                        column,
                        TableWords.NO_RESULT,
                        Wording.of(
                                "mở tệp trong chương trình bảng tính rồi lưu lại",
                                "open the file in a spreadsheet program and save it"));
            case TEXT -> fromText(row, column, cell.text());
        };
    }

    private String refuse(int row, ColumnMeaning column, Wording message, Wording remedy) {
        problems.error(grid.place(row).column(column.title()), message, remedy);
        return "";
    }

    private String fromText(int row, ColumnMeaning column, String text) {
        if (missingMarks.contains(text)) {
            return text;
        }
        String number = plain(text);
        if (!DecimalMark.POINT.fits(number) && !DecimalMark.COMMA.fits(number)) {
            return text;
        }
        try {
            String read = BigDecimal.valueOf(reader.read(column.title(), number))
                    .stripTrailingZeros()
                    .toPlainString();
            texts++;
            firstText = firstText.isEmpty() ? Wording.of("%s ở dòng %d", "%s in row %d", text, row + 1) : firstText;
            return read;
        } catch (CellException e) {
            return refuse(row, column, e.said(), e.remedy());
        }
    }

    /** The figure of a cell, without a word about one that is none. */
    OptionalDouble quiet(int row, ColumnMeaning column) {
        GridCell cell = grid.cell(row, column.position());
        if (cell.isNumber()) {
            return OptionalDouble.of(Double.parseDouble(cell.text()));
        }
        try {
            return cell.kind() == GridCell.Kind.TEXT
                    ? OptionalDouble.of(reader.read(column.title(), plain(cell.text())))
                    : OptionalDouble.empty();
        } catch (CellException e) {
            return OptionalDouble.empty();
        }
    }

    /** Without the spaces that group thousands. */
    private static String plain(String text) {
        return GROUPING.matcher(text).replaceAll("");
    }

    /** Says what was not a plain number but taken for one. */
    void note() {
        boolean workbook = !grid.sheet().isEmpty();
        if (texts > 0 && workbook) {
            problems.note(
                    grid.place(),
                    Wording.of(
                            "%d số được lưu dạng văn bản và đã đọc như số: %s",
                            "%d numbers were stored as text and read as numbers: %s", texts, firstText));
        }
        if (percents > 0) {
            problems.note(
                    grid.place(),
                    Wording.of(
                            "%d ô có định dạng phần trăm và được đọc như đang hiện (17,78 %%)",
                            "%d cells have a percent format and were read as they are shown (17.78 %%)", percents));
        }
        if (formulas > 0) {
            problems.note(
                    grid.place(),
                    Wording.of(
                            "%d số liệu là kết quả công thức đã lưu",
                            "%d figures are stored results of formulas", formulas));
        }
    }
}
