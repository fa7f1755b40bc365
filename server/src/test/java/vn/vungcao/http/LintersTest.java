package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served, held against the validators that the field keeps: Redocly's, check-geojson, GDAL's validate_gpkg. */
final class LintersTest {
    private static final Path LINT = Path.of("..", "web", "build", "lint.mjs");

    /** Debian's own, which has the bindings of GDAL; another first on the path may not. */
    private static final String PYTHON = "/usr/bin/python3";

    /** Where the header of SQLite names the kind of file. */
    private static final int APPLICATION_ID = 68;

    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Said(int exit, String text) {}

    private Said lint(String kind, byte[] content) throws Exception {
        return run("node", LINT.toString(), kind, file(kind + ".json", content).toString());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Said run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static byte[] got(String path) {
        TestServer.Got got = server.get(path);
        assertEquals(200, got.status(), path);
        return got.plain();
    }

    @Test
    void theDescriptionOfTheApiPassesAnOpenApiLinter() throws Exception {
        byte[] description = got("/api/openapi.json");
        assertEquals(new Said(0, ""), lint("openapi", description));

        String broken = new String(description, StandardCharsets.UTF_8).replaceFirst("\"operationId\":", "\"opId\":");
        Said said = lint("openapi", broken.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("opId"), said.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/collections/communes/items?f=json",
                "/api/collections/communes/items?f=json&year=2024&indicators=poverty_rate,households",
                "/api/collections/communes/items?f=json&skipGeometry=true",
                "/api/collections/communes/items?f=json&filter=FALSE",
                "/api/collections/communes/items/03124?f=json",
                "/api/collections/villages/items?f=json&boundaries=2020",
                "/api/collections/resettlement-sites/items?f=json",
                "/api/export/communes.geojson?year=2024&indicators=poverty_rate",
            })
    void geoJsonPassesALinter(String path) throws Exception {
        assertEquals(new Said(0, ""), lint("geojson", got(path)));
    }

    @Test
    void theGeoJsonLinterFindsFaults() throws Exception {
        byte[] open =
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}".getBytes(StandardCharsets.UTF_8);
        assertEquals(1, lint("geojson", open).exit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/export/communes.gpkg?year=2024&indicators=poverty_rate,households",
                "/api/export/communes.gpkg?year=2024&filter=FALSE",
                "/api/export/villages.gpkg?boundaries=2020",
                "/api/export/resettlement-sites.gpkg",
                "/api/collections/communes/items?f=gpkg&limit=2",
            })
    void geoPackagesPassGdalsValidator(String path) throws Exception {
        Path file = file("valid.gpkg", got(path));
        Said said = run(PYTHON, "-m", "osgeo_utils.samples.validate_gpkg", file.toString());
        assertEquals(0, said.exit(), said.text());

        byte[] wrong = Files.readAllBytes(file);
        wrong[APPLICATION_ID] = 'X';
        assertNotEquals(
                0,
                run(
                                PYTHON,
                                "-m",
                                "osgeo_utils.samples.validate_gpkg",
                                file("wrong.gpkg", wrong).toString())
                        .exit());
    }
}
