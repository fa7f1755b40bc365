package vn.vungcao.store.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.indicator.Label;

/**
 * A column and how it is told from a record.
 *
 * @param added later than stores were written: where it is null it does not count in the hash of the content, so that theirs
 *     stay what they are
 * @param cell gives null, a text, an Integer, a Double, a Boolean, a LocalDate, EWKB bytes, or a list of texts or Integers
 */
record Column<T>(String name, boolean isGeometry, boolean added, Function<T, Object> cell) {

    static <T> Column<T> of(String name, Function<T, Object> cell) {
        return new Column<>(name, false, false, cell);
    }

    static <T> Column<T> maybe(String name, Function<T, Optional<?>> cell) {
        return new Column<>(name, false, false, row -> cell.apply(row).orElse(null));
    }

    /** A number for which {@code NaN} stands for absence. Both zeros are one, for H2 knows only one. */
    static <T> Column<T> number(String name, ToDoubleFunction<T> cell) {
        return new Column<>(name, false, false, row -> {
            double value = cell.applyAsDouble(row);
            return Double.isNaN(value) ? null : (Object) (value + 0.0);
        });
    }

    static <T> Column<T> list(String name, Function<T, List<?>> cell) {
        return new Column<>(name, false, false, cell::apply);
    }

    /** The Vietnamese of a text that first was English alone; null where both are the same. */
    static <T> Column<T> vietnamese(String name, Function<T, Label> cell) {
        return new Column<>(name, false, true, row -> {
            Label label = cell.apply(row);
            return label.vi().equals(label.en()) ? null : label.vi();
        });
    }

    static <T> Column<T> geometry(String name, Function<T, Geometry> cell) {
        return new Column<>(name, true, false, row -> Ewkb.of(cell.apply(row)));
    }
}
