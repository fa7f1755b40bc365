package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** Imports and undoing over HTTP, with the importers of the command line. */
final class ImportOverHttpTest {
    private static final String HEADER = "unit,vintage,indicator,year,value,numerator,denominator\n";
    private static final String BASE = HEADER + "03127,2020,poverty_rate,2024,,10,100\n";
    private static final String MORE = HEADER + "03127,2020,poverty_rate,2024,,25,100\n";
    private static final String VALUES = "/api/values?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final List<String> READS = List.of(
            VALUES,
            "/api/atlas",
            "/api/collections",
            "/api/collections/communes/items?year=2024&indicators=poverty_rate&boundaries=2020&limit=500",
            "/api/export/communes.geojson?year=2024&indicators=poverty_rate&boundaries=2020");

    @TempDir
    private static Path folder;

    private static Store store;
    private static ImportService imports;
    private static HttpServer server;
    private static ImportClient client;

    @BeforeAll
    static void start() throws Exception {
        store = MadeStores.open(folder.resolve("store"));
        store.apply(ReferenceData.load("test"));
        AtlasPublisher publisher = new AtlasPublisher(store);
        publisher.publish();
        imports = new ImportService(new CommandLineKinds(), EditorKey.of(ImportClient.TOKEN), 100_000);
        imports.open(store, publisher, folder.resolve("jobs"));
        server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), imports).start();
        client = new ImportClient(server.url());
        assertEquals(
                "done",
                client.awaitEnd(client.start("base.csv", BASE, "kind=observations"))
                        .get("state")
                        .asText());
    }

    @AfterAll
    static void stop() {
        imports.close();
        server.close();
        store.close();
    }

    private static List<Got> read() {
        return READS.stream().map(path -> client.get(path)).toList();
    }

    private static void assertSame(List<Got> before, List<Got> after) {
        for (int i = 0; i < before.size(); i++) {
            assertEquals(
                    200, before.get(i).status(), READS.get(i) + before.get(i).text());
            assertEquals(before.get(i).header("ETag"), after.get(i).header("ETag"), READS.get(i));
            assertEquals(before.get(i).header("Vungcao-Atlas"), after.get(i).header("Vungcao-Atlas"));
            assertArrayEquals(
                    before.get(i).response().body(), after.get(i).response().body(), READS.get(i));
        }
    }

    private static long imported(String file, String content, String... fields) throws InterruptedException {
        JsonNode job = client.awaitEnd(client.start(file, content, fields));
        assertEquals("done", job.get("state").asText(), job.toString());
        return job.get("import").asLong();
    }

    @Test
    void afterAnUndoEverythingIsByteForByteAsBefore() throws Exception {
        List<Got> before = read();
        String version = store.version().id();
        long id = imported("more.csv", MORE, "kind=observations", "who=an");
        Got changed = client.get(VALUES);
        assertNotEquals(before.get(0).header("ETag"), changed.header("ETag"));
        assertTrue(changed.text().contains("25"), "25 of 100 households: " + changed.text());
        List<Got> with = read();

        Got undone = client.send("POST", "/api/imports/" + id + "/undo?who=chi");
        assertEquals(200, undone.status(), undone.text());
        assertEquals("undone", undone.json().get("state").asText());
        assertEquals("chi", undone.json().at("/undone/who").asText());
        assertSame(before, read());
        assertEquals(version, store.version().id());
        Set<String> tags = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tags.add(client.get(VALUES).header("ETag"));
        }
        assertEquals(Set.of(before.get(0).header("ETag")), tags);

        Got twice = client.send("POST", "/api/imports/" + id + "/undo");
        assertEquals(409, twice.status());
        assertTrue(twice.text().contains("was undone already"), twice.text());
        long again = imported("more.csv", MORE, "kind=observations", "who=an");
        assertEquals(with.get(0).header("Vungcao-Atlas"), client.get(VALUES).header("Vungcao-Atlas"));
        assertTrue(client.get("/api/atlas").text().contains("\"id\":" + again + ","), "not the answer kept of before");
        assertEquals(200, client.send("POST", "/api/imports/" + again + "/undo").status());
    }

    @Test
    void aDryRunSaysWhatWouldBeWrittenAndChangesNothing() throws Exception {
        List<Got> before = read();
        List<ImportRecord> records = store.imports();
        JsonNode job = client.awaitEnd(client.start("more.csv", MORE, "kind=observations", "dry-run=true"));
        assertEquals("done", job.get("state").asText());
        assertTrue(job.get("dry_run").asBoolean());
        assertEquals(1, job.at("/report/counts/observations").asInt());
        assertEquals(1, job.at("/report/join/matched").asInt(), job.toString());
        assertTrue(job.path("import").isMissingNode());
        assertSame(before, read());
        assertEquals(records, store.imports());
        assertEquals(1, job.at("/changes/counts/changed").asInt(), job.toString());
        assertEquals("poverty_rate", job.at("/changes/parts/0/indicator").asText());
        JsonNode changed = job.at("/changes/parts/0/records/0");
        assertEquals("03127", changed.get("key").asText());
        assertEquals(10, changed.get("before").asDouble());
        assertEquals(25, changed.get("after").asDouble());
        assertEquals("[\"value\",\"numerator\"]", changed.get("differs").toString());
    }

    @Test
    void theReportSaysHowTheTableWasRead() throws Exception {
        JsonNode job = client.awaitEnd(client.start(
                "other.csv",
                "ma;gia_tri\n03127;12,5\n",
                "kind=observations",
                "map=unit=ma",
                "map=value=gia_tri",
                "set=indicator=poverty_rate",
                "set=year=2024",
                "vintage=2020",
                "decimal=comma",
                "dry-run=true"));
        assertEquals("done", job.get("state").asText(), job.toString());
        assertEquals(
                "{\"format\":\"CSV\",\"encoding\":\"utf-8\"}",
                job.at("/report/table").toString());
        assertEquals(
                "[{\"field\":\"unit\",\"columns\":[\"ma\"]},{\"field\":\"vintage\",\"value\":\"2020\"},"
                        + "{\"field\":\"indicator\",\"value\":\"poverty_rate\"},{\"field\":\"year\",\"value\":\"2024\"},"
                        + "{\"field\":\"value\",\"columns\":[\"gia_tri\"]}]",
                job.at("/report/fields").toString());
    }

    @Test
    void whoShowsTheTokenIsToldThatItIsTaken() {
        Got taken = client.send("GET", "/api/editor");
        assertEquals(200, taken.status(), taken.text());
        assertEquals("{\"editor\":true,\"approver\":true,\"drafts\":false,\"max_upload_bytes\":100000}", taken.text());
        assertEquals("no-store", taken.header("Cache-Control"));
        assertEquals(401, client.get("/api/editor").status());
        assertEquals(
                401,
                client.get("/api/editor", "Authorization", "Bearer wrong-token-0123456789")
                        .status());
    }

    @Test
    void aRefusedFileIsToldWithItsRowsAndLeavesNothing() throws Exception {
        List<ImportRecord> records = store.imports();
        JsonNode job = client.awaitEnd(
                client.start("bad.csv", HEADER + "03999,2020,poverty_rate,2024,,1,10\n", "kind=observations"));
        assertEquals("failed", job.get("state").asText());
        assertTrue(job.get("error").asText().contains("1 error"), job.toString());
        assertEquals(2, job.at("/report/problems/0/row").asInt());
        assertEquals("unit", job.at("/report/problems/0/column").asText());
        assertTrue(job.get("error_vi").asText().contains("1 lỗi"), job.toString());
        JsonNode problem = job.at("/report/problems/0");
        assertEquals(
                "there is no unit '03999' in vintage 2020",
                problem.get("message").asText());
        assertEquals(
                "không có đơn vị '03999' trong ranh giới 2020",
                problem.get("message_vi").asText());
        assertTrue(problem.get("remedy").asText().contains("correct the code"), problem.toString());
        assertTrue(problem.get("remedy_vi").asText().contains("sửa mã"), problem.toString());
        assertEquals(records, store.imports());
        JsonNode apart = client.awaitEnd(client.start(
                "x.geojson", "{}", "kind=boundaries", "level=commune", "vintage=2020", "define-units=true"));
        assertEquals("failed", apart.get("state").asText());
        assertTrue(apart.get("error").asText().contains("--name-field"), apart.toString());
        assertTrue(apart.get("error_vi").asText().contains("cần có --name-field"), apart.toString());
    }

    @Test
    void whatOthersBuildOnIsRefusedWithTheirNumbers() throws Exception {
        long villages = imported(
                "villages.csv",
                "vintage,code,name,kind,parent,other_names,source\n2020,03127-901,Bản Thử,bản,03127,,sổ tay\n",
                "kind=units");
        long figures = imported(
                "village.csv",
                "ma;gia_tri\n03127-901;12,5\n",
                "kind=observations",
                "map=unit=ma",
                "map=value=gia_tri",
                "set=indicator=poverty_rate",
                "set=year=2024",
                "vintage=2020",
                "decimal=comma");
        JsonNode record = client.get("/api/imports/" + figures).json();
        assertEquals("CSV", record.at("/report/table/format").asText(), "the record keeps how it was read");
        assertTrue(record.path("changes").isMissingNode());
        assertEquals("value=gia_tri", record.at("/options/map/1").asText());
        assertEquals("observations", record.at("/report/kind").asText());
        Got refused = client.send("POST", "/api/imports/" + villages + "/undo");
        assertEquals(409, refused.status());
        assertEquals("[" + figures + "]", refused.json().get("needed_by").toString());
        assertTrue(refused.json().get("detail_vi").asText().contains("dựa vào nó: " + figures), refused.text());
        assertEquals(
                200, client.send("POST", "/api/imports/" + figures + "/undo").status());
        assertEquals(
                200, client.send("POST", "/api/imports/" + villages + "/undo").status());
        assertEquals(404, client.send("POST", "/api/imports/999/undo").status());
    }

    @Test
    void readsGoOnWhileImportsComeAndGo() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Set<String>> reading = CompletableFuture.supplyAsync(() -> {
            Set<String> states = new HashSet<>();
            while (!ended.get()) {
                Got got = client.get(VALUES);
                assertEquals(200, got.status());
                states.add(got.header("Vungcao-Atlas") + " "
                        + got.json().get("atlas").asText() + " " + got.text().hashCode());
            }
            return states;
        });
        for (int i = 0; i < 2; i++) {
            long id = imported("more.csv", MORE, "kind=observations");
            assertEquals(
                    200, client.send("POST", "/api/imports/" + id + "/undo").status());
        }
        ended.set(true);
        Set<String> states = reading.get();
        assertTrue(states.size() <= 2, "with it or without it, and nothing between: " + states);
        assertTrue(states.stream().allMatch(state -> state.split(" ")[0].equals(state.split(" ")[1])));
    }

    @Test
    void bothWaysWriteTheSame() throws Exception {
        Path other = folder.resolve("other");
        try (Store second = MadeStores.open(other)) {
            second.apply(ReferenceData.load("test"));
        }
        for (String[] file : new String[][] {{"base.csv", BASE}, {"more.csv", MORE}}) {
            List<String> args = new ArrayList<>(List.of("import", "observations", "--data-dir=" + other));
            args.add(Files.writeString(folder.resolve(file[0]), file[1]).toString());
            StringWriter out = new StringWriter();
            CommandLine line = Main.commandLine();
            line.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
            assertEquals(0, line.execute(args.toArray(String[]::new)), out.toString());
        }
        long id = imported("more.csv", MORE, "kind=observations");
        try (Store second = MadeStores.open(other)) {
            assertEquals(second.version(), store.version());
        }
        assertEquals(200, client.send("POST", "/api/imports/" + id + "/undo").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=observations;colour=red | colour | decimal",
                "kind=observations;data-dir=/tmp | data-dir | decimal",
                "kind=targets;sets=sets.csv | sets | who",
                "kind=poems | kind | boundaries",
                "vintage=2020 | kind | kind",
                "kind=boundaries;level=commune | vintage | vintage",
                "kind=boundaries;level=hamlet;vintage=2020 | level | hamlet",
                "kind=observations;decimal=comma;decimal=point | decimal | twice",
                "kind=observations;dry-run=perhaps | dry-run | true",
                "kind=observations;map=unit | form | --map",
            })
    void aFieldThatCannotBeTakenIsNamed(String fields, String parameter, String says) throws InterruptedException {
        Got got = client.post("x.csv", BASE, fields.split(";"));
        if (parameter.equals("form")) {
            // what only the fields together tell is found by the job
            JsonNode job = client.awaitEnd(got.json().get("id").asText());
            assertEquals("failed", job.get("state").asText());
            assertTrue(job.get("error").asText().contains(says), job.toString());
            assertTrue(job.get("error_vi").asText().contains("Chưa có gì được ghi"), job.toString());
            return;
        }
        assertEquals(400, got.status(), got.text());
        assertEquals(parameter, got.json().get("parameter").asText());
        assertTrue(got.text().contains(says), got.text());
        assertTrue(got.json().get("detail_vi").asText().startsWith("trường " + parameter + ": "), got.text());
    }

    @Test
    void theFormHasOneFileOfLimitedLength() throws IOException {
        assertEquals(400, client.post("", "", "kind=observations").status());
        Got large = client.post("x.csv", "x".repeat(100_001), "kind=observations");
        assertEquals(413, large.status(), large.text());
        assertTrue(large.text().contains("--max-upload-mb"), large.text());
        assertTrue(large.json().get("detail_vi").asText().contains("tối đa 100000 byte"), large.text());
        assertEquals(
                413,
                client.post("x.csv", "x".repeat(2_000_000), "kind=observations").status());
        assertEquals(400, client.post("..", BASE, "kind=observations").status());
        assertEquals(400, client.send("POST", "/api/imports").status(), "no form at all");
        StringBuilder twice = new StringBuilder("x\r\n");
        ImportClient.part(twice, "name=\"file\"; filename=\"second.csv\"", BASE);
        Got two = client.post("first.csv", twice.toString(), "kind=observations");
        assertEquals(400, two.status());
        assertTrue(two.text().contains("one file"), two.text());
        try (var left = Files.walk(folder.resolve("jobs"))) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith("first.csv")));
        }
    }

    @Test
    void whoHasNoTokenMayNotWrite() {
        for (String header : List.of("", "Bearer wrong-token-0123456789", "Basic abc")) {
            Got got = client.postAs(header, "x.csv", BASE, "kind=observations");
            assertEquals(401, got.status());
            assertEquals("Bearer realm=\"vungcao\"", got.header("WWW-Authenticate"));
            assertEquals("", got.header("Access-Control-Allow-Origin"));
            assertTrue(got.text().contains("token") || got.text().contains("Bearer"), got.text());
            assertTrue(
                    got.json().get("detail_vi").asText().contains("Authorization: Bearer MÃ")
                            || got.json().get("detail_vi").asText().contains("mã truy cập này không có ở đây"),
                    got.text());
            assertTrue(!got.text().contains(ImportClient.TOKEN));
        }
    }

    @Test
    void theFieldsOfTheFormAreDescribed() {
        JsonNode post = client.get("/api/openapi.json").json().at("/paths/~1imports/post");
        JsonNode forms = post.at("/requestBody/content/multipart~1form-data/schema/oneOf");
        List<String> kinds = new ArrayList<>();
        forms.forEach(form -> kinds.add(form.get("title").asText()));
        assertTrue(kinds.containsAll(List.of("boundaries", "observations", "indicators", "units", "targets")));
        JsonNode boundaries = forms.get(kinds.indexOf("boundaries"));
        assertTrue(boundaries.get("required").toString().contains("\"level\""));
        assertEquals("binary", boundaries.at("/properties/file/format").asText());
        assertTrue(boundaries.at("/properties/level/enum").toString().contains("commune"));
        assertTrue(boundaries.at("/properties/data-dir").isMissingNode());
        assertEquals(
                "array",
                forms.get(kinds.indexOf("observations"))
                        .at("/properties/map/type")
                        .asText());
        assertTrue(post.get("responses").has("202") && post.get("responses").has("401"));
        assertTrue(post.at("/security/0").has("token"));
        assertTrue(
                post.at("/security/1").has("session") && post.at("/security/1").has("csrf"));
    }
}
