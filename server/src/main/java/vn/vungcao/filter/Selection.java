package vn.vungcao.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import vn.vungcao.geo.ReferenceSystem;

/** Finds the rows of a table for which a filter is true. */
public final class Selection {
    private final FilterTable table;
    private final BitSet among;
    private final Binding values;
    private final SpatialTests spatial;
    private final TemporalTests temporal;
    private final ArrayTests arrays;

    private Selection(FilterTable table, BitSet among, ReferenceSystem system) {
        this.table = table;
        this.among = among;
        this.values = new Binding(table, this::truth);
        this.spatial = new SpatialTests(table, among, system, values);
        this.temporal = new TemporalTests(values);
        this.arrays = new ArrayTests(table, values);
    }

    /** With geometries in longitude and latitude. */
    public static BitSet of(Expression condition, FilterTable table) {
        BitSet all = new BitSet(table.rows());
        all.set(0, table.rows());
        return of(condition, table, all, ReferenceSystem.CRS84);
    }

    /**
     * @param among the rows that are asked about
     * @param system in which the filter's geometries are written
     * @throws FilterException for an unknown property or values of two types that cannot be compared
     */
    public static BitSet of(Expression condition, FilterTable table, BitSet among, ReferenceSystem system) {
        return (BitSet)
                new Selection(table, among, system).truth(condition).yes().clone();
    }

    private TruthColumn truth(Expression condition) {
        if (condition instanceof Expression.Truth truth) {
            return TruthColumn.all(truth.value(), among);
        }
        if (condition instanceof Expression.Operation operation) {
            return truth(operation);
        }
        Column<?> column = values.bind(condition);
        if (column.type() != Boolean.class) {
            throw new FilterException("a condition is needed here, not a " + column.typeName(), condition.place());
        }
        return rows(row -> column.at(row).map(Boolean.class::cast));
    }

    private TruthColumn truth(Expression.Operation operation) {
        List<Expression> operands = operation.operands();
        return switch (operation.operator().family()) {
            case COMPARISON -> compare(operands.get(0), operation.operator(), operands.get(1));
            case LOGIC -> logic(operation.operator(), operands);
            case SPATIAL -> spatial.test(operation);
            case TEMPORAL -> rows(temporal.test(operation));
            case ARRAY -> rows(arrays.test(operation));
            case CUSTOM ->
                operation.operator() == Operator.S_DWITHIN ? spatial.test(operation) : noCondition(operation);
            default -> noCondition(operation);
        };
    }

    private static TruthColumn noCondition(Expression.Operation operation) {
        throw new FilterException(
                "a condition is needed here; " + operation.operator().id() + " gives a value to compare",
                operation.place());
    }

    private TruthColumn logic(Operator operator, List<Expression> operands) {
        Expression first = operands.get(0);
        return switch (operator) {
            case AND ->
                operands.stream().map(this::truth).reduce(TruthColumn::and).orElseThrow();
            case OR ->
                operands.stream().map(this::truth).reduce(TruthColumn::or).orElseThrow();
            case NOT -> truth(first).not();
            case IS_NULL -> isNull(first);
            case BETWEEN ->
                compare(first, Operator.GREATER_OR_EQUAL, operands.get(1))
                        .and(compare(first, Operator.LESS_OR_EQUAL, operands.get(2)));
            case IN -> among(first, operands.get(1));
            default -> like(first, operands.get(1));
        };
    }

    private TruthColumn among(Expression value, Expression list) {
        if (!(list instanceof Expression.Array array) || array.items().isEmpty()) {
            throw new FilterException("IN takes a list of one value or more", list.place());
        }
        Column<?> column = values.bind(value);
        Set<Object> literals = new HashSet<>();
        List<Expression> others = new ArrayList<>();
        for (Expression item : array.items()) {
            Optional<?> literal =
                    Binding.isLiteral(item) ? comparable(column, item).at(0) : Optional.empty();
            literal.ifPresentOrElse(literals::add, () -> others.add(item));
        }
        TruthColumn found = rows(row -> column.at(row).map(literals::contains));
        return others.stream().map(item -> compare(value, Operator.EQUAL, item)).reduce(found, TruthColumn::or);
    }

    /** The column of a value that is to be compared with a column. */
    private Column<?> comparable(Column<?> column, Expression value) {
        Column<?> other = values.bind(value);
        if (other.type() != column.type()) {
            throw new FilterException(
                    "a " + column.typeName() + " cannot be compared with a " + other.typeName(), value.place());
        }
        return other;
    }

    private TruthColumn compare(Expression left, Operator operator, Expression right) {
        Column<?> a = values.bind(left);
        Column<?> b = comparable(a, right);
        ComparisonOperator comparison = ComparisonOperator.of(operator.id());
        return a.type() == Double.class
                ? TruthColumn.ofNumbers(a.numbers(), b.numbers(), comparison, among)
                : rows(pairs(a, b, comparison));
    }

    @SuppressWarnings("unchecked") // both columns have the same type: the caller has looked
    private static <T extends Comparable<? super T>> IntFunction<Optional<Boolean>> pairs(
            Column<T> left, Column<?> right, ComparisonOperator operator) {
        Column<T> other = (Column<T>) right;
        return row -> left.at(row).flatMap(a -> other.at(row).map(b -> operator.accepts(a.compareTo(b))));
    }

    private TruthColumn like(Expression value, Expression inner) {
        Column<String> texts = values.text(value);
        Column<String> patterns = values.text(inner);
        if (!Binding.isLiteral(inner)) {
            throw new FilterException("the pattern of LIKE is a text in '…', not a property", inner.place());
        }
        LikePattern pattern = new LikePattern(patterns.at(0).orElseThrow());
        return rows(row -> texts.at(row).map(pattern::matches));
    }

    private TruthColumn isNull(Expression operand) {
        if (operand instanceof Expression.Property property && property.name().equals(FilterTable.GEOMETRY)) {
            return rows(row -> Optional.of(table.geometry(row).isEmpty()));
        }
        if (operand instanceof Expression.Shape
                || operand instanceof Expression.Box
                || operand instanceof Expression.Interval
                || operand instanceof Expression.Array) {
            return TruthColumn.all(false, among);
        }
        Column<?> column = values.bind(operand);
        return rows(row -> Optional.of(column.at(row).isEmpty()));
    }

    private TruthColumn rows(IntFunction<Optional<Boolean>> truth) {
        return TruthColumn.of(truth, among);
    }
}
