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
 * @param comparator orders them likewise
 * @param record makes a record of the current row
 */
record Table<T>(
        String name, List<Column<T>> columns, List<String> order, Comparator<T> comparator, RowMapper<T> record) {

    /** Ordered by the cells of these columns. */
    Table(String name, List<Column<T>> columns, List<String> order, RowMapper<T> record) {
        this(name, columns, order, comparator(columns, order), record);
    }

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
        return rows.stream().sorted(comparator).toList();
    }

    private static <T> Comparator<T> comparator(List<Column<T>> columns, List<String> order) {
        return order.stream()
                .map(name -> columns.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(c -> Comparator.comparing((T row) -> comparable(c.cell().apply(row))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object cell) {
        return (Comparable<Object>) cell;
    }

    /** The table and what of a changeset goes into it. */
    record Rows<T>(Table<T> table, List<T> rows) {
        static <T> Rows<T> of(Table<T> table, List<T> rows) {
            return new Rows<>(table, table.ordered(rows));
        }
    }
}
