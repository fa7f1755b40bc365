package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.ogc.ItemTable.Property;

/** Writes rows of a table as GeoJSON features. */
final class FeatureWriter {
    private final JsonWriter json;
    private final ItemTable items;
    private final List<Property> properties;
    private final ShapeWriter shapes;

    FeatureWriter(JsonWriter json, ItemTable items, List<Property> properties, ShapeWriter shapes) {
        this.json = json;
        this.items = items;
        this.properties = properties;
        this.shapes = shapes;
    }

    void feature(int row) {
        json.object();
        members(row);
        json.end();
    }

    /** Of the open object. */
    void members(int row) {
        json.field("type", "Feature").field("id", items.id().apply(row)).name("geometry");
        shapes.write(json, row);
        json.object("properties");
        properties.forEach(property -> property(property, row));
        json.end();
    }

    private void property(Property property, int row) {
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
