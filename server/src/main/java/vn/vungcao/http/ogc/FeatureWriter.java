package vn.vungcao.http.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.piece.Pieces;
import vn.vungcao.filter.IndicatorPart;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.ogc.ItemTable.Identity;
import vn.vungcao.http.ogc.ItemTable.Joined;
import vn.vungcao.http.ogc.ItemTable.Origin;
import vn.vungcao.http.ogc.ItemTable.Property;

/** Writes rows of a table as GeoJSON features, from pieces that are there as far as there are any. */
final class FeatureWriter {
    private final ItemTable items;
    private final List<Property> properties;
    private final ShapeWriter shapes;
    private final Optional<OpenFeatures> open;
    private final List<Step> steps = new ArrayList<>();

    /** Writes some properties of a row into a feature whose properties are open. */
    @FunctionalInterface
    private interface Step {
        void write(JsonWriter json, int row, OutputStream target) throws IOException;
    }

    FeatureWriter(ItemTable items, List<Property> properties, ShapeWriter shapes) {
        this.items = items;
        this.properties = properties;
        this.shapes = shapes;
        this.open = shapes.tolerance()
                .flatMap(tolerance -> identity(properties).map(layer -> OpenFeatures.of(layer.layer(), tolerance)));
        if (open.isPresent()) {
            plan(properties.subList(UnitTable.IDENTITY, properties.size()));
        }
    }

    /** Empty unless the properties begin with all that say what a unit is. */
    private static Optional<Identity> identity(List<Property> properties) {
        boolean whole = properties.size() >= UnitTable.IDENTITY
                && properties.subList(0, UnitTable.IDENTITY).stream().allMatch(p -> p.origin() instanceof Identity);
        return whole ? Optional.of((Identity) properties.get(0).origin()) : Optional.empty();
    }

    private void plan(List<Property> further) {
        int parts = IndicatorPart.values().length;
        for (int i = 0; i < further.size(); i++) {
            Property property = further.get(i);
            if (property.origin() instanceof Joined joined && all(further, i, joined)) {
                Pieces pieces = JoinedPieces.of(joined);
                steps.add((json, row, target) -> json.members(pieces.get(row), target));
                i += parts - 1;
            } else {
                steps.add((json, row, target) -> property(json, property, row));
            }
        }
    }

    /** Whether all parts of the indicator follow one another. */
    private static boolean all(List<Property> properties, int from, Origin joined) {
        int to = from + IndicatorPart.values().length;
        return to <= properties.size()
                && properties.subList(from, to).stream().allMatch(property -> property.origin() == joined);
    }

    /** @param target takes what is written before a piece, and the piece; some may stay in the document */
    void feature(JsonWriter json, int row, OutputStream target) throws IOException {
        if (open.isPresent()) {
            json.open(open.get().get(row), OpenFeatures.DEPTH, target);
            for (Step step : steps) {
                step.write(json, row, target);
            }
            json.end().end();
        } else {
            json.object();
            members(json, items, shapes, properties, row);
            json.end();
        }
    }

    /** Of the open object: a whole feature. */
    static void members(JsonWriter json, ItemTable items, ShapeWriter shapes, List<Property> properties, int row) {
        before(json, items.id().apply(row));
        shapes.write(json, row);
        json.object("properties");
        properties.forEach(property -> property(json, property, row));
        json.end();
    }

    /** Of the open object: as far as the value of its geometry. */
    static void before(JsonWriter json, String id) {
        json.field("type", "Feature").field("id", id).name("geometry");
    }

    static void property(JsonWriter json, Property property, int row) {
        json.name(property.name());
        Optional<?> cell = property.column().at(row);
        if (cell.isEmpty()) {
            json.none();
        } else if (cell.get() instanceof Double number) {
            json.value(number, property.decimals());
        } else if (cell.get() instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(cell.get().toString());
        }
    }
}
