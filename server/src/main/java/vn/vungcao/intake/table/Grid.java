package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vungcao.intake.Place;

/** A sheet as it stands in a file. Rows and columns count from 0; beyond the last there are blank cells. Immutable. */
public final class Grid {
    private final String file;
    private final String sheet;
    private final char delimiter;
    private final List<List<GridCell>> rows;
    private final List<List<MergedArea>> mergedByRow;

    /**
     * @param file name without its folder
     * @param sheet its name; empty for a file that has no sheets
     * @param delimiter what parted the cells, which hints at the decimal mark of numbers that are text; {@code ;} in a
     *     workbook, where nothing hints at it
     */
    public Grid(String file, String sheet, char delimiter, List<List<GridCell>> rows, List<MergedArea> merged) {
        this.file = Objects.requireNonNull(file);
        this.sheet = Objects.requireNonNull(sheet);
        this.delimiter = delimiter;
        this.rows = rows.stream().map(List::copyOf).toList();
        this.mergedByRow = new ArrayList<>(Collections.nCopies(this.rows.size(), List.of()));
        for (MergedArea area : merged) {
            for (int row = area.top(); row <= Math.min(area.bottom(), this.rows.size() - 1); row++) {
                List<MergedArea> here = new ArrayList<>(mergedByRow.get(row));
                here.add(area);
                mergedByRow.set(row, here);
            }
        }
    }

    public String file() {
        return file;
    }

    public String sheet() {
        return sheet;
    }

    /** The texts of the first row; none when there is no row. */
    public List<String> firstRow() {
        return rows.isEmpty()
                ? List.of()
                : rows.get(0).stream().map(GridCell::text).toList();
    }

    char delimiter() {
        return delimiter;
    }

    /** The file, with its sheet where it has sheets. */
    String label() {
        return sheet.isEmpty() ? file : file + " [" + sheet + "]";
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    int width(int row) {
        return rows.get(row).size();
    }

    GridCell cell(int row, int column) {
        return row >= 0 && row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : GridCell.BLANK;
    }

    Optional<MergedArea> merged(int row, int column) {
        return row >= rows.size()
                ? Optional.empty()
                : mergedByRow.get(row).stream()
                        .filter(area -> area.contains(row, column))
                        .findFirst();
    }

    /** The cell, or the one that it is merged into. */
    GridCell spread(int row, int column) {
        return merged(row, column).map(area -> cell(area.top(), area.left())).orElseGet(() -> cell(row, column));
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(GridCell::isBlank);
    }

    Place place(int row) {
        return Place.row(label(), row + 1);
    }

    Place place() {
        return Place.file(label());
    }
}
