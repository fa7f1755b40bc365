package vn.vungcao.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * The tree of a filter, whatever language it was written in: an operation over expressions, a property, or a value. Each
 * carries its place in what was written, so that an error can point at it.
 */
public sealed interface Expression {
    Place place();

    /** An operator or function and what it stands between or is given. */
    record Operation(Operator operator, List<Expression> operands, Place place) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    record Property(String name, Place place) implements Expression {}

    record Text(String value, Place place) implements Expression {}

    record Number(double value, Place place) implements Expression {}

    record Truth(boolean value, Place place) implements Expression {}

    record Day(LocalDate value, Place place) implements Expression {}

    record Moment(Instant value, Place place) implements Expression {}

    /** From start to end, both included; empty where it is open. An end is a day, a moment or a property. */
    record Interval(Optional<Expression> start, Optional<Expression> end, Place place) implements Expression {}

    /** Several values, in their order. */
    record Array(List<Expression> items, Place place) implements Expression {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** A geometry, its numbers in the order they were written: the filter's reference system says what they mean. */
    record Shape(Geometry geometry, Place place) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape && shape.geometry.equalsExact(geometry);
        }

        @Override
        public int hashCode() {
            return geometry.hashCode();
        }
    }

    /** The corners of a rectangle, lower first, in the order they were written. */
    record Box(double lower1, double lower2, double upper1, double upper2, Place place) implements Expression {}
}
