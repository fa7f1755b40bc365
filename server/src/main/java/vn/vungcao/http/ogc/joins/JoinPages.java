package vn.vungcao.http.ogc.joins;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vungcao.encode.Markup;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.ogc.page.WebPage;
import vn.vungcao.http.ogc.page.WebPage.Label;
import vn.vungcao.http.ogc.page.WebPage.Step;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Request;
import vn.vungcao.join.Join;
import vn.vungcao.join.JoinAccount;
import vn.vungcao.join.KeyField;
import vn.vungcao.join.KeyedItem;

/** Keys, joins and their reports as pages for people. */
final class JoinPages {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Step JOINS = new Step(JoinReads.PATH + "?f=html", "Bảng ghép · Joins");

    private JoinPages() {}

    static Answer all(Request request, List<Join> joins, String limits) {
        WebPage page = WebPage.open(request, new Label("Bảng ghép", "Joins"), List.of());
        page.html().element("p", limits + ".", "lang", "en");
        Markup html = table(page, "Mã · Id", "Bảng · Table", "Bộ dữ liệu · Collection", "Đến · Until");
        for (Join join : joins) {
            html.open("tr").open("th", "scope", "row");
            html.element("a", join.id(), "href", JoinJson.path(join) + "?f=html")
                    .close();
            html.element("td", join.file());
            html.element("td", on(join));
            html.element("td", join.expires().toString()).close();
        }
        return end(page);
    }

    static Answer one(Request request, Join join) {
        WebPage page = WebPage.open(request, new Label(join.file(), join.file()), List.of(JOINS));
        JoinAccount account = join.account();
        page.html().open("ul");
        page.entry(JoinJson.path(join) + "/items?f=html", new Label("Xem từng đối tượng", "Look at its items"));
        page.entry(JoinJson.path(join) + "/items", new Label("GeoJSON", "GeoJSON"));
        page.html().close();
        page.html().open("div", "class", "scroll").open("table").open("tbody");
        page.fact(new Label("Bộ dữ liệu", "Collection"), on(join))
                .fact(
                        new Label("Cột khóa", "Key column"),
                        join.keyColumn() + " = " + join.key().id())
                .fact(new Label("Có đến", "Kept until"), join.expires().toString())
                .fact(new Label("Số dòng", "Rows"), String.valueOf(account.rows()))
                .fact(
                        new Label("Đối tượng có dữ liệu", "Items matched"),
                        String.valueOf(account.matched().size()));
        page.html().close().close().close();
        unmatched(page, account);
        duplicates(page, account);
        page.heading("Đối tượng không có dòng nào", "Items without a row");
        items(page, account.itemsWithoutRow());
        page.heading("Lưu ý", "Remarks");
        page.html().open("ul");
        account.remarks().forEach(remark -> page.html()
                .open("li")
                .element("div", remark.in(VIETNAMESE), "lang", "vi")
                .element("div", remark.in(Locale.ENGLISH), "lang", "en")
                .close());
        page.html().close();
        return page.close();
    }

    private static void unmatched(WebPage page, JoinAccount account) {
        page.heading("Dòng không khớp đối tượng nào", "Rows without an item");
        Markup html = table(page, "Dòng · Row", "Khóa · Key", "Vì sao · Why");
        account.unmatched().forEach(row -> html.open("tr")
                .element("th", String.valueOf(row.row()), "scope", "row")
                .element("td", row.key())
                .open("td")
                .element("div", row.why().vi() + " – " + row.remedy().vi(), "lang", "vi")
                .element("div", row.why().en() + " – " + row.remedy().en(), "lang", "en")
                .close()
                .close());
        close(html);
    }

    private static void duplicates(WebPage page, JoinAccount account) {
        page.heading("Khóa trùng", "Duplicate keys");
        Markup html = table(page, "Đối tượng · Item", "Dòng được ghép · Row joined", "Dòng bỏ qua · Rows passed over");
        account.duplicates().forEach(key -> html.open("tr")
                .element("th", key.item().id() + " " + key.item().name(), "scope", "row")
                .element("td", String.valueOf(key.joined()))
                .element("td", key.passedOver().toString())
                .close());
        close(html);
    }

    private static String on(Join join) {
        return join.collection() + join.vintage().map(v -> " " + v).orElse("");
    }

    /**
     * @param vintage empty when the items are no units
     * @param ambiguous how many items share their name with another
     */
    static Answer keys(
            Request request, Collection collection, Optional<String> vintage, List<KeyField> keys, long ambiguous) {
        WebPage page = WebPage.open(request, new Label("Khóa để ghép bảng", "Keys to join tables by"), way(collection));
        String path = "/api/collections/" + collection.id() + "/keys/";
        String query = "?f=html" + vintage.map(v -> "&boundaries=" + v).orElse("");
        page.html().open("ul");
        keys.forEach(key -> page.entry(path + key.id() + query, label(key)));
        page.html().close();
        page.html().open("div", "class", "scroll").open("table").open("tbody");
        vintage.ifPresent(v -> page.fact(new Label("Bản đồ ranh giới", "Boundary vintage"), v));
        page.fact(new Label("Trùng tên", "Items that share their name"), String.valueOf(ambiguous));
        return end(page);
    }

    private static Label label(KeyField key) {
        return new Label(key == KeyField.NAME ? "Tên" : "Mã", key.id());
    }

    static Answer values(Request request, Collection collection, Optional<String> vintage, List<KeyedItem> items) {
        String map = vintage.orElse("");
        WebPage page = WebPage.open(request, new Label("Khóa " + map, "Keys " + map), way(collection));
        items(page, items);
        return page.close();
    }

    private static List<Step> way(Collection collection) {
        return List.of(
                new Step("/api/collections?f=html", "Bộ dữ liệu · Collections"),
                new Step("/api/collections/" + collection.id() + "?f=html", collection.id()));
    }

    private static void items(WebPage page, List<KeyedItem> items) {
        Markup html = table(page, "Mã · Code", "Tên · Name");
        items.forEach(item -> html.open("tr")
                .element("th", item.id(), "scope", "row")
                .element("td", item.name())
                .close());
        close(html);
    }

    private static Markup table(WebPage page, String... heads) {
        Markup html = page.html();
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        return html.close().close().open("tbody");
    }

    private static void close(Markup html) {
        html.close().close().close();
    }

    private static Answer end(WebPage page) {
        close(page.html());
        return page.close();
    }
}
