package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.http.JoinClient.Got;

/** What cannot be joined, by whom not, and how much: each is refused with its place, and nothing is kept of it. */
final class JoinRefusalsTest {
    private static final String TABLE = "code,x\n03124,0\n03125,\n03126,12.5\n";
    private static JoinClient client;

    @BeforeAll
    static void start() {
        client = new JoinClient(FixtureAtlas.build());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @AfterEach
    void clear() {
        client.deleteAll();
    }

    private static Got made(Got got) {
        assertEquals(201, got.status(), got.text());
        return got;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,x\\n03124,1|right-dataset-key=nothing|400|right-dataset-key",
                "code,x\\n03124,1|right-dataset-key=9|400|right-dataset-key",
                "code,x\\n03124,1|right-dataset-data-value-list=y|400|right-dataset-data-value-list",
                "code,x\\n03124,1|collection-id=hazard-zones|400|boundaries",
                "code,x\\n03124,1|collection-id=rivers|400|collection-id",
                "code,x\\n03124,1|collection-key=id|400|collection-key",
                "code,x\\n03124,1|collection-key=population|400|collection-key",
                "code,x\\n03124,1|boundaries=1900|400|boundaries",
                "code,x\\n03124,1|unheard=1|400|unheard",
                "code,x\\n03124,1|right-dataset-url=http://example.org/x.csv|400|right-dataset-url",
                "code,x\\n03124,1|csv-file-delimiter=ab|400|csv-file-delimiter",
                "code,x\\n03124,1|csv-file-header-row-number=0|400|csv-file-header-row-number",
                "code,x\\n03124,1|csv-file-header-row-number=9|400|right-dataset-file",
                "code,x\\n03124,1|csv-file-data-start-row-number=1|400|csv-file-data-start-row-number",
                "code,x\\n03124,1|encoding=klingon|400|encoding",
                "code,x\\n03124,1|accept-names=2|400|accept-names",
                "code,x\\n03124,1|decimal=dot|400|decimal",
                "code,x\\n03124,1|sheet=none|400|right-dataset-file",
                "''|name-column=|400|right-dataset-file",
                "code,x|name-column=|400|right-dataset-file",
                "code\\n03124|name-column=|400|right-dataset-file",
                "code,x,x\\n03124,1,2|name-column=|400|right-dataset-file",
                "code,x\\n03124,12,5|name-column=|400|right-dataset-file",
                "code,x\\n03124,\"a|name-column=|400|right-dataset-file",
                "code,x\\n03124,1e999|name-column=|400|right-dataset-file",
                "code,x\\n99999,1|name-column=|400|right-dataset-key",
            })
    void whatCannotBeJoinedIsRefusedWithItsPlace(String csv, String field, int status, String parameter) {
        List<String> fields =
                new ArrayList<>(List.of("collection-id=communes", "boundaries=2020", "right-dataset-key=0"));
        fields.removeIf(one -> one.startsWith(field.substring(0, field.indexOf('=') + 1)));
        fields.add(field);
        Got got = client.join(
                "table.csv", csv.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), fields.toArray(String[]::new));
        assertEquals(status, got.status(), got.text());
        assertEquals(parameter, got.json().get("parameter").asText(), got.text());
        assertFalse(got.text().contains("Exception"), got.text());
        assertEquals(0, client.get("/api/joins").json().get("numberMatched").asInt(), "nothing is kept of it");
    }

    @Test
    void lackingAndRepeatedFieldsAndFilesAreRefused() {
        byte[] csv = TABLE.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "collection-id",
                client.join("t.csv", csv, "right-dataset-key=0")
                        .json()
                        .get("parameter")
                        .asText());
        assertEquals(
                "right-dataset-file",
                client.join("", csv, "collection-id=communes", "right-dataset-key=0")
                        .json()
                        .get("parameter")
                        .asText());
        assertEquals(400, client.joinCommunes(TABLE, "boundaries=2025").status());
        Got nul = client.joinCommunes("code,x\n03124,a\u0000b\n");
        assertEquals(400, nul.status());
        assertTrue(nul.json().get("detail").asText().contains("bytes 0"), nul.text());
        assertEquals(
                400,
                client.join(
                                "t.xlsx",
                                new byte[] {'P', 'K', 3, 4, 0, 0},
                                "collection-id=communes",
                                "boundaries=2020",
                                "right-dataset-key=0")
                        .status());
    }

    @Test
    void onlyWhoMayWriteMayJoin() {
        byte[] csv = TABLE.getBytes(StandardCharsets.UTF_8);
        String[] fields = {"collection-id=communes", "boundaries=2020", "right-dataset-key=0"};
        assertEquals(401, client.joinAs("", "t.csv", csv, fields).status());
        assertEquals(
                401,
                client.joinAs("Bearer 0123456789abcdef-guessed", "t.csv", csv, fields)
                        .status());
        String join = made(client.join("t.csv", csv, fields)).header("Location");
        assertEquals(401, client.delete(join, "0123456789abcdef-guessed").status());
        assertEquals(200, client.get(join).status(), "everybody may read");
        try (TestServer reader = TestServer.withFixture()) {
            assertEquals(403, reader.send("POST", "/api/joins").status(), "this server takes none");
            assertEquals(200, reader.get("/api/joins").status());
        }
    }

    @Test
    void aJoinIsListedUntilItIsDeletedOrExpires() {
        String first = made(client.joinCommunes(TABLE)).header("Location");
        client.later(Duration.ofHours(23));
        String second = made(client.joinCommunes(TABLE)).header("Location");
        JsonNode all = client.get("/api/joins").json();
        assertEquals(2, all.get("numberMatched").asInt());
        assertEquals("join", all.at("/joins/0/links/0/rel").asText());
        assertEquals(
                1, client.get("/api/joins?limit=1").json().get("numberReturned").asInt());
        assertEquals(200, client.get(first + "/items").status());
        client.later(Duration.ofHours(1));
        assertEquals(404, client.get(first).status());
        assertEquals(404, client.get(first + "/items").status(), "no kept answer outlives the join");
        Got gone = client.delete(second);
        assertEquals(204, gone.status());
        assertEquals(0, gone.response().body().length);
        assertEquals(404, client.get(second + "/items").status());
        assertEquals(404, client.delete(second).status());
        assertEquals(0, client.get("/api/joins").json().get("numberMatched").asInt());
    }

    @Test
    void theServerCannotBeFilled() {
        byte[] huge = ("code,x\n" + "03124,1\n".repeat(600_000)).getBytes(StandardCharsets.UTF_8);
        String[] fields = {"collection-id=communes", "boundaries=2020", "right-dataset-key=0"};
        assertEquals(413, client.join("huge.csv", huge, fields).status());
        assertEquals(
                413, client.joinCommunes("code,x\n" + "03124,1\n".repeat(5_001)).status(), "too many rows");
        String wide = IntStream.rangeClosed(0, 201).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertEquals(
                413,
                client.joinCommunes("code," + wide + "\n03124" + ",1".repeat(202) + "\n")
                        .status());
        for (int i = 0; i < 32; i++) {
            made(client.joinCommunes(TABLE));
        }
        Got full = client.joinCommunes(TABLE);
        assertEquals(503, full.status());
        assertTrue(full.json().get("detail").asText().contains("until 2026-10"), full.text());
    }
}
