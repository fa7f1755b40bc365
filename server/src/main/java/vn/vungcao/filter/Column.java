package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A named column of a filter table. A cell may be absent.
 *
 * @param type {@code String}, {@code Double}, {@code Boolean} or {@code LocalDate}
 * @param cells the cell of a row
 */
public record Column<T extends Comparable<? super T>>(String name, Class<T> type, IntFunction<Optional<T>> cells) {

    public static Column<String> text(String name, IntFunction<Optional<String>> cells) {
        return new Column<>(name, String.class, cells);
    }

    /** @param cells {@code NaN} is an absent cell; minus zero is zero */
    public static Column<Double> number(String name, IntFunction<Double> cells) {
        return new Column<>(
                name, Double.class, row -> Optional.of(cells.apply(row) + 0.0).filter(v -> !Double.isNaN(v)));
    }

    public static Column<LocalDate> date(String name, IntFunction<Optional<LocalDate>> cells) {
        return new Column<>(name, LocalDate.class, cells);
    }

    /** One value in every row. */
    static <T extends Comparable<? super T>> Column<T> constant(String name, Class<T> type, T value) {
        Optional<T> cell = Optional.of(value);
        return new Column<>(name, type, row -> cell);
    }

    public Optional<T> at(int row) {
        return cells.apply(row);
    }

    /** What a person calls the type. */
    String typeName() {
        return type == String.class
                ? "text"
                : type == Double.class ? "number" : type == LocalDate.class ? "date" : "true/false";
    }
}
