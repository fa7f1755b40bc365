package vn.vungcao.http.route;

import java.util.List;
import java.util.stream.Stream;
import vn.vungcao.encode.JsonWriter;

/** A chapter of the description. */
enum Tag {
    TILES(
            "Tiles",
            "Vector tiles of the collections by the standards of OGC API",
            "/api/collections/{collection}/tiles",
            "/api/tileMatrixSets"),
    FEATURES(
            "Features",
            "The collections by the standards of OGC API",
            "/api/collections",
            "/api/conformance",
            "/api/openapi.json",
            "/api/api",
            "/api/style.css",
            "/api/functions",
            "/api/styles",
            "/api/export"),
    JOINS("Joins", "Tables joined to items for a while", "/api/joins"),
    IMPORTS("Imports", "What came in, and bringing more in", "/api/imports"),
    ACCESS(
            "Access",
            "Logging in, accounts, tokens, and the audit",
            "/api/session",
            "/api/setup",
            "/api/accounts",
            "/api/tokens",
            "/api/audit"),
    OPERATION("Operation", "For what watches over the server", "/health"),
    PLANNING("Planning", "The planner's questions: values, targets, who lags", "/api/");

    private final String title;
    private final String description;
    private final List<String> paths;

    Tag(String title, String description, String... paths) {
        this.title = title;
        this.description = description;
        this.paths = List.of(paths);
    }

    static Tag of(String path) {
        return path.equals("/api")
                ? FEATURES
                : Stream.of(values())
                        .filter(tag -> tag.paths.stream().anyMatch(path::startsWith))
                        .findFirst()
                        .orElse(PLANNING);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Of an operation. */
    void write(JsonWriter json, String text) {
        json.field("description", text).strings("tags", List.of(title));
    }
}
