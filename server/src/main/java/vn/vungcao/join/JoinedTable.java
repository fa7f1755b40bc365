package vn.vungcao.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.filter.Operator;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.unit.UnitCode;

/** The units of a level and vintage, each with what the table says of it. A unit without a row has none of its columns. */
public final class JoinedTable implements FilterTable {
    private final UnitTable units;
    private final Map<String, Column<?>> joined = new LinkedHashMap<>();

    /** @param units of the level and vintage of the join */
    public JoinedTable(UnitTable units, Join join) {
        this.units = units;
        Map<UnitCode, Integer> positions = join.positions();
        int[] rows = units.units().stream()
                .mapToInt(unit -> positions.getOrDefault(unit.code(), -1))
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
        return units.rows();
    }

    @Override
    public Optional<Column<?>> column(String name) {
        Column<?> column = joined.get(name);
        return column != null ? Optional.of(column) : units.column(name);
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(joined.keySet());
        names.addAll(units.columnNames());
        return names;
    }

    @Override
    public Optional<IntFunction<List<String>>> list(String name) {
        return units.list(name);
    }

    @Override
    public Optional<Column<?>> computed(Operator function, String subject, int year) {
        return units.computed(function, subject, year);
    }

    @Override
    public List<String> subjects(Operator function) {
        return units.subjects(function);
    }

    @Override
    public Optional<Geometry> geometry(int row) {
        return units.geometry(row);
    }

    @Override
    public BitSet candidates(Envelope envelope) {
        return units.candidates(envelope);
    }
}
