package vn.vungcao.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.filter.Operator;

/** The items of a collection, each with what the table says of it. An item without a row has none of its columns. */
public final class JoinedTable implements FilterTable {
    private final FilterTable items;
    private final Map<String, Column<?>> joined = new LinkedHashMap<>();

    /**
     * @param items of the collection of the join
     * @param ids of the item in a row
     */
    public JoinedTable(FilterTable items, IntFunction<String> ids, Join join) {
        this.items = items;
        Map<String, Integer> positions = join.positions();
        int[] rows = IntStream.range(0, items.rows())
                .map(row -> positions.getOrDefault(ids.apply(row), -1))
                .toArray();
        join.columns().forEach(column -> joined.put(column.property(), column(column, rows)));
    }

    private static Column<?> column(JoinedColumn column, int[] rows) {
        if (column.numbers().isPresent()) {
            double[] numbers = column.numbers().get();
            return Column.number(column.property(), row -> rows[row] < 0 ? Double.NaN : numbers[rows[row]]);
        }
        return Column.text(
                column.property(),
                row -> rows[row] < 0
                        ? Optional.empty()
                        : Optional.of(column.texts().get(rows[row])).filter(text -> !text.isEmpty()));
    }

    public List<Column<?>> joinedColumns() {
        return List.copyOf(joined.values());
    }

    @Override
    public int rows() {
        return items.rows();
    }

    @Override
    public Optional<Column<?>> column(String name) {
        Column<?> column = joined.get(name);
        return column != null ? Optional.of(column) : items.column(name);
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(joined.keySet());
        names.addAll(items.columnNames());
        return names;
    }

    @Override
    public Optional<IntFunction<List<String>>> list(String name) {
        return items.list(name);
    }

    @Override
    public Optional<Column<?>> computed(Operator function, String subject, int year) {
        return items.computed(function, subject, year);
    }

    @Override
    public List<String> subjects(Operator function) {
        return items.subjects(function);
    }

    @Override
    public Optional<Geometry> geometry(int row) {
        return items.geometry(row);
    }

    @Override
    public BitSet candidates(Envelope envelope) {
        return items.candidates(envelope);
    }

    @Override
    public BitSet located() {
        return items.located();
    }
}
