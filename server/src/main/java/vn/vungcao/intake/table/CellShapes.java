package vn.vungcao.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.TableWords;
import vn.vungcao.wording.Wording;

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
                        TableWords.wrongWidth(grid.width(row.row()), titled),
                        TableWords.ONE_EACH);
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
                Wording.of(
                        "một số liệu được gộp qua %d ô (%s%d:%s%d), nên không biết là của đơn vị nào",
                        "one figure is merged over %d cells (%s%d:%s%d), so whose it is cannot be told",
                        cells,
                        FigureGroup.letter(area.left()),
                        area.top() + 1,
                        FigureGroup.letter(area.right()),
                        area.bottom() + 1),
                Wording.of(
                        "bỏ gộp ô và ghi cho mỗi đơn vị số liệu của nó",
                        "unmerge the cells and give every unit its own figure"));
    }

    private void tellOfStray(int row, int column) {
        Wording message = Wording.of(
                "cột %s có một ô, '%s', mà không có tiêu đề",
                "column %s has a cell, '%s', but no title",
                FigureGroup.letter(column),
                grid.cell(row, column).text());
        if (grid.sheet().isEmpty()) {
            problems.error(
                    grid.place(row),
                    message,
                    Wording.of(
                            "đặt ô có chứa dấu ngăn cột (như 12,5) trong dấu ngoặc kép, hoặc dùng dấu ngăn cột khác",
                            "put cells that contain the delimiter (as 12,5 does) between quotation marks, or part the cells"
                                    + " otherwise"));
        } else {
            problems.warning(
                    grid.place(row),
                    message.plus(Wording.of("; không đọc ô này", "; it is not read")),
                    Wording.of("đặt tiêu đề cho cột nếu cần", "title the column if it is needed"));
        }
    }
}
