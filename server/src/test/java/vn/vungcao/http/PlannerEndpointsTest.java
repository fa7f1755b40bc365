package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/** The planner's questions over the fixture, figure by figure. */
final class PlannerEndpointsTest {
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

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.get(member).asText()));
        return texts;
    }

    /** Those who know one language alone find the English under the name that it always had. */
    private static void assertSource(String vi, String en, JsonNode thing) {
        assertEquals(vi, thing.get("source_vi").asText());
        assertEquals(en, thing.get("source_en").asText());
        assertEquals(en, thing.get("source").asText());
    }

    @Test
    void theAtlasSaysWhatIsInIt() {
        JsonNode atlas = ok("/api/atlas");
        assertEquals("00000000000000aa", atlas.get("atlas").asText());
        assertTrue(atlas.get("demonstration").asBoolean());
        assertTrue(atlas.get("demonstration_notice").get("vi").asText().startsWith("Số liệu minh họa"));
        assertEquals("[2021,2022,2023,2024,2025]", atlas.get("years").toString());
        assertEquals("[103,21.3,103.3,21.5]", atlas.get("bounds").toString());
        JsonNode old = atlas.get("vintages").get(0);
        assertEquals("2020", old.get("id").asText());
        assertEquals("2025-07-01", old.get("valid_to").asText());
        assertTrue(atlas.get("vintages").get(1).get("valid_to").isNull());
        assertSource("danh mục năm 2020", "list of 2020", old);
        assertSource("list of 2025", "list of 2025", atlas.get("vintages").get(1));
        JsonNode communes = old.get("levels").get(2);
        assertEquals("commune", communes.get("level").asText());
        assertEquals(6, communes.get("with_geometry").asInt());
        assertTrue(communes.get("boundary_coverage").get("exact").asBoolean());
        JsonNode villages = old.get("levels").get(3);
        assertEquals(2, villages.get("units").asInt());
        assertEquals(1, villages.get("with_geometry").asInt());
        assertTrue(villages.get("boundary_coverage").isNull(), "points make no coverage");
        assertEquals("observations", atlas.get("imports").get(0).get("kind").asText());
    }

    @Test
    void shapesStandAtAnAddressThatNeverChanges() {
        JsonNode geometry =
                ok("/api/atlas").get("vintages").get(0).get("levels").get(2).get("geometry");
        assertEquals(List.of("0", "100", "500"), texts(geometry, "tolerance_m"));
        Got got = server.get(geometry.get(0).get("href").asText());
        assertEquals(200, got.status());
        assertEquals(Optional.of("public, max-age=31536000, immutable"), got.header("Cache-Control"));
        assertEquals(Optional.of("application/geo+json"), got.header("Content-Type"));
        JsonNode first = got.json().get("features").get(0);
        assertEquals("03124", first.get("id").asText());
        assertEquals("094", first.get("properties").get("parent").asText());
        assertEquals(
                "[[[103,21.3],[103.1,21.3],[103.1,21.4],[103,21.4],[103,21.3]]]",
                first.get("geometry").get("coordinates").toString().replace("103.0,", "103,"),
                "anticlockwise");
        Got moved = server.get("/api/geometry/2020/commune/0/0123456789abcdef");
        HttpContractTest.assertProblem(moved, 404, "not-found");
        assertEquals(
                geometry.get(0).get("href").asText(),
                moved.json().get("instead").asText());
        assertEquals(404, server.get("/api/geometry/1999/commune/0/00").status());
        assertEquals(404, server.get("/api/geometry/2020/commune/7/00").status());
        assertEquals(404, server.get("/api/geometry/2025/village/0/00").status());
    }

    @Test
    void theCatalogueSaysHowCompleteItIs() {
        JsonNode indicators = ok("/api/indicators").get("indicators");
        assertEquals(List.of("households", "poverty_rate", "roads"), texts(indicators, "code"));
        JsonNode poverty = ok("/api/indicators/poverty_rate");
        assertEquals("lower_is_better", poverty.get("direction").asText());
        assertEquals("ratio", poverty.get("measure_type").asText());
        assertSource("nguồn thử", "fixture", poverty);
        assertSource("nguồn thử", "fixture", indicators.get(0));
        assertEquals("[2021,2022,2023,2024,2025]", poverty.get("years").toString());
        assertEquals(List.of("t_poverty", "t_poor"), texts(poverty.get("targets")));
        assertEquals(List.of("province", "district", "commune"), texts(poverty.get("levels")));
        JsonNode coverage = poverty.get("data_coverage").get("2024");
        assertEquals(3, coverage.get("units").asInt());
        assertEquals(5, coverage.get("of").asInt(), "the commune to which it does not apply is not counted");
        assertEquals(0.75, coverage.get("households_share").asDouble(), 1e-9);
        HttpContractTest.assertProblem(server.get("/api/indicators/none"), 404, "not-found");
    }

    @Test
    void valuesKeepFiveStatesApart() {
        JsonNode values = ok("/api/values?indicator=poverty_rate&year=2024&level=commune");
        assertEquals("2020", values.get("vintage").asText());
        assertEquals(List.of("03124", "03125", "03126", "03127", "03128", "03129"), texts(values.get("codes")));
        assertEquals("[35,0,null,null,null,50]", values.get("values").toString().replace(".0", ""));
        assertEquals("[35,0,null,null,null,60]", values.get("numerators").toString());
        assertEquals("[100,80,null,null,null,120]", values.get("denominators").toString());
        assertEquals(
                List.of("measured", "measured", "missing", "suppressed", "not_applicable", "measured"),
                texts(values.get("status")));
        assertEquals("[\"A\",\"A\",null,null,null,\"A\"]", values.get("quality").toString());
        assertFalse(values.has("lows"), "bounds belong to apportioned values");
        assertEquals(1, values.get("decimals").asInt());
    }

    @Test
    void valuesAreRebasedAndFiltered() {
        JsonNode rebased = ok("/api/values?indicator=roads&year=2024&level=commune&boundaries=2025");
        assertEquals(List.of("03124", "03126", "03127"), texts(rebased.get("codes")));
        // 4 and 5 of 10 hardened; 6 of 10; 7, 8 and 9 of 10
        assertEquals("[45,60,80]", rebased.get("values").toString().replace(".0", ""));
        assertEquals(List.of("B", "B", "B"), texts(rebased.get("quality")));
        String base = "/api/values?indicator=roads&year=2024&level=commune";
        assertEquals(
                List.of("03124", "03125", "03126"), texts(ok(base + "&in=094").get("codes")));
        assertEquals(
                List.of("03124"),
                texts(ok(base + "&filter=poverty_rate%20%3E%200%20AND%20parent%3D'094'")
                        .get("codes")));
        assertEquals(
                List.of("03127", "03124"),
                reversed(texts(ok(base + "&bbox=102,21,103.05,21.45").get("codes"))));
        assertEquals(List.of(), texts(ok(base + "&bbox=1,1,2,2").get("codes")));
    }

    @Test
    void whatIsFilteredIsWhatIsShown() {
        // 65 of 120 households
        String base = "/api/values?indicator=poverty_rate&year=2023&level=commune&filter=poverty_rate";
        assertEquals(List.of("03129"), texts(ok(base + "%3D54.16667").get("codes")));
        assertEquals(List.of("03129"), texts(ok(base + "%3E%3D54.16667").get("codes")));
        assertEquals(List.of(), texts(ok(base + "%3E54.16667").get("codes")));
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        java.util.Collections.reverse(copy);
        return copy;
    }

    @Test
    void apportionedValuesCarryBounds() {
        JsonNode values = ok("/api/values?indicator=households&year=2025&level=commune&boundaries=2020");
        assertEquals("C", values.get("quality").get(0).asText());
        assertEquals("[100,80,60,40,20,120]", values.get("values").toString().replace(".0", ""));
        assertEquals(0, values.get("lows").get(0).asDouble());
        assertEquals(180, values.get("highs").get(0).asDouble());
    }

    @Test
    void classesHoldEveryValueOnce() {
        JsonNode classes = ok("/api/classes?indicator=roads&level=commune&year=2024&classes=3&pooled=false");
        assertEquals("natural_breaks", classes.get("method").asText());
        int sum = 0;
        for (JsonNode count : classes.get("counts")) {
            sum += count.asInt();
        }
        assertEquals(6, sum);
        assertEquals(classes.get("counts").size() + 1, classes.get("breaks").size());
        assertEquals(40, classes.get("breaks").get(0).asDouble());
        double share = 0;
        for (JsonNode s : classes.get("households_share")) {
            share += s.asDouble();
        }
        assertEquals(1, share, 1e-5);
        JsonNode pooled = ok("/api/classes?indicator=roads&level=commune&year=2024&classes=3");
        assertEquals(10, pooled.get("breaks").get(0).asDouble(), "the least value of 2021");
        assertTrue(pooled.get("pooled").asBoolean());
    }

    @Test
    void classesCountWhatHasNoValue() {
        JsonNode classes =
                ok("/api/classes?indicator=poverty_rate&level=commune&year=2024&method=manual&breaks=0,25,100");
        assertEquals("[1,2]", classes.get("counts").toString());
        assertEquals(3, classes.get("no_data").asInt());
        assertEquals(
                "{\"missing\":1,\"suppressed\":1,\"not_applicable\":1}",
                classes.get("states").toString());
        JsonNode bands = ok(
                "/api/classes?indicator=poverty_rate&level=commune&year=2024&method=target_bands&classes=2&target=t_poverty");
        assertEquals("[1,2]", bands.get("counts").toString());
        assertEquals(20, bands.get("breaks").get(1).asDouble(), 1e-9);
    }

    @Test
    void aSeriesComesWithThePathToItsTarget() {
        JsonNode series = ok("/api/series?indicator=roads&unit=03124&boundaries=2020");
        assertEquals("[2021,2022,2023,2024]", series.get("years").toString());
        assertEquals("[10,20,30,40]", series.get("values").toString().replace(".0", ""));
        assertEquals("t_roads", series.get("path").get("target").asText());
        assertEquals(
                "[10,25,40,55]", series.get("path").get("values").toString().replace(".0", ""));
        assertEquals(
                "2025",
                ok("/api/series?indicator=roads&unit=03126").get("vintage").asText());
        assertEquals(
                400,
                server.get("/api/series?indicator=roads&unit=03126&target=t_poverty")
                        .status());
        assertEquals(400, server.get("/api/series?indicator=roads&unit=99999").status());
    }

    @Test
    void anAssessmentIsTheArithmeticOfTheTarget() {
        JsonNode assessment = ok("/api/targets/t_roads/assessment?year=2024&level=commune");
        JsonNode first = assessment.get("units").get(0);
        assertEquals("03124", first.get("code").asText());
        assertEquals("behind", first.get("assessment").asText());
        assertEquals(30, first.get("gap").asDouble());
        assertEquals(3, first.get("gap_count").asInt());
        assertEquals(55, first.get("required").asDouble(), 1e-9);
        assertEquals(10, first.get("pace").asDouble(), 1e-9);
        assertEquals(2027, first.get("projected_year").asInt());
        assertEquals(0.5, first.get("contribution").asDouble(), 1e-6, "3 of 3 + 2 + 1");
        assertEquals("met", assessment.get("units").get(3).get("assessment").asText());
        assertEquals(65, assessment.get("province").get("value").asDouble(), 1e-9);
        JsonNode poverty =
                ok("/api/targets/t_poverty/assessment?year=2024&level=commune").get("units");
        assertEquals(List.of("behind", "met", "no_data", "no_data", "no_data", "behind"), texts(poverty, "assessment"));
        assertTrue(poverty.get(2).get("gap").isNull());
        assertEquals(
                List.of("03127", "03128", "03129"),
                texts(
                        ok("/api/targets/t_poor/assessment?year=2024&level=commune")
                                .get("units"),
                        "code"),
                "the poor district only");
        assertEquals(
                List.of("03127", "03128", "03129"),
                texts(
                        ok("/api/targets/t_roads/assessment?year=2024&level=commune&scope=poor_districts")
                                .get("units"),
                        "code"));
        assertEquals("2.1", ok("/api/targets/t_roads").get("clause").asText());
        assertEquals(3, ok("/api/targets").get("targets").size());
        HttpContractTest.assertProblem(
                server.get("/api/targets/none/assessment?year=2024&level=commune"), 404, "not-found");
    }

    @Test
    void whoLagsIsRankedAndWhoHasNoDataStandsApart() {
        JsonNode lagging = ok("/api/lagging?targets=t_roads,t_poverty&year=2024&level=commune&by=gap_count&fewest=80");
        assertEquals(List.of("03124", "03129", "03125"), texts(lagging.get("ranking"), "code"));
        JsonNode worst = lagging.get("ranking").get(0);
        assertEquals(1, worst.get("rank").asInt());
        assertEquals(2, worst.get("lagging_on").asInt());
        assertEquals(40, worst.get("targets").get("t_roads").get("value").asDouble());
        assertEquals(15, worst.get("targets").get("t_poverty").get("gap_count").asInt());
        assertEquals(List.of("03126", "03127", "03128"), texts(lagging.get("no_data"), "code"));
        assertEquals(80, lagging.get("fewest").get("share").asInt());
        assertEquals(
                3, lagging.get("data_coverage").get("t_poverty").get("units").asInt());
        assertEquals(
                List.of("03124"),
                texts(
                        ok("/api/lagging?targets=t_roads,t_poverty&k=2&year=2024&level=commune")
                                .get("ranking"),
                        "code"));
        assertEquals(
                List.of("03125"),
                texts(
                        ok("/api/lagging?targets=t_roads&year=2024&level=commune&filter="
                                        + "S_INTERSECTS(geometry,POINT(103.15%2021.35))")
                                .get("ranking"),
                        "code"));
        JsonNode first = ok("/api/lagging?targets=t_roads&year=2024&level=commune&limit=1");
        assertEquals(1, first.get("ranking").size());
        assertEquals(2, first.get("lagging").asInt(), "the third is on its path");
    }

    @Test
    void unitsAreFoundAndListed() {
        JsonNode found = ok("/api/units?q=na%20tau").get("units");
        assertEquals(List.of("03126", "03126"), texts(found, "code"));
        JsonNode old = ok("/api/units?q=Noong%20Bua").get("units").get(0);
        assertEquals("exact", old.get("match").asText());
        assertEquals("03124", old.get("became").get(0).get("code").asText());
        assertEquals("2025", old.get("became").get(0).get("vintage").asText());
        assertEquals(1, old.get("became").get(0).get("share").asInt());
        JsonNode list = ok("/api/units?level=commune&boundaries=2020").get("units");
        assertEquals(6, list.size());
        assertEquals(List.of("region_iii"), texts(list.get(4).get("designations")));
        assertEquals("095", list.get(4).get("parent").get("code").asText());
        assertEquals(3, ok("/api/units?level=commune").get("units").size(), "today's vintage");
        assertEquals(
                0,
                ok("/api/units?level=commune&datetime=1990-01-01").get("units").size());
    }

    @Test
    void aProfileGathersWhatIsKnownOfAUnit() {
        JsonNode profile = ok("/api/units/03128?boundaries=2020");
        assertEquals("Xã Ẳng Nưa", profile.get("unit").get("name").asText());
        assertEquals("095", profile.get("unit").get("parent").get("code").asText());
        assertEquals(List.of("03125", "03127", "03129"), texts(profile.get("neighbours"), "code"));
        assertEquals("03127", profile.get("became").get(0).get("code").asText());
        assertEquals(
                "861/QĐ-TTg", profile.get("designations").get(0).get("decision").asText());
        assertEquals(115, profile.get("area_km2").asDouble(), 1);
        assertTrue(profile.get("area_km2").decimalValue().scale() > 3, "to the square metre");
        assertEquals(2024, profile.get("year").asInt(), "the last year of its vintage");
        assertEquals(List.of("t_roads", "t_poverty", "t_poor"), texts(profile.get("assessments"), "target"));
        assertEquals(
                2, ok("/api/units/03124?datetime=2024-06-30").get("children").size());
    }

    @Test
    void aCodeThatNamesTwoUnitsIsAChoice() {
        Got several = server.get("/api/units/03124");
        HttpContractTest.assertProblem(several, 300, "several-units");
        JsonNode choices = several.json().get("choices");
        assertEquals(List.of("2020", "2025"), texts(choices, "vintage"));
        JsonNode chosen = ok(choices.get(1).get("href").asText());
        assertEquals("Phường Mường Thanh Mới", chosen.get("unit").get("name").asText());
        assertEquals("2025", ok("/api/units/03126").get("unit").get("vintage").asText(), "the same commune in both");
        assertEquals("2025", ok("/api/units/11").get("unit").get("vintage").asText());
        assertEquals("2020", ok("/api/units/03129").get("unit").get("vintage").asText(), "the only one");
        assertEquals(404, server.get("/api/units/99999").status());
        assertEquals(404, server.get("/api/units/03129?boundaries=2025").status());
        assertEquals(404, server.get("/api/units/3124x").status());
    }
}
