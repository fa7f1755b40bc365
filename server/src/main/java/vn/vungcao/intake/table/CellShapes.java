package vn.vungcao.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vungcao.intake.ProblemList;

/** Refuses figures that are merged over several cells, and cells that stand beside the table. */
final class CellShapes {
    private final Grid grid;
    private final TableHeader header;
    private final ProblemList problems;

    CellShapes(Grid grid, TableHeader header, ProblemList problems) {
        this.grid = grid;
        this.header = header;
        this.problems = problems;
    }

    void check(List<BodyRow> rows, List<ColumnMeaning> figures) {
        Set<MergedArea> told = new HashSet<>();
        Set<Integer> beside = new HashSet<>();
        int titled = titledWidth();
        for (BodyRow row : rows) {
            if (grid.sheet().isEmpty() && grid.width(row.row()) < titled) {
                problems.error(
                        grid.place(row.row()),
                        "the row has " + grid.width(row.row()) + " cells, the header has " + titled,
                        "give every row one cell for each column");
            }
            for (ColumnMeaning column : figures) {
                Optional<MergedArea> area = grid.merged(row.row(), column.position());
                if (area.isPresent() && told.add(area.get())) {
                    refuse(row.row(), column, area.get());
                }
            }
            IntStream.range(0, grid.width(row.row()))
                    .filter(column -> !grid.cell(row.row(), column).isBlank())
                    .filter(column -> column >= header.columns().size()
                            || header.columns().get(column).title().isEmpty())
                    .filter(beside::add)
                    .forEach(column -> tellOfStray(row.row(), column));
        }
    }

    private int titledWidth() {
        return header.columns().stream()
                .filter(column -> !column.title().isEmpty())
                .mapToInt(column -> column.position() + 1)
                .max()
                .orElse(0);
    }

    private void refuse(int row, ColumnMeaning column, MergedArea area) {
        int cells = (area.bottom() - area.top() + 1) * (area.right() - area.left() + 1);
        problems.error(
                grid.place(row).column(column.title()),
                "one figure is merged over " + cells + " cells (" + FigureGroup.letter(area.left()) + (area.top() + 1)
                        + ":" + FigureGroup.letter(area.right()) + (area.bottom() + 1)
                        + "), so whose it is cannot be told",
                "unmerge the cells and give every unit its own figure");
    }

    private void tellOfStray(int row, int column) {
        String message = "column " + FigureGroup.letter(column) + " has a cell, '"
                + grid.cell(row, column).text() + "', but no title";
        if (grid.sheet().isEmpty()) {
            problems.error(
                    grid.place(row),
                    message,
                    "put cells that contain the delimiter (as 12,5 does) between quotation marks, or part the cells otherwise");
        } else {
            problems.warning(grid.place(row), message + "; it is not read", "title the column if it is needed");
        }
    }
}
