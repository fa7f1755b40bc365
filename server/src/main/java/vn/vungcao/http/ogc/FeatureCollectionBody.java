package vn.vungcao.http.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.route.Body;

/**
 * A GeoJSON feature collection, written as it is sent: its features are never in memory together.
 *
 * @param head makes the document as far as its open array of features
 * @param items empty when there are none
 * @param shapes the shape of each row
 */
record FeatureCollectionBody(
        Supplier<JsonWriter> head,
        Optional<ItemTable> items,
        List<Integer> rows,
        List<Property> properties,
        ShapeWriter shapes) {
    Body body() {
        return this::write;
    }

    private void write(OutputStream out) throws IOException {
        JsonWriter json = head.get();
        if (items.isPresent()) {
            FeatureWriter writer = new FeatureWriter(items.get(), properties, shapes);
            for (int row : rows) {
                writer.feature(json, row, out);
                json.drainTo(out);
            }
        }
        json.end().end().finishTo(out);
    }
}
