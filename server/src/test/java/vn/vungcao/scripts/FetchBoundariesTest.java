package vn.vungcao.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/fetch-boundaries on layers made up here, in the forms of their publishers: nothing is fetched. */
final class FetchBoundariesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir")).resolve("..").normalize();
    private static final String SQUARE = "[[[[103,21],[103.1,21],[103.1,21.1],[103,21]]]]";

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String output) {}

    @Test
    void writesNothingBeforeTheLicenceIsAccepted() throws Exception {
        publishDistricts();

        Outcome outcome = fetch("--layer", "districts-before-2020");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.output().contains("GNU General Public License 3.0"), outcome.output());
        assertTrue(outcome.output().contains("--accept-licence GPL-3.0"), outcome.output());
        assertFalse(Files.exists(folder.resolve("to")));
    }

    @Test
    void refusesALayerWhoseChecksumIsNotTheKnownOne() throws Exception {
        publishDistricts();

        Outcome outcome = fetch("--accept-licence", "GPL-3.0");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.output().contains("checksum"), outcome.output());
        assertFalse(Files.exists(folder.resolve("to")));
    }

    @Test
    void takesTheDistrictsOutOfTheirPublishersForm() throws Exception {
        publishDistricts();

        Outcome outcome = fetch("--accept-licence", "GPL-3.0", "--accept-unverified");

        assertEquals(0, outcome.exitCode(), outcome.output());
        JsonNode district = written("districts_before_2020.geojson").get(0);
        assertEquals("094", district.at("/properties/code").asText());
        assertEquals("MultiPolygon", district.at("/geometry/type").asText());
        assertEquals(SQUARE, district.at("/geometry/coordinates").toString());
    }

    @Test
    void givesCommunesTheirCodesByDistrictAndNameAndLeavesOtherProvincesOut() throws Exception {
        String features = String.join(
                ",",
                gadmFeature("ĐiệnBiên", "ĐiệnBiênPhủ", "NoongBua"),
                // moved to another district since: found by its name alone
                gadmFeature("ĐiệnBiên", "ĐiệnBiên", "NàTấu"),
                gadmFeature("SơnLa", "MộcChâu", "NàMường"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(
                Files.createDirectories(folder.resolve("from")).resolve("gadm41_VNM_3.json.zip")))) {
            zip.putNextEntry(new ZipEntry("gadm41_VNM_3.json"));
            zip.write(("{\"features\":[" + features + "]}").getBytes(StandardCharsets.UTF_8));
        }

        Outcome outcome = fetch("--accept-licence", "GADM", "--accept-unverified");

        assertEquals(0, outcome.exitCode(), outcome.output());
        JsonNode communes = written("communes_2020.geojson");
        assertEquals(2, communes.size());
        assertEquals("03124", communes.get(0).at("/properties/code").asText());
        assertEquals("Phường Noong Bua", communes.get(0).at("/properties/name").asText());
        assertEquals("03316", communes.get(1).at("/properties/code").asText());
    }

    @Test
    void refusesAFolderThatGitWouldTakeIn() throws Exception {
        publishDistricts();
        Path repository = Files.createDirectories(folder.resolve("repository"));
        run(List.of("git", "init", "--quiet", repository.toString()));

        Outcome outcome =
                fetchInto(repository.resolve("boundaries"), "--accept-licence", "GPL-3.0", "--accept-unverified");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.output().contains("must not be committed"), outcome.output());
        assertFalse(Files.exists(repository.resolve("boundaries")));
    }

    private void publishDistricts() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("from")).resolve("11.json"),
                "{\"level2s\":[{\"level2_id\":\"094\",\"name\":\"Thành phố Điện Biên Phủ\",\"coordinates\":" + SQUARE
                        + "}]}");
    }

    private static String gadmFeature(String province, String district, String commune) {
        return "{\"properties\":{\"NAME_1\":\"" + province + "\",\"NAME_2\":\"" + district + "\",\"NAME_3\":\""
                + commune + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":" + SQUARE + "}}";
    }

    private JsonNode written(String file) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("to").resolve(file).toFile())
                .path("features");
    }

    private Outcome fetch(String... arguments) throws IOException, InterruptedException {
        return fetchInto(folder.resolve("to"), arguments);
    }

    private Outcome fetchInto(Path target, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                ROOT.resolve("scripts/fetch-boundaries").toString(),
                "--from",
                folder.resolve("from").toString(),
                "--to",
                target.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("not ended: " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }
}
