package vn.vungcao.filter;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;

/** Finds the rows of a table for which a condition is true. */
public final class Selection {
    private final FilterTable table;
    private final ScalarBinding scalars;

    private Selection(FilterTable table) {
        this.table = table;
        this.scalars = new ScalarBinding(table);
    }

    /** @throws FilterException for an unknown property or values of two types that cannot be compared */
    public static BitSet of(Condition condition, FilterTable table) {
        return (BitSet) new Selection(table).truth(condition).yes().clone();
    }

    private TruthColumn truth(Condition condition) {
        if (condition instanceof Condition.Constant c) {
            return TruthColumn.all(c.truth(), table.rows());
        }
        if (condition instanceof Condition.And c) {
            return c.parts().stream().map(this::truth).reduce(TruthColumn::and).orElseThrow();
        }
        if (condition instanceof Condition.Or c) {
            return c.parts().stream().map(this::truth).reduce(TruthColumn::or).orElseThrow();
        }
        if (condition instanceof Condition.Not c) {
            return truth(c.part()).not();
        }
        if (condition instanceof Condition.Comparison c) {
            return compare(c.left(), c.operator(), c.right());
        }
        if (condition instanceof Condition.IsNull c) {
            return isNull(c.property());
        }
        if (condition instanceof Condition.Between c) {
            return compare(c.value(), ComparisonOperator.GREATER_OR_EQUAL, c.low())
                    .and(compare(c.value(), ComparisonOperator.LESS_OR_EQUAL, c.high()));
        }
        if (condition instanceof Condition.In c) {
            return c.list().stream()
                    .map(item -> compare(c.value(), ComparisonOperator.EQUAL, item))
                    .reduce(TruthColumn::or)
                    .orElseThrow();
        }
        if (condition instanceof Condition.Like c) {
            return like(c);
        }
        return spatial((Condition.Spatial) condition);
    }

    private TruthColumn compare(Scalar left, ComparisonOperator operator, Scalar right) {
        Column<?> a = scalars.bind(left);
        Column<?> b = scalars.bind(right);
        if (a.type() != b.type()) {
            throw new FilterException(
                    "a " + a.typeName() + " cannot be compared with a " + b.typeName(), right.place());
        }
        return rows(pairs(a, b, operator));
    }

    @SuppressWarnings("unchecked") // both columns have the same type: the caller has looked
    private static <T extends Comparable<? super T>> IntFunction<Optional<Boolean>> pairs(
            Column<T> left, Column<?> right, ComparisonOperator operator) {
        Column<T> other = (Column<T>) right;
        return row -> left.at(row).flatMap(a -> other.at(row).map(b -> operator.accepts(a.compareTo(b))));
    }

    private TruthColumn like(Condition.Like like) {
        Column<String> texts = scalars.text(like.value());
        Scalar inner = like.pattern();
        Column<String> patterns = scalars.text(inner);
        if (!ScalarBinding.isLiteral(inner)) {
            throw new FilterException("the pattern of LIKE is a text in '…', not a property", inner.place());
        }
        LikePattern pattern = new LikePattern(patterns.at(0).orElseThrow());
        return rows(row -> texts.at(row).map(pattern::matches));
    }

    private TruthColumn isNull(Scalar.Property property) {
        if (property.name().equals(FilterTable.GEOMETRY)) {
            return rows(row -> Optional.of(table.geometry(row).isEmpty()));
        }
        Column<?> column = scalars.bind(property);
        return rows(row -> Optional.of(column.at(row).isEmpty()));
    }

    private TruthColumn spatial(Condition.Spatial test) {
        if (!test.property().name().equals(FilterTable.GEOMETRY)) {
            throw new FilterException(
                    "'" + test.property().name() + "' is no geometry; the property is " + FilterTable.GEOMETRY,
                    test.property().place(),
                    List.of(FilterTable.GEOMETRY));
        }
        BitSet near = table.candidates(test.geometry().getEnvelopeInternal());
        RelateNG prepared = RelateNG.prepare(test.geometry());
        BiFunction<SpatialRelation, Geometry, Boolean> holds =
                (relation, g) -> prepared.evaluate(g, relation.swapped().predicate());
        boolean disjoint = test.relation() == SpatialRelation.DISJOINT;
        return rows(row ->
                table.geometry(row).map(g -> near.get(row) ? holds.apply(test.relation(), g) != disjoint : disjoint));
    }

    private TruthColumn rows(IntFunction<Optional<Boolean>> truth) {
        BitSet yes = new BitSet(table.rows());
        BitSet no = new BitSet(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            Optional<Boolean> answer = truth.apply(row);
            if (answer.isPresent()) {
                (answer.get() ? yes : no).set(row);
            }
        }
        return new TruthColumn(yes, no);
    }
}
