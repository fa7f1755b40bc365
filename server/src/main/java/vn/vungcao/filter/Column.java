package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

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
    public static Column<Double> number(String name, IntToDoubleFunction cells) {
        return new Column<>(name, Double.class, new Numbers(cells));
    }

    /** Numbers that need not be objects; {@code NaN} where there is none. */
    private record Numbers(IntToDoubleFunction numbers) implements IntFunction<Optional<Double>> {
        @Override
        public Optional<Double> apply(int row) {
            double number = numbers.applyAsDouble(row) + 0.0;
            return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
        }
    }

    /**
     * The numbers of a column of numbers, {@code NaN} where a cell is absent.
     *
     * @throws ClassCastException for a column of another type
     */
    IntToDoubleFunction numbers() {
        return (Object) cells instanceof Numbers plain
                ? row -> plain.numbers.applyAsDouble(row) + 0.0
                : row -> at(row).map(Double.class::cast).orElse(Double.NaN);
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
