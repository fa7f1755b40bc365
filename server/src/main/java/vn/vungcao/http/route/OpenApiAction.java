package vn.vungcao.http.route;

import java.util.List;
import java.util.Locale;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.limit.Price;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.http.route.ActionRoute.Form;

/** Describes an action in OpenAPI 3.0.3: its form, its answer, its refusals. */
record OpenApiAction(ActionRoute route) {
    private static final int NO_CONTENT = 204;
    private static final int TOO_MANY_REQUESTS = 429;

    void write(JsonWriter json) {
        json.object(route.verb().name().toLowerCase(Locale.ROOT));
        json.field("operationId", route.id()).field("summary", route.summary());
        Tag.of(route.path()).write(json, route.summary());
        json.array("security");
        if (route.asksWho()) {
            json.object().array("token").end().end();
            json.object().array("session");
            json.end();
            if (route.changes()) {
                json.array("csrf").end();
            }
            json.end();
        }
        json.end();
        OpenApi.parameters(json, route.parameters());
        if (!route.form().isEmpty()) {
            body(json);
        }
        responses(json);
        json.end();
    }

    private void body(JsonWriter json) {
        json.object("requestBody").field("required", true);
        json.object("content").object(route.form().get(0).format()).object("schema");
        schema(json, route.form());
        json.end().end().end().end();
    }

    private static void schema(JsonWriter json, List<Form> forms) {
        if (forms.size() == 1) {
            form(json, forms.get(0));
            return;
        }
        json.array("oneOf");
        for (Form form : forms) {
            json.object();
            form(json, form);
            json.end();
        }
        json.end();
    }

    private static void form(JsonWriter json, Form form) {
        json.field("type", "object")
                .field("title", form.title())
                .field("description", form.summary())
                .field("additionalProperties", false)
                .strings(
                        "required",
                        form.fields().stream()
                                .filter(Field::required)
                                .map(Field::name)
                                .toList());
        json.object("properties");
        form.fields().forEach(field -> field(json, field));
        json.end();
    }

    private static void field(JsonWriter json, Field field) {
        json.object(field.name()).field("description", field.description());
        if (field.repeated()) {
            json.field("type", "array").object("items");
        }
        json.field("type", "string");
        if (field.file()) {
            json.field("format", "binary");
        }
        if (!field.choices().isEmpty()) {
            json.strings("enum", field.choices());
        }
        if (field.repeated()) {
            json.end();
        }
        json.end();
    }

    private void responses(JsonWriter json) {
        json.object("responses").object(String.valueOf(route.success().getKey()));
        json.field("description", route.success().getValue());
        if (route.success().getKey() != NO_CONTENT) {
            json.object("content").object(route.answerFormat()).object("schema");
            json.field("type", route.answerFormat().endsWith("json") ? "object" : "string");
            json.end().end().end();
        }
        json.end();
        for (String status : List.of("400", "404", "500")) {
            OpenApi.problem(json, status, general(status));
        }
        if (Price.of(route.path(), route.changes()) > 0 && !route.refusals().containsKey(TOO_MANY_REQUESTS)) {
            OpenApi.problem(json, String.valueOf(TOO_MANY_REQUESTS), OpenApi.TOO_MANY);
        }
        route.refusals().forEach((status, says) -> OpenApi.problem(json, String.valueOf(status), says));
        json.end();
    }

    private static String general(String status) {
        return switch (status) {
            case "400" -> "A parameter or field is unknown, repeated, malformed or lacking";
            case "404" -> "Nothing stands at this path";
            default -> "Unexpected failure";
        };
    }
}
