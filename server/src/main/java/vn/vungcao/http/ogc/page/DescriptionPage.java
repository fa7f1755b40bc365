package vn.vungcao.http.ogc.page;

import java.util.List;
import java.util.stream.Collectors;
import vn.vungcao.encode.Markup;
import vn.vungcao.http.ogc.page.WebPage.Label;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/** The description of the API as a page for people: every address that is read, its formats and parameters. */
public final class DescriptionPage {
    private DescriptionPage() {}

    public static Answer answer(Request request, List<Route> routes) {
        WebPage page = WebPage.open(request, new Label("Mô tả giao diện", "Description of the API"), List.of());
        Markup html = page.html();
        html.open("ul");
        page.entry("/api/openapi.json", new Label("OpenAPI 3.0", "OpenAPI 3.0"));
        html.close();
        routes.forEach(route -> route(page, route));
        return page.close();
    }

    private static void route(WebPage page, Route route) {
        Markup html = page.html();
        html.open("h2", "id", route.id()).element("code", "GET " + route.path()).close();
        html.element("p", route.summary(), "lang", "en");
        html.element("p", route.formats().stream().map(MediaType::header).collect(Collectors.joining(" · ")));
        html.open("div", "class", "scroll").open("table").open("tbody");
        for (Parameter<?> parameter : route.parameters()) {
            html.open("tr").open("th", "scope", "row");
            html.element("code", parameter.name()).close();
            html.open("td", "lang", "en").text(parameter.description());
            if (!parameter.fallback().isEmpty()) {
                html.text(" (" + parameter.fallback() + ")");
            }
            html.close().open("td").element("code", parameter.example()).close();
            html.close();
        }
        html.close().close().close();
    }
}
