package vn.vungcao.store.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;

/**
 * A column and how it is told from a record.
 *
 * @param cell gives null, a text, an Integer, a Double, a Boolean, a LocalDate, EWKB bytes, or a list of texts or Integers
 */
record Column<T>(String name, boolean isGeometry, Function<T, Object> cell) {

    static <T> Column<T> of(String name, Function<T, Object> cell) {
        return new Column<>(name, false, cell);
    }

    static <T> Column<T> maybe(String name, Function<T, Optional<?>> cell) {
        return new Column<>(name, false, row -> cell.apply(row).orElse(null));
    }

    /** A number for which {@code NaN} stands for absence. Both zeros are one, for H2 knows only one. */
    static <T> Column<T> number(String name, ToDoubleFunction<T> cell) {
        return new Column<>(name, false, row -> {
            double value = cell.applyAsDouble(row);
            return Double.isNaN(value) ? null : (Object) (value + 0.0);
        });
    }

    static <T> Column<T> list(String name, Function<T, List<?>> cell) {
        return new Column<>(name, false, cell::apply);
    }

    static <T> Column<T> geometry(String name, Function<T, Geometry> cell) {
        return new Column<>(name, true, row -> Ewkb.of(cell.apply(row)));
    }
}
