package vn.vungcao.filter;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** What is asked of a row. The tree of a filter, whatever language it was written in. */
public sealed interface Condition {

    record Constant(boolean truth) implements Condition {}

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Comparison(Scalar left, ComparisonOperator operator, Scalar right) implements Condition {}

    record IsNull(Scalar.Property property) implements Condition {}

    /** Inside the closed range. */
    record Between(Scalar value, Scalar low, Scalar high) implements Condition {}

    record In(Scalar value, List<Scalar> list) implements Condition {
        public In {
            list = List.copyOf(list);
        }
    }

    /** {@code %} stands for any text, {@code _} for one character, a backslash takes the next character literally. */
    record Like(Scalar value, Scalar pattern) implements Condition {}

    /** The geometry of the row stands in the relation to the given one. */
    record Spatial(SpatialRelation relation, Scalar.Property property, Geometry geometry) implements Condition {}
}
