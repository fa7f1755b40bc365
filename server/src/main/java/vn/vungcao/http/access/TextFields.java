package vn.vungcao.http.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.http.parameter.Excerpt;
import vn.vungcao.http.parameter.QueryString;
import vn.vungcao.http.problem.Failure;

/** The fields of a small form, sent as a JSON object or as a web form. */
record TextFields(Map<String, String> texts) {
    private static final int MOST_BYTES = 1 << 14;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param names the fields that are taken */
    static TextFields read(HttpServletRequest request, List<String> names) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Failure.TooLarge("this takes at most " + MOST_BYTES + " bytes");
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        String text = new String(body, StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        if (type.startsWith("application/json")) {
            json(text, fields);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            QueryString.parse(text).forEach(entry -> put(fields, entry.getKey(), entry.getValue()));
        } else {
            throw new Failure.BadParameter(
                    "Content-Type", "send a JSON object as application/json, or application/x-www-form-urlencoded");
        }
        for (String name : fields.keySet()) {
            if (!names.contains(name)) {
                throw new Failure.BadParameter(Excerpt.of(name), "is not known here", names);
            }
        }
        return new TextFields(fields);
    }

    private static void json(String text, Map<String, String> fields) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // without the cause, whose message repeats what was sent
            throw new Failure.BadParameter("body", "this is no JSON");
        }
        if (!node.isObject()) {
            throw new Failure.BadParameter("body", "this is no JSON object");
        }
        node.fields().forEachRemaining(field -> {
            if (field.getValue().isContainerNode()) {
                throw new Failure.BadParameter(Excerpt.of(field.getKey()), "is a text");
            }
            if (!field.getValue().isNull()) {
                put(fields, field.getKey(), field.getValue().asText());
            }
        });
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (fields.put(name, text) != null) {
            throw new Failure.BadParameter(Excerpt.of(name), "stands twice; give one value");
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new Failure.BadParameter(name, "is required"));
    }
}
