package vn.vungcao.http.ogc.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.encode.Markup;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Request;

/** The frame that every page has: head, way back, demonstration notice, foot. */
public final class WebPage {
    /** A step of the way from the landing page. */
    public record Step(String path, String title) {}

    private final Request request;
    private final Markup html = new Markup();

    private WebPage(Request request) {
        this.request = request;
    }

    /**
     * A page with its head written and its main part open.
     *
     * @param way the pages above this one, the landing page left out
     */
    public static WebPage open(Request request, Label title, List<Step> way) {
        WebPage page = new WebPage(request);
        page.head(title);
        page.html.open("body");
        page.header(way);
        page.html.open("main");
        page.html.open("h1");
        page.label(title);
        page.html.close();
        page.demonstration();
        return page;
    }

    /** A text in both languages. */
    public record Label(String vi, String en) {}

    private void head(Label title) {
        html.open("html", "lang", "vi").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title.vi() + " – Vùng Cao Atlas");
        html.empty("link", "rel", "stylesheet", "href", "/api/style.css");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.empty("link", "rel", "alternate", "type", "application/json", "href", json());
        html.close();
    }

    private void header(List<Step> way) {
        html.open("header").element("a", "Vùng Cao Atlas", "class", "brand", "href", "/");
        html.open("nav", "aria-label", "Đường dẫn · Path");
        html.element("a", "API", "href", "/api?f=html");
        for (Step step : way) {
            html.text(" › ").element("a", step.title(), "href", step.path());
        }
        html.close();
        html.element("a", "JSON", "href", json());
        html.close();
    }

    private void demonstration() {
        if (request.published().filter(atlas -> atlas.demonstration()).isPresent()) {
            html.open("p", "class", "banner")
                    .text("Dữ liệu minh họa, không phải số liệu thật. ")
                    .element("span", "Demonstration data, made up.", "lang", "en")
                    .close();
        }
    }

    private String json() {
        return with(Map.of("f", "json"));
    }

    /** The address of this page with other parameters. */
    public String with(Map<String, String> changes) {
        Map<String, String> parameters = new TreeMap<>(request.question().texts());
        parameters.putAll(changes);
        return request.question().address(parameters);
    }

    public Markup html() {
        return html;
    }

    /** Vietnamese, and English beside it. */
    public WebPage label(Label label) {
        html.text(label.vi());
        if (!label.en().equals(label.vi())) {
            html.text(" · ").element("span", label.en(), "lang", "en");
        }
        return this;
    }

    public WebPage heading(String vi, String en) {
        html.open("h2");
        label(new Label(vi, en));
        html.close();
        return this;
    }

    /** A row of a table of names and texts. */
    public WebPage fact(Label name, String text) {
        html.open("tr").open("th", "scope", "row");
        label(name);
        html.close().element("td", text).close();
        return this;
    }

    /** A link as an entry of a list. */
    public WebPage entry(String href, Label title) {
        html.open("li").open("a", "href", href);
        label(title);
        html.close().close();
        return this;
    }

    public Answer close() {
        html.close();
        html.open("footer");
        Optional<String> version =
                request.published().map(atlas -> atlas.version().id());
        html.text("Vùng Cao Atlas" + version.map(v -> " · atlas " + v).orElse("") + " · OGC API – Features");
        html.close().close().close();
        return Answer.of(html);
    }
}
