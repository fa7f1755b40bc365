package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/** An assessment says how its figures come about, when asked. */
final class ExplainTest {
    private static final String ROADS = "/api/targets/t_roads/assessment?year=2024&level=commune";
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

    private static JsonNode step(JsonNode unit, String figure) {
        for (JsonNode step : unit.get("explain").get("steps")) {
            if (step.get("figure").asText().equals(figure)) {
                return step;
            }
        }
        throw new AssertionError("no step " + figure + " in " + unit);
    }

    @Test
    void theClauseAndTheLettersStandOnceAndTheStepsAtEachUnit() {
        JsonNode answer = ok(ROADS + "&explain=true");
        JsonNode basis = answer.get("basis");
        assertEquals("351/QĐ-UBND", basis.get("decision").asText());
        assertEquals("2.1", basis.get("clause").asText());
        assertEquals("văn bản", basis.get("clause_vi").asText());
        assertEquals("nguồn thử", basis.get("source_vi").asText());
        assertEquals("fixture", basis.get("source_en").asText());
        assertEquals("fixture", basis.get("source").asText());
        assertEquals(70, basis.get("t").asInt());
        assertEquals(2021, basis.get("b").asInt());
        assertEquals(2025, basis.get("H").asInt());
        JsonNode unit = answer.get("units").get(0);
        assertEquals("4 ÷ 10 × 100", step(unit, "value").get("numbers").asText());
        assertEquals(40, step(unit, "value").get("result").asDouble());
        assertEquals("40.0 ≥ 70.0", step(unit, "met").get("numbers").asText());
        assertFalse(step(unit, "met").get("holds").asBoolean());
        assertEquals(
                "10 + (70 − 10) × (2024 − 2021) ÷ (2025 − 2021)",
                step(unit, "required").get("numbers").asText());
        assertEquals(
                unit.get("required").asDouble(),
                step(unit, "required").get("result").asDouble());
        assertEquals(
                "round((4 + 3) ÷ 10 × 100; 1) ≥ 70.0",
                step(unit, "gap_count").get("numbers").asText());
        assertEquals(4, unit.get("explain").get("series").size());
        assertEquals(65, step(answer.get("province"), "value").get("result").asDouble());
    }

    @Test
    void whatCannotBeJudgedSaysWhyInBothLanguages() {
        JsonNode units = ok("/api/targets/t_poverty/assessment?year=2024&level=commune&explain=true")
                .get("units");
        JsonNode missing = units.get(2);
        assertEquals("no_data", missing.get("assessment").asText());
        assertEquals(0, missing.get("explain").get("steps").size());
        JsonNode note = missing.get("explain").get("notes").get(0);
        assertEquals("Không có số liệu của năm này", note.get("vi").asText());
        assertEquals("No value in this year", note.get("en").asText());
        JsonNode districts = ok("/api/targets/t_roads/assessment?year=2024&level=district&explain=true")
                .get("units");
        assertTrue(districts
                .get(0)
                .get("explain")
                .get("notes")
                .get(0)
                .get("en")
                .asText()
                .startsWith("The clause does not bind"));
    }

    @Test
    void unaskedNothingIsExplained() {
        JsonNode answer = ok(ROADS);
        assertNull(answer.get("basis"));
        assertNull(answer.get("units").get(0).get("explain"));
        HttpContractTest.assertProblem(server.get(ROADS + "&explain=perhaps"), 400, "bad-parameter");
    }
}
