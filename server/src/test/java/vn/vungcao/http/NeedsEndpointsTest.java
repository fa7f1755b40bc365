package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/**
 * Needs, the heat table and ranges of ranks over the fixture, worked out by hand. In 2024: roads 40, 50, 60, 70, 80 and 90 %
 * against 70, 03126 on its path of 60; poverty 35 % of 100 in 03124, 0 in 03125, 50 % of 120 in 03129, no value in the others.
 */
final class NeedsEndpointsTest {
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

    private static JsonNode needs(String by) {
        return ok("/api/needs?year=2024&level=commune&by=" + by);
    }

    @Test
    void anAgencyHasItsTargetsAndTargetsWithoutOneAreAGroupOfTheirOwn() {
        JsonNode groups = needs("agency").get("groups");
        assertEquals(2, groups.size());
        JsonNode department = groups.get(0);
        assertEquals("Sở", department.get("id").asText());
        assertEquals("Department", department.get("name_en").asText());
        assertEquals("{\"lagging\":3,\"of\":6}", department.get("units").toString());
        JsonNode cells = department.get("cells");
        assertEquals(4, cells.get("lagging").asInt());
        assertEquals(4, cells.get("behind").asInt());
        assertEquals(1, cells.get("on_track").asInt());
        assertEquals(4, cells.get("met").asInt());
        assertEquals(3, cells.get("no_data").asInt());
        JsonNode none = groups.get(1);
        assertTrue(none.get("id").isNull());
        assertTrue(none.get("name_en").asText().startsWith("No lead agency"));
        assertEquals("t_poor", none.get("targets").get(0).get("id").asText());
        assertEquals("{\"lagging\":1,\"of\":3}", none.get("units").toString(), "those in poor districts");
    }

    /** 30 % of 10 villages, then 20, then 10: 3 + 2 + 1, of which 5 are 80 % and more. */
    @Test
    void whatItTakesIsCountedKindByKind() {
        JsonNode gaps = needs("agency").get("groups").get(0).get("gaps");
        assertEquals(2, gaps.size(), "villages and households are not added");
        assertEquals("Indicator roads", gaps.get(0).get("counted_en").asText());
        assertEquals(6, gaps.get(0).get("gap_count").asInt());
        assertEquals("[\"03124\",\"03125\"]", gaps.get(0).get("fewest").toString());
        assertEquals(15 + 36, gaps.get(1).get("gap_count").asInt());
        assertEquals("[\"03129\",\"03124\"]", gaps.get(1).get("fewest").toString());
        JsonNode half = ok("/api/needs?year=2024&level=commune&fewest=50");
        assertEquals(
                "[\"03124\"]",
                half.get("groups").get(0).get("gaps").get(0).get("fewest").toString());
    }

    /** Two targets on one indicator: 36 and 48 households of 03129 are 48, for those who leave poverty count for both. */
    @Test
    void twoTargetsOnOneIndicatorAskForTheMoreDemandingOne() {
        JsonNode groups = needs("clause").get("groups");
        assertEquals(1, groups.size());
        assertEquals("qd351-2022 2.1", groups.get(0).get("id").asText());
        JsonNode poverty = groups.get(0).get("gaps").get(1);
        assertEquals("[\"t_poverty\",\"t_poor\"]", poverty.get("targets").toString());
        assertEquals(15 + 48, poverty.get("gap_count").asInt());
        JsonNode roads = groups.get(0).get("targets").get(0);
        assertEquals("on_track", roads.get("province").get("assessment").asText(), "35 % in 2021 ask for 61.25");
        assertEquals(65, roads.get("province").get("value").asInt());
        assertEquals(2, roads.get("units").get("lagging").asInt());
        assertEquals(6, roads.get("gap").get("gap_count").asInt());
    }

