package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report of a year over HTTP. */
final class ReportEndpointTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Test
    void theDataOfAReportAreThoseOfTheAssessment() {
        JsonNode report = server.get("/api/report/2024").json();
        assertTrue(report.get("demonstration").asBoolean());
        assertEquals("2020", report.get("vintage").asText());
        assertEquals(server.url() + "/api/report/2024", report.get("source_url").asText());
        assertEquals("[\"fixture\"]", report.get("sources").toString());
        assertEquals("[\"nguồn thử\"]", report.get("sources_vi").toString());
        assertEquals("[\"fixture\"]", report.get("sources_en").toString());
        int counted = 0;
        for (JsonNode count : report.at("/summary/all")) {
            counted += count.asInt();
        }
        assertEquals(3, counted, "every target stands somewhere");
        JsonNode roads = report.at("/groups/0/targets/0");
        assertEquals("t_roads", roads.get("id").asText());
        assertEquals("từ 70% trở lên", roads.get("demand_vi").asText());
        JsonNode assessed = server.get("/api/targets/t_roads/assessment?year=2024&level=commune")
                .json();
        assertEquals(assessed.at("/province"), roads.get("province"));
        long behind = assessed.get("units").findValuesAsText("assessment").stream()
                .filter("behind"::equals)
                .count();
        assertTrue(behind > 0);
        assertEquals(behind, roads.at("/units/lagging").asLong());
        JsonNode ranked = server.get("/api/lagging?targets=t_roads&year=2024&level=commune")
                .json();
        assertEquals(ranked.at("/ranking/0/code"), roads.at("/units/worst/0/code"), "the ranking is the API's");
    }

    @Test
    void eachFormatHasItsTypeAndItsFileName() {
        for (Map.Entry<String, String> format : Map.of(
                        "json", "application/json",
                        "html", "text/html;charset=utf-8",
                        "xlsx", XLSX,
                        "docx", DOCX,
                        "pdf", "application/pdf")
                .entrySet()) {
            TestServer.Got got = server.get("/api/report/2024?f=" + format.getKey());
            assertEquals(200, got.status(), got.text());
            assertEquals(Optional.of(format.getValue()), got.header("Content-Type"));
            assertEquals(Optional.of("true"), got.header("Vungcao-Demonstration"));
            if (!format.getKey().equals("json")) {
                String disposition = got.header("Content-Disposition").orElseThrow();
                assertTrue(
                        disposition.endsWith("filename=\"report-qd351-2022-2024." + format.getKey() + "\""),
                        disposition);
            }
        }
    }

    @Test
    void acceptChoosesAsEverywhere() {
        assertEquals(
                Optional.of("text/html;charset=utf-8"),
                server.get("/api/report/2024", "Accept", "text/html,*/*;q=0.5").header("Content-Type"));
        assertEquals(
                Optional.of(XLSX),
                server.get("/api/report/2024", "Accept", XLSX).header("Content-Type"));
        assertEquals(406, server.get("/api/report/2024", "Accept", "image/png").status());
    }

    @Test
    void aReportThatIsKnownIsNotSentAgain() {
        TestServer.Got first = server.get("/api/report/2024?f=xlsx");
        String tag = first.header("ETag").orElseThrow();
        TestServer.Got again = server.get("/api/report/2024?f=xlsx", "If-None-Match", tag);
        assertEquals(304, again.status());
        assertEquals(0, again.plain().length);
        assertArrayEquals(first.plain(), server.get("/api/report/2024?f=xlsx").plain());
    }

    @Test
    void badQuestionsAreRefusedWithWhatThereIs() {
        TestServer.Got year = server.get("/api/report/2031");
        assertEquals(400, year.status());
        assertTrue(year.json().get("detail").asText().contains("2031"), year.text());
        assertEquals(
                List.of("2021", "2022", "2023", "2024", "2025"),
                texts(year.json().get("allowed")));
        assertEquals(404, server.get("/api/report/soon").status());
        TestServer.Got format = server.get("/api/report/2024?f=odt");
        assertEquals(400, format.status());
        assertEquals(
                List.of("json", "html", "xlsx", "docx", "pdf"),
                texts(format.json().get("allowed")));
        TestServer.Got set = server.get("/api/report/2024?set=none");
        assertEquals(400, set.status());
        assertEquals(List.of("qd351-2022"), texts(set.json().get("allowed")));
        assertEquals(400, server.get("/api/report/2024?boundaries=1990").status());
        assertEquals(400, server.get("/api/report/2024?year=2024").status());
        TestServer.Got english = server.get("/api/report/2024?f=docx&lang=en");
        assertEquals(400, english.status());
        assertEquals(List.of("vi"), texts(english.json().get("allowed")));
    }

    @Test
    void itStandsOnTheBoundariesAskedFor() {
        JsonNode report = server.get("/api/report/2024?boundaries=2025").json();
        assertEquals("2025", report.get("vintage").asText());
        List<String> codes = new ArrayList<>();
        report.at("/groups/0/targets/0/units/worst")
                .forEach(unit -> codes.add(unit.get("code").asText()));
        assertTrue(List.of("03124", "03126", "03127").containsAll(codes), codes.toString());
    }
}
