package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.TableWords;
import vn.vungcao.wording.Wording;

/**
 * Any table with a header row, of which nothing is known but where that row stands: a sheet whose rows are addressed from 0 and
 * whose columns have names. Rows without content are passed over.
 */
public final class AttributeTable {
    private final Grid grid;
    private final List<String> columns;
    private final List<Integer> rows;

    private AttributeTable(Grid grid, List<String> columns, List<Integer> rows) {
        this.grid = grid;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Where the table stands in its file.
     *
     * @param sheet its name; empty: the only sheet with content
     * @param headerRow counted from 1
     * @param firstRow of the cells below the header, counted from 1; empty: the one after it
     */
    public record Position(Optional<String> sheet, int headerRow, OptionalInt firstRow) {
        public Position {
            if (headerRow < 1 || firstRow.orElse(headerRow + 1) <= headerRow) {
                throw new IllegalArgumentException(
                        "the rows of a table stand below its header, and that in row 1 or below");
            }
        }
    }

    /** Empty, with an error among the problems, when the sheets hold no such table. */
    public static Optional<AttributeTable> of(List<Grid> sheets, Position position, ProblemList problems) {
        return sheet(sheets, position, problems).flatMap(grid -> of(grid, position, problems));
    }

    private static Optional<Grid> sheet(List<Grid> sheets, Position position, ProblemList problems) {
        Place file = Place.file(sheets.get(0).file());
        List<Grid> meant = sheets.stream()
                .filter(grid -> position.sheet().map(grid.sheet()::equals).orElseGet(() -> !isEmpty(grid)))
                .toList();
        String names = sheets.stream().map(Grid::sheet).collect(Collectors.joining(", "));
        if (meant.isEmpty() && position.sheet().isPresent()) {
            problems.error(
                    file,
                    SheetChoice.noSheet(position.sheet().get()),
                    Wording.of("nêu một trong: %s", "name one of: %s", names));
        } else if (meant.isEmpty()) {
            problems.error(
                    file,
                    Wording.of("tệp rỗng", "the file is empty"),
                    Wording.of(
                            "gửi một bảng có dòng tiêu đề và các dòng bên dưới",
                            "send a table with a header row and rows below it"));
        } else if (meant.size() > 1) {
            problems.error(
                    file,
                    Wording.of("%d trang tính có nội dung", "%d sheets have content", meant.size()),
                    Wording.of("cho biết trang nào, một trong: %s", "say which one is meant, one of: %s", names));
        }
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean isEmpty(Grid grid) {
        for (int row = 0; row < grid.height(); row++) {
            if (!grid.isBlank(row)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<AttributeTable> of(Grid grid, Position position, ProblemList problems) {
        int header = position.headerRow() - 1;
        if (header >= grid.height() || grid.isBlank(header)) {
            problems.error(
                    grid.place(header),
                    TableWords.EMPTY_HEADER,
                    Wording.of(
                            "đặt tên các cột, và cho biết tên ở dòng nào",
                            "name the columns, and say in which row their names stand"));
            return Optional.empty();
        }
        List<String> columns = columns(grid, header, problems);
        List<Integer> rows = new ArrayList<>();
        int blank = 0;
        for (int row = position.firstRow().orElse(header + 2) - 1; row < grid.height(); row++) {
            if (grid.isBlank(row)) {
                blank++;
            } else if (isAsWide(grid, row, columns, problems)) {
                rows.add(row);
            }
        }
        if (blank > 0) {
            problems.note(grid.place(), TableWords.blankRows(blank));
        }
        if (rows.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    grid.place(),
                    Wording.of("bên dưới dòng tiêu đề không có gì", "there is nothing below the header row"),
                    TableWords.CHECK_TABLE);
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(new AttributeTable(grid, columns, rows));
    }

    private static List<String> columns(Grid grid, int header, ProblemList problems) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < grid.width(header); column++) {
            String name = grid.cell(header, column).text().replaceAll("\\s+", " ");
            if (!name.isEmpty() && !seen.add(name)) {
                problems.error(grid.place(header).column(name), TableWords.SAME_NAME, TableWords.RENAME);
            }
            columns.add(name);
        }
        return List.copyOf(columns);
    }

    /** A row of text that is shorter or longer than its header may have its cells in wrong columns. */
    private static boolean isAsWide(Grid grid, int row, List<String> columns, ProblemList problems) {
        int width = grid.width(row);
        boolean text = grid.sheet().isEmpty();
        boolean beyond = false;
        for (int column = columns.size(); column < width; column++) {
            beyond |= !grid.cell(row, column).isBlank();
        }
        if (text && width != columns.size() || beyond) {
            problems.error(
                    grid.place(row),
                    TableWords.wrongWidth(width, columns.size()),
                    grid.delimiter() == ',' && width > columns.size() ? TableWords.QUOTE_COMMAS : TableWords.ONE_EACH);
            return false;
        }
        return true;
    }

    /** As the header has them, on one line; empty text for a column without a name. */
    public List<String> columns() {
        return columns;
    }

    public int rows() {
        return rows.size();
    }

    /** As a person sees it; empty text where there is nothing. */
    public String text(int row, int column) {
        return cell(row, column).text();
    }

    /** The cell, by the row that a spreadsheet shows. */
    public Place place(int row, int column) {
        return grid.place(rows.get(row)).column(columns.get(column));
    }

    /** As a spreadsheet counts it. */
    public int rowNumber(int row) {
        return rows.get(row) + 1;
    }

    GridCell cell(int row, int column) {
        return grid.cell(rows.get(row), column);
    }

    char delimiter() {
        return grid.delimiter();
    }

    Place place() {
        return grid.place();
    }

    String file() {
        return grid.file();
    }
}
