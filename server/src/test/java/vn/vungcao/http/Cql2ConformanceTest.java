package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.filter.Cql2JsonWriter;
import vn.vungcao.filter.Cql2Text;
import vn.vungcao.http.TestServer.Got;

/**
 * The abstract tests of CQL2's annex A and of the filter classes of OGC API – Features, part 3: predicates of every
 * conformance class, in both encodings, alone and combined.
 */
final class Cql2ConformanceTest {
    private static final String COMMUNES = "/api/collections/communes/items?year=2024";
    private static final String ALL = "03124 03125 03126 03127 03128 03129";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String ids(String address) {
        Got got = server.get(address);
        assertEquals(200, got.status(), got.text());
        List<String> ids = new ArrayList<>();
        got.json().get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        return String.join(" ", ids);
    }

    private static String text(String filter) {
        return ids(COMMUNES + "&filter=" + encoded(filter));
    }

    private static String json(String filter) {
        String json = Cql2JsonWriter.write(Cql2Text.parse(filter));
        return ids(COMMUNES + "&filter-lang=cql2-json&filter=" + encoded(json));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // basic
                "name = 'Xã Mường Phăng' | 03125",
                "name <> 'Xã Mường Phăng' | 03124 03126 03127 03128 03129",
                "name > 'Xã Pú Nhung' | 03127 03128",
                "poverty_rate = 35 | 03124",
                "poverty_rate < 35 | 03125",
                "poverty_rate <= 35 | 03124 03125",
                "poverty_rate >= 35 | 03124 03129",
                "poverty_rate IS NULL | 03126 03127 03128",
                "poverty_rate IS NOT NULL | 03124 03125 03129",
                "valid_from = DATE('2020-01-01') | " + ALL,
                "valid_to > TIMESTAMP('2025-06-30T17:00:00Z') | ^^",
                "TRUE | " + ALL,
                "FALSE | ^^",
                // advanced comparison
                "name LIKE 'Xã N_ %' | 03126",
                "name NOT LIKE 'Xã%' | 03124",
                "poverty_rate BETWEEN 1 AND 40 | 03124",
                "poverty_rate NOT BETWEEN 1 AND 40 | 03125 03129",
                "parent IN ('095', '999') | 03127 03128 03129",
                "code NOT IN ('03124', '03125') | 03126 03127 03128 03129",
                // case and accents
                "CASEI(name) = CASEI('XÃ MƯỜNG PHĂNG') | 03125",
                "CASEI(name) LIKE CASEI('xã đ%') | 03127",
                "ACCENTI(name) = ACCENTI('Xa Doan Ket') | 03127",
                "ACCENTI(CASEI(name)) IN (ACCENTI(CASEI('XA ANG NUA')), 'x') | 03128",
                // spatial
                "S_INTERSECTS(geometry, POINT(103.05 21.35)) | 03124",
                "S_INTERSECTS(geometry, BBOX(103.05, 21.35, 103.15, 21.36)) | 03124 03125",
                "S_INTERSECTS(geometry, LINESTRING(103.05 21.35, 103.25 21.35)) | 03124 03125 03126",
                "S_INTERSECTS(geometry, MULTIPOINT(103.05 21.35, (103.25 21.45))) | 03124 03129",
                "S_DISJOINT(geometry, BBOX(103, 21.3, 103.3, 21.4)) | ^^",
                "S_EQUALS(geometry, POLYGON((103 21.3, 103.1 21.3, 103.1 21.4, 103 21.4, 103 21.3))) | 03124",
                "S_TOUCHES(geometry, POLYGON((103 21.3, 103.1 21.3, 103.1 21.4, 103 21.4, 103 21.3))) |"
                        + " 03125 03127 03128",
                "S_WITHIN(geometry, BBOX(102, 21, 103.15, 22)) | 03124 03127",
                "S_CONTAINS(geometry, POINT(103.05 21.35)) | 03124",
                "S_OVERLAPS(geometry, BBOX(103.05, 21.35, 103.15, 21.36)) | 03124 03125",
                "S_CROSSES(geometry, LINESTRING(103.05 21.35, 104 21.35)) | 03124 03125 03126",
                "S_DWITHIN(geometry, POINT(102.99 21.35), 1500) | 03124",
                // temporal
                "T_AFTER(valid_from, DATE('2019-12-31')) | " + ALL,
                "T_BEFORE(valid_to, DATE('2025-07-01')) | ^^",
                "T_DURING(DATE('2024-06-01'), INTERVAL(valid_from, valid_to)) | " + ALL,
                "T_INTERSECTS(INTERVAL(valid_from, valid_to), INTERVAL('2026-01-01', '..')) | ^^",
                "T_MEETS(INTERVAL('2019-01-01', '2020-01-01'), INTERVAL(valid_from, valid_to)) | " + ALL,
                // arrays
                "A_CONTAINS(designations, ('region_iii')) | 03128",
                "A_EQUALS(designations, ()) | 03124 03125 03126 03127 03129",
                "A_OVERLAPS(designations, ('region_ii', 'region_iii')) | 03128",
                "A_CONTAINEDBY(designations, ('region_iii')) | " + ALL,
                // property with property, arithmetic, functions
                "poverty_rate_numerator = poverty_rate_denominator - 65 | 03124",
                "poverty_rate + 5 < roads | 03125 03129",
                "poverty_rate_numerator / poverty_rate_denominator * 100 = poverty_rate | 03124 03125 03129",
                "households % 40 = 0 | 03125 03127 03129",
                "households div 50 = 2 ^ 1 | 03124 03129",
                "value('poverty_rate', 2023) > value('poverty_rate', 2024) | 03124 03129",
                "assessment('t_roads', 2024) = 'met' | 03127 03128 03129",
                "assessment('t_poor', 2024) IS NULL | 03124 03125 03126",
                "assessment('t_roads', 2024) = 'met' AND poverty_rate > 10 | 03129",
            })
    void aPredicateFindsTheSameInBothEncodings(String filter, String expected) {
        assertEquals(expected, text(filter));
        assertEquals(expected, json(filter));
    }

    /** For every pair of predicates with truths known row by row, of absent cells too, the whole follows Kleene's logic. */
    @Test
    void combinationsFollowThreeValuedLogic() {
        List<String> predicates =
                List.of("poverty_rate > 10", "roads >= 70", "name LIKE '%u%'", "poverty_rate IS NULL", "TRUE", "FALSE");
        for (String p : predicates) {
            assertEquals(text(p), text("NOT (NOT (" + p + "))"));
            for (String q : predicates) {
                String and = text("(" + p + ") AND (" + q + ")");
                TreeSet<String> both = set(text(p));
                both.retainAll(set(text(q)));
                assertEquals(both, set(and));
                TreeSet<String> either = set(text(p));
                either.addAll(set(text(q)));
                assertEquals(either, set(text("(" + p + ") OR (" + q + ")")));
                TreeSet<String> neither = set(text("NOT (" + p + ")"));
                neither.retainAll(set(text("NOT (" + q + ")")));
                assertEquals(neither, set(json("NOT ((" + p + ") OR (" + q + "))")));
            }
        }
    }

    private static TreeSet<String> set(String ids) {
        return new TreeSet<>(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG/0/4326 | S_INTERSECTS(geometry, POINT(21.35 103.05))",
                "EPSG/0/4326 | S_INTERSECTS(geometry, BBOX(21.34, 103.04, 21.36, 103.06))",
                "EPSG/0/4756 | S_INTERSECTS(geometry, POINT(21.35 103.05))",
                "EPSG/0/9205 | S_INTERSECTS(geometry, POINT(505000 2362000))",
                "EPSG/0/9205 | S_INTERSECTS(geometry, BBOX(505000, 2360000, 506000, 2361000))",
                "EPSG/0/3857 | S_INTERSECTS(geometry, POINT(11471473 2433660))",
            })
    void theGeometriesOfAFilterMayStandInAnySystem(String system, String filter) {
        String crs = "&filter-crs=" + encoded("http://www.opengis.net/def/crs/" + system) + "&filter=";
        assertEquals("03124", ids(COMMUNES + crs + encoded(filter)));
        assertEquals("''", "'" + ids(COMMUNES + crs + encoded("NOT (" + filter + ") AND code = '03124'")) + "'");
    }

    /** Filters such as people and programs write elsewhere: they are read, and refused for what is not known here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eo:cloud_cover < 0.1 AND \"eo:instrument\" LIKE 'OLI%'",
                "\"väg:klass\" = 'E' AND (floors > 5 OR NOT pool = TRUE)",
                "taxes <= 500 AND built BETWEEN DATE('1999-01-01') AND DATE('2012-12-31')",
                "CASEI(road_class) IN (CASEI('Οδος'), CASEI('Straße'))",
                "ACCENTI(etat_vol) = ACCENTI('débárquér')",
                "S_CROSSES(road, LINESTRING(43.7286 -79.4861, 43.7311 -79.4833))",
                "T_DURING(INTERVAL(starts_at, ends_at), INTERVAL('2005-01-10', '2010-02-10'))",
                "T_AFTER(updated_at, TIMESTAMP('2010-02-10T05:29:20.073225Z'))",
                "A_OVERLAPS(layer:ids, ('layers-ca', 'layers-us'))",
                "vehicle_height > (bridge_clearance - 1)",
                "value_a = foo.bar ^ 2 * -1.5e-3",
                "depth NOT BETWEEN 100.0 AND 150.0 OR swimming_pool IS NOT NULL",
                "S_INTERSECTS(footprint, MULTIPOLYGON(((-10 -10, 10 -10, 10 10, -10 -10))))",
            })
    void filtersOfOtherDataAreRefusedForTheirPropertiesOnly(String filter) {
        for (String query : List.of(
                "&filter=" + encoded(filter),
                "&filter-lang=cql2-json&filter=" + encoded(Cql2JsonWriter.write(Cql2Text.parse(filter))))) {
            Got got = server.get(COMMUNES + query);
            HttpContractTest.assertProblem(got, 400, "bad-parameter");
            String detail = got.json().get("detail").asText();
            assertTrue(detail.contains("there is no property"), detail);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter-lang=cql2-json",
                "filter=TRUE&filter-lang=cql",
                "filter=TRUE&filter-lang=cql2-json&filter-crs=http://www.opengis.net/def/crs/EPSG/0/1",
                "filter=name%20=%20'a'&filter-lang=cql2-json",
                "filter=%7B%7D&filter-lang=cql2-json",
                "filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "filter=S_INTERSECTS(geometry,POINT(103%2021))&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
            })
    void whatIsNoFilterIsRefused(String query) {
        HttpContractTest.assertProblem(server.get(COMMUNES + "&" + query.replace(" ", "%20")), 400, "bad-parameter");
    }

    /** What would hold a server up is refused by a limit that is told, and what is only long is answered. */
    @Test
    void whatAFilterMayCostHasLimits() {
        refused(tests(101), "at most 100 spatial tests");
        refused(
                IntStream.range(0, 11)
                        .mapToObj(i -> "value('poverty_rate', " + (2010 + i) + ") > 1")
                        .collect(Collectors.joining(" OR ")),
                "10 different assessments and values at most");
        refused(
                "S_DWITHIN(geometry, MULTIPOINT" + points(201) + ", 10)",
                "distances are taken from at most 200 positions");
        refused("S_INTERSECTS(geometry, LINESTRING" + scribble(400) + ")", "cross or meet more than 2000 times");
        refused("value('poverty_rate', 9999) > 1", "a year from 1900 to 2200");
        assertEquals(ALL, text("TRUE OR " + "S_INTERSECTS(geometry, POINT(103 21)) OR ".repeat(300) + "TRUE"));
        assertEquals(
                "03124",
                text("poverty_rate IN (35, "
                        + IntStream.range(1_000, 9_000)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(",")) + ")"));
    }

    private static void refused(String filter, String says) {
        Got got = server.get(COMMUNES + "&filter=" + encoded(filter));
        HttpContractTest.assertProblem(got, 400, "bad-parameter");
        assertTrue(got.text().contains(says), got.text());
    }

    private static String tests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "S_INTERSECTS(geometry, POINT(103." + (100 + i) + " 21.5))")
                .collect(Collectors.joining(" OR "));
    }

    private static String points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "(103." + (100 + i) + " 21.5)")
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** Up and down between two lines, each stroke across all the others. */
    private static String scribble(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? "103." + (100 + i) + " 21.1" : "103." + (900 - i) + " 21.9")
                .collect(Collectors.joining(",", "(", ")"));
    }

    @Test
    void anAddressLongerThanAnyFilterIsRefusedInWords() {
        Got got = server.get(COMMUNES + "&filter=" + "x".repeat(250_000));
        HttpContractTest.assertProblem(got, 414, "bad-request");
        assertTrue(got.text().contains("a filter has at most 65536 characters"), got.text());
    }

    @Test
    void theServersOwnFunctionsAreListedAndWork() {
        JsonNode functions = server.get("/api/functions").json().get("functions");
        List<String> names = new ArrayList<>();
        functions.forEach(function -> names.add(function.get("name").asText()));
        assertEquals(List.of("assessment", "value", "s_dwithin"), names);
        Got unknown = server.get(COMMUNES + "&filter=" + encoded("assessment('t_none', 2024) = 'met'"));
        HttpContractTest.assertProblem(unknown, 400, "bad-parameter");
        assertTrue(unknown.json().get("allowed").toString().contains("t_roads"));
        Got noUnits = server.get("/api/collections/hazard-zones/items?filter=" + encoded("value('roads', 2024) > 1"));
        HttpContractTest.assertProblem(noUnits, 400, "bad-parameter");
    }

    @Test
    void theDeclaredClassesAreThoseTestedHere() {
        String declared = server.get("/api/conformance").text();
        for (String name : List.of(
                "cql2-text",
                "cql2-json",
                "basic-cql2",
                "advanced-comparison-operators",
                "case-insensitive-comparison",
                "accent-insensitive-comparison",
                "basic-spatial-functions",
                "basic-spatial-functions-plus",
                "spatial-functions",
                "temporal-functions",
                "array-functions",
                "property-property",
                "functions",
                "arithmetic")) {
            assertTrue(declared.contains("/spec/cql2/1.0/conf/" + name + "\""), name);
        }
    }
}
