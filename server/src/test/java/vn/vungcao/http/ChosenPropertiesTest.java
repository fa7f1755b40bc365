package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever properties are asked for, however the answer is packed: the features are those of the whole answer, and of each item alone. */
final class ChosenPropertiesTest {
    private static final String QUESTION = "indicators=poverty_rate&year=2024&target=t_poverty";
    private static final String ITEMS = "/api/collections/communes/items?limit=1000&" + QUESTION;

    @Test
    void anItemAloneIsTheSameFeature() {
        try (TestServer server = TestServer.withFixture()) {
            for (JsonNode feature : features(server, ITEMS, "gzip")) {
                String path =
                        "/api/collections/communes/items/" + feature.get("id").asText() + "?" + QUESTION;
                JsonNode alone = server.get(path).json();
                feature.fieldNames().forEachRemaining(name -> assertEquals(alone.get(name), feature.get(name), name));
            }
        }
    }

    @Test
    void aChoiceOfPropertiesLeavesTheRestOut() {
        Random random = new Random(351);
        try (TestServer server = TestServer.withFixture()) {
            JsonNode whole = features(server, ITEMS, "identity");
            List<String> names = new ArrayList<>();
            whole.get(0).get("properties").fieldNames().forEachRemaining(names::add);
            assertTrue(names.size() > 12, names.toString());
            for (int i = 0; i < 40; i++) {
                List<String> chosen =
                        names.stream().filter(name -> random.nextInt(3) == 0).toList();
                if (chosen.isEmpty()) {
                    continue;
                }
                String question = ITEMS + "&properties=" + String.join(",", chosen);
                JsonNode some = features(server, question, i % 2 == 0 ? "gzip" : "identity");
                assertEquals(whole.size(), some.size());
                for (int row = 0; row < whole.size(); row++) {
                    ObjectNode expected = whole.get(row).deepCopy();
                    ((ObjectNode) expected.get("properties")).retain(chosen);
                    assertEquals(expected.toString(), some.get(row).toString());
                }
            }
        }
    }

    private static JsonNode features(TestServer server, String question, String encoding) {
        TestServer.Got got = server.get(question, "Accept-Encoding", encoding);
        assertEquals(200, got.status(), got.text());
        assertEquals(encoding, got.header("Content-Encoding").orElse("identity"));
        return got.json().get("features");
    }
}
