package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vungcao.wording.Wording;

/**
 * The columns of a kind of table.
 *
 * @param required must be there, though cells may be empty
 * @param optional may be there
 * @param numeric those of both that hold numbers with decimals
 */
public record TableSchema(List<String> required, List<String> optional, List<String> numeric) {
    /** What turns one row into a value; throws {@link IllegalArgumentException} to refuse it. */
    @FunctionalInterface
    public interface RowParser<T> {
        T parse(RowReader row);
    }

    /** Every row as a value with its place. The result is complete only when no error was added to the problems. */
    public <T> List<Entry<T>> parse(Table table, ProblemList problems, RowParser<T> parser) {
        List<Entry<T>> entries = new ArrayList<>();
        if (!checkColumns(table, problems)) {
            return entries;
        }
        NumberReader numbers;
        try {
            numbers = NumberReader.detect(table, numeric);
        } catch (CellException e) {
            problems.error(Place.file(table.file()), e.said(), e.remedy());
            return entries;
        }
        for (Table.Row row : table.rows()) {
            try {
                entries.add(new Entry<>(parser.parse(new RowReader(table, row, numbers)), table.place(row)));
            } catch (CellException e) {
                problems.error(table.place(row).column(e.column()), e.said(), e.remedy());
            } catch (IllegalArgumentException e) {
                problems.error(
                        table.place(row),
                        Wording.of("dòng này mâu thuẫn với quy tắc: %s", "%s", e.getMessage()),
                        Wording.of("sửa dòng này", "correct the row"));
            }
        }
        return entries;
    }

    private boolean checkColumns(Table table, ProblemList problems) {
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        for (String column : table.columns()) {
            if (!known.contains(column) && !column.isEmpty()) {
                problems.warning(
                        Place.file(table.file()).column(column),
                        Wording.of("không biết cột này nên không đọc", "this column is not known and is not read"),
                        NearestName.of(column, known)
                                .map(NearestName::didYouMean)
                                .orElse(Wording.of("bỏ cột hoặc để nguyên", "remove it or leave it")));
            }
        }
        List<String> missing =
                required.stream().filter(column -> !table.has(column)).toList();
        for (String column : missing) {
            problems.error(
                    Place.row(table.file(), 1).column(column),
                    Wording.of("thiếu cột này", "the column is missing"),
                    Wording.of(
                            "thêm nó vào dòng tiêu đề, đang có: %s",
                            "add it to the header row, which has: %s", String.join(", ", table.columns())));
        }
        return missing.isEmpty();
    }
}
