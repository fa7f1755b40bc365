package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.ogc.ItemTable.Property;

/** Writes rows of a table as GeoJSON features. */
final class FeatureWriter {
    private final JsonWriter json;
    private final GeoJsonWriter geometries;
    private final ItemTable items;
    private final List<Property> properties;
    private final IntFunction<Optional<Geometry>> shapes;

    FeatureWriter(
            JsonWriter json,
            ItemTable items,
            List<Property> properties,
            IntFunction<Optional<Geometry>> shapes,
            ReferenceSystem system) {
        this.json = json;
        this.geometries = new GeoJsonWriter(json, system);
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
        geometries.geometry(shapes.apply(row));
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
