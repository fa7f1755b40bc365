package vn.vungcao.http.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.piece.Pieces;
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
            plan();
        }
    }

    /** Empty unless the first property says what a unit is. */
    private static Optional<Identity> identity(List<Property> properties) {
        return properties.stream()
                .limit(1)
                .map(Property::origin)
                .filter(Identity.class::isInstance)
                .map(Identity.class::cast)
                .findFirst();
    }

    private void plan() {
        for (int from = 0; from < properties.size(); ) {
            Origin origin = properties.get(from).origin();
            int to = from + 1;
            while (to < properties.size() && properties.get(to).origin() == origin) {
                to++;
            }
            plan(origin, properties.subList(from, to));
            from = to;
        }
    }

    /** @param run of one origin */
    private void plan(Origin origin, List<Property> run) {
        if (origin instanceof Identity identity) {
            steps.add(of(PropertyPieces.of(identity, run)));
        } else if (origin instanceof Joined joined) {
            steps.add(of(PropertyPieces.of(joined, run)));
        } else {
            steps.add((json, row, target) -> run.forEach(property -> property(json, property, row)));
        }
    }

    private static Step of(Pieces pieces) {
        return (json, row, target) -> json.members(pieces.get(row), target);
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
