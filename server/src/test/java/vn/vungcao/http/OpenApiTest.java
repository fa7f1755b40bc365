package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.page.Page;

/** The description agrees with what is served. */
final class OpenApiTest {
    private static final Map<String, JsonNodeType> TYPES = Map.of(
            "string", JsonNodeType.STRING,
            "integer", JsonNodeType.NUMBER,
            "number", JsonNodeType.NUMBER,
            "boolean", JsonNodeType.BOOLEAN,
            "array", JsonNodeType.ARRAY);
    private static TestServer server;
    private static JsonNode description;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
        description = server.get("/api/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theDescribedOperationsAreTheServedOnes() {
        for (String method : List.of("GET", "POST", "DELETE")) {
            Set<String> described = new TreeSet<>();
            description.get("paths").fields().forEachRemaining(path -> {
                if (path.getValue().has(method.toLowerCase(Locale.ROOT))) {
                    described.add(served(path.getKey(), path.getValue()));
                }
            });
            Set<String> served = new TreeSet<>(server.server().servedPaths(method));
            Page.ofClassPath("/page-sample").paths().forEach(served::remove);
            assertEquals(served, described);
            assertTrue(described.size() > (method.equals("GET") ? 20 : 0));
        }
    }

    @Test
    void everyParameterIsAcceptedWithItsExample() {
        description.get("paths").fields().forEachRemaining(path -> path.getValue()
                .path("get")
                .path("parameters")
                .forEach(parameter -> accepted(served(path.getKey(), path.getValue()), parameter)));
    }

    /** The path on the server: below that of the description's server, unless it names its own. */
    private static String served(String path, JsonNode described) {
        return described.has("servers") ? path : path.equals("/") ? "/api" : "/api" + path;
    }

    /** It may be refused for what it names or lacks, but never as unknown. */
    private static void accepted(String path, JsonNode parameter) {
        if (!parameter.get("in").asText().equals("query")) {
            return;
        }
        String name = parameter.get("name").asText();
        String concrete = path.replace("{collection}", "communes").replaceAll("\\{[A-Za-z]+}", "x");
        String detail = server.get(concrete + "?" + name + "=" + encode(text(parameter.get("example"))))
                .text();
        assertTrue(!detail.contains("parameter " + name + ": is not known here"), path + " " + detail);
    }

    private static String text(JsonNode example) {
        if (!example.isArray()) {
            return example.asText();
        }
        List<String> parts = new ArrayList<>();
        example.forEach(part -> parts.add(part.asText()));
        return String.join(",", parts);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsRefusedForItsCostIsDescribed() {
        for (String path : List.of("/values", "/collections/{collection}/items", "/export/{collection}.csv")) {
            JsonNode responses = description.get("paths").get(path).at("/get/responses");
            assertTrue(responses.has("422"), path);
            assertEquals(path.startsWith("/export"), responses.has("429"), path);
        }
        for (String operation : List.of("/joins", "/imports", "/session")) {
            JsonNode path = description.get("paths").get(operation);
            assertTrue(path.at("/post/responses").has("429"), operation);
            assertFalse(path.at("/post/responses").has("422"), operation);
        }
    }

    @Test
    void itIsOpenApiAsFarAsAReaderNeeds() {
        assertEquals("3.0.3", description.get("openapi").asText());
        assertEquals(
                server.url() + "/api",
                description.get("servers").get(0).get("url").asText());
        assertEquals(200, server.get("/api/").status(), "the path of the description's root");
        Set<String> ids = new TreeSet<>();
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.isArray()) {
                        return;
                    }
                    assertTrue(ids.add(operation.get("operationId").asText()), "an id stands for one operation");
                    JsonNode responses = operation.get("responses");
                    assertTrue(
                            List.of("200", "201", "202", "204", "303").stream().anyMatch(responses::has));
                    operation.path("parameters").forEach(parameter -> {
                        assertTrue(parameter.get("schema").has("type"));
                        assertEquals(
                                parameter.get("in").asText().equals("path")
                                        || parameter.get("required").asBoolean(),
                                parameter.get("required").asBoolean());
                    });
                }));
        String problem = "#/components/schemas/Problem";
        assertEquals(
                problem,
                description
                        .at("/paths/~1values/get/responses/400/content/application~1problem+json/schema/$ref")
                        .asText());
        assertTrue(description.at("/components/schemas/Problem/properties").has("detail"));
    }
}
