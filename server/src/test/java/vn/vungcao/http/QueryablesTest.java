package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.http.TestServer.Got;

/** What a collection says about its columns is true of its items (OGC API – Features, parts 3 and 5). */
final class QueryablesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ok(String path) {
        Got got = server.get(path);
        assertEquals(200, got.status(), got.text());
        return got.json();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communes?boundaries=2020&year=2024&indicators=poverty_rate&target=t_poverty",
                "villages?boundaries=2020",
                "districts?boundaries=2020",
                "provinces?",
                "hazard-zones?",
                "resettlement-sites?"
            })
    void theSchemaNamesTheMembersOfEveryFeatureAndTheirTypes(String question) {
        String collection = question.substring(0, question.indexOf('?'));
        String query = question.substring(question.indexOf('?'));
        Got got = server.get("/api/collections/" + collection + "/schema" + query);
        assertEquals(Optional.of("application/schema+json"), got.header("Content-Type"));
        JsonNode properties = got.json().get("properties");
        Map<String, String> types = Map.of("STRING", "string", "NUMBER", "number", "BOOLEAN", "boolean");
        for (JsonNode feature :
                ok("/api/collections/" + collection + "/items" + query).get("features")) {
            List<String> members = names(feature.get("properties"));
            members.add("geometry");
            assertEquals(members, names(properties));
            feature.get("properties").fields().forEachRemaining(member -> {
                JsonNode schema = properties.get(member.getKey());
                assertFalse(schema.get("title").asText().isBlank());
                JsonNode value = member.getValue();
                if (!value.isNull()) {
                    assertEquals(
                            types.get(value.getNodeType().name()),
                            schema.get("type").asText(),
                            member.getKey());
                    if (schema.has("enum")) {
                        List<String> allowed = new ArrayList<>();
                        schema.get("enum").forEach(one -> allowed.add(one.asText()));
                        assertTrue(allowed.contains(value.asText()), member.getKey() + " " + value);
                    }
                }
            });
        }
    }

    @Test
    void rolesAndUnitsAreTold() {
        JsonNode properties = ok("/api/collections/communes/queryables").get("properties");
        assertEquals("id", properties.get("code").get("x-ogc-role").asText());
        assertEquals(
                "primary-geometry", properties.get("geometry").get("x-ogc-role").asText());
        assertEquals(
                "primary-interval-start",
                properties.get("valid_from").get("x-ogc-role").asText());
        assertEquals("date", properties.get("valid_from").get("format").asText());
        assertEquals("%", properties.get("poverty_rate").get("x-ogc-unit").asText());
        assertTrue(properties.get("poverty_rate").get("title").asText().contains(" · "));
    }

    /** Every queryable can be filtered by, every sortable sorted by. */
    @ParameterizedTest
    @ValueSource(strings = {"communes", "villages", "hazard-zones", "resettlement-sites"})
    void whatIsNamedCanBeUsed(String collection) {
        String path = "/api/collections/" + collection;
        String items = path + "/items?limit=1&";
        for (String name : names(ok(path + "/queryables").get("properties"))) {
            if (!name.equals("geometry")) {
                ok(items + "filter=" + URLEncoder.encode(name + " IS NULL", StandardCharsets.UTF_8));
            }
        }
        List<String> sortables = names(ok(path + "/sortables").get("properties"));
        assertFalse(sortables.contains("geometry"));
        for (String name : sortables) {
            ok(items + "sortby=-" + name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "communes/items?year=2024&code=03124 | 03124",
                "communes/items?year=2024&name=Xã Ẳng Nưa | 03128",
                "communes/items?year=2024&parent=094&kind=xã | 03125 03126",
                "communes/items?year=2024&name=nowhere | ''",
                "hazard-zones/items?hazard=landslide&hazard_class=4 | hz-1",
            })
    void aQueryableIsAParameter(String path, String expected) {
        List<String> ids = new ArrayList<>();
        String encoded = path.replace(" ", "%20")
                .replace("ã", "%C3%A3")
                .replace("Ẳ", "%E1%BA%B2")
                .replace("ư", "%C6%B0");
        ok("/api/collections/" + encoded)
                .get("features")
                .forEach(f -> ids.add(f.get("id").asText()));
        assertEquals(expected, String.join(" ", ids));
    }

    @Test
    void aParameterThatIsNoColumnOfTheCollectionIsRefused() {
        HttpContractTest.assertProblem(
                server.get("/api/collections/communes/items?hazard=landslide"), 400, "bad-parameter");
    }
}
