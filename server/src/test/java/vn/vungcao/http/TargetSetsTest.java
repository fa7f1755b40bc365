package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.TestServer.Got;

/** The targets of two decisions beside each other. */
final class TargetSetsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        Atlas atlas = FixtureAtlas.withTwoTargetSets();
        server = new TestServer(() -> Optional.of(atlas));
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

    private static List<String> ids(JsonNode targets) {
        List<String> ids = new ArrayList<>();
        targets.get("targets")
                .forEach(target -> ids.add(
                        target.get("set").asText() + "/" + target.get("id").asText()));
        return ids;
    }

    @Test
    void aSetIsChosenByParameter() {
        assertEquals(5, ids(ok("/api/targets")).size());
        assertEquals(List.of("next/t_roads", "next/n_poverty"), ids(ok("/api/targets?set=next")));
        assertEquals(95, ok("/api/targets/t_roads?set=next").get("value").asInt());
        assertEquals(70, ok("/api/targets/t_roads?set=qd351-2022").get("value").asInt());
        assertEquals("n_poverty", ok("/api/targets/n_poverty").get("id").asText(), "only one set has it");
    }

    @Test
    void everyQuestionOfATargetTakesTheSet() {
        String question = "year=2024&level=commune&set=";
        for (String set : List.of("qd351-2022", "next")) {
            double goal = set.equals("next") ? 95 : 70;
            assertEquals(
                    goal - 40,
                    ok("/api/targets/t_roads/assessment?" + question + set)
                            .get("units")
                            .get(0)
                            .get("gap")
                            .asDouble());
            assertEquals(
                    goal - 40,
                    ok("/api/lagging?targets=t_roads&" + question + set)
                            .get("ranking")
                            .get(0)
                            .get("targets")
                            .get("t_roads")
                            .get("gap")
                            .asDouble());
            assertEquals(
                    goal - 40,
                    ok("/api/collections/communes/items?target=t_roads&year=2024&boundaries=2020&set=" + set)
                            .get("features")
                            .get(0)
                            .get("properties")
                            .get("gap")
                            .asDouble());
            assertEquals(
                    goal,
                    ok("/api/series?indicator=roads&unit=03124&boundaries=2020&set=" + set)
                            .get("path")
                            .get("value")
                            .asDouble());
        }
    }

    @Test
    void anIdOfTwoSetsIsAChoice() {
        Got several = server.get("/api/lagging?targets=t_roads&year=2024&level=commune");
        HttpContractTest.assertProblem(several, 400, "bad-parameter");
        assertTrue(several.text().contains("qd351-2022") && several.text().contains("next"), several.text());
        HttpContractTest.assertProblem(server.get("/api/targets/t_roads"), 400, "bad-parameter");
        HttpContractTest.assertProblem(server.get("/api/targets?set=none"), 400, "bad-parameter");
        HttpContractTest.assertProblem(server.get("/api/targets/n_poverty?set=qd351-2022"), 404, "not-found");
    }
}
