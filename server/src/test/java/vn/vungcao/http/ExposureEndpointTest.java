package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/** {@code /api/exposure} over the fixture: one zone over the first of six squares from 2022 on, another one until 2020. */
final class ExposureEndpointTest {
    private static final String COMMUNES = "/api/exposure?level=commune&boundaries=2020&year=";
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

    @Test
    void aUnitInAZoneIsExposedWholeAndItsNeighboursAreNot() {
        JsonNode answer = ok(COMMUNES + "2024&hazard=landslide&class=4");
        assertEquals("[\"landslide\"]", answer.get("hazards").toString());
        assertEquals(4, answer.get("class").asInt());
        assertEquals(1, answer.get("zones").asInt());
        JsonNode first = answer.get("units").get(0);
        assertEquals("03124", first.get("code").asText());
        assertEquals(1, first.get("exposed_area_share").asDouble());
        assertEquals(
                first.get("area_km2").asDouble(), answer.get("zones_area_km2").asDouble(), 0.001);
        assertEquals(0, answer.get("units").get(1).get("exposed_area_km2").asDouble(), "touching is no area");
        assertTrue(first.get("households_exposed").isNull(), "the households of its villages are not known");
        assertEquals("no_households", first.at("/households_unknown/reason").asText());
        assertFalse(first.at("/households_unknown/text_vi").asText().isEmpty());
        assertEquals(2, first.get("villages").asInt());
        assertEquals(1, first.get("villages_exposed").asInt(), "the one whose place is known");
        assertEquals(
                "no_villages",
                answer.get("units").get(5).at("/households_unknown/reason").asText());
    }

    @Test
    void theZonesAreThoseInForceAtTheEndOfTheYear() {
        assertEquals(1, ok(COMMUNES + "2020").get("zones").asInt());
        JsonNode early = ok(COMMUNES + "2020").get("units").get(5);
        assertEquals("03129", early.get("code").asText());
        assertEquals(1, early.get("exposed_area_share").asDouble());
        assertEquals(0, ok(COMMUNES + "2021").get("zones").asInt());
        assertEquals(0, ok(COMMUNES + "2021").at("/total/exposed_area_km2").asDouble());
        assertEquals(1, ok(COMMUNES + "2022").get("zones").asInt());
        assertEquals(0, ok(COMMUNES + "2024&class=5").get("zones").asInt());
        assertEquals(
                0,
                ok(COMMUNES + "2024&hazard=debris_flow,flash_flood")
                        .get("zones")
                        .asInt());
        assertEquals(
                1, ok(COMMUNES + "2024&hazard=debris_flow,any").get("zones").asInt());
    }

    @Test
    void theTotalIsThatOfTheSelectedUnits() {
        JsonNode whole = ok(COMMUNES + "2024").get("total");
        JsonNode province = ok("/api/exposure?level=province&boundaries=2020&year=2024")
                .get("units")
                .get(0);
        assertEquals(
                province.get("exposed_area_km2").asDouble(),
                whole.get("exposed_area_km2").asDouble(),
                0.01);
        assertEquals(420, whole.get("households").asDouble());
        assertEquals(180, ok(COMMUNES + "2024&in=095").at("/total/households").asDouble());
        assertEquals(
                0, ok(COMMUNES + "2024&in=095").at("/total/exposed_area_km2").asDouble());
        assertEquals(4, ok(COMMUNES + "2024&zone=landslide:4").get("units").size());
        assertEquals(
                2,
                ok(COMMUNES + "2024&near=103.1,21.35,10&filter=households%3C200")
                        .get("units")
                        .size());
    }

    @Test
    void onTheBoundariesOf2025TheMergedUnitIsExposedInPart() {
        JsonNode merged =
                ok("/api/exposure?level=commune&year=2025").get("units").get(0);
        assertEquals("03124", merged.get("code").asText());
        assertEquals(0.5, merged.get("exposed_area_share").asDouble(), 0.001);
    }

    @Test
    void withoutAYearTheLastOneWithHouseholdsHolds() {
        assertEquals(2025, ok("/api/exposure?level=commune").get("year").asInt());
    }

    @Test
    void wrongQuestionsAreRefused() {
        Got hazard = server.get(COMMUNES + "2024&hazard=fire");
        HttpContractTest.assertProblem(hazard, 400, "bad-parameter");
        assertTrue(hazard.json().get("allowed").toString().contains("debris_flow"));
        HttpContractTest.assertProblem(server.get(COMMUNES + "2024&class=0"), 400, "bad-parameter");
        HttpContractTest.assertProblem(server.get("/api/exposure?year=2024"), 400, "bad-parameter");
    }
}
