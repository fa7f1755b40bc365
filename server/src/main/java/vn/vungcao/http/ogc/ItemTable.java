package vn.vungcao.http.ogc;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.BoundaryLayer;

/**
 * The items of a collection: a table to filter, and the columns that are shown as properties.
 *
 * @param id the id of the feature in a row
 * @param meeting the rows whose geometry meets a rectangle
 * @param vintage boundary vintage on which it stands; empty where there is none
 */
record ItemTable(
        Collection collection,
        FilterTable table,
        List<Property> properties,
        IntFunction<String> id,
        Function<BoundingBox, BitSet> meeting,
        Optional<String> vintage) {

    /** Where a property comes from, by which its bytes may be known already. */
    sealed interface Origin {}

    /** What a unit is, see {@link vn.vungcao.filter.UnitTable#identity}. */
    record Identity(BoundaryLayer layer) implements Origin {}

    /** A part of what an indicator says. */
    record Joined(ValueColumn values) implements Origin {}

    /** Worked out for this question. */
    record WorkedOut() implements Origin {}

    /** @param decimals with which a number is written */
    record Property(Column<?> column, int decimals, Origin origin) {
        Property(Column<?> column, int decimals) {
            this(column, decimals, new WorkedOut());
        }

        String name() {
            return column.name();
        }
    }

    List<String> propertyNames() {
        return properties.stream().map(Property::name).toList();
    }
}
