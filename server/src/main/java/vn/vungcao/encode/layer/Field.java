package vn.vungcao.encode.layer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.vungcao.encode.JsonWriter;

/**
 * A column of a layer.
 *
 * @param title what it means, for people
 * @param decimals with which a number is written at most
 * @param cells by row: a {@code String}, {@code Double}, {@code Boolean} or {@code LocalDate}, as the kind says
 */
public record Field(String name, String title, Kind kind, int decimals, IntFunction<? extends Optional<?>> cells) {
    /** What the cells of a field are. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        DATE;

        public static Kind of(Class<?> type) {
            if (type == Double.class) {
                return NUMBER;
            }
            return type == Boolean.class ? TRUTH : type == LocalDate.class ? DATE : TEXT;
        }
    }

    /** The cell as text; a number as a plain decimal. */
    public Optional<String> text(int row) {
        return cells.apply(row)
                .map(cell -> cell instanceof Double number ? JsonWriter.number(number, decimals) : cell.toString());
    }

    public Optional<Double> number(int row) {
        return cells.apply(row)
                .map(Double.class::cast)
                .map(value -> Double.valueOf(JsonWriter.number(value, decimals)));
    }
}
