package vn.vungcao.http.ogc;

import java.util.Optional;
import vn.vungcao.encode.EncodedShapes;
import vn.vungcao.encode.JsonWriter;

/** Writes the shape of an item. */
@FunctionalInterface
interface ShapeWriter {
    ShapeWriter NONE = (json, row) -> json.none();

    /** As the next value of the document, {@code null} where there is none. */
    void write(JsonWriter json, int row);

    /** In metres, of the shapes of units in longitude and latitude; empty for any others. */
    default Optional<Integer> tolerance() {
        return Optional.empty();
    }

    /** Shapes of units in longitude and latitude, from bytes that are kept. */
    record Kept(EncodedShapes encoded, int metres) implements ShapeWriter {
        @Override
        public void write(JsonWriter json, int row) {
            encoded.write(row, json);
        }

        @Override
        public Optional<Integer> tolerance() {
            return Optional.of(metres);
        }
    }
}
