package vn.vungcao.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Real boundaries that are no clean coverage, and a real census table, through scripts/real-data and the packaged server. */
@EnabledIfEnvironmentVariable(
        named = "VUNGCAO_REAL_DATA",
        matches = ".+",
        disabledReason = "real layers are no part of the project: VUNGCAO_REAL_DATA names the folder that holds them")
final class RealDataIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir")).resolve("..").normalize();
    private static final String SHARE = "households_two_poorest_fifths_share";

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void importsServesRanksAndExportsWhatOthersPublished() throws Exception {
        String data = folder.resolve("data").toString();
        RunnableJar.Outcome imported = RunnableJar.await(
                folder,
                "bash",
                ROOT.resolve("scripts/real-data").toString(),
                System.getenv("VUNGCAO_REAL_DATA"),
                "--data-dir",
                data);
        assertEquals(0, imported.exitCode(), imported.output());

        try (RunningServer server = RunningServer.start(folder, "--data-dir", data)) {
            saysHowFarTheBoundariesAreFromACoverage(server);
            keepsTheTotalsOnBothMaps(server);
            ranksTheSameCommuneWorstAsTheTableDoes(server);
            exportsWhatGdalOpens(server, "2020", 129);
            exportsWhatGdalOpens(server, "2025", 45);
        }
    }

    private void saysHowFarTheBoundariesAreFromACoverage(RunningServer server) throws Exception {
        JsonNode atlas = ask(server, "/api/atlas");
        assertFalse(atlas.path("demonstration").asBoolean(), atlas.toString());
        JsonNode old = coverage(atlas, "2020");
        assertFalse(old.path("exact").asBoolean(), old.toString());
        assertTrue(old.path("overlaps").asInt() > 100, old.toString());
        assertTrue(old.path("gaps").asInt() > 100, old.toString());
        assertTrue(old.path("overlap_km2").asDouble() > 1, old.toString());
        assertTrue(coverage(atlas, "2025").path("overlap_km2").asDouble() < 0.01, atlas.toString());
    }

    private static JsonNode coverage(JsonNode atlas, String vintage) {
        return streamOf(atlas.path("vintages"))
                .filter(candidate -> candidate.path("id").asText().equals(vintage))
                .flatMap(found -> streamOf(found.path("levels")))
                .filter(level -> level.path("level").asText().equals("commune"))
                .findFirst()
                .orElseThrow()
                .path("boundary_coverage");
    }

    private void keepsTheTotalsOnBothMaps(RunningServer server) throws Exception {
        JsonNode old = ask(server, "/api/values?indicator=" + SHARE + "&year=2019&level=commune&boundaries=2020");
        JsonNode now = ask(server, "/api/values?indicator=" + SHARE + "&year=2019&level=commune&boundaries=2025");
        assertEquals(129, old.path("codes").size());
        assertEquals(45, now.path("codes").size());
        // the census counted this many households in the province
        assertEquals(134_273, sum(old.path("denominators")));
        assertEquals(134_273, sum(now.path("denominators")));
        assertEquals(sum(old.path("numerators")), sum(now.path("numerators")));
        assertTrue(
                streamOf(now.path("quality"))
                        .allMatch(quality -> quality.asText().equals("B")),
                now.toString());
    }

    private void ranksTheSameCommuneWorstAsTheTableDoes(RunningServer server) throws Exception {
        JsonNode worst = ask(
                server,
                "/api/collections/communes/items?boundaries=2020&year=2019&limit=3&skipGeometry=true&indicators="
                        + SHARE + "&sortby=-" + SHARE);
        JsonNode values = ask(server, "/api/values?indicator=" + SHARE + "&year=2019&level=commune&boundaries=2020");
        double highest = streamOf(values.path("values"))
                .mapToDouble(JsonNode::asDouble)
                .max()
                .orElseThrow();
        assertEquals(highest, worst.at("/features/0/properties/" + SHARE).asDouble(), 1e-9, worst.toString());
    }

    private void exportsWhatGdalOpens(RunningServer server, String vintage, int communes) throws Exception {
        Path file = folder.resolve("communes_" + vintage + ".geojson");
        Files.writeString(
                file,
                server.get("/api/export/communes.geojson?year=2019&indicators=" + SHARE + "&boundaries=" + vintage)
                        .body());
        RunnableJar.Outcome opened = RunnableJar.await(folder, "ogrinfo", "-ro", "-al", "-so", file.toString());
        assertEquals(0, opened.exitCode(), opened.output());
        assertTrue(opened.output().contains("Feature Count: " + communes), opened.output());
        assertTrue(opened.output().contains(SHARE + ": Real"), opened.output());
    }

    private JsonNode ask(RunningServer server, String question) throws IOException, InterruptedException {
        JsonNode answer = json.readTree(server.get(question).body());
        assertFalse(answer.has("status") && answer.path("status").isInt(), question + " -> " + answer);
        return answer;
    }

    private static long sum(JsonNode numbers) {
        return Math.round(streamOf(numbers).mapToDouble(JsonNode::asDouble).sum());
    }

    private static Stream<JsonNode> streamOf(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
