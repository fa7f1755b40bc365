package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells which tests stand behind each declared class agrees with what is declared and with what is tested. */
final class ConformanceTableTest {
    private static final Path BASE = Path.of(System.getProperty("basedir"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (http\\S+) \\| (.+) \\|$");

    @Test
    void everyDeclaredClassHasItsRowAndEveryRowItsTests() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(BASE.resolve("CONFORMANCE.md")))
                .results()
                .forEach(row -> assertEquals(null, rows.put(row.group(1), row.group(2)), "stands twice"));
        try (TestServer server = TestServer.withFixture()) {
            TreeSet<String> declared = new TreeSet<>();
            server.get("/api/conformance").json().get("conformsTo").forEach(uri -> declared.add(uri.asText()));
            assertEquals(declared, rows.keySet());
        }
        for (Map.Entry<String, String> row : rows.entrySet()) {
            List<String> tests = List.of(row.getValue().split(", "));
            assertFalse(tests.isEmpty(), row.getKey());
            for (String test : tests) {
                Path source = BASE.resolve("src/test/java/vn/vungcao/http/" + test.replace("`", "") + ".java");
                assertTrue(Files.readString(source).contains("Test\n    void "), source + " for " + row.getKey());
            }
        }
    }
}
