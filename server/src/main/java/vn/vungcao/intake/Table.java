package vn.vungcao.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table of text cells with named columns, every row as wide as the header.
 *
 * @param file name without its folder
 * @param delimiter what parted the cells in the file; it hints at the decimal mark
 */
public record Table(String file, char delimiter, List<String> columns, List<Row> rows) {
    public Table {
        Objects.requireNonNull(file);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param number as a spreadsheet shows it: the header is row 1
     * @param cells without surrounding blanks; empty text where there is nothing
     * @param titles how the file itself names the columns of this row, where that differs
     */
    public record Row(int number, List<String> cells, Map<String, String> titles) {
        public Row {
            cells = List.copyOf(cells);
            titles = Map.copyOf(titles);
        }

        /** A row whose columns have the names that they have in the file. */
        public Row(int number, List<String> cells) {
            this(number, cells, Map.of());
        }
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** @return empty text when the table has no such column */
    public String cell(Row row, String column) {
        int position = columns.indexOf(column);
        return position < 0 ? "" : row.cells().get(position);
    }

    /** How the file itself calls a column: by several names where the rows are from several columns of the file. */
    List<String> titles(String column) {
        List<String> titles = rows.stream()
                .map(row -> row.titles().getOrDefault(column, column))
                .distinct()
                .toList();
        return titles.isEmpty() ? List.of(column) : titles;
    }

    public Place place(Row row) {
        return Place.row(file, row.number());
    }

    /** The cell, by the name that its column has in the file. */
    public Place place(Row row, String column) {
        return place(row).column(row.titles().getOrDefault(column, column));
    }
}
