package vn.vungcao.http.ogc;

import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;

/** Writes the {@code links} of a document. */
public final class Links {
    private final JsonWriter json;

    public Links(JsonWriter json) {
        this.json = json;
        json.array("links");
    }

    public Links add(String rel, String href, MediaType type, String title) {
        link(rel, href, type, title);
        json.end();
        return this;
    }

    /** @param template an address with variables in braces */
    public Links template(String rel, String template, MediaType type, String title) {
        link(rel, template, type, title);
        json.field("templated", true).end();
        return this;
    }

    private void link(String rel, String href, MediaType type, String title) {
        json.object()
                .field("rel", rel)
                .field("href", href)
                .field("type", type.link())
                .field("title", title);
    }

    /** The document itself, and the same as a page for people. */
    public Links document(Request request, String path) {
        return add("self", request.link(path), MediaType.JSON, "This document")
                .add("alternate", request.link(path + "?f=html"), MediaType.HTML, "This document as a page");
    }

    public JsonWriter end() {
        return json.end();
    }
}
