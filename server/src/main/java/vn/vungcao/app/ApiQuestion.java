package vn.vungcao.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.http.LocalApi;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;

/** A question to the API that a command asks of a store, and what it says when the question is refused. */
final class ApiQuestion {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> parameters = new TreeMap<>();

    /** Adds a parameter; an option that was not given is null. */
    ApiQuestion with(String name, String value) {
        Optional.ofNullable(value).ifPresent(text -> parameters.put(name, text));
        return this;
    }

    /** Adds a flag when it is set. */
    ApiQuestion with(String name, boolean flag) {
        if (flag) {
            parameters.put(name, "true");
        }
        return this;
    }

    /** @param origin scheme and host that addresses in the reply begin with */
    Reply ask(StorePlace place, String origin, String operation, Map<String, String> inPath) {
        try (Store store = place.open()) {
            Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
            return new LocalApi(new AtlasPublisher(store).publish(), origin, clock).ask(operation, inPath, parameters);
        }
    }

    static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the API answered with something else than JSON", e);
        }
    }

    /** Prints the problem in one or two lines. */
    static int refused(Reply reply, PrintWriter err) {
        JsonNode problem = json(reply);
        err.println("vungcao: " + problem.get("detail").asText());
        if (problem.has("allowed")) {
            StringBuilder names = new StringBuilder();
            problem.get("allowed")
                    .forEach(name -> names.append(names.isEmpty() ? "" : ", ").append(name.asText()));
            err.println("  allowed: " + names);
        }
        return ExitCode.REFUSED;
    }
}
