package vn.vungcao.http.ogc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.route.Body;

/**
 * A GeoJSON feature collection: a few features are made at once, so that the answer can be kept; many are written as they are
 * sent, so that they are never in memory together.
 *
 * @param head makes the document as far as its open array of features
 * @param items empty when there are none
 */
record FeatureCollectionBody(
        Supplier<JsonWriter> head,
        Optional<ItemTable> items,
        List<Integer> rows,
        List<Property> properties,
        boolean withGeometry,
        ReferenceSystem system) {
    private static final int MOST_AT_ONCE = 2_000;

    Body body() {
        if (rows.size() > MOST_AT_ONCE) {
            return this::write;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            write(all);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return Body.of(all.toByteArray());
    }

    private void write(OutputStream out) throws IOException {
        JsonWriter json = head.get();
        if (items.isPresent()) {
            FeatureWriter writer = new FeatureWriter(json, items.get(), properties, withGeometry, system);
            for (int row : rows) {
                writer.feature(row);
                json.drainTo(out);
            }
        }
        json.end().end().finishTo(out);
    }
}
