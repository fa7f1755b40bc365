package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/** {@code /api/resettlement} over the fixture. */
final class ResettlementEndpointTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ok(String query) {
        Got got = server.get("/api/resettlement?" + query);
        assertEquals(200, got.status(), got.text());
        return got.json();
    }

    private static JsonNode unit(JsonNode answer, String code) {
        for (JsonNode unit : answer.get("units")) {
            if (unit.get("code").asText().equals(code)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + code + " in " + answer);
    }

    /** at risk, planned, resettled, remaining. */
    private static String figures(JsonNode node) {
        return node.get("at_risk") + " " + node.get("planned") + " " + node.get("resettled") + " "
                + node.get("remaining");
    }

    @Test
    void aUnitIsToldByHazardAndForm() {
        JsonNode unit = unit(ok("year=2024&level=commune"), "03124");
        assertEquals("20 18 11 9", figures(unit));
        assertEquals("measured", unit.get("status").asText());
        assertEquals("A", unit.get("quality").asText());
        assertEquals("landslide", unit.at("/by_hazard/0/hazard").asText());
        assertEquals("20 18 11 9", figures(unit.at("/by_hazard/0")));
        assertEquals("0 null null null", figures(unit.at("/by_hazard/1")), "none at risk is told, the rest is not");
        assertEquals("null null null null", figures(unit.at("/by_hazard/2")));
        assertEquals(5, unit.at("/by_form/0/resettled").asInt());
        assertEquals("lũ quét, lũ ống", unit.at("/by_hazard/1/name_vi").asText());
        assertTrue(unit.at("/by_form/1/resettled").isNull());
        assertEquals(6, unit.at("/by_form/2/resettled").asInt());
    }

    @Test
    void zeroRemainingIsAFigureAndNoFigureIsNotZero() {
        JsonNode answer = ok("year=2024&level=commune");
        assertEquals("10 10 10 0", figures(unit(answer, "03127")));
        JsonNode silent = unit(answer, "03125");
        assertEquals("null null null null", figures(silent));
        assertEquals("missing", silent.get("status").asText());
        assertFalse(silent.get("unknown_vi").asText().isEmpty());
        assertEquals("4 of 6", answer.at("/data_coverage/units") + " of " + answer.at("/data_coverage/of"));
        assertEquals(280 / 420.0, answer.at("/data_coverage/households_share").asDouble(), 1e-6);
    }

    @Test
    void coarserUnitsAreSumsAndSayWhenAPartIsSilent() {
        JsonNode districts = ok("year=2024&level=district");
        assertEquals("30 30 30 0", figures(unit(districts, "095")));
        assertEquals("measured B", state(unit(districts, "095")));
        assertEquals("20 18 11 9", figures(unit(districts, "094")));
        assertEquals("estimated B", state(unit(districts, "094")));
        assertEquals(
                "50 48 41 9",
                figures(ok("year=2024&level=province").get("units").get(0)));
        assertEquals("50 48 41 9", figures(districts.get("total")));
    }

    private static String state(JsonNode unit) {
        return unit.get("status").asText() + " " + unit.get("quality").asText();
    }

    @Test
    void onNewBoundariesWholeUnitsAddUpExactly() {
        JsonNode answer = ok("year=2024&level=commune&boundaries=2025");
        assertEquals("2025", answer.get("vintage").asText());
        assertEquals("30 30 30 0", figures(unit(answer, "03127")));
        assertEquals("measured B", state(unit(answer, "03127")));
        assertEquals("20 18 11 9", figures(unit(answer, "03124")));
        assertEquals("estimated B", state(unit(answer, "03124")), "one of its two parts is silent");
        assertEquals("missing", unit(answer, "03126").get("status").asText());
    }

    @Test
    void onOldBoundariesAMergedUnitIsNotDivided() {
        JsonNode answer = ok("year=2025&level=commune&boundaries=2020");
        assertEquals("0 0 0 0", figures(unit(answer, "03126")), "it went over alone");
        assertEquals("measured B", state(unit(answer, "03126")));
        JsonNode divided = unit(answer, "03124");
        assertEquals("null null null null", figures(divided));
        assertTrue(divided.get("unknown_en").asText().contains("cannot be divided"), divided.toString());
        assertTrue(unit(answer, "03127").get("unknown_en").asText().contains("nothing is reported"));
        assertEquals(
                "missing",
                unit(ok("year=2025&level=district&boundaries=2020"), "094")
                        .get("status")
                        .asText(),
                "nor is the district of which a part is not known");
    }

    @Test
    void hazardAndFormNarrowIt() {
        JsonNode slides = ok("year=2024&level=province&hazard=landslide");
        assertEquals("20 18 11 9", figures(slides.get("total")));
        assertEquals(1, slides.at("/total/by_hazard").size());
        JsonNode inPlace = ok("year=2024&level=province&form=in_place");
        assertEquals("null 6 6 null", figures(inPlace.get("total")), "households at risk have no form");
        assertEquals(1, inPlace.at("/total/by_form").size());
        assertEquals("30 30 30 0", figures(ok("year=2024&level=commune&in=095").get("total")));
        assertEquals(
                "20 18 11 9",
                figures(ok("year=2024&level=commune&zone=landslide:4&in=094").get("total")));
    }

    @Test
    void withoutAYearTheLastOneToldHolds() {
        assertEquals(2025, ok("level=commune").get("year").asInt());
        assertEquals(
                "null null null null", figures(ok("level=commune&year=2010").get("total")));
        HttpContractTest.assertProblem(server.get("/api/resettlement?level=commune&form=tents"), 400, "bad-parameter");
    }
}
