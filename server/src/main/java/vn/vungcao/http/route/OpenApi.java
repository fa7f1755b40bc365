package vn.vungcao.http.route;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.limit.Price;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.problem.Problem;

/** Describes the routes in OpenAPI 3.0.3. */
public final class OpenApi {
    /** Under it lies what the description describes: clients of OGC API look for {@code /collections} below the server. */
    private static final String ROOT = "/api";

    private static final String PROBLEM = "#/components/schemas/Problem";

    static final String TOO_MANY = "One client asks for too much; Retry-After says when to ask again";

    private final List<Route> routes;
    private final List<ActionRoute> actions;

    public OpenApi(List<Route> routes, List<ActionRoute> actions) {
        this.routes = List.copyOf(routes);
        this.actions = List.copyOf(actions);
    }

    public byte[] toJson(String origin) {
        JsonWriter json = new JsonWriter().object().field("openapi", "3.0.3");
        json.object("info")
                .field("title", "Vùng Cao Atlas")
                .field("version", "0.1.0")
                .field("description", "Indicators and targets of the communes and villages of Điện Biên province.")
                .object("license")
                .field("name", "Apache-2.0")
                .field("url", "https://www.apache.org/licenses/LICENSE-2.0")
                .end()
                .end();
        server(json, origin + ROOT);
        json.array("tags");
        for (Tag tag : Tag.values()) {
            json.object()
                    .field("name", tag.title())
                    .field("description", tag.description())
                    .end();
        }
        json.end();
        json.object("paths");
        Set<String> paths = new LinkedHashSet<>();
        routes.forEach(route -> paths.add(route.path()));
        actions.forEach(action -> paths.add(action.path()));
        paths.forEach(path -> path(json, path, origin));
        json.end();
        components(json);
        return json.end().toBytes();
    }

    private static void server(JsonWriter json, String url) {
        json.array("servers").object().field("url", url).end().end();
    }

    private void path(JsonWriter json, String path, String origin) {
        boolean below = path.startsWith(ROOT + "/");
        json.object(below ? path.substring(ROOT.length()) : path.equals(ROOT) ? "/" : path);
        if (!below && !path.equals(ROOT)) {
            server(json, origin);
        }
        routes.stream().filter(route -> route.path().equals(path)).forEach(route -> read(json, route));
        actions.stream().filter(action -> action.path().equals(path)).forEach(action -> new OpenApiAction(action)
                .write(json));
        json.end();
    }

    private static void read(JsonWriter json, Route route) {
        json.object("get");
        json.field("operationId", route.id()).field("summary", route.summary());
        Tag.of(route.path()).write(json, route.summary());
        json.array("security").end();
        parameters(json, route.parameters());
        responses(json, route);
        json.end();
    }

    static void parameters(JsonWriter json, List<Parameter<?>> parameters) {
        if (!parameters.isEmpty()) {
            json.array("parameters");
            parameters.forEach(parameter -> parameter(json, parameter));
            json.end();
        }
    }

    private static void parameter(JsonWriter json, Parameter<?> parameter) {
        json.object()
                .field("name", parameter.name())
                .field("in", parameter.place() == Parameter.Place.PATH ? "path" : "query")
                .field("description", description(parameter))
                .field("required", parameter.required());
        json.object("schema");
        parameter.kind().schema(json);
        if (parameter.fallback().matches("[0-9]+")) {
            json.field("default", Long.parseLong(parameter.fallback()));
        }
        json.end();
        if (parameter.place() == Parameter.Place.QUERY) {
            json.field("style", "form").field("explode", false);
        }
        json.name("example");
        parameter.kind().example(json, parameter.example());
        json.end();
    }

    private static String description(Parameter<?> parameter) {
        return parameter.fallback().isEmpty()
                ? parameter.description()
                : parameter.description() + ". Default: " + parameter.fallback();
    }

    private static void responses(JsonWriter json, Route route) {
        json.object("responses").object("200").field("description", "The answer");
        json.object("headers");
        header(json, "ETag", "Changes when the answer does");
        if (route.ofData()) {
            header(json, "Vungcao-Atlas", "Version of the atlas that answered");
        }
        json.end().object("content");
        for (MediaType format : route.formats()) {
            json.object(format.header()).object("schema");
            if (format.json()) {
                json.field("type", "object");
            } else {
                json.field("type", "string").field("format", "binary");
            }
            json.end().end();
        }
        json.end().end();
        if (route.formats().contains(MediaType.MVT)) {
            json.object("204").field("description", "Nothing is in it").end();
        }
        json.object("304").field("description", "The asker has it already").end();
        problem(json, "400", "A parameter is unknown, repeated, malformed or lacking");
        problem(json, "404", "Nothing stands at this path");
        problem(json, "406", "No format that Accept allows");
        problem(json, "422", "The answer takes longer than one may");
        if (Price.of(route.path(), false) > 0) {
            problem(json, "429", TOO_MANY);
        }
        if (route.ofData()) {
            problem(json, "503", "The atlas is being built");
        }
        problem(json, "500", "Unexpected failure");
        json.end();
    }

    private static void header(JsonWriter json, String name, String description) {
        json.object(name).field("description", description);
        json.object("schema").field("type", "string").end().end();
    }

    static void problem(JsonWriter json, String status, String description) {
        json.object(status).field("description", description);
        json.object("content").object(Problem.MEDIA_TYPE).object("schema");
        json.field("$ref", PROBLEM).end().end().end().end();
    }

    private static void components(JsonWriter json) {
        json.object("components");
        json.object("securitySchemes");
        json.object("token").field("type", "http").field("scheme", "bearer").end();
        json.object("session").field("type", "apiKey").field("in", "cookie").field("name", "vungcao_session");
        json.end();
        json.object("csrf").field("type", "apiKey").field("in", "header").field("name", "X-CSRF-Token");
        json.end().end();
        json.object("schemas").object("Problem");
        json.field("type", "object").strings("required", List.of("type", "title", "status", "detail"));
        json.object("properties");
        for (String name : List.of("type", "title", "detail", "detail_vi", "parameter", "instead", "instance")) {
            json.object(name).field("type", "string").end();
        }
        json.object("status").field("type", "integer").end();
        json.object("allowed").field("type", "array");
        json.object("items").field("type", "string").end().end();
        json.object("choices").field("type", "array");
        json.object("items").field("type", "object").end().end();
        json.object("needed_by").field("type", "array");
        json.object("items").field("type", "integer").end().end();
        json.end().end().end().end();
    }
}
