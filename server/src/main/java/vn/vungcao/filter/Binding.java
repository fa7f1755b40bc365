package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.vungcao.unit.TextFolding;

/** Finds for each value of a filter the column of a table that it speaks of. */
final class Binding {
    /** Each may be a whole table of assessments. */
    private static final int MAX_CALLS = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final FilterTable table;
    private final Map<Expression.Operation, Column<?>> calls = new HashMap<>();
    private final Function<Expression, TruthColumn> truths;
    private final Map<String, Column<?>> properties = new HashMap<>();

    /** @param truths works out conditions, which are values too: true, false, or absent where unknown */
    Binding(FilterTable table, Function<Expression, TruthColumn> truths) {
        this.table = table;
        this.truths = truths;
    }

    Column<?> bind(Expression value) {
        if (value instanceof Expression.Property property) {
            return property(property);
        }
        if (value instanceof Expression.Text text) {
            return Column.constant("text", String.class, text.value());
        }
        if (value instanceof Expression.Number number) {
            return Column.constant("number", Double.class, number.value() + 0.0);
        }
        if (value instanceof Expression.Truth truth) {
            return Column.constant("truth", Boolean.class, truth.value());
        }
        if (value instanceof Expression.Day day) {
            return Column.constant("date", LocalDate.class, day.value());
        }
        if (value instanceof Expression.Moment moment) {
            return Column.constant("date", LocalDate.class, Times.dayOf(moment.value()));
        }
        if (value instanceof Expression.Operation operation) {
            return operation(operation);
        }
        throw new FilterException("a single value is needed here", value.place());
    }

    private Column<?> operation(Expression.Operation operation) {
        return switch (operation.operator().family()) {
            case ARITHMETIC -> arithmetic(operation);
            case FOLDING ->
                folded(
                        operation.operands().get(0),
                        operation.operator() == Operator.CASEI ? Binding::withoutCase : TextFolding::withoutMarks);
            case CUSTOM -> operation.operator() == Operator.S_DWITHIN ? truth(operation) : computed(operation);
            default -> truth(operation);
        };
    }

    private Column<Boolean> truth(Expression condition) {
        TruthColumn truth = truths.apply(condition);
        return new Column<>(
                "truth",
                Boolean.class,
                row -> truth.yes().get(row)
                        ? Optional.of(true)
                        : truth.no().get(row) ? Optional.of(false) : Optional.empty());
    }

    Column<String> text(Expression value) {
        Column<?> column = bind(value);
        if (column.type() != String.class) {
            throw new FilterException("a text is needed here, not a " + column.typeName(), value.place());
        }
        return Column.text(column.name(), row -> column.at(row).map(String.class::cast));
    }

    private Column<Double> number(Expression value) {
        Column<?> column = bind(value);
        if (column.type() != Double.class) {
            throw new FilterException("a number is needed here, not a " + column.typeName(), value.place());
        }
        return Column.number(
                column.name(), row -> column.at(row).map(Double.class::cast).orElse(Double.NaN));
    }

    /** Whether the value is the same for all rows. */
    static boolean isLiteral(Expression value) {
        if (value instanceof Expression.Operation operation) {
            return operation.operator().family() != Operator.Family.CUSTOM
                    && operation.operands().stream().allMatch(Binding::isLiteral);
        }
        return !(value instanceof Expression.Property);
    }

    private Column<?> property(Expression.Property property) {
        if (property.name().equals(FilterTable.GEOMETRY)) {
            throw new FilterException(
                    "'" + FilterTable.GEOMETRY + "' can only stand in a spatial function or before IS NULL",
                    property.place());
        }
        Column<?> known = properties.get(property.name());
        if (known != null) {
            return known;
        }
        Optional<Column<?>> column = table.column(property.name());
        Column<?> found = column.orElseThrow(() -> new FilterException(
                "there is no property '" + property.name() + "'", property.place(), table.columnNames()));
        properties.put(property.name(), found);
        return found;
    }

    private Column<String> folded(Expression value, UnaryOperator<String> folding) {
        Column<String> column = text(value);
        if (isLiteral(value)) {
            return Column.constant(
                    column.name(), String.class, folding.apply(column.at(0).orElseThrow()));
        }
        return Column.text(column.name(), row -> column.at(row).map(folding));
    }

    /** By way of capitals, so that ß is ss. */
    private static String withoutCase(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** What cannot be worked out, as a division by zero, is absent. */
    private Column<Double> arithmetic(Expression.Operation operation) {
        Column<Double> left = number(operation.operands().get(0));
        Column<Double> right = number(operation.operands().get(1));
        DoubleBinaryOperator sign = sign(operation.operator());
        return new Column<>("number", Double.class, row -> left.at(row)
                .flatMap(a -> right.at(row).map(b -> sign.applyAsDouble(a, b) + 0.0))
                .filter(Double::isFinite));
    }

    private static DoubleBinaryOperator sign(Operator operator) {
        return switch (operator) {
            case PLUS -> Double::sum;
            case MINUS -> (a, b) -> a - b;
            case TIMES -> (a, b) -> a * b;
            case DIVIDED -> (a, b) -> a / b;
            case REMAINDER -> (a, b) -> a % b;
            case WHOLE_DIVISION ->
                (a, b) -> {
                    double quotient = a / b;
                    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
                };
            default -> Math::pow;
        };
    }

    private Column<?> computed(Expression.Operation operation) {
        Operator function = operation.operator();
        Expression subject = operation.operands().get(0);
        Expression year = operation.operands().get(1);
        if (!(subject instanceof Expression.Text name)
                || !(year instanceof Expression.Number number)
                || number.value() != Math.rint(number.value())
                || number.value() < FIRST_YEAR
                || number.value() > LAST_YEAR) {
            throw new FilterException(
                    function.id() + " takes a name in '…' and a year from " + FIRST_YEAR + " to " + LAST_YEAR + ": "
                            + function.id() + "('…', 2024)",
                    operation.place());
        }
        List<String> known = table.subjects(function);
        if (known.isEmpty()) {
            throw new FilterException(function.id() + " speaks of units, which these are not", operation.place());
        }
        Column<?> column = calls.get(operation);
        if (column == null) {
            column = table.computed(function, name.value(), (int) number.value())
                    .orElseThrow(() -> new FilterException(
                            function.id() + " does not know '" + name.value() + "'", subject.place(), known));
            if (calls.size() == MAX_CALLS) {
                throw new FilterException(
                        "a filter asks " + MAX_CALLS + " different assessments and values at most", operation.place());
            }
            calls.put(operation, column);
        }
        return column;
    }

    /** A column of days; of moments the day. */
    Column<LocalDate> day(Expression value) {
        Column<?> column = bind(value);
        if (column.type() != LocalDate.class) {
            throw new FilterException(
                    "a date is needed here, not a " + column.typeName() + "; write DATE('2024-12-31')", value.place());
        }
        return Column.date(column.name(), row -> column.at(row).map(LocalDate.class::cast));
    }
}
