package vn.vungcao.store.jdbc;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of content, described once for writing, reading and hashing. Beside the columns named here it has the column
 * {@code import_id}.
 *
 * @param order columns by which the rows of an import are ordered
 * @param record makes a record of the current row
 */
record Table<T>(String name, List<Column<T>> columns, List<String> order, RowMapper<T> record) {

    @FunctionalInterface
    interface RowMapper<T> {
        T map(Row row) throws SQLException;
    }

    String columnNames() {
        return "import_id, " + columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Selects all rows, by import and then in the table's order. */
    String select(Dialect dialect) {
        String cells = columns.stream()
                .map(c -> c.isGeometry() ? dialect.wkb(c.name()) + " as " + c.name() : c.name())
                .collect(Collectors.joining(", "));
        return "select import_id, " + cells + " from " + name + " order by " + dialect.storedOrder(order);
    }

    /** The rows in the table's order. */
    List<T> ordered(List<T> rows) {
        return rows.stream().sorted(comparator()).toList();
    }

    private Comparator<T> comparator() {
        return order.stream()
                .map(this::column)
                .map(c -> Comparator.comparing((T row) -> comparable(c.cell().apply(row))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object cell) {
        return (Comparable<Object>) cell;
    }

    private Column<T> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    /** The table and what of a changeset goes into it. */
    record Rows<T>(Table<T> table, List<T> rows) {
        static <T> Rows<T> of(Table<T> table, List<T> rows) {
            return new Rows<>(table, table.ordered(rows));
        }
    }
}
