package vn.vungcao.http.ogc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.Markup;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.ogc.page.WebPage;
import vn.vungcao.http.ogc.page.WebPage.Label;
import vn.vungcao.http.ogc.page.WebPage.Step;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Request;

/**
 * The columns of a collection as a JSON Schema (2020-12), or as a page for people.
 *
 * @param name queryables, sortables or schema
 */
record SchemaDocument(
        Request request, Collection collection, String name, List<Column<?>> columns, boolean withGeometry) {

    Answer json() {
        JsonWriter json = new JsonWriter()
                .object()
                .field("$schema", "https://json-schema.org/draft/2020-12/schema")
                .field("$id", request.link(request.question().address()))
                .field("type", "object")
                .field("title", collection.title())
                .object("properties");
        columns.forEach(column -> property(json, request.atlas(), collection, column, type(column)));
        if (withGeometry) {
            json.object(FilterTable.GEOMETRY)
                    .field("title", "Hình · Geometry")
                    .field("x-ogc-role", "primary-geometry")
                    .field("format", geometryFormat())
                    .end();
        }
        return Answer.of(json.end().field("additionalProperties", false).end());
    }

    private String geometryFormat() {
        return switch (collection) {
            case HAZARD_ZONES -> "geometry-polygon";
            case RESETTLEMENT_SITES -> "geometry-point";
            default -> "geometry-any";
        };
    }

    /** @param type in JSON */
    static void property(JsonWriter json, Atlas atlas, Collection collection, Column<?> column, String type) {
        ColumnTitles.Meaning meaning = ColumnTitles.of(atlas, collection, column.name());
        json.object(column.name())
                .field("title", meaning.title().vi() + " · " + meaning.title().en())
                .field("type", type);
        if (type.equals("array")) {
            json.object("items").field("type", "string").end();
        }
        if (column.type() == LocalDate.class) {
            json.field("format", "date");
        }
        role(collection, column).ifPresent(role -> json.field("x-ogc-role", role));
        meaning.unit().ifPresent(unit -> json.field("x-ogc-unit", unit));
        if (!meaning.values().isEmpty()) {
            json.strings("enum", meaning.values());
        }
        json.end();
    }

    private static boolean isList(Column<?> column) {
        return column.name().equals(UnitTable.DESIGNATIONS);
    }

    static String type(Column<?> column) {
        if (isList(column)) {
            return "array";
        }
        return column.type() == Double.class ? "number" : column.type() == Boolean.class ? "boolean" : "string";
    }

    private static Optional<String> role(Collection collection, Column<?> column) {
        boolean id = column.name().equals(collection.level().isPresent() ? "code" : "id");
        return switch (column.name()) {
            case "valid_from" -> Optional.of("primary-interval-start");
            case "valid_to" -> Optional.of("primary-interval-end");
            default -> id ? Optional.of("id") : Optional.empty();
        };
    }

    Answer page() {
        WebPage page = WebPage.open(
                request,
                switch (name) {
                    case "queryables" -> new Label("Cột có thể lọc", "What can be filtered by");
                    case "sortables" -> new Label("Cột có thể sắp xếp", "What can be sorted by");
                    default -> new Label("Lược đồ", "Schema");
                },
                List.of(
                        CollectionPages.COLLECTIONS,
                        new Step("/api/collections/" + collection.id() + "?f=html", collection.id())));
        Markup html = page.html();
        html.open("div", "class", "scroll").open("table").open("tbody");
        columns.forEach(column -> row(page, column));
        html.close().close().close();
        return page.close();
    }

    private void row(WebPage page, Column<?> column) {
        ColumnTitles.Meaning meaning = ColumnTitles.of(request.atlas(), collection, column.name());
        Markup html = page.html();
        html.open("tr")
                .open("th", "scope", "row")
                .element("code", column.name())
                .close();
        html.open("td");
        page.label(new Label(meaning.title().vi(), meaning.title().en()));
        html.close();
        html.element("td", type(column));
        html.element("td", meaning.unit().orElse(""));
        html.element("td", String.join(", ", meaning.values()));
        html.close();
    }
}
