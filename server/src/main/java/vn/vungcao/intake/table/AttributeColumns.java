package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.vungcao.intake.CellException;
import vn.vungcao.intake.DecimalMark;
import vn.vungcao.intake.NumberReader;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableWords;
import vn.vungcao.wording.Wording;

/**
 * Reads columns of a table as numbers or as texts. A column is one of numbers when every cell with content is a number; a code
 * with a leading zero is none. Zero is a number, a blank cell is absent.
 */
public final class AttributeColumns {
    /** More digits than this and a number is no longer the one that was written. */
    private static final Pattern LONG = Pattern.compile("[+-]?\\d{16,}");

    private static final Pattern CODE = Pattern.compile("0\\d+.*");

    private final AttributeTable table;
    private final Optional<DecimalMark> decimals;
    private final Set<String> missingMarks;
    private final ProblemList problems;

    /**
     * @param decimals the decimal mark of numbers that are text; found out from the table when empty
     * @param missingMarks texts that stand for a missing value
     */
    public AttributeColumns(
            AttributeTable table, Optional<DecimalMark> decimals, Set<String> missingMarks, ProblemList problems) {
        this.table = table;
        this.decimals = decimals;
        this.missingMarks = Set.copyOf(missingMarks);
        this.problems = problems;
    }

    /**
     * A column by row of its table.
     *
     * @param numbers {@code NaN} where there is none; empty when it is a column of texts
     * @param texts empty text where there is none; no element in a column of numbers
     */
    public record AttributeColumn(String name, Optional<double[]> numbers, List<String> texts) {}

    /** Empty, with errors among the problems, when a cell cannot be read. */
    public Optional<List<AttributeColumn>> read(List<Integer> columns) {
        SortedMap<Integer, Boolean> kinds = new TreeMap<>();
        columns.forEach(column -> kinds.put(column, isNumeric(column)));
        Optional<NumberReader> numbers =
                numbers(columns.stream().filter(kinds::get).toList());
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        List<AttributeColumn> read = new ArrayList<>();
        for (int column : columns) {
            String name = table.columns().get(column);
            read.add(
                    kinds.get(column)
                            ? new AttributeColumn(name, Optional.of(numbers(column, numbers.get())), List.of())
                            : new AttributeColumn(name, Optional.empty(), texts(column)));
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(List.copyOf(read));
    }

    private boolean isAbsent(GridCell cell) {
        return cell.isBlank() || missingMarks.contains(cell.text());
    }

    /** A few words among numbers make a column of texts, which is said. */
    private boolean isNumeric(int column) {
        int numbers = 0;
        int firstText = -1;
        for (int row = 0; row < table.rows(); row++) {
            GridCell cell = table.cell(row, column);
            if (cell.kind() == GridCell.Kind.ERROR || cell.kind() == GridCell.Kind.UNCOMPUTED) {
                problems.error(
                        table.place(row, column),
                        cell.kind() == GridCell.Kind.ERROR
                                ? Wording.of(
                                        "công thức cho ra lỗi: %s", "the formula ends in an error: %s", cell.text())
                                : TableWords.NO_RESULT,
                        Wording.of(
                                "mở tệp trong chương trình của nó, sửa công thức rồi lưu lại",
                                "open the file in its program, correct the formula, and save it"));
            } else if (!isAbsent(cell)) {
                boolean number = isNumber(cell);
                numbers += number ? 1 : 0;
                firstText = number || firstText >= 0 ? firstText : row;
            }
        }
        if (numbers > 0 && firstText >= 0) {
            problems.warning(
                    table.place(firstText, column),
                    Wording.of(
                            "cột được đọc như văn bản, vì '%s' không phải số",
                            "the column is read as texts, since '%s' is no number", table.text(firstText, column)),
                    Wording.of(
                            "nếu chữ đó nghĩa là thiếu giá trị, nêu nó ở trường missing",
                            "if that stands for a missing value, name it in the field missing"));
        }
        return numbers > 0 && firstText < 0;
    }

    private static boolean isNumber(GridCell cell) {
        String text = cell.text();
        return cell.isNumber()
                || cell.kind() == GridCell.Kind.TEXT
                        && (DecimalMark.POINT.fits(text) || DecimalMark.COMMA.fits(text))
                        && !LONG.matcher(text).matches()
                        && !(CODE.matcher(text).matches());
    }

    private Optional<NumberReader> numbers(List<Integer> numeric) {
        if (decimals.isPresent()) {
            return Optional.of(NumberReader.declared(decimals.get()));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            int r = row;
            rows.add(new Table.Row(
                    table.rowNumber(row),
                    numeric.stream()
                            .map(column -> table.cell(r, column))
                            .map(cell -> cell.isNumber() || isAbsent(cell) ? "" : cell.text())
                            .toList()));
        }
        List<String> names = numeric.stream().map(table.columns()::get).toList();
        try {
            return Optional.of(NumberReader.detect(new Table(table.file(), table.delimiter(), names, rows), names));
        } catch (CellException e) {
            problems.error(table.place(), e.said(), e.remedy());
            return Optional.empty();
        }
    }

    private double[] numbers(int column, NumberReader reader) {
        double[] numbers = new double[table.rows()];
        for (int row = 0; row < numbers.length; row++) {
            GridCell cell = table.cell(row, column);
            try {
                numbers[row] = isAbsent(cell)
                        ? Double.NaN
                        : cell.isNumber()
                                ? Double.parseDouble(cell.text())
                                : reader.read(table.columns().get(column), cell.text());
            } catch (CellException e) {
                problems.error(table.place(row, column), e.said(), e.remedy());
            }
        }
        return numbers;
    }

    private List<String> texts(int column) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            GridCell cell = table.cell(row, column);
            texts.add(isAbsent(cell) ? "" : cell.text());
        }
        return List.copyOf(texts);
    }
}
