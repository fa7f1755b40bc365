package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GDAL's driver for OGC API – Features, which QGIS and R use too, as the referee. */
final class GdalReadsItTest {
    private static TestServer server;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.withFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CPL_TMPDIR", folder.toString());
        int exit = builder.redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, exit, text);
        return text;
    }

    private static JsonNode pull(String collection, String... options) throws IOException, InterruptedException {
        Path file = folder.resolve("pulled-" + System.nanoTime() + ".geojson");
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", file.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("OAPIF:" + server.url() + "/api", collection));
        run(command.toArray(String[]::new));
        return TestServer.JSON.readTree(Files.readAllBytes(file));
    }

    private static String codes(JsonNode file) {
        TreeSet<String> codes = new TreeSet<>();
        file.get("features")
                .forEach(f -> codes.add(f.get("properties").get("code").asText()));
        return String.join(" ", codes);
    }

    @Test
    void itListsEveryCollection() throws Exception {
        String listing = run("ogrinfo", "-ro", "OAPIF:" + server.url() + "/api");
        Stream.of("provinces", "districts", "communes", "villages", "hazard-zones", "resettlement-sites")
                .forEach(name -> assertTrue(listing.contains(name), listing));
    }

    @Test
    void itPullsPageByPage() throws Exception {
        assertEquals("03124 03126 03127", codes(pull("communes", "-oo", "PAGE_SIZE=1")));
    }

    @Test
    void itFiltersByRectangleAndByAttribute() throws Exception {
        assertEquals("03124", codes(pull("communes", "-spat", "103.04", "21.34", "103.05", "21.35")));
        assertEquals("03126", codes(pull("communes", "-where", "code = '03126'")));
        assertEquals("03126 03127", codes(pull("communes", "-where", "code > '03124'")));
    }

    @Test
    void itReadsNamesWithEveryMark() throws Exception {
        JsonNode file = pull("communes", "-where", "code = '03124'");
        assertEquals(
                "Phường Mường Thanh Mới",
                file.get("features").get(0).get("properties").get("name").asText());
    }

    @Test
    void itPutsTheProvincesGridWhereTheDegreesAre() throws Exception {
        String address = "/api/collections/communes/items/03124?crs=http://www.opengis.net/def/crs/EPSG/0/";
        for (String code : List.of("9205", "3405", "3857")) {
            Path grid = Files.write(
                    folder.resolve(code + ".json"), server.get(address + code).plain());
            Path degrees = folder.resolve(code + "-degrees.json");
            run(
                    "ogr2ogr",
                    "-f",
                    "GeoJSON",
                    "-s_srs",
                    "EPSG:" + code,
                    "-t_srs",
                    "OGC:CRS84",
                    degrees.toString(),
                    grid.toString());
            double west = 180;
            double south = 90;
            JsonNode file = TestServer.JSON.readTree(Files.readAllBytes(degrees));
            for (JsonNode position : file.get("features")
                    .get(0)
                    .get("geometry")
                    .get("coordinates")
                    .get(0)) {
                west = Math.min(west, position.get(0).asDouble());
                south = Math.min(south, position.get(1).asDouble());
            }
            assertEquals(103.0, west, 1e-6, code);
            assertEquals(21.3, south, 1e-6, code);
        }
    }
}
