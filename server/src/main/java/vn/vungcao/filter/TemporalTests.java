package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How times stand to each other (Allen's relations, as CQL2 names them). Every time is a span of days, first and last
 * included: a date is one day, a moment its day in Hanoi, an open end is without limit. Where a date is absent the answer is
 * unknown, but of an interval between two columns one end may be absent: it is open there.
 */
final class TemporalTests {
    private final Binding values;

    TemporalTests(Binding values) {
        this.values = values;
    }

    private record Span(LocalDate start, LocalDate end) {
        boolean before(Span other) {
            return end.isBefore(other.start);
        }

        boolean holds(Operator relation, Span o) {
            int starts = start.compareTo(o.start);
            int ends = end.compareTo(o.end);
            return switch (relation) {
                case T_AFTER -> o.before(this);
                case T_BEFORE -> before(o);
                case T_CONTAINS -> starts < 0 && ends > 0;
                case T_DISJOINT -> before(o) || o.before(this);
                case T_DURING -> starts > 0 && ends < 0;
                case T_EQUALS -> starts == 0 && ends == 0;
                case T_FINISHED_BY -> starts < 0 && ends == 0;
                case T_FINISHES -> starts > 0 && ends == 0;
                case T_MEETS -> end.equals(o.start);
                case T_MET_BY -> start.equals(o.end);
                case T_OVERLAPPED_BY -> starts > 0 && start.isBefore(o.end) && ends > 0;
                case T_OVERLAPS -> starts < 0 && end.isAfter(o.start) && ends < 0;
                case T_STARTED_BY -> starts == 0 && ends > 0;
                case T_STARTS -> starts == 0 && ends < 0;
                default -> !before(o) && !o.before(this);
            };
        }
    }

    IntFunction<Optional<Boolean>> test(Expression.Operation operation) {
        IntFunction<Optional<Span>> left = spans(operation.operands().get(0));
        IntFunction<Optional<Span>> right = spans(operation.operands().get(1));
        return row -> left.apply(row).flatMap(a -> right.apply(row).map(b -> a.holds(operation.operator(), b)));
    }

    private IntFunction<Optional<Span>> spans(Expression operand) {
        if (operand instanceof Expression.Interval interval) {
            IntFunction<Optional<LocalDate>> starts = end(interval.start(), LocalDate.MIN);
            IntFunction<Optional<LocalDate>> ends = end(interval.end(), LocalDate.MAX);
            requireOrder(interval);
            boolean ofColumns = isColumn(interval.start()) && isColumn(interval.end());
            return row -> {
                Optional<LocalDate> start = starts.apply(row);
                Optional<LocalDate> end = ends.apply(row);
                if (ofColumns && start.isPresent() != end.isPresent()) {
                    // a period of which one end is not set goes on, or has always been
                    start = start.or(() -> Optional.of(LocalDate.MIN));
                    end = end.or(() -> Optional.of(LocalDate.MAX));
                }
                Optional<LocalDate> last = end;
                return start.flatMap(a -> last.filter(b -> !b.isBefore(a)).map(b -> new Span(a, b)));
            };
        }
        Column<LocalDate> days = values.day(operand);
        return row -> days.at(row).map(day -> new Span(day, day));
    }

    private static boolean isColumn(Optional<Expression> end) {
        return end.filter(Expression.Property.class::isInstance).isPresent();
    }

    private IntFunction<Optional<LocalDate>> end(Optional<Expression> end, LocalDate open) {
        return end.isEmpty() ? row -> Optional.of(open) : values.day(end.get()).cells();
    }

    private void requireOrder(Expression.Interval interval) {
        Optional<Expression> start = interval.start().filter(Binding::isLiteral);
        Optional<Expression> end = interval.end().filter(Binding::isLiteral);
        if (start.isPresent() && end.isPresent()) {
            LocalDate first = values.day(start.get()).at(0).orElseThrow();
            LocalDate last = values.day(end.get()).at(0).orElseThrow();
            if (last.isBefore(first)) {
                throw new FilterException(
                        "the interval ends on " + last + ", before it begins on " + first, interval.place());
            }
        }
    }
}
