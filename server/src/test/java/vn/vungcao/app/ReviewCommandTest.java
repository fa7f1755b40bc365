package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.unit.UnitCode;

/** Drafts on the command line: which may be approved, and what else was decided meanwhile that keeps them from it. */
final class ReviewCommandTest {
    private static final String VILLAGES =
            """
            vintage,code,name,kind,parent,other_names,source
            2020,03127-901,Bản Thử,bản,03127,,sổ tay
            """;
    private static final String HEADER = "unit,vintage,indicator,year,value,numerator,denominator\n";

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

    private Run villages(String... options) throws IOException {
        return imported("units", "villages.csv", VILLAGES, options);
    }

    /** Of one hundred households of a commune, or of the village. */
    private Run poor(String unit, int households, String... options) throws IOException {
        return imported(
                "observations",
                "poor" + households + ".csv",
                HEADER + unit + ",2020,poverty_rate,2024,," + households + ",100\n",
                options);
    }

    private Run imported(String kind, String name, String content, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "import", kind, Files.writeString(folder.resolve(name), content).toString(), "--who=an"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private List<String> states() {
        try (Store store = MadeStores.open(store())) {
            return store.imports().stream().map(record -> record.state().id()).toList();
        }
    }

    private List<ImportRecord> imports() {
        try (Store store = MadeStores.open(store())) {
            return store.imports();
        }
    }

    /** The households that are poor in the unit as the public has it; NaN when that is not told. */
    private double poor(String unit) {
        try (Store store = MadeStores.open(store())) {
            Atlas atlas = new AtlasPublisher(store).publish();
            UnitCode code = new UnitCode(unit);
            ValueColumn column = atlas.column(new Slice("2020", code.level(), "poverty_rate", 2024));
            return column.numerator(atlas.units("2020").ordinal(code).orElseThrow());
        }
    }

    private List<String> audited() {
        try (Store store = MadeStores.open(store())) {
            return store.access().audit(Instant.EPOCH, 0, 100).stream()
                    .map(entry -> entry.deed())
                    .map(deed -> deed.who() + " " + deed.action().id() + " "
                            + deed.outcome().id() + " " + deed.subject() + " " + deed.file())
                    .toList();
        }
    }

    @Test
    void aDraftCountsOnceItIsApproved() throws IOException {
        Run draft = poor("03127", 10, "--draft");
        assertEquals(0, draft.exitCode(), draft.err);
        assertTrue(draft.out.contains("Written as draft 2; it counts when somebody approves it"), draft.out);
        assertEquals(Double.NaN, poor("03127"));
        assertTrue(run("imports").out.contains("import 2  draft"), run("imports").out);

        Run approved = run("approve", "2", "--who=chi");

        assertEquals(0, approved.exitCode(), approved.err);
        assertEquals("Import 2 (observations from poor10.csv) is approved and counts.", approved.out.strip());
        assertEquals(10, poor("03127"));
        assertEquals(List.of("active", "active"), states());
        assertTrue(
                run("imports").out.contains("approved ") && run("imports").out.contains(" by chi"));
        assertEquals("chi", run("imports", "--json").json().at("/1/decided/who").asText());
        List<String> audited = audited();
        assertEquals("cli:an import done observations, draft 2 poor10.csv", audited.get(0));
        assertEquals("cli:chi approve done import 2 poor10.csv", audited.get(1));
        assertEquals(0, run("undo", "2").exitCode());
        assertEquals(Double.NaN, poor("03127"));
    }

    @Test
    void withoutTheOptionAnImportIsApprovedAtOnce() throws IOException {
        assertEquals(0, poor("03127", 10).exitCode());
        assertEquals(10, poor("03127"));
        assertEquals(1, run("approve", "2").exitCode());
    }

    @Test
    void whatIsRejectedIsDecided() throws IOException {
        poor("03127", 10, "--draft");
        Run rejected = run("reject", "2", "--json");
        assertEquals(0, rejected.exitCode(), rejected.err);
        assertEquals("rejected", rejected.json().get("state").asText());
        Run late = run("approve", "2", "--json");
        assertEquals(1, late.exitCode());
        assertTrue(late.json().get("error").asText().contains("import 2 was rejected"), late.out);
        assertTrue(late.err.contains("Nothing was changed"), late.err);
        assertEquals(1, run("reject", "2").exitCode());
        assertEquals(1, run("undo", "2").exitCode());
        assertEquals(1, run("approve", "17").exitCode());
        assertEquals(Double.NaN, poor("03127"));
    }

    @Test
    void twoDraftsOfOneFigureAreApprovedInTheirOrder() throws IOException {
        poor("03127", 10, "--draft");
        poor("03127", 20, "--draft");
        assertEquals(0, run("approve", "2").exitCode());
        assertEquals(10, poor("03127"));
        assertEquals(0, run("approve", "3").exitCode());
        assertEquals(20, poor("03127"));
    }

    @Test
    void anOlderDraftDoesNotGoUnderANewerFigure() throws IOException {
        poor("03127", 10, "--draft");
        poor("03127", 20, "--draft");
        assertEquals(0, run("approve", "3").exitCode());
        List<ImportRecord> before = imports();

        Run outdated = run("approve", "2", "--json");

        assertEquals(1, outdated.exitCode());
        assertEquals("[3]", outdated.json().get("outdated_by").toString());
        String said = outdated.json().get("error").asText();
        assertTrue(said.contains("draft 2 is outdated: import 3"), said);
        assertTrue(said.contains("value poverty_rate 03127 2020 2024"), said);
        assertEquals(before, imports());
        assertEquals(20, poor("03127"));
        List<String> audited = audited();
        assertTrue(audited.get(audited.size() - 1).contains("approve refused import 2"), audited.toString());
        assertEquals(0, run("undo", "3").exitCode());
        assertEquals(0, run("approve", "2").exitCode(), "nothing newer counts any more");
        assertEquals(10, poor("03127"));
    }

    @Test
    void whatSaysTheSameOrSpeaksOfOthersIsNoHindrance() throws IOException {
        poor("03127", 10, "--draft");
        poor("03130", 30);
        Files.writeString(folder.resolve("poor10.csv"), "");
        poor("03127", 10);
        assertEquals(0, run("approve", "2").exitCode());
        assertEquals(10, poor("03127"));
        assertEquals(30, poor("03130"));
    }

    @Test
    void importsDoNotBuildOnDrafts() throws IOException {
        villages("--draft");
        Run early = poor("03127-901", 10);
        assertEquals(1, early.exitCode());
        assertTrue(early.out.contains("drafts wait for approval (2 villages.csv)"), early.out);
        assertEquals(0, run("approve", "2").exitCode());
        assertEquals(0, poor("03127-901", 10).exitCode());
    }

    @Test
    void aDraftWhoseUnitsAreGoneIsNotApproved() throws IOException {
        villages();
        poor("03127-901", 10, "--draft");
        assertEquals(0, run("undo", "2").exitCode(), "a draft holds nothing back");
        List<ImportRecord> before = imports();

        Run unsound = run("approve", "3");

        assertEquals(1, unsound.exitCode());
        assertTrue(unsound.err.contains("there is no unit 03127-901 of 2020"), unsound.err);
        assertEquals(before, imports());
        villages();
        assertEquals(0, run("approve", "3").exitCode(), "they are there again");
        assertEquals(10, poor("03127-901"));
        assertEquals(1, run("undo", "4").exitCode(), "what was approved builds on it");
    }
}
