package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.http.FixtureAtlas;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** The commands that ask: lagging and export. */
final class QuestionCommandsTest {
    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void fill() {
        try (Store store = MadeStores.open(data)) {
            store.apply(FixtureAtlas.changeset(true));
        }
    }

    private int run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = data.toString();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void theRankingIsPrintedWithWhoHasNoData() {
        assertEquals(
                0, run("lagging", "--targets", "t_roads,t_poverty", "--year", "2024", "--fewest", "80"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertTrue(
                lines.get(0).startsWith("commune 2024 on the boundaries of 2020: 3 units lag, ranked by gap"),
                lines.get(0));
        assertEquals("Demonstration data: these are not real figures.", lines.get(1));
        assertTrue(
                lines.get(3).matches(" *1 +1  03124  Phường Noong Bua +t_roads +behind +40 +30 +3 +0\\.\\d+"),
                lines.get(3));
        assertTrue(out.toString().contains("t_poverty: 3 of 5 units have a value"), out::toString);
        assertTrue(out.toString().contains("Without data, not ranked there: 03126 Xã Nà Tấu, 03127"), out::toString);
        assertTrue(out.toString().contains("Fewest units with 80 % of the gap count"), out::toString);
    }

    @Test
    void needsArePrintedGroupByGroup() {
        assertEquals(0, run("needs", "--year", "2024", "--by", "project"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(0).startsWith("commune 2024 on the boundaries of 2020: what 6 units lag on, by project"));
        assertTrue(lines.contains("P1 Project P1"), out::toString);
        assertTrue(lines.contains("  3 of 6 units lag on one or more of 2 targets"), out::toString);
        assertTrue(lines.contains("  6 Indicator roads to go; 80 % of it in 2 units: 03124 03125"), out::toString);
        assertTrue(lines.contains("  of which P1-S1 Project P1-S1 (Department):"), out::toString);
        assertTrue(lines.contains("No project: no item of the annex names the matter"), out::toString);
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.matches("  t_roads +on_track +2 +1 +3 +0 +0 +0 +6  Indicator roads")),
                out::toString);
    }

    @Test
    void needsOfUnitsNameWhoAnswers() {
        assertEquals(0, run("needs", "--year", "2024", "--by", "unit", "--limit", "2"), err::toString);
        assertTrue(
                out.toString().contains("03129 Xã Pú Nhung: lags on 2, 0 on track, 1 met, 0 without data"),
                out::toString);
        assertTrue(out.toString().lines().anyMatch(l -> l.matches("  \\(no agency\\) +t_poor +behind +50 +40 +48")));
        assertFalse(out.toString().contains("03125"), "two units were asked for");
    }

    @Test
    void theHeatTableHasALineAUnitAndTheCurve() {
        assertEquals(0, run("heat", "--year", "2024", "--k", "1"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertTrue(
                lines.stream().anyMatch(l -> l.matches(" *1 +1  03129  Xã Pú Nhung +2  M +B29 +B24")), out::toString);
        assertTrue(lines.stream().anyMatch(l -> l.matches(" *2 +2  03124  Phường Noong Bua +2  B50 +B63")));
        assertEquals("Units that lag on so many targets or more: 1+: 3, 2+: 2", lines.get(lines.size() - 1));
        assertEquals(1, run("heat", "--year", "2024", "--set", "none"));
        assertTrue(err.toString().contains("there is no target set 'none'"), err::toString);
    }

    @Test
    void aHeatTableAsJsonIsTheAnswerOfTheApi() throws IOException {
        assertEquals(0, run("heat", "--year", "2024", "--targets", "t_roads", "--limit", "1", "--json"));
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertEquals("[\"03124\"]", answer.get("codes").toString());
        assertEquals(6, answer.get("units").asInt());
    }

    @Test
    void jsonIsTheAnswerOfTheApi() throws IOException {
        assertEquals(
                0, run("lagging", "--targets", "t_roads", "--year", "2024", "--filter", "parent = '094'", "--json"));
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertEquals(2, answer.get("lagging").asInt());
        assertEquals("03124", answer.get("ranking").get(0).get("code").asText());
    }

    @Test
    void anExportIsTheBytesOfTheApi() throws IOException, InterruptedException {
        Path file = folder.resolve("communes.geojson");
        Files.writeString(file, "old");
        assertEquals(
                0,
                run(
                        "export",
                        "communes",
                        "--year",
                        "2024",
                        "--indicators",
                        "roads",
                        "--target",
                        "t_roads",
                        "--out",
                        file.toString(),
                        "--public-url",
                        "https://atlas.example"),
                err::toString);
        assertTrue(out.toString().contains("6 features"), out::toString);
        try (Store store = MadeStores.open(data)) {
            AtlasPublisher publisher = new AtlasPublisher(store);
            publisher.publish();
            ServerSettings here = ServerSettings.of("127.0.0.1", 0);
            ServerSettings settings =
                    new ServerSettings(here.host(), 0, Optional.of("https://atlas.example/"), here.clock());
            try (HttpServer server = new HttpServer(publisher, settings).start()) {
                String path = "/api/export/communes.geojson?indicators=roads&target=t_roads&year=2024";
                HttpResponse<byte[]> response = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                assertArrayEquals(response.body(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aBadQuestionIsRefusedInWordsAndWritesNothing() throws IOException {
        Path file = folder.resolve("none.geojson");
        assertEquals(1, run("export", "hamlets", "--out", file.toString()));
        assertTrue(err.toString().contains("allowed: provinces, districts, communes"), err::toString);
        assertEquals(1, run("export", "communes", "--filter", "poverty_rate >", "--out", file.toString()));
        assertTrue(err.toString().contains("at character 15"), err::toString);
        assertEquals(1, run("lagging", "--targets", "none", "--year", "2024"));
        assertTrue(err.toString().contains("there is no target 'none'"), err::toString);
        assertEquals(
                1,
                run(
                        "export",
                        "communes",
                        "--out",
                        folder.resolve("no/such/folder.geojson").toString()));
        assertTrue(err.toString().contains("cannot be written"), err::toString);
        assertEquals(2, run("lagging", "--year", "2024"), "targets are required");
        assertFalse(Files.exists(file));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
