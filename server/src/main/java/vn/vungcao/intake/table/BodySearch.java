package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.wording.Wording;

/**
 * Tells the rows below a header apart: rows of units, totals, headings of districts, footnotes. Whatever is not taken is said.
 */
final class BodySearch {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong(?: cong| so)?|cong|toan|total|grand total|sum)(?: (?:toan|huyen|tinh|thanh pho|tp|thi xa|cong|chung|province|district)(?: .*)?)?");
    private static final Pattern DISTRICT = Pattern.compile("(?:huyen|thanh pho|tp|thi xa|tx|h) .+");

    /** The line that numbers the columns: (1) (2) (3), or A B 1 2. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[A-Za-zĐđ])\\)?(?:\\s*=.*)?");

    private static final Pattern ORDINAL = Pattern.compile("^(?:[IVXLC]+|\\d{1,3}|[A-Za-z])\\s*[.)-]\\s*(?=\\p{L})");

    /** Digits without many letters, or one short word. */
    private static final Pattern IN_PLACE_OF_FIGURE =
            Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*\\p{L}{0,4}|\\S{1,15}|[\\p{L}_]{1,20}");

    private final Grid grid;
    private final TableHeader header;
    private final ProblemList problems;

    BodySearch(Grid grid, TableHeader header, ProblemList problems) {
        this.grid = grid;
        this.header = header;
        this.problems = problems;
    }

    List<BodyRow> find() {
        int from = header.last() + 1;
        if (from < grid.height() && numbersColumns(from)) {
            from++;
        }
        int end = endOfTable(from);
        noteFootnotes(end);
        List<BodyRow> rows = new ArrayList<>();
        List<Integer> passed = new ArrayList<>();
        String district = "";
        for (int row = from; row < end; row++) {
            if (grid.isBlank(row)) {
                continue;
            }
            String name = nameOf(row);
            boolean coded = !text(ObservationField.UNIT, row).isEmpty();
            boolean empty = !hasFigures(row);
            if (isTotal(row)) {
                rows.add(new BodyRow(row, totalText(row), BodyRow.Kind.TOTAL, district));
            } else if (!header.has(ObservationField.DISTRICT)
                    && DISTRICT.matcher(TextFolding.fold(name)).matches()) {
                district = name;
                if (!empty) {
                    rows.add(new BodyRow(row, name, BodyRow.Kind.DISTRICT, ""));
                }
            } else if (empty && !coded) {
                passed.add(row);
            } else {
                rows.add(new BodyRow(row, name, BodyRow.Kind.UNIT, district));
            }
        }
        notePassed(passed);
        return rows;
    }

    private boolean numbersColumns(int row) {
        List<String> texts = IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.cell(row, column).text())
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() >= 2
                && texts.stream().allMatch(text -> COLUMN_NUMBER.matcher(text).matches())
                && texts.stream().distinct().count() == texts.size()
                && texts.stream().anyMatch(text -> text.replaceAll("[()]", "").equals("1"))
                && grid.cell(row, nameColumn()).text().length() <= 4;
    }

    private int nameColumn() {
        return header.column(ObservationField.NAME)
                .or(() -> header.column(ObservationField.UNIT))
                .or(() -> header.column(ObservationField.DISTRICT))
                .map(ColumnMeaning::position)
                .orElse(0);
    }

    /** The row after the last one that has a figure, or the code of a unit. */
    private int endOfTable(int from) {
        for (int row = grid.height() - 1; row >= from; row--) {
            if (hasFigures(row) || !text(ObservationField.UNIT, row).isEmpty() && isCode(row)) {
                return row + 1;
            }
        }
        return from;
    }

    private boolean isCode(int row) {
        return text(ObservationField.UNIT, row).matches("\\d{1,5}(?:[.,]0+)?(?:-\\d{3})?");
    }

    private boolean hasFigures(int row) {
        return header.columns().stream()
                .filter(column -> column.field().filter(BodySearch::isContent).isPresent())
                .anyMatch(column -> isFigure(grid.cell(row, column.position())));
    }

    /** A number, or a mark or word in the place of one; no signature or remark. */
    private static boolean isFigure(GridCell cell) {
        return !cell.isBlank()
                && (cell.kind() != GridCell.Kind.TEXT
                        || IN_PLACE_OF_FIGURE.matcher(cell.text()).matches());
    }

    private static boolean isContent(ObservationField field) {
        return ColumnMeaning.isFigure(field) || field == ObservationField.STATUS;
    }

    private boolean isTotal(int row) {
        return !totalText(row).isEmpty() && !isCode(row);
    }

    /** The text by which a row calls itself a total; empty when it does not. */
    private String totalText(int row) {
        return header.columns().stream()
                .filter(column -> column.expected()
                        || column.is(ObservationField.UNIT)
                        || column.is(ObservationField.NAME)
                        || column.is(ObservationField.DISTRICT))
                .map(column -> grid.spread(row, column.position()).text())
                .filter(text -> TOTAL.matcher(TextFolding.fold(plainName(text))).matches())
                .findFirst()
                .orElse("");
    }

    private String nameOf(int row) {
        ObservationField field = header.has(ObservationField.NAME) ? ObservationField.NAME : ObservationField.DISTRICT;
        String text = plainName(text(field, row));
        return text.isEmpty() ? text(ObservationField.UNIT, row) : text;
    }

    private String text(ObservationField field, int row) {
        return header.column(field)
                .map(column -> grid.spread(row, column.position()).text())
                .orElse("");
    }

    /** Without the number before it, as in {@code II. Huyện Tủa Chùa}; {@code X. Mường Nhé} stays what it is. */
    static String plainName(String text) {
        String rest = ORDINAL.matcher(text).replaceFirst("");
        String folded = TextFolding.fold(rest);
        boolean isKind = text.matches("^[HhPpXx]\\s*\\..*")
                && !folded.matches("(?:huyen|thanh pho|thi xa|xa|phuong|thi tran|tinh|tong|cong|toan)\\b.*");
        return isKind ? text : rest;
    }

    private void noteFootnotes(int end) {
        List<Integer> notes = IntStream.range(end, grid.height())
                .filter(row -> !grid.isBlank(row))
                .boxed()
                .toList();
        if (!notes.isEmpty()) {
            problems.note(
                    grid.place(),
                    Wording.of(
                            "%d dòng bên dưới bảng không được đọc: %s",
                            "%d rows below the table were not read: %s", notes.size(), firstOf(notes)));
        }
    }

    private void notePassed(List<Integer> rows) {
        if (!rows.isEmpty()) {
            problems.note(
                    grid.place(),
                    Wording.of(
                            "%d dòng không có số liệu nào không được đọc: %s",
                            "%d rows without any figure were not read: %s", rows.size(), firstOf(rows)));
        }
    }

    private Wording firstOf(List<Integer> rows) {
        List<Wording> shown = rows.stream()
                .limit(5)
                .map(row -> Wording.of("dòng %d: %s", "row %d: %s", row + 1, shortened(firstText(row))))
                .toList();
        return Wording.joined("; ", shown).plus(Wording.same(rows.size() > 5 ? "; …" : ""));
    }

    private String firstText(int row) {
        Optional<String> text = IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.cell(row, column).text())
                .filter(found -> !found.isEmpty())
                .findFirst();
        return text.orElse("");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
