package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class ProgrammeEndpointTest {
    @Test
    void theTreeShowsWhichItemNamesWhichTarget() {
        try (TestServer server = TestServer.withFixture()) {
            JsonNode answer = server.get("/api/programme").json();
            JsonNode programme = answer.get("programmes").get(0);
            assertEquals(1, answer.get("programmes").size());
            assertEquals("P", programme.get("id").asText());
            assertEquals("programme", programme.get("level").asText());
            assertEquals("[]", programme.get("targets").toString());
            assertEquals(
                    "[\"t_roads\",\"t_poverty\"]", programme.get("all_targets").toString());
            JsonNode project = programme.get("items").get(0);
            assertEquals("", project.get("agency_en").asText(), "the annex names none");
            assertEquals("2021-2025", project.get("period").asText());
            assertEquals("[\"t_poverty\"]", project.get("targets").toString());
            assertEquals(2, project.get("items").size());
            assertEquals(
                    "[\"t_roads\"]", project.get("items").get(0).get("targets").toString());
            assertEquals(
                    "Department", project.get("items").get(0).get("agency_en").asText());
            assertEquals("[]", project.get("items").get(1).get("all_targets").toString());
            assertEquals("[\"t_poor\"]", answer.get("targets_without_project").toString());
            JsonNode roads = server.get("/api/targets/t_roads").json();
            assertEquals("[\"P1-S1\"]", roads.get("projects").toString());
        }
    }
}