    @Test
    void aProjectTakesItsSubProjectsInAndShowsThem() {
        JsonNode groups = needs("project").get("groups");
        assertEquals(2, groups.size());
        JsonNode project = groups.get(0);
        assertEquals("P1", project.get("id").asText());
        assertEquals("P", project.get("parent").asText());
        assertEquals(2, project.get("targets").size());
        assertEquals(1, project.get("parts").size(), "P1-S2 names no target");
        JsonNode part = project.get("parts").get(0);
        assertEquals("P1-S1", part.get("id").asText());
        assertEquals("Department", part.get("agency_en").asText());
        assertEquals("[\"t_roads\"]", part.get("targets").toString());
        assertEquals(2, part.get("units").get("lagging").asInt());
        assertEquals("t_poor", groups.get(1).get("targets").get(0).get("id").asText());
    }

    @Test
    void aUnitNamesWhatItLagsOnAndWhoAnswers() {
        JsonNode units = needs("unit").get("units");
        assertEquals(6, units.size());
        assertEquals("03124", units.get(0).get("code").asText());
        JsonNode second = units.get(1);
        assertEquals("03129", second.get("code").asText());
        assertEquals(2, second.get("lagging_on").asInt());
        assertEquals(
                "Department", second.get("agencies").get(0).get("agency_en").asText());
        assertEquals(
                "t_poverty",
                second.get("agencies").get(0).get("targets").get(0).get("id").asText());
        JsonNode last = second.get("agencies").get(1);
        assertEquals("", last.get("agency_en").asText());
        assertEquals(48, last.get("targets").get(0).get("gap_count").asInt());
        assertEquals(
                1,
                ok("/api/needs?year=2024&level=commune&by=unit&in=094&limit=1&targets=t_poverty")
                        .get("units")
                        .size());
    }

    @Test
    void theHeatTableHasACellForEachPair() {
        JsonNode heat = ok("/api/heat?year=2024&level=commune");
        assertEquals(
                "[\"t_roads\",\"t_poverty\",\"t_poor\"]", heat.get("targets").toString());
        assertEquals(
                "[\"03129\",\"03124\",\"03125\",\"03126\",\"03127\",\"03128\"]",
                heat.get("codes").toString());
        assertEquals("[2,2,1,0,0,0]", heat.get("lagging_on").toString());
        assertEquals("[1,2,3,null,null,null]", heat.get("rank").toString());
        assertEquals(
                "[[1,1],[2,2],[3,3],null,null,null]", heat.get("rank_range").toString());
        assertEquals("[3,2,0]", heat.get("units_lagging_on_at_least").toString());
        JsonNode roads = heat.get("columns").get(0);
        assertEquals(
                "[\"met\",\"behind\",\"behind\",\"on_track\",\"met\",\"met\"]",
                roads.get("standing").toString());
        assertEquals("[0,30,20,10,0,0]", roads.get("gap").toString());
        assertEquals("[1,0.5,0.6,0.75,1,1]", roads.get("progress").toString());
        assertEquals(2, roads.get("totals").get("lagging").asInt());
        JsonNode poor = heat.get("columns").get(2);
        assertEquals(
                "[\"behind\",null,null,null,\"no_data\",\"no_data\"]",
                poor.get("standing").toString(),
                "out of scope is not without data");
        assertEquals("[true,null,null,null,null,null]", poor.get("certain").toString());
    }

    @Test
    void theHeatTableIsCutToThoseWhoLagOnKAndTotalsStay() {
        JsonNode heat = ok("/api/heat?year=2024&level=commune&k=2&limit=1&set=qd351-2022");
        assertEquals("[\"03129\"]", heat.get("codes").toString());
        assertEquals(1, heat.get("columns").get(0).get("standing").size());
        assertEquals(3, heat.get("columns").get(0).get("totals").get("met").asInt());
        assertEquals("[3,2,0]", heat.get("units_lagging_on_at_least").toString());
        HttpContractTest.assertProblem(server.get("/api/heat?year=2024&level=commune&k=4"), 400, "bad-parameter");
        HttpContractTest.assertProblem(server.get("/api/heat?year=2024&level=commune&set=none"), 400, "bad-parameter");
        HttpContractTest.assertProblem(
                server.get("/api/needs?year=2024&level=commune&by=village"), 400, "bad-parameter");
    }

