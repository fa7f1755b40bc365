package vn.vungcao.filter;

import java.util.Locale;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** How the geometry of a row stands to a given one (OGC simple features). */
public enum SpatialRelation {
    INTERSECTS,
    DISJOINT,
    /** The row's geometry lies in the given one. */
    WITHIN,
    /** The given geometry lies in the row's. */
    CONTAINS;

    static SpatialRelation ofFunction(String function) {
        return valueOf(function.toUpperCase(Locale.ROOT).substring("S_".length()));
    }

    /** The same relation seen from the other side. */
    SpatialRelation swapped() {
        return switch (this) {
            case WITHIN -> CONTAINS;
            case CONTAINS -> WITHIN;
            default -> this;
        };
    }

    /** Predicates carry state: a new one for each test. */
    TopologyPredicate predicate() {
        return switch (this) {
            case INTERSECTS, DISJOINT -> RelatePredicate.intersects();
            case WITHIN -> RelatePredicate.within();
            case CONTAINS -> RelatePredicate.contains();
        };
    }
}
