package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** The history of imports, and what somebody who undoes one sees. */
final class UndoCommandTest {
    private static final String VILLAGES =
            """
            vintage,code,name,kind,parent,other_names,source
            2020,03127-901,Bản Thử,bản,03127,,sổ tay
            """;
    private static final String FIGURES =
            """
            ma;nam;gia_tri
            03127-901;2024;12,5
            """;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new IllegalStateException(out, e);
            }
        }
    }

    @BeforeEach
    void fill() {
        try (Store store = MadeStores.open(store())) {
            store.apply(ReferenceData.load("test"));
        }
    }

    private Path store() {
        return folder.resolve("store");
    }

    private Run run(String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.add("--data-dir=" + store());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(args.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private void importBoth() throws IOException {
        assertEquals(
                0,
                run("import", "units", file("villages.csv", VILLAGES), "--who=an")
                        .exitCode());
        Run figures = run(
                "import",
                "observations",
                file("figures.csv", FIGURES),
                "--map=unit=ma",
                "--map=year=nam",
                "--map=value=gia_tri",
                "--set=indicator=poverty_rate",
                "--vintage=2020",
                "--decimal=comma",
                "--who=binh");
        assertEquals(0, figures.exitCode(), figures.out + figures.err);
    }

    private Atlas atlas() {
        try (Store store = MadeStores.open(store())) {
            return new AtlasPublisher(store).publish();
        }
    }

    @Test
    void theHistoryTellsEverythingOfAnImport() throws IOException {
        importBoth();
        JsonNode history = run("imports", "--json").json();
        assertEquals(3, history.size());
        JsonNode figures = history.get(2);
        assertEquals(3, figures.get("id").asLong());
        assertEquals("observations", figures.get("kind").asText());
        assertEquals("figures.csv", figures.get("file").asText());
        assertEquals("binh", figures.get("who").asText());
        assertEquals(64, figures.get("sha256").asText().length());
        assertEquals("active", figures.get("state").asText());
        assertTrue(figures.get("undone").isNull());
        assertEquals(1, figures.at("/counts/observations").asInt());
        assertEquals("unit=ma", figures.at("/options/map/0").asText());
        assertEquals("value=gia_tri", figures.at("/options/map/2").asText());
        assertEquals("comma", figures.at("/options/decimal/0").asText());
        assertTrue(figures.at("/options/who").isMissingNode());
        Run text = run("imports");
        assertTrue(text.out.contains("import 3  active  "), text.out);
        assertTrue(text.out.contains("observations from figures.csv by binh"), text.out);
        assertTrue(text.out.contains("--decimal=comma"), text.out);
    }

    @Test
    void undoneImportsLeaveTheAtlasOfBefore() throws IOException {
        Atlas before = atlas();
        importBoth();
        assertNotEquals(before.version(), atlas().version());

        Run undone = run("undo", "3", "--who=chi", "--json");
        assertEquals(0, undone.exitCode(), undone.err);
        assertEquals("undone", undone.json().get("state").asText());
        assertEquals("chi", undone.json().at("/undone/who").asText());
        assertEquals(0, run("undo", "2").exitCode());

        assertEquals(before.version(), atlas().version());
        assertEquals(before.imports(), atlas().imports());
        Run history = run("imports");
        assertTrue(history.out.contains("import 3  undone"), history.out);
        assertTrue(history.out.contains(" by chi"), history.out);
    }

    @Test
    void anImportThatOthersBuildOnIsRefusedWithTheirNames() throws IOException {
        importBoth();
        Run refused = run("undo", "2", "--json");
        assertEquals(1, refused.exitCode());
        assertEquals("[3]", refused.json().get("needed_by").toString());
        assertTrue(
                refused.err.contains("import 3 (observations from figures.csv) needs unit 03127-901 of 2020"),
                refused.err);
        Run reference = run("undo", "1");
        assertEquals(1, reference.exitCode());
        assertTrue(reference.err.contains("import 2 (units from villages.csv)"), reference.err);
        assertTrue(run("imports").out.contains("import 2  active"));
    }

    @Test
    void whatAnotherImportAlsoDefinesIsNoReasonToRefuse() throws IOException {
        assertEquals(0, run("import", "units", file("first.csv", VILLAGES)).exitCode());
        importBoth();
        Run undone = run("undo", "2");
        assertEquals(0, undone.exitCode(), undone.err);
    }

    @Test
    void whatCannotBeUndoneIsSaid() throws IOException {
        importBoth();
        Run unknown = run("undo", "9");
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.err.contains("there is no import 9; the store holds the imports 1 to 3"), unknown.err);
        assertEquals(0, run("undo", "3", "--who=chi").exitCode());
        Run twice = run("undo", "3");
        assertEquals(1, twice.exitCode());
        assertTrue(twice.err.contains("import 3 was undone already"), twice.err);
        assertEquals(2, run("undo", "three").exitCode());
    }
}
