package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.vungcao.unit.TextFolding;

/** Finds for each scalar of a condition the column of a table that it speaks of. */
final class ScalarBinding {
    private final FilterTable table;

    ScalarBinding(FilterTable table) {
        this.table = table;
    }

    Column<?> bind(Scalar scalar) {
        if (scalar instanceof Scalar.Property property) {
            return property(property);
        }
        if (scalar instanceof Scalar.Text text) {
            return Column.constant("text", String.class, text.value());
        }
        if (scalar instanceof Scalar.Number number) {
            return Column.constant("number", Double.class, number.value() + 0.0);
        }
        if (scalar instanceof Scalar.Truth truth) {
            return Column.constant("truth", Boolean.class, truth.value());
        }
        if (scalar instanceof Scalar.Day day) {
            return Column.constant("date", LocalDate.class, day.value());
        }
        if (scalar instanceof Scalar.CaseFolded folded) {
            return folded(folded.value(), ScalarBinding::withoutCase);
        }
        return folded(((Scalar.AccentFolded) scalar).value(), TextFolding::withoutMarks);
    }

    Column<String> text(Scalar scalar) {
        Column<?> column = bind(scalar);
        if (column.type() != String.class) {
            throw new FilterException("a text is needed here, not a " + column.typeName(), scalar.place());
        }
        return Column.text(column.name(), row -> column.at(row).map(String.class::cast));
    }

    /** Whether the scalar has one value for all rows. */
    static boolean isLiteral(Scalar scalar) {
        if (scalar instanceof Scalar.CaseFolded folded) {
            return isLiteral(folded.value());
        }
        if (scalar instanceof Scalar.AccentFolded folded) {
            return isLiteral(folded.value());
        }
        return !(scalar instanceof Scalar.Property);
    }

    private Column<?> property(Scalar.Property property) {
        if (property.name().equals(FilterTable.GEOMETRY)) {
            throw new FilterException(
                    "'" + FilterTable.GEOMETRY + "' can only stand in a spatial function or before IS NULL",
                    property.place());
        }
        Optional<Column<?>> column = table.column(property.name());
        return column.orElseThrow(() -> new FilterException(
                "there is no property '" + property.name() + "'", property.place(), table.columnNames()));
    }

    private Column<String> folded(Scalar scalar, UnaryOperator<String> folding) {
        Column<String> column = text(scalar);
        if (isLiteral(scalar)) {
            return Column.constant(
                    column.name(), String.class, folding.apply(column.at(0).orElseThrow()));
        }
        return Column.text(column.name(), row -> column.at(row).map(folding));
    }

    private static String withoutCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
