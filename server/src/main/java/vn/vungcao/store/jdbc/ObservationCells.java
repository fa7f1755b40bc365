package vn.vungcao.store.jdbc;

import java.util.List;
import java.util.function.Function;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.store.row.StoredTable;

/** Observations as rows of cells and back, for a database that keeps them in blocks. */
final class ObservationCells {
    private final List<String> names;
    private final List<Function<Observation, Object>> columns;

    ObservationCells(StoredTable table) {
        names = table.columnNames();
        columns = table.columnNames().stream()
                .skip(1)
                .map(name -> IndicatorTables.OBSERVATION.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .cell())
                .toList();
    }

    Object[] of(long importId, Observation observation) {
        Object[] cells = new Object[names.size()];
        cells[0] = importId;
        for (int i = 1; i < cells.length; i++) {
            cells[i] = columns.get(i - 1).apply(observation);
        }
        return cells;
    }

    long importId(Object[] cells) {
        return (Long) cells[0];
    }

    Observation observation(Object[] cells) {
        return new Observation(
                text(cells, "unit"),
                text(cells, "vintage"),
                text(cells, "indicator"),
                (Integer) cells[names.indexOf("year")],
                number(cells, "value"),
                number(cells, "numerator"),
                number(cells, "denominator"),
                ObservationStatus.of(text(cells, "status")),
                Quality.valueOf(text(cells, "quality")),
                Approval.of(text(cells, "approval")),
                text(cells, "source"));
    }

    private String text(Object[] cells, String name) {
        return (String) cells[names.indexOf(name)];
    }

    private double number(Object[] cells, String name) {
        Object cell = cells[names.indexOf(name)];
        return cell == null ? Double.NaN : (Double) cell;
    }
}
