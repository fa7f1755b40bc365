package vn.vungcao.intake.table;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vungcao.intake.ObservationField;

/**
 * What a header says of its column.
 *
 * @param position from 0
 * @param title as it stands, the rows of the header joined
 * @param field empty for a column that is not read
 * @param indicator code, where the header names one
 * @param year of the figures, where the header names one
 * @param named the text by which {@code --map} names a column of figures
 * @param expected whether it is known to hold nothing to be read, as the row number does
 */
record ColumnMeaning(
        int position,
        String title,
        Optional<ObservationField> field,
        Optional<String> indicator,
        OptionalInt year,
        Optional<String> named,
        boolean expected) {
    private static final Set<ObservationField> FIGURES =
            EnumSet.of(ObservationField.VALUE, ObservationField.NUMERATOR, ObservationField.DENOMINATOR);

    static boolean isFigure(ObservationField field) {
        return FIGURES.contains(field);
    }

    boolean isFigure() {
        return named.isEmpty() && field.filter(FIGURES::contains).isPresent();
    }

    boolean isLabel() {
        return named.isEmpty() && field.isPresent() && !isFigure();
    }

    boolean is(ObservationField wanted) {
        return named.isEmpty() && field.equals(Optional.of(wanted));
    }

    /** The same column for another field. */
    ColumnMeaning as(ObservationField other) {
        return new ColumnMeaning(position, title, Optional.of(other), indicator, year, named, expected);
    }

    /** How much of it was recognised. */
    int score() {
        return (field.isPresent() ? 1 : 0) + (indicator.isPresent() ? 1 : 0) + (year.isPresent() ? 1 : 0);
    }
}
