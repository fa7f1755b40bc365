package vn.vungcao.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vungcao.intake.ObservationField;

/**
 * The header of a table.
 *
 * @param first its first row, from 0
 * @param last its last row
 * @param columns all of them, read or not
 */
record TableHeader(int first, int last, List<ColumnMeaning> columns) {
    TableHeader {
        columns = List.copyOf(columns);
    }

    /** How much is recognised; columns of figures that mean the same count once. */
    int score() {
        Set<List<Object>> seen = new HashSet<>();
        return columns.stream()
                .filter(column ->
                        !column.isFigure() || seen.add(List.of(column.field(), column.indicator(), column.year())))
                .mapToInt(ColumnMeaning::score)
                .sum();
    }

    /** Whether it says which column names the units and which holds figures. */
    boolean isComplete() {
        return namesUnits() && figures().findAny().isPresent();
    }

    boolean namesUnits() {
        return has(ObservationField.UNIT) || has(ObservationField.NAME) || has(ObservationField.DISTRICT);
    }

    boolean has(ObservationField field) {
        return column(field).isPresent();
    }

    Optional<ColumnMeaning> column(ObservationField field) {
        return columns.stream().filter(column -> column.is(field)).findFirst();
    }

    /** The columns that hold figures: those that {@code --map} names, else all that are recognised. */
    Stream<ColumnMeaning> figures() {
        return isMapped() ? named() : columns.stream().filter(ColumnMeaning::isFigure);
    }

    /** Whether {@code --map} names the columns of the figures. */
    boolean isMapped() {
        return named().findAny().isPresent();
    }

    private Stream<ColumnMeaning> named() {
        return columns.stream().filter(column -> column.named().isPresent());
    }

    Stream<ColumnMeaning> labels() {
        return columns.stream().filter(ColumnMeaning::isLabel);
    }
}
