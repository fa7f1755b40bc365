package vn.vungcao.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Label;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.wording.Wording;

/** One row of a table, cell by cell. Every reading throws a {@link CellException} that names the column and the remedy. */
public final class RowReader {
    private final Table table;
    private final Table.Row row;
    private final NumberReader numbers;

    public RowReader(Table table, Table.Row row, NumberReader numbers) {
        this.table = table;
        this.row = row;
        this.numbers = numbers;
    }

    /** The cell as it stands; empty text when there is nothing or no such column. */
    public String text(String column) {
        return table.cell(row, column);
    }

    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new CellException(
                    column,
                    Wording.of("ô để trống", "the cell is empty"),
                    Wording.of("điền một giá trị", "fill in a value"));
        }
        return text;
    }

    public Optional<String> find(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    public Optional<Double> findNumber(String column) {
        return find(column).map(text -> numbers.read(column, text));
    }

    public double number(String column) {
        return numbers.read(column, required(column));
    }

    public int integer(String column) {
        return toInteger(column, required(column));
    }

    private static int toInteger(String column, String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw new CellException(
                    column,
                    Wording.of("'%s' không phải số nguyên", "'%s' is no whole number", text),
                    Wording.of("chỉ viết chữ số", "write digits only"));
        }
        return Integer.parseInt(text);
    }

    public LocalDate date(String column) {
        return toDate(column, required(column));
    }

    public Optional<LocalDate> findDate(String column) {
        return find(column).map(text -> toDate(column, text));
    }

    private static LocalDate toDate(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CellException(
                    column,
                    Wording.of("'%s' không phải ngày", "'%s' is no date", text),
                    Wording.of("viết theo mẫu 2025-07-01", "write it as 2025-07-01"));
        }
    }

    public UnitCode code(String column) {
        return toCode(column, required(column));
    }

    public Optional<UnitCode> findCode(String column) {
        return find(column).map(text -> toCode(column, text));
    }

    private static UnitCode toCode(String column, String text) {
        return UnitCode.find(text)
                .orElseThrow(() -> new CellException(
                        column,
                        Wording.of("'%s' không phải mã đơn vị", "'%s' is no unit code", text),
                        UnitLookup.CODE_DIGITS));
    }

    /** The parts of a cell between semicolons, without empty ones. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public List<Integer> integers(String column) {
        return list(column).stream().map(part -> toInteger(column, part)).toList();
    }

    /** The texts of {@code column_vi} and {@code column_en}. */
    public Label label(String column) {
        return new Label(text(column + "_vi"), text(column + "_en"));
    }

    /**
     * The texts of {@code column_vi} and {@code column_en}; what one language leaves empty is that of the other. Where both
     * are empty, {@code column} alone stands for both languages.
     */
    public Label labelOrOne(String column) {
        Label label = label(column);
        Optional<String> one = find(column);
        if (one.isPresent() && !label.isEmpty()) {
            throw new CellException(
                    column,
                    Wording.of(
                            "dòng có %1$s bên cạnh %1$s_vi hoặc %1$s_en",
                            "the row has %1$s beside %1$s_vi or %1$s_en", column),
                    Wording.of(
                            "giữ %1$s_vi và %1$s_en, để trống %1$s",
                            "keep %1$s_vi and %1$s_en, and leave %1$s empty", column));
        }
        if (label.isEmpty()) {
            return Label.inBoth(one.orElse(""));
        }
        return new Label(
                label.vi().isEmpty() ? label.en() : label.vi(), label.en().isEmpty() ? label.vi() : label.en());
    }

    /** {@code true} or {@code yes}; empty, {@code false} or {@code no} is false. */
    public boolean yes(String column) {
        return switch (text(column)) {
            case "true", "yes" -> true;
            case "", "false", "no" -> false;
            default ->
                throw new CellException(
                        column,
                        Wording.of("'%s' không phải có hay không", "'%s' is neither yes nor no", text(column)),
                        Wording.of("viết true (có) hoặc false (không)", "write true or false"));
        };
    }

    public <E extends Enum<E>> E oneOf(String column, E[] values, Function<E, String> id) {
        return toOneOf(column, required(column), values, id);
    }

    public <E extends Enum<E>> Optional<E> findOneOf(String column, E[] values, Function<E, String> id) {
        return find(column).map(text -> toOneOf(column, text, values, id));
    }

    public <E extends Enum<E>> List<E> manyOf(String column, E[] values, Function<E, String> id) {
        return list(column).stream()
                .map(part -> toOneOf(column, part, values, id))
                .toList();
    }

    private static <E extends Enum<E>> E toOneOf(String column, String text, E[] values, Function<E, String> id) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new CellException(
                        column,
                        Wording.of("không có '%s' trong danh mục", "'%s' is not known here", text),
                        NearestName.choose(Arrays.stream(values).map(id).collect(Collectors.joining(", ")))));
    }
}
