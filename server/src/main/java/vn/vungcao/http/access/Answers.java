package vn.vungcao.http.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.route.Action;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.http.route.ActionRoute.Form;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;

/** What the actions of access have in common when they answer and describe themselves. */
final class Answers {
    static final String JSON = "application/json";

    private static final Map<Integer, String> OF_ADMINISTRATION =
            Map.of(401, "It is not known who asks", 403, "Who asks is no administrator", 409, "It cannot be done now");

    private Answers() {}

    static Answer json(JsonNode node) {
        return Answer.of(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Something that only an administrator does. */
    static ActionRoute ofAdministration(
            Verb verb,
            String path,
            String id,
            String summary,
            List<Parameter<?>> parameters,
            List<Form> form,
            Map.Entry<Integer, String> success,
            Action action) {
        return new ActionRoute(verb, path, id, summary, parameters, form, JSON, success, OF_ADMINISTRATION, action);
    }

    static List<Form> form(String title, String summary, List<Field> fields) {
        return List.of(new ActionRoute.Form(title, summary, JSON, fields));
    }

    static Field field(String name, String description, boolean required) {
        return new Field(name, description, required, false, false, List.of());
    }

    static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }
}
