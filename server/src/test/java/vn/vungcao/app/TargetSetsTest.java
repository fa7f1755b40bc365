package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** The targets of another decision are loaded beside those of the first; bad ones are refused with their place and a remedy. */
final class TargetSetsTest {
    private static final String SETS = "id,name_vi,name_en,decision\n"
            + "ct-2030,Chương trình giả định 2026-2030,Made-up programme 2026-2030,1/QĐ-UBND\n";
    private static final String HEADER = "set,id,clause,indicator,name_vi,name_en,unit,comparator,value,value_high,"
            + "horizon_year,baseline_year,levels,scope\n";
    private static final String GOOD = HEADER
            + "ct-2030,u2030_roads,I.1,village_road_hardened_share,Đường thôn,Roads,%,at_least,90,,2030,2025,village;commune,all\n"
            + "ct-2030,u2030_rehab,I.2,drug_rehab_episodes,Cai nghiện,Rehabilitation,episodes/yr,range,900,1000,2030,2025,province,\n";

    @TempDir
    private static Path reference;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void fill() {
        try (Store store = MadeStores.open(reference)) {
            store.apply(ReferenceData.load("test"));
        }
    }

    private int load(Path data, String targets) throws IOException {
        Path file = Files.writeString(folder.resolve("targets.csv"), targets);
        Path sets = Files.writeString(folder.resolve("sets.csv"), SETS);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(
                        "import", "targets", file.toString(), "--sets", sets.toString(), "--data-dir", data.toString());
    }

    @Test
    void anotherSetStandsBesideTheFirst() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (Store store = MadeStores.open(data)) {
            store.apply(ReferenceData.load("test"));
        }
        assertEquals(0, load(data, GOOD), out::toString);
        try (Store store = MadeStores.open(data)) {
            AtlasPublisher publisher = new AtlasPublisher(store);
            publisher.publish();
            try (HttpServer server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0)).start()) {
                JsonNode all = get(server, "/api/targets");
                assertEquals(List.of("qd351-2022", "ct-2030"), texts(all.get("sets"), "id"));
                List<String> of = texts(all.get("targets"), "set");
                assertEquals(65, of.stream().filter("qd351-2022"::equals).count());
                assertEquals(2, of.stream().filter("ct-2030"::equals).count());
                JsonNode one = get(server, "/api/targets/u2030_rehab");
                assertEquals("ct-2030", one.get("set").asText());
                assertEquals(1000, one.get("value_high").asDouble());
                JsonNode judged = get(server, "/api/targets/u2030_roads/assessment?year=2026&level=commune");
                assertEquals(45, judged.get("units").size());
                JsonNode old =
                        get(server, "/api/targets/t2025_village_road_hardened/assessment?year=2024&level=commune");
                assertEquals(129, old.get("units").size());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown indicator|ct-2030,u1,1,road_share,A,A,%,at_least,1,,2030,2025,commune,|column indicator: there is no"
                        + " indicator 'road_share'|indicator",
                "horizon before baseline|ct-2030,u1,1,poverty_rate,A,A,%,at_most,1,,2025,2026,commune,|column horizon_year: the"
                        + " horizon 2025 is not after the baseline 2026|an earlier one",
                "range upside down|ct-2030,u1,1,poverty_rate,A,A,%,range,9,3,2030,2025,commune,|column value_high: the range"
                        + " 9..3 is upside down|the lower end in value",
                "range with one end|ct-2030,u1,1,poverty_rate,A,A,%,range,9,,2030,2025,commune,|column value_high: a range needs"
                        + " both ends|the upper in value_high",
                "unknown scope|ct-2030,u1,1,poverty_rate,A,A,%,at_most,1,,2030,2025,commune,uplands|column scope: 'uplands' is"
                        + " not known here|choose one of: all, rural",
                "scope of a finer level|ct-2030,u1,1,poverty_rate,A,A,%,at_most,1,,2030,2025,province,special_difficulty_villages|"
                        + "column scope: the scope special_difficulty_villages is of units of level village, and the target"
                        + " binds only at province|add village to levels",
                "no level|ct-2030,u1,1,poverty_rate,A,A,%,at_most,1,,2030,2025,,|column levels: the cell is empty|commune;province",
                "unknown comparator|ct-2030,u1,1,poverty_rate,A,A,%,above,1,,2030,2025,commune,|column comparator: 'above' is not"
                        + " known here|choose one of: at_least",
                "no value|ct-2030,u1,1,poverty_rate,A,A,%,at_most,,,2030,2025,commune,|column value: there is no value for the"
                        + " comparator at_most|fill in the value",
                "unknown set|ct-2031,u1,1,poverty_rate,A,A,%,at_most,1,,2030,2025,commune,|column set: there is no target set"
                        + " 'ct-2031'|ct-2030",
                "id of another set|ct-2030,t2025_forest_cover,1,poverty_rate,A,A,%,at_most,1,,2030,2025,commune,|column id: target"
                        + " set qd351-2022 has a target t2025_forest_cover already|an id of its own"
            })
    void aBadTargetIsRefused(String what, String row, String said, String remedy) throws IOException {
        assertEquals(1, load(reference, HEADER + row + "\n"), what);
        String text = out.toString();
        assertTrue(text.contains("error: targets.csv, row 2, " + said), text);
        assertTrue(text.contains(remedy), text);
        assertTrue(text.contains("Nothing was written"), text);
        try (Store store = MadeStores.open(reference)) {
            assertEquals(1, store.imports().size());
        }
    }

    @Test
    void anIdTwiceInOneFileIsRefused() throws IOException {
        String row = GOOD.lines().skip(1).findFirst().orElseThrow() + "\n";
        assertEquals(1, load(reference, HEADER + row + row));
        assertTrue(out.toString().contains("row 3: u2030_roads stands already in row 2"), out::toString);
        assertTrue(out.toString().contains("remove one of the two rows"), out::toString);
    }

    private static JsonNode get(HttpServer server, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return new ObjectMapper().readTree(response.body());
    }

    private static List<String> texts(JsonNode array, String field) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList());
    }
}
