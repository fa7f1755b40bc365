package vn.vungcao.http.ogc;

import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.route.MediaType;

/** Writes the {@code links} of a document. */
final class Links {
    private final JsonWriter json;

    Links(JsonWriter json) {
        this.json = json;
        json.array("links");
    }

    Links add(String rel, String href, MediaType type, String title) {
        json.object()
                .field("rel", rel)
                .field("href", href)
                .field("type", type.header())
                .field("title", title)
                .end();
        return this;
    }

    JsonWriter end() {
        return json.end();
    }
}
