package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.http.FixtureAtlas;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** {@code vungcao report}. */
final class ReportCommandTest {
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
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = data.toString();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void eachFormatIsWrittenAndProgressIsTold() throws IOException {
        Map<String, String> beginnings =
                Map.of("xlsx", "PK", "docx", "PK", "html", "<!DOCTYPE html>", "pdf", "%PDF-", "json", "{\"atlas\"");
        for (Map.Entry<String, String> format : beginnings.entrySet()) {
            Path file = folder.resolve("report." + format.getKey());
            assertEquals(
                    0, run("report", "2024", "--format", format.getKey(), "--output", file.toString()), err::toString);
            byte[] bytes = Files.readAllBytes(file);
            String beginning = format.getValue();
            assertEquals(beginning, new String(bytes, 0, beginning.length(), "UTF-8"));
            assertTrue(out.toString().contains(file + ": " + bytes.length + " bytes"), out::toString);
            assertTrue(err.toString().contains("assessing the targets of 2024"), err::toString);
        }
    }

    @Test
    void twoWritingsAreTheSameBytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        assertEquals(0, run("report", "2024", "--output", one.toString()), err::toString);
        assertEquals(0, run("report", "2024", "--output", two.toString()), err::toString);
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void aBadQuestionIsRefusedAndWritesNothing() throws IOException {
        String file = folder.resolve("none").toString();
        assertEquals(1, run("report", "2031", "--output", file));
        assertTrue(err.toString().contains("allowed: 2021, 2022, 2023, 2024, 2025"), err::toString);
        assertEquals(1, run("report", "2024", "--format", "odt", "--output", file));
        assertTrue(err.toString().contains("allowed: json, html, xlsx, docx, pdf"), err::toString);
        assertEquals(1, run("report", "2024", "--set", "none", "--output", file));
        assertEquals(1, run("report", "soon", "--output", file));
        assertEquals(2, run("report"), "a year is required");
        assertFalse(Files.exists(Path.of(file)));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
