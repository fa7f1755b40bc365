package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Optional;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.ogc.page.WebPage;
import vn.vungcao.http.ogc.page.WebPage.Label;
import vn.vungcao.http.ogc.page.WebPage.Step;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Request;

/** Landing page, conformance and collections as pages for people. */
final class CollectionPages {
    static final Step COLLECTIONS = new Step("/api/collections?f=html", "Bộ dữ liệu · Collections");

    private CollectionPages() {}

    static Answer landing(Request request) {
        WebPage page = WebPage.open(request, new Label("Giao diện lập trình", "API"), List.of());
        page.html().open("p");
        page.label(new Label(
                "Chỉ tiêu và số liệu của các xã, bản tỉnh Điện Biên, trên bản đồ trước và sau ngày 1/7/2025.",
                CollectionEndpoints.DESCRIPTION));
        page.html().close().open("ul");
        page.entry("/", new Label("Bản đồ", "Map"));
        page.entry("/api/collections?f=html", new Label("Bộ dữ liệu", "Collections of features"));
        page.entry("/api/api?f=html", new Label("Mô tả giao diện", "Description of the API"));
        page.entry("/api/openapi.json", new Label("Mô tả theo OpenAPI 3.0", "Description in OpenAPI 3.0"));
        page.entry("/api/joins?f=html", new Label("Bảng ghép", "Joins"));
        page.entry("/api/conformance?f=html", new Label("Tiêu chuẩn tuân theo", "Standards it conforms to"));
        page.entry("/api/indicators", new Label("Danh mục chỉ số", "Indicators"));
        page.entry("/api/targets", new Label("Chỉ tiêu", "Targets"));
        page.html().close();
        return page.close();
    }

    static Answer conformance(Request request) {
        WebPage page = WebPage.open(
                request, new Label("Tiêu chuẩn tuân theo", "Standards this server conforms to"), List.of());
        page.html().open("ul");
        ConformanceClasses.ALL.forEach(
                uri -> page.html().open("li").element("a", uri, "href", uri).close());
        page.html().close();
        return page.close();
    }

    static Answer collections(Request request) {
        WebPage page = WebPage.open(request, new Label("Bộ dữ liệu", "Collections"), List.of());
        page.html().open("div", "class", "scroll").open("table").open("tbody");
        for (Collection collection : Collection.values()) {
            page.html().open("tr").open("th", "scope", "row");
            page.html().element("a", collection.id(), "href", "/api/collections/" + collection.id() + "?f=html");
            page.html().close().open("td");
            page.label(collection.label());
            page.html().close().close();
        }
        page.html().close().close().close();
        return page.close();
    }

    static Answer collection(Request request, Collection collection, Optional<BoundingBox> bounds) {
        WebPage page = WebPage.open(request, collection.label(), List.of(COLLECTIONS));
        String path = "/api/collections/" + collection.id();
        page.html().open("ul");
        page.entry(path + "/items?f=html", new Label("Xem từng đối tượng", "Look at its items"));
        page.entry(path + "/items", new Label("GeoJSON", "GeoJSON"));
        page.entry(path + "/queryables", new Label("Cột có thể lọc", "What can be filtered by"));
        page.entry(path + "/sortables", new Label("Cột có thể sắp xếp", "What can be sorted by"));
        page.entry(path + "/schema", new Label("Lược đồ", "Schema"));
        page.entry(path + "/tiles", new Label("Ô bản đồ véc-tơ", "Vector tiles"));
        page.entry("/", new Label("Bản đồ", "Map"));
        page.html().close();
        page.html().open("div", "class", "scroll").open("table").open("tbody");
        bounds.ifPresent(box -> page.fact(
                new Label("Phạm vi", "Extent"),
                box.west() + ", " + box.south() + ", " + box.east() + ", " + box.north() + " (WGS 84)"));
        page.html().open("tr").open("th", "scope", "row");
        page.label(new Label("Hệ tọa độ", "Coordinate reference systems"));
        page.html().close().open("td");
        for (ReferenceSystem system : ReferenceSystem.values()) {
            page.html().element("div", system.title() + " – " + system.listed());
        }
        page.html().close().close().close().close().close();
        return page.close();
    }
}
