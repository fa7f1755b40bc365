package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.TestServer.Got;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/** A figure that may still change says so wherever it is shown, and what is made of it too. */
final class ProvisionalTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        Observation early = new Observation(
                "03125",
                "2020",
                "roads",
                2024,
                50,
                5,
                10,
                ObservationStatus.MEASURED,
                Quality.A,
                Approval.PROVISIONAL,
                "");
        Atlas atlas = FixtureAtlas.build("00000000000000cc", true, List.of(early));
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

    @Test
    void valuesAndSeriesMarkIt() {
        JsonNode values = ok("/api/values?indicator=roads&year=2024&level=commune");
        assertEquals("approved", values.get("approval").get(0).asText());
        assertEquals("provisional", values.get("approval").get(1).asText());
        assertNull(ok("/api/values?indicator=roads&year=2023&level=commune").get("approval"), "all are approved");
        JsonNode series = ok("/api/series?indicator=roads&unit=03125&boundaries=2020");
        assertEquals("approved", series.get("approval").get(2).asText());
        assertEquals("provisional", series.get("approval").get(3).asText());
    }

    @Test
    void whatIsMadeOfItIsProvisionalToo() {
        JsonNode district = ok("/api/values?indicator=roads&year=2024&level=district");
        assertEquals("[\"provisional\",\"approved\"]", district.get("approval").toString());
        JsonNode assessment = ok("/api/targets/t_roads/assessment?year=2024&level=commune");
        assertEquals(
                "provisional", assessment.get("units").get(1).get("approval").asText());
        assertEquals("provisional", assessment.get("province").get("approval").asText());
        assertEquals(
                "provisional",
                ok("/api/values?indicator=roads&year=2024&level=commune&boundaries=2025")
                        .get("approval")
                        .get(0)
                        .asText());
    }

    @Test
    void aFilterTellsThemApart() {
        JsonNode items = ok("/api/collections/communes/items?indicators=roads&year=2024&boundaries=2020"
                + "&filter=roads_approval%20=%20%27provisional%27");
        assertEquals(1, items.get("numberMatched").asInt());
        assertEquals("03125", items.get("features").get(0).get("id").asText());
        assertTrue(items.get("features").get(0).get("properties").has("roads_approval"));
    }
}
