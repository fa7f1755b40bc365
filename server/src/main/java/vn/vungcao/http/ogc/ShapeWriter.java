package vn.vungcao.http.ogc;

import vn.vungcao.encode.JsonWriter;

/** Writes the shape of an item. */
@FunctionalInterface
interface ShapeWriter {
    ShapeWriter NONE = (json, row) -> json.none();

    /** As the next value of the document, {@code null} where there is none. */
    void write(JsonWriter json, int row);
}
