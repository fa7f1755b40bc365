package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;

final class DemoCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("demo"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static List<ImportRecord> imports(Path folder) {
        try (Store store = Stores.openDirectory(folder)) {
            return store.imports();
        }
    }

    @Test
    void fillsANewStoreOnce(@TempDir Path folder) {
        assertEquals(0, run("--data-dir", folder.toString()), err::toString);
        List<ImportRecord> imports = imports(folder);
        assertEquals(
                List.of("reference", "demonstration"),
                imports.stream().map(i -> i.description().kind()).toList());
        assertEquals(
                List.of(false, true),
                imports.stream().map(i -> i.description().demonstration()).toList());

        assertEquals(1, run("--data-dir", folder.toString()));
        assertTrue(err.toString().contains("holds 2 imports already"), err::toString);
        assertEquals(0, run("--if-empty", "--data-dir", folder.toString()));
        assertEquals(imports, imports(folder));
    }

    @Test
    void fillsOnlyTheReferenceTablesWhenAsked(@TempDir Path folder) {
        assertEquals(0, run("--reference-only", "--data-dir", folder.toString()), err::toString);
        assertEquals(
                List.of("reference"),
                imports(folder).stream().map(i -> i.description().kind()).toList());
    }

    @Test
    void writesEitherFilesOrAStore(@TempDir Path folder) {
        assertEquals(2, run("--files", folder.toString(), "--data-dir", folder.toString()));
        assertTrue(err.toString().contains("--files writes no store"), err::toString);
    }

    @Test
    void saysWhyItCannotWrite(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertEquals(1, run("--files", file.toString()));
        assertTrue(err.toString().contains("cannot write to " + file), err::toString);
    }

    @Test
    void writesTheSetAsFiles(@TempDir Path folder) throws Exception {
        assertEquals(0, run("--files", folder.toString()), err::toString);
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertTrue(
                names.containsAll(Set.of(
                        "communes_2020.geojson",
                        "communes_2025.geojson",
                        "districts_2020.geojson",
                        "villages_2025.geojson",
                        "hazard_zones.geojson",
                        "resettlement.csv",
                        "observations_2019.csv",
                        "observations_2025.csv")),
                names::toString);
        JsonNode communes = new ObjectMapper()
                .readTree(folder.resolve("communes_2020.geojson").toFile());
        assertEquals(129, communes.get("features").size());
        JsonNode first = communes.get("features").get(0);
        assertEquals("03124", first.get("properties").get("code").asText());
        assertEquals("Phường Noong Bua", first.get("properties").get("name").asText());
        assertTrue(first.get("properties").get("demonstration").asBoolean());
        assertEquals("Polygon", first.get("geometry").get("type").asText());
        List<String> rows = Files.readAllLines(folder.resolve("observations_2024.csv"));
        assertEquals("unit,vintage,indicator,year,value,numerator,denominator,status,quality,source", rows.get(0));
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("03127,2020,poverty_rate,2024,,")));
    }
}
