package vn.vungcao.http.ogc;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.geo.BoundingBox;

/** A table of a few records, each with a geometry. */
final class RecordTable implements FilterTable {
    private final int rows;
    private final IntFunction<Geometry> geometries;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();

    RecordTable(int rows, IntFunction<Geometry> geometries, List<Column<?>> columns) {
        this.rows = rows;
        this.geometries = geometries;
        columns.forEach(column -> this.columns.put(column.name(), column));
    }

    List<Column<?>> columns() {
        return List.copyOf(columns.values());
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Optional<Column<?>> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    @Override
    public List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public Optional<Geometry> geometry(int row) {
        return Optional.of(geometries.apply(row));
    }

    @Override
    public BitSet candidates(Envelope envelope) {
        BitSet near = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            near.set(row, geometries.apply(row).getEnvelopeInternal().intersects(envelope));
        }
        return near;
    }

    BitSet meeting(BoundingBox box) {
        RelateNG rectangle = RelateNG.prepare(box.toGeometry());
        BitSet rowsMeeting = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            rowsMeeting.set(row, rectangle.evaluate(geometries.apply(row), RelatePredicate.intersects()));
        }
        return rowsMeeting;
    }
}
