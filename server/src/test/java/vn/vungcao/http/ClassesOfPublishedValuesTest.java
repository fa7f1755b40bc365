package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.TestServer.Got;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/** Classes hold what is shown: whoever counts the values by the breaks, both as they are read, finds the same counts. */
final class ClassesOfPublishedValuesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        // 2019: two values with noise; 2020: values that lie a hair beside the equal steps from 50 to 100
        List<Observation> noisy = new ArrayList<>();
        add(noisy, 2019, 0, 100, 99.99999999999999, 99.99999999999997, 100.00000000000001, 1e-14);
        add(noisy, 2020, 50, 59.99999999999999, 69.99999999999999, 79.99999999999999, 89.99999999999999, 100);
        Atlas atlas = FixtureAtlas.build("00000000000000bb", true, noisy);
        server = new TestServer(() -> Optional.of(atlas));
    }

    private static void add(List<Observation> observations, int year, double... values) {
        for (int i = 0; i < values.length; i++) {
            observations.add(new Observation(
                    "0312" + (4 + i),
                    "2020",
                    "roads",
                    year,
                    values[i],
                    Double.NaN,
                    Double.NaN,
                    ObservationStatus.MEASURED,
                    Quality.A,
                    "fixture"));
        }
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
    void noiseMakesNoClasses() {
        JsonNode classes = ok(
                "/api/classes?indicator=roads&level=commune&year=2019&boundaries=2020&method=natural_breaks&classes=5&pooled=false");
        assertEquals("[2,4]", classes.get("counts").toString());
        assertEquals("[0,50,100]", classes.get("breaks").toString());
    }

    @Test
    void aValueEqualToABreakStartsTheClassAboveIt() {
        JsonNode classes = ok(
                "/api/classes?indicator=roads&level=commune&year=2020&boundaries=2020&method=equal_interval&classes=5&pooled=false");
        assertEquals("[50,60,70,80,90,100]", classes.get("breaks").toString());
        assertEquals("[1,1,1,1,2]", classes.get("counts").toString());
        // 65 of 120 households are shown as 54.16667
        JsonNode manual = ok(
                "/api/classes?indicator=poverty_rate&level=commune&year=2023&method=manual&breaks=0,54.16667,100&pooled=false");
        assertEquals("[2,1]", manual.get("counts").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "equal_interval,roads,2020,''",
        "quantile,roads,2020,''",
        "natural_breaks,roads,2020,''",
        "pretty,roads,2020,''",
        "standard_deviation,roads,2020,''",
        "standard_deviation,poverty_rate,2023,''",
        "quantile,poverty_rate,2022,''",
        "equal_interval,poverty_rate,2022,''",
        "target_bands,poverty_rate,2023,&target=t_poverty",
        "target_bands,roads,2020,&target=t_roads",
        "manual,poverty_rate,2023,'&breaks=10,54.16667,54.166671'"
    })
    void countsAreThoseOfTheShownValuesInTheShownBreaks(String method, String indicator, int year, String more) {
        String question = "?indicator=" + indicator + "&level=commune&boundaries=2020&year=" + year;
        for (String pooled : List.of("true", "false")) {
            JsonNode classes =
                    ok("/api/classes" + question + "&classes=4&method=" + method + "&pooled=" + pooled + more);
            List<Double> breaks = new ArrayList<>();
            classes.get("breaks").forEach(b -> breaks.add(b.asDouble()));
            int[] counts = new int[breaks.size() - 1];
            for (JsonNode value : ok("/api/values" + question).get("values")) {
                if (!value.isNull()) {
                    counts[classOf(value.asDouble(), breaks)]++;
                }
            }
            List<Integer> given = new ArrayList<>();
            classes.get("counts").forEach(c -> given.add(c.asInt()));
            assertEquals(Arrays.stream(counts).boxed().toList(), given, breaks.toString());
        }
    }

    private static int classOf(double value, List<Double> breaks) {
        int at = breaks.size() - 2;
        while (breaks.get(at) > value) {
            at--;
        }
        return at;
    }
}
