package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.vungcao.http.TestServer.Got;

/** In the fixture the northern commune 03127 of 2025 is made of 03127, 03128 and 03129, all of district 095. */
final class DistrictsTest {
    @Test
    void theCommunesOfTodayStandUnderTheDistrictsOfBefore() {
        try (TestServer server = TestServer.withFixture()) {
            JsonNode today = ok(server, "/api/districts");
            assertEquals("2025", today.get("vintage").asText());
            assertEquals("2020", today.get("districts_of").asText());
            assertEquals("2025-07-01", today.get("districts_valid_to").asText());
            assertEquals(2, today.get("districts").size());
            int communes = today.get("crossing").size();
            for (JsonNode district : today.get("districts")) {
                communes += district.get("communes").size();
            }
            assertEquals(3, communes, "each commune stands once");
            JsonNode before = ok(server, "/api/districts?boundaries=2020");
            assertEquals(0, before.get("crossing").size());
            assertEquals(
                    "Xã Đoàn Kết",
                    before.get("districts")
                            .get(1)
                            .get("communes")
                            .get(0)
                            .get("name")
                            .asText());
            HttpContractTest.assertProblem(server.get("/api/districts?boundaries=1990"), 400, "bad-parameter");
        }
    }

    private static JsonNode ok(TestServer server, String path) {
        Got got = server.get(path);
        assertEquals(200, got.status(), got.text());
        return got.json();
    }
}
