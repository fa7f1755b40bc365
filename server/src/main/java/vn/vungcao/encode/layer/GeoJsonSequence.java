package vn.vungcao.encode.layer;

import java.io.IOException;
import java.io.OutputStream;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;

/**
 * A feature a line; each says the atlas and the question that it is from.
 *
 * @param separated whether a record separator stands before each, as a GeoJSON text sequence (RFC 8142) has it; else it is
 *     newline-delimited GeoJSON
 */
public record GeoJsonSequence(boolean separated) implements LayerWriter {
    private static final int RECORD_SEPARATOR = 0x1E;

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        for (int row = 0; row < layer.size(); row++) {
            JsonWriter json = new JsonWriter();
            json.object()
                    .field("type", "Feature")
                    .field("id", layer.ids().apply(row))
                    .name("geometry");
            new GeoJsonWriter(json).geometry(layer.shapes().apply(row));
            json.object("properties");
            for (Field field : layer.fields()) {
                json.name(field.name());
                value(json, field, row);
            }
            json.end()
                    .field("atlas", layer.provenance().atlas())
                    .field("demonstration", layer.provenance().demonstration())
                    .field("source_url", layer.provenance().url())
                    .end();
            if (separated) {
                out.write(RECORD_SEPARATOR);
            }
            json.finishTo(out);
            out.write('\n');
        }
    }

    private static void value(JsonWriter json, Field field, int row) {
        var cell = field.cells().apply(row);
        if (cell.isEmpty()) {
            json.none();
        } else if (cell.get() instanceof Double number) {
            json.value(number, field.decimals());
        } else if (cell.get() instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(cell.get().toString());
        }
    }
}