    /**
     * In 2025 the values are of the new communes: 33.3 % of 180 households, of which 40, 20 and 120 lived in 03127, 03128 and
     * 03129, and 10 % of 180, of which 100 and 80 lived in 03124 and 03125. All 60 poor may live among the 120, all 40 of 03127
     * may be poor, or none; all 18 may live in 03125, which is 22.5 % against at most 20.
     */
    @Test
    void apportionedValuesHaveARangeOfRanks() {
        JsonNode lagging = ok("/api/lagging?targets=t_poverty&year=2025&level=commune&boundaries=2020");
        assertEquals(3, lagging.get("ranking").size());
        for (JsonNode unit : lagging.get("ranking")) {
            assertEquals(1, unit.get("rank").asInt());
            assertEquals("[1,4]", unit.get("rank_range").toString());
        }
        JsonNode first = lagging.get("ranking").get(0).get("targets").get("t_poverty");
        assertEquals(0, first.get("low").asInt());
        assertEquals(100, first.get("high").asInt());
        assertEquals(0, first.get("gap_low").asInt());
        assertEquals(80, first.get("gap_high").asInt());
        assertEquals(32, first.get("gap_count_high").asInt(), "40 households, of which 8 may be poor");
        assertEquals("met", first.get("standing_low").asText());
        assertEquals("missed", first.get("standing_high").asText());
        assertFalse(first.get("certain").asBoolean());
        JsonNode third = lagging.get("ranking").get(2).get("targets").get("t_poverty");
        assertEquals(50, third.get("high").asInt());
        assertEquals("[\"03125\"]", codes(lagging.get("may_lag")));
    }

    @Test
    void exactValuesAreCertainAndKeepTheirRank() {
        JsonNode lagging = ok("/api/lagging?targets=t_roads&year=2024&level=commune&by=contribution");
        assertEquals("[1,1]", lagging.get("ranking").get(0).get("rank_range").toString());
        assertEquals("[2,2]", lagging.get("ranking").get(1).get("rank_range").toString());
        JsonNode first = lagging.get("ranking").get(0).get("targets").get("t_roads");
        assertTrue(first.get("certain").asBoolean());
        assertEquals(30, first.get("gap_low").asInt());
        assertEquals(30, first.get("gap_high").asInt());
        assertEquals(0.5, first.get("progress").asDouble());
        assertEquals(0, lagging.get("may_lag").size());
    }

    @Test
    void overSeveralUncertainTargetsThereIsNoRangeAndTheReasonIsSaid() {
        JsonNode lagging = ok("/api/lagging?targets=t_poverty,t_poor&year=2025&level=commune&boundaries=2020");
        assertTrue(lagging.get("ranking").get(0).get("rank_range").isNull());
        assertTrue(lagging.get("no_rank_range").get("en").asText().startsWith("Over several targets"));
        JsonNode exact = ok("/api/lagging?targets=t_roads,t_poverty&year=2024&level=commune");
        assertFalse(exact.has("no_rank_range"));
        assertEquals("[1,1]", exact.get("ranking").get(0).get("rank_range").toString());
    }

    @Test
    void anAssessmentCarriesItsMargin() {
        JsonNode units = ok("/api/targets/t_poverty/assessment?year=2025&level=commune&boundaries=2020")
                .get("units");
        JsonNode second = units.get(1);
        assertEquals("03125", second.get("code").asText());
        assertEquals("met", second.get("assessment").asText());
        assertEquals(22.5, second.get("high").asDouble());
        assertEquals(2.5, second.get("gap_high").asDouble());
        assertEquals("missed", second.get("standing_high").asText());
        JsonNode third = units.get(2);
        assertEquals("no_data", third.get("assessment").asText());
        assertTrue(third.get("certain").isNull());
        assertTrue(third.get("low").isNull());
    }

    private static String codes(JsonNode units) {
        StringBuilder codes = new StringBuilder("[");
        units.forEach(unit -> codes.append(codes.length() > 1 ? "," : "").append(unit.get("code")));
        return codes.append("]").toString();
    }
}
