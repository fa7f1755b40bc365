package vn.vungcao.filter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Refuses a tree that is too deep for those who walk it: a sum of many terms is as deep as it is long. Goes through the tree
 * without recursion.
 */
final class TreeLimits {
    private record Level(Expression expression, int depth) {}

    private TreeLimits() {}

    /** @return the tree itself */
    static Expression checked(Expression filter) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(filter, 0));
        while (!open.isEmpty()) {
            Level level = open.pop();
            Expression expression = level.expression();
            if (level.depth() > Cql2Text.MAX_NESTING) {
                throw new FilterException(
                        "the filter is nested deeper than " + Cql2Text.MAX_NESTING
                                + " levels; each term of a sum or product is one",
                        expression.place());
            }
            parts(expression).forEach(part -> open.push(new Level(part, level.depth() + 1)));
        }
        return filter;
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            return operation.operands();
        }
        return expression instanceof Expression.Array array ? array.items() : List.of();
    }
}
