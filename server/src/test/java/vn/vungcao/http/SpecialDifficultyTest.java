package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.demo.DemoAtlas;

/** The legal status and the computed one, as the API gives them of the demonstration set. */
final class SpecialDifficultyTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        Atlas atlas = DemoAtlas.get();
        server = new TestServer(() -> Optional.of(atlas));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ok(String path) {
        TestServer.Got got = server.get(path);
        assertEquals(200, got.status(), got::text);
        return got.json();
    }

    @Test
    void bothStatusesStandSideBySide() {
        JsonNode all = ok("/api/special-difficulty?year=2024&level=commune");
        JsonNode summary = all.get("summary");
        assertEquals(129, summary.get("units").asInt());
        assertEquals(129, all.get("units").size());
        assertEquals("qd33-2020", all.at("/criteria/id").asText());
        assertTrue(all.at("/criteria/in_force").asBoolean());
        assertEquals(
                ok("/api/targets/t2030_special_difficulty_communes/assessment?year=2024&level=province")
                        .at("/province/value")
                        .asInt(),
                summary.get("listed").asInt(),
                "the list is that of the target");
        assertTrue(summary.get("agree").asInt() > 60, summary::toString);
        assertTrue(summary.get("cannot_be_told").asInt() > 0, "some figures are missing");
        JsonNode unit = all.get("units").get(40);
        assertEquals(9, unit.at("/computed/criteria").size());
        for (String member : new String[] {"text_vi", "text_en", "clause", "value", "threshold", "result"}) {
            assertTrue(unit.at("/computed/criteria/0").has(member), member);
        }
        assertFalse(unit.at("/legal/designations").isEmpty());
    }

    @Test
    void listsArePartsOfTheWhole() {
        JsonNode all = ok("/api/special-difficulty?year=2024&level=commune");
        for (String list : new String[] {"would_leave", "would_enter", "one_away"}) {
            JsonNode some = ok("/api/special-difficulty?year=2024&level=commune&list=" + list);
            assertEquals(all.at("/summary/" + list).asInt(), some.get("units").size(), list);
            assertEquals(all.get("summary"), some.get("summary"));
        }
        JsonNode near = ok("/api/special-difficulty?year=2024&level=commune&list=one_away")
                .get("units");
        assertFalse(near.isEmpty());
        for (JsonNode unit : near) {
            assertTrue(unit.get("one_criterion_away").asBoolean());
            JsonNode way = unit.get("ways_out").get(0);
            assertTrue(way.get("distance").asDouble() >= 0);
            if (way.get("criterion").asText().startsWith("poverty")) {
                assertTrue(way.get("distance_count").asInt() >= 1, way::toString);
                assertEquals("households", way.get("count_of_en").asText());
            }
        }
        for (JsonNode unit : ok("/api/special-difficulty?year=2024&level=commune&list=would_leave")
                .get("units")) {
            assertTrue(unit.at("/legal/special_difficulty").asBoolean());
            assertFalse(unit.get("agrees").asBoolean());
        }
    }

    @Test
    void villagesAreJudgedToo() {
        JsonNode villages = ok("/api/special-difficulty?year=2024&level=village&in=03250");
        Set<String> results = new HashSet<>();
        for (JsonNode unit : villages.get("units")) {
            assertEquals(6, unit.at("/computed/criteria").size());
            results.add(unit.at("/computed/status").asText());
        }
        assertTrue(results.contains("special_difficulty"), results::toString);
        HttpContractTest.assertProblem(
                server.get("/api/special-difficulty?year=2024&level=district"), 400, "bad-parameter");
    }

    @Test
    void after2025TheCriteriaNoLongerApply() {
        JsonNode now = ok("/api/special-difficulty?year=2026&level=commune");
        assertFalse(now.at("/criteria/applies").asBoolean());
        assertTrue(now.at("/criteria/reason/en").asText().contains("272/2025"));
        assertEquals(38, now.at("/summary/listed").asInt());
        assertEquals(0, now.at("/summary/computed").asInt());
        assertTrue(now.get("units").get(0).get("computed").isNull());
        assertTrue(ok("/api/special-difficulty?year=2025&level=commune")
                        .at("/summary/computed")
                        .asInt()
                > 0);
    }

    @Test
    void theProfileShowsTheSame() {
        JsonNode all = ok("/api/special-difficulty?year=2024&level=commune");
        JsonNode unit = all.get("units").get(77);
        JsonNode profile = ok("/api/units/" + unit.get("code").asText() + "?boundaries=2020&year=2024")
                .get("special_difficulty");
        assertEquals(unit.get("computed"), profile.get("computed"));
        assertEquals(unit.get("legal"), profile.get("legal"));
        assertEquals(all.get("criteria"), profile.get("criteria"));
    }

    @Test
    void aTargetNamesWhoLeftAndWhoDidNot() {
        JsonNode before = ok("/api/targets/t2025_special_difficulty_communes_exit/assessment?year=2024&level=province");
        assertEquals(94, before.at("/first_list/units").asInt());
        assertEquals(19, before.at("/province/value").asInt());
        assertEquals(19, before.get("units_left").size());
        assertEquals(75, before.get("units_still").size());
        assertEquals("03250", before.at("/units_added/0/code").asText());
        assertTrue(before.at("/units_left/0/decision").asText().contains("demonstration"));
        assertEquals("behind", before.at("/province/assessment").asText());
        JsonNode after = ok("/api/targets/t2025_special_difficulty_communes_exit/assessment?year=2025&level=province");
        assertEquals(19, after.at("/province/value").asInt(), "being merged is no exit");
        assertEquals("missed", after.at("/province/assessment").asText());
        assertTrue(after.at("/note/vi").asText().contains("01/07/2025"));
        JsonNode series = ok("/api/series?indicator=special_difficulty_communes_exited&unit=11&boundaries=2020");
        assertEquals("[2020,2021,2022,2023,2024,2025,2026]", series.get("years").toString());
        assertEquals("[0,0,2,7,19,19,null]", series.get("values").toString().replace(".0", ""));
        JsonNode districts = ok("/api/targets/t2025_poor_districts_exit/assessment?year=2025&level=province");
        assertEquals(7, districts.at("/first_list/units").asInt());
        assertEquals("missed", districts.at("/province/assessment").asText());
        assertTrue(districts.at("/province/reason/en").asText().contains("no longer exist since 2025-07-01: 0 of 7"));
    }
}
