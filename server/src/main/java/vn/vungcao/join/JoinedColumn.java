package vn.vungcao.join;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column that was brought, by position of the joined items.
 *
 * @param property its name among the properties of the items; the header's, unless an item has a property of that name
 * @param header as it stands in the table
 * @param numbers {@code NaN} where there is none; empty when it is a column of texts
 * @param texts empty text where there is none; no element in a column of numbers
 */
public record JoinedColumn(String property, String header, Optional<double[]> numbers, List<String> texts) {
    /** What a text needs beside its letters. */
    private static final int BYTES_OF_TEXT = 56;

    public JoinedColumn {
        numbers = numbers.map(double[]::clone);
        texts = List.copyOf(texts);
    }

    public boolean isNumeric() {
        return numbers.isPresent();
    }

    /** About what it needs in memory. */
    long bytes() {
        return numbers.map(values -> 8L * values.length).orElseGet(() -> texts.stream()
                        .mapToLong(text -> BYTES_OF_TEXT + 2L * text.length())
                        .sum())
                + 4L * (property.length() + header.length() + BYTES_OF_TEXT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JoinedColumn column
                && property.equals(column.property)
                && header.equals(column.header)
                && texts.equals(column.texts)
                && Arrays.equals(numbers.orElse(new double[0]), column.numbers.orElse(new double[0]));
    }

    @Override
    public int hashCode() {
        return property.hashCode();
    }
}
