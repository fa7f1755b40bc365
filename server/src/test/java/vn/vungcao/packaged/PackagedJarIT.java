package vn.vungcao.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that users get: it starts, answers, ends when told to, and says what it carries. */
final class PackagedJarIT {

    @TempDir
    private Path folder;

    @Test
    void saysItsVersion() throws Exception {
        RunnableJar.Outcome outcome = RunnableJar.run(folder, "--version");

        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains(versionOfTheJar()), outcome.output());
    }

    @Test
    void refusesAnUnknownCommandWithAnExitCodeOfItsOwn() throws Exception {
        RunnableJar.Outcome outcome = RunnableJar.run(folder, "conquer");

        assertEquals(2, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("conquer"), outcome.output());
    }

    @Test
    void loadsTheDemonstrationServesItAndEndsWhenAsked() throws Exception {
        String data = folder.resolve("a folder with spaces").toString();
        try (RunningServer server =
                RunningServer.start(folder, "--fill-if-empty", "demonstration", "--data-dir", data)) {
            JsonNode values = new ObjectMapper()
                    .readTree(server.get("/api/values?indicator=households&year=2024&level=commune")
                            .body());
            assertEquals(129, values.path("codes").size(), values.toString());
            assertTrue(values.path("demonstration").asBoolean(), values.toString());
            assertEquals(
                    400,
                    server.get("/api/values?indicator=households&year=2024&level=commune&nonsense=1")
                            .statusCode());
            assertTrue(server.get("/").body().contains("<script"));

            assertTrue(server.endsWithin(Duration.ofSeconds(10)));
        }
        try (RunningServer again = RunningServer.start(folder, "--fill-if-empty", "reference", "--data-dir", data)) {
            JsonNode imports =
                    new ObjectMapper().readTree(again.get("/api/atlas").body()).path("imports");
            assertEquals(2, imports.size(), "what is there is left as it is: " + imports);
        }
    }

    @Test
    void mergesTheServiceFilesOfItsLibraries() throws Exception {
        List<String> drivers =
                textInTheJar("META-INF/services/java.sql.Driver").lines().toList();

        assertTrue(drivers.contains("org.h2.Driver"), drivers.toString());
        assertTrue(drivers.contains("org.postgresql.Driver"), drivers.toString());
    }

    @Test
    void namesEveryLibraryItCarries() throws Exception {
        String notice = textInTheJar("META-INF/NOTICE");
        List<String> carried = Pattern.compile("^ +([^: ]+:[^: ]+):jar:", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(System.getProperty("vungcao.carried"))))
                .results()
                .map(library -> library.group(1))
                .filter(library -> !library.startsWith("vn.vungcao:"))
                .toList();

        assertTrue(carried.size() > 40, carried.toString());
        assertEquals(
                List.of(),
                carried.stream()
                        .filter(library ->
                                notice.lines().noneMatch(line -> (line + " ").startsWith("  " + library + " ")))
                        .toList(),
                "carried, but not named in NOTICE");
    }

    @Test
    void listsItsPartsForThoseWhoLookForVulnerabilities() throws Exception {
        JsonNode bom = new ObjectMapper().readTree(textInTheJar("META-INF/sbom/bom.json"));
        List<String> parts = new ArrayList<>();
        bom.path("components")
                .forEach(part -> parts.add(
                        part.path("group").asText() + ":" + part.path("name").asText()));
        List<String> carried = Pattern.compile("^ +([^: ]+:[^: ]+):jar:", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(System.getProperty("vungcao.carried"))))
                .results()
                .map(library -> library.group(1))
                .toList();

        assertEquals("CycloneDX", bom.path("bomFormat").asText());
        assertEquals(
                List.of(),
                carried.stream().filter(part -> !parts.contains(part)).toList());
        assertTrue(textInTheJar("META-INF/THIRD-PARTY.txt").contains("io.javalin:javalin:"));
    }

    @Test
    void noSecretStandsInItsLogHoweverMuchItTells() throws Exception {
        String token = "secret-token-0123456789abcdef";
        Path file = Files.writeString(folder.resolve("token"), token);
        String data = folder.resolve("data").toString();
        try (RunningServer server = RunningServer.start(
                folder, "--data-dir", data, "--editor-token-file", file.toString(), "--log-format", "json")) {
            for (String shown : List.of(token, "wrong-" + token)) {
                server.send(
                        HttpRequest.newBuilder()
                                .header("Authorization", "Bearer " + shown)
                                .header("X-Request-Id", "the-last")
                                .POST(HttpRequest.BodyPublishers.ofString("token=" + token)),
                        "/api/imports?x=" + token);
                server.send(HttpRequest.newBuilder().header("Cookie", token), "/api/units?q=" + token);
            }
            assertTrue(server.endsWithin(Duration.ofSeconds(10)));

            assertFalse(server.said().contains(token), server.said());
            List<String> lines =
                    server.said().lines().filter(line -> line.startsWith("{")).toList();
            assertTrue(lines.stream().anyMatch(line -> line.contains("\"the-last\"")), server.said());
            for (String line : lines) {
                assertTrue(new ObjectMapper().readTree(line).has("level"), line);
            }
        }
    }

    private static String versionOfTheJar() throws IOException {
        try (JarFile jar = new JarFile(RunnableJar.file().toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static String textInTheJar(String name) throws IOException {
        try (JarFile jar = new JarFile(RunnableJar.file().toFile())) {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
