package vn.vungcao.http.ogc;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.route.Request;
import vn.vungcao.unit.BoundaryLayer;

/**
 * The items of a collection with the columns that a question joins, for those that show them otherwise than as GeoJSON. An item
 * is addressed by its row.
 */
public final class JoinedItems {
    public static final Parameter<Collection> COLLECTION = ItemParameters.COLLECTION;

    /** Which items with which columns, as in the question for items. None of them says how many or in which order. */
    public static final List<Parameter<?>> PARAMETERS = ItemParameters.ofContent();

    private final Atlas atlas;
    private final ItemTable items;
    private final BitSet selected = new BitSet();
    private final List<Property> properties;

    private JoinedItems(Atlas atlas, ItemTable items, ItemSelection selection) {
        this.atlas = atlas;
        this.items = items;
        selection.rows().forEach(selected::set);
        this.properties = selection.properties();
    }

    /** Empty when the collection has no items at the time asked about. */
    public static Optional<JoinedItems> of(Request request) {
        return new ItemTables(request)
                .of(request.question().get(COLLECTION))
                .map(items -> new JoinedItems(request.atlas(), items, new ItemSelection(request, items)));
    }

    /** How many items there are, selected or not. */
    public int count() {
        return items.table().rows();
    }

    /** Whether the question asks for the item. */
    public boolean selected(int row) {
        return selected.get(row);
    }

    /** The columns asked for. */
    public List<Column<?>> columns() {
        return properties.stream().<Column<?>>map(Property::column).toList();
    }

    /**
     * Writes what a column means as a property of a JSON Schema: title, unit, type.
     *
     * @param whole whether its numbers are written as whole ones
     */
    public void describe(JsonWriter json, Column<?> column, boolean whole) {
        String type = SchemaDocument.type(column);
        SchemaDocument.property(
                json, atlas, items.collection(), column, whole && type.equals("number") ? "integer" : type);
    }

    public String id(int row) {
        return items.id().apply(row);
    }

    /** Longitude and latitude in degrees. */
    public Optional<Geometry> geometry(int row) {
        return items.table().geometry(row);
    }

    /**
     * The shapes as fine as a map needs them: borders of units move by less than half a pixel of a tile 256 pixels wide, the
     * same for all tiles of a zoom.
     */
    public IntFunction<Optional<Geometry>> geometries(int zoom) {
        return layer().isPresent() ? ZoomLevel.shapes(items, Optional.of(zoom + 1)) : this::geometry;
    }

    /** The shapes of the units, by row; empty when the items are no units. */
    public Optional<BoundaryLayer> layer() {
        return items.table() instanceof UnitTable units ? Optional.of(units.layer()) : Optional.empty();
    }

    /** The boundary vintage on which they stand; empty where there is none. */
    public Optional<String> vintage() {
        return items.vintage();
    }
}
