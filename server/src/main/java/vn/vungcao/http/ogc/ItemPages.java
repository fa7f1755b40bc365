package vn.vungcao.http.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.Markup;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.ogc.page.WebPage;
import vn.vungcao.http.ogc.page.WebPage.Label;
import vn.vungcao.http.ogc.page.WebPage.Step;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Request;

/** Items and one item as pages for people. */
final class ItemPages {
    private ItemPages() {}

    /**
     * @param items empty when the collection has none at the time asked about
     * @param properties those asked for
     */
    static Answer items(Request request, ItemPage shown, Optional<ItemTable> items, List<Property> properties) {
        Collection collection = shown.collection();
        WebPage page =
                WebPage.open(request, collection.label(), List.of(CollectionPages.COLLECTIONS, step(collection)));
        form(page, request);
        page.html()
                .element(
                        "p",
                        shown.rows().isEmpty()
                                ? "0 / " + shown.matched()
                                : (shown.offset() + 1) + "–"
                                        + (shown.offset() + shown.rows().size()) + " / " + shown.matched());
        items.ifPresent(table -> table(page.html(), request, table, shown, properties));
        pages(page, shown);
        return page.close();
    }

    private static Step step(Collection collection) {
        return new Step("/api/collections/" + collection.id() + "?f=html", collection.id());
    }

    /** Asks the same question with another condition. */
    private static void form(WebPage page, Request request) {
        Markup html = page.html();
        Map<String, String> given = new LinkedHashMap<>(request.question().texts());
        String filter = Optional.ofNullable(given.remove("filter")).orElse("");
        given.remove("offset");
        given.put("f", "html");
        html.open("form", "method", "get", "action", request.question().path());
        given.forEach((name, value) -> html.empty("input", "type", "hidden", "name", name, "value", value));
        html.open("label");
        page.label(new Label("Điều kiện lọc (CQL2)", "Condition (CQL2)"));
        html.empty("input", "name", "filter", "value", filter, "placeholder", "name LIKE '%Mường%'", "required", "");
        html.close();
        html.element("button", "Lọc · Filter", "type", "submit");
        html.close();
    }

    private static void table(
            Markup html, Request request, ItemTable table, ItemPage shown, List<Property> properties) {
        html.open("div", "class", "scroll")
                .open("table", "class", "items")
                .open("thead")
                .open("tr");
        html.element("th", "id", "scope", "col");
        properties.forEach(property -> html.element(
                "th",
                property.name(),
                "scope",
                "col",
                "class",
                property.column().type() == Double.class ? "number" : ""));
        html.close().close().open("tbody");
        for (int row : shown.rows()) {
            String id = table.id().apply(row);
            html.open("tr").open("th", "scope", "row");
            html.element("a", id, "href", itemAddress(request, table, id)).close();
            properties.forEach(property -> cell(html, property, row));
            html.close();
        }
        html.close().close().close();
    }

    /** On the map on which it is listed: a code alone may mean another unit today. */
    private static String itemAddress(Request request, ItemTable table, String id) {
        boolean alone = table.table() instanceof UnitTable || table.vintage().isEmpty();
        String vintage = alone ? table.vintage().map(v -> "&boundaries=" + v).orElse("") : "";
        StringBuilder joined = new StringBuilder();
        for (String name : List.of("indicators", "year", "target", "set")) {
            Optional.ofNullable(request.question().texts().get(name))
                    .ifPresent(
                            value -> joined.append('&').append(name).append('=').append(value));
        }
        return request.question().path() + "/" + id + "?f=html" + vintage + joined;
    }

    private static void cell(Markup html, Property property, int row) {
        Optional<?> cell = property.column().at(row);
        if (cell.isEmpty()) {
            html.element("td", "–", "class", "absent");
        } else if (cell.get() instanceof Double number) {
            html.element("td", JsonWriter.number(number, property.decimals()), "class", "number");
        } else {
            html.element("td", cell.get().toString());
        }
    }

    private static void pages(WebPage page, ItemPage shown) {
        Markup html = page.html();
        html.open("nav", "class", "pages", "aria-label", "Trang · Pages");
        shown.previous()
                .ifPresent(offset ->
                        html.element("a", "‹ Trước · Previous", "rel", "prev", "href", page.with(offset(offset))));
        shown.next()
                .ifPresent(
                        offset -> html.element("a", "Sau · Next ›", "rel", "next", "href", page.with(offset(offset))));
        html.close();
    }

    private static Map<String, String> offset(int offset) {
        return Map.of("f", "html", "offset", Integer.toString(offset));
    }

    static Answer item(Request request, ItemTable table, int row) {
        Collection collection = table.collection();
        String id = table.id().apply(row);
        String title = table.table()
                .column("name")
                .flatMap(column -> column.at(row))
                .map(Object::toString)
                .orElse(id);
        WebPage page = WebPage.open(
                request,
                new Label(title, title),
                List.of(
                        CollectionPages.COLLECTIONS,
                        step(collection),
                        new Step(
                                "/api/collections/" + collection.id() + "/items?f=html"
                                        + table.vintage()
                                                .map(v -> "&boundaries=" + v)
                                                .orElse(""),
                                "items")));
        Markup html = page.html();
        html.open("div", "class", "scroll").open("table").open("tbody");
        for (Property property : table.properties()) {
            html.open("tr").element("th", property.name(), "scope", "row");
            cell(html, property, row);
            html.close();
        }
        table.table().geometry(row).ifPresent(shape -> {
            var box = shape.getEnvelopeInternal();
            page.fact(
                    new Label("Hình", "Geometry"),
                    shape.getGeometryType() + ", " + shape.getNumPoints() + " · " + box.getMinX() + ", " + box.getMinY()
                            + ", " + box.getMaxX() + ", " + box.getMaxY());
        });
        html.close().close().close();
        return page.close();
    }
}
