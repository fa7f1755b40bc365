package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.http.JoinClient.Got;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** OGC API – Joins: keys, a table that is joined, what became of each of its rows, and the joined features. */
final class JoinsTest {
    private static final String TABLE = "code,Số hộ,Ghi chú\n03124,0,a\n03125,,b\n03126,12.5,\n03129,7,=1+1\n";
    private static Atlas atlas;
    private static JoinClient client;

    @BeforeAll
    static void start() {
        atlas = FixtureAtlas.build();
        client = new JoinClient(atlas);
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

    private static JsonNode report(Got got) {
        return made(got).json().at("/join/report");
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.get(member).asText()));
        return texts;
    }

    private static JsonNode properties(Got join, String code) {
        return client.get(join.header("Location") + "/items/" + code).json().get("properties");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void itemsThatAreNoUnitsAreJoinedByTheirIds() {
        JsonNode keys = client.get("/api/collections/resettlement-sites/keys").json();
        assertEquals(List.of("id"), texts(keys.get("keys"), "id"));
        String id = client.get(keys.at("/keys/0/links/0/href").asText())
                .json()
                .at("/keys/0/key")
                .asText();
        assertEquals(
                404, client.get("/api/collections/resettlement-sites/keys/code").status());
        assertEquals(
                400,
                client.get("/api/collections/hazard-zones/keys?boundaries=2020").status());
        Got join = client.join(
                "sites.csv",
                ("id,households,note\n" + id + ",5,x\nnowhere,6,y\n").getBytes(StandardCharsets.UTF_8),
                "collection-id=resettlement-sites",
                "right-dataset-key=id");
        JsonNode report = report(join);
        assertEquals(List.of("nowhere"), texts(report.get("rows_without_item"), "key"));
        JsonNode site = client.get(join.header("Location") + "/items/" + id).json();
        assertEquals("Point", site.at("/geometry/type").asText());
        assertEquals("5", site.at("/properties/joined_households").toString());
        assertEquals("x", site.at("/properties/note").asText());
        assertEquals(200, client.get(join.header("Location") + "/items?f=html").status());
        assertEquals(
                400,
                client.get(join.header("Location") + "/items?indicators=poverty_rate")
                        .status());
        Got zones = client.join(
                "zones.csv",
                ("zone;x\n"
                                + client.get("/api/collections/hazard-zones/keys/id")
                                        .json()
                                        .at("/keys/0/key")
                                        .asText() + ";1\n")
                        .getBytes(StandardCharsets.UTF_8),
                "collection-id=hazard-zones",
                "right-dataset-key=0");
        assertEquals(1, report(zones).get("matched").asInt());
        assertTrue(client.get(zones.header("Location") + "/items?f=gpkg").status() == 200);
    }

    @Test
    void aCollectionOfUnitsTellsItsKeys() {
        JsonNode keys =
                client.get("/api/collections/communes/keys?boundaries=2020").json();
        assertEquals(List.of("code", "name"), texts(keys.get("keys"), "id"));
        assertTrue(keys.at("/keys/0/isDefault").asBoolean());
        assertFalse(keys.at("/keys/1/isDefault").asBoolean());
        assertTrue(keys.at("/keys/1/unique").asBoolean());
        assertEquals("key-values", keys.at("/keys/0/links/0/rel").asText());
        assertTrue(texts(keys.get("links"), "rel").containsAll(List.of("self", "alternate", "collection")));

        String values = keys.at("/keys/0/links/0/href").asText();
        JsonNode first = client.get(values + "&limit=4").json();
        assertEquals(6, first.get("numberMatched").asInt());
        assertEquals(4, first.get("numberReturned").asInt());
        assertEquals(List.of("03124", "03125", "03126", "03127"), texts(first.get("keys"), "key"));
        String next = IntStream.range(0, first.get("links").size())
                .mapToObj(first.get("links")::get)
                .filter(link -> link.get("rel").asText().equals("next"))
                .findFirst()
                .orElseThrow()
                .get("href")
                .asText();
        assertEquals(List.of("03128", "03129"), texts(client.get(next).json().get("keys"), "key"));
        assertEquals(
                "03126",
                client.get("/api/collections/communes/keys/name?boundaries=2020&key=" + encoded("Xã Nà Tấu"))
                        .json()
                        .at("/keys/0/title")
                        .asText());
        assertEquals(
                List.of("03124", "03126", "03127"),
                texts(client.get("/api/collections/communes/keys/code").json().get("keys"), "key"),
                "without a time those of today");
        assertEquals(
                404, client.get("/api/collections/communes/keys/population").status());
        assertTrue(client.get("/api/collections/communes/keys?f=html").text().contains("/keys/code"));
        assertTrue(
                client.get("/api/collections/communes/keys/code?f=html").text().contains("Xã Nà Tấu"));
        assertTrue(texts(client.get("/api/collections/communes").json().get("links"), "rel")
                .contains("keys"));
        assertTrue(texts(client.get("/api").json().get("links"), "rel").contains("joins"));
    }

    @Test
    void aTableBecomesFeaturesAndEveryRowIsAccountedFor() {
        Got join = made(client.joinCommunes(
                TABLE + "99999,1,c\nTổng cộng,8,\n094,3,d\n03126,13,e\n", "include-join-metadata=true"));
        JsonNode document = join.json().get("join");
        assertEquals("table.csv", document.at("/inputs/attributeDataset").asText());
        assertEquals("dataset", document.at("/inputs/collection/0/rel").asText());
        assertEquals("output", document.at("/outputs/0/rel").asText());
        assertEquals(
                6,
                client.get(document.at("/outputs/0/href").asText())
                        .json()
                        .get("numberReturned")
                        .asInt(),
                "an output is the whole of it");
        assertEquals("application/geo+json", document.at("/outputs/0/type").asText());
        assertEquals(
                4, document.at("/joinInformation/numberOfMatchedCollectionKeys").asInt());

        JsonNode report = document.get("report");
        assertEquals(8, report.get("rows").asInt());
        assertEquals(4, report.get("matched").asInt());
        assertEquals(List.of("6", "7", "8"), texts(report.get("rows_without_item"), "row"));
        assertEquals(List.of("99999", "Tổng cộng", "094"), texts(report.get("rows_without_item"), "key"));
        assertTrue(report.at("/rows_without_item/2/why").asText().contains("district"), report.toString());
        assertEquals("03126", report.at("/duplicate_keys/0/id").asText());
        assertEquals(4, report.at("/duplicate_keys/0/joined_row").asInt());
        assertEquals("[9]", report.at("/duplicate_keys/0/rows_passed_over").toString());
        assertEquals(List.of("03127", "03128"), texts(report.get("items_without_row"), "id"));
        int passedOver = report.at("/duplicate_keys/0/rows_passed_over").size();
        assertEquals(
                8,
                report.get("matched").asInt() + report.get("rows_without_item").size() + passedOver);

        JsonNode items = client.get(join.header("Location") + "/items").json();
        assertEquals(6, items.get("numberMatched").asInt());
        JsonNode first = items.at("/features/0");
        assertEquals("Polygon", first.at("/geometry/type").asText());
        assertEquals("Phường Noong Bua", first.at("/properties/name").asText());
        assertEquals("0", first.at("/properties/Số hộ").toString(), "zero is a value");
        assertEquals("null", items.at("/features/1/properties/Số hộ").toString(), "a blank cell is none");
        assertEquals("12.5", items.at("/features/2/properties/Số hộ").toString(), "the first row of a key counts");
        assertEquals("null", items.at("/features/3/properties/Số hộ").toString(), "a unit without a row");
    }

    @Test
    void theJoinedFeaturesAnswerTheQuestionsOfItems() {
        String items = made(client.joinCommunes(TABLE)).header("Location") + "/items";
        assertEquals(
                List.of("03126", "03129"),
                texts(
                        client.get(items + "?filter=" + encoded("\"Số hộ\" > 5 AND name LIKE 'Xã%'"))
                                .json()
                                .get("features"),
                        "id"));
        assertEquals(
                List.of("03124"),
                texts(
                        client.get(items + "?bbox=102.95,21.25,103.05,21.35")
                                .json()
                                .get("features"),
                        "id"));
        JsonNode page = client.get(items + "?limit=2&sortby=-" + encoded("Số hộ") + "&properties=code")
                .json();
        assertEquals(List.of("03126", "03129"), texts(page.get("features"), "id"));
        assertEquals("{\"code\":\"03126\"}", page.at("/features/0/properties").toString());
        assertTrue(texts(page.get("links"), "rel").containsAll(List.of("next", "collection", "join")));
        JsonNode withFigures =
                client.get(items + "?indicators=poverty_rate&year=2024").json();
        assertTrue(withFigures.at("/features/0/properties").has("poverty_rate"));
        assertTrue(withFigures.at("/features/0/properties").has("Ghi chú"));
        assertEquals(
                "<http://www.opengis.net/def/crs/EPSG/0/3405>",
                client.get(items + "?crs=http://www.opengis.net/def/crs/EPSG/0/3405")
                        .header("Content-Crs"));
        assertEquals(400, client.get(items + "?filter=nothing%3D1").status());
        assertEquals(400, client.get(items + "?unknown=1").status());
        assertEquals(404, client.get(items + "/03130").status());
        assertEquals(
                404,
                client.get("/api/joins/join-000000000000000000000000/items").status());
        assertEquals(404, client.get("/api/joins/7").status());
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx", "gpkg", "shp.zip", "kml", "fgb", "geojsonl"})
    void theyCanBeTakenAwayInEveryFormat(String format) {
        Got join = made(client.joinCommunes(TABLE));
        Got file = client.get(join.header("Location") + "/items?f=" + format);
        assertEquals(200, file.status(), file.text());
        assertTrue(file.response().body().length > 300);
        if (format.equals("csv")) {
            assertTrue(file.text().contains(",7,'=1+1,"), "a spreadsheet would take it for a formula: " + file.text());
            assertTrue(file.text().lines().findFirst().orElseThrow().contains("Số hộ"), "names keep their marks");
        }
    }

    /** Headers that a database, a markup language or a fixed field would stumble over. */
    @ParameterizedTest
    @CsvSource({"geojson", "csv", "xlsx", "gpkg", "shp.zip", "kml", "fgb", "geojsonl", "html"})
    void whateverAHeaderIsEveryFormatTakesIt(String format) {
        String header = "code,\"a\"\"b'); DROP TABLE x;--\",<x&y>,Name,FID,fid,geom,ogc_fid,Code,atlas,\"c,d\",["
                + "x".repeat(300) + "," + "y".repeat(300) + "1," + "y".repeat(300)
                + "2,a\u0001b,select,\uD83D\uDE00,joined_name,%,?";
        String cells = ",\"a\"\"b'\",<i>&amp;,\u0001,1,2,3,4,5,x," + "z".repeat(3_000) + ",=1+1,b,c,d,e,f,g,0,\u0007x";
        Got join = made(client.joinCommunes(header + "\n03124" + cells + "\n"));
        Got file = client.get(join.header("Location") + "/items?f=" + format);
        assertEquals(200, file.status(), file.text());
        assertTrue(file.response().body().length > 300);
        assertEquals(200, client.get(join.header("Location") + "?f=html").status());
    }

    @Test
    void textsAreEscapedOnPages() {
        Got join =
                made(client.joinCommunes("code,<b>x</b>\n03124,<script>alert(1)</script>\n<i>,2\n03125,\"a\"\"b\"\n"));
        for (String page : List.of("", "/items", "/items/03124")) {
            Got got = client.get(join.header("Location") + page + "?f=html");
            assertEquals(200, got.status(), got.text());
            assertFalse(got.text().contains("<script")
                    || got.text().contains("<b>")
                    || got.text().contains("<i>"));
            assertTrue(got.header("Content-Security-Policy").contains("default-src 'none'"));
        }
        assertTrue(client.get(join.header("Location") + "/items?f=html").text().contains("&lt;script&gt;"));
        assertEquals("a\"b", properties(join, "03125").get("<b>x</b>").asText());
        assertTrue(client.get("/api/joins?f=html").text().contains("table.csv"));
    }

    @Test
    void theMapIsToldWhereCodesWereUsedAgain() {
        byte[] csv = TABLE.getBytes(StandardCharsets.UTF_8);
        Got untold = client.join("table.csv", csv, "collection-id=communes", "right-dataset-key=0");
        assertEquals(400, untold.status());
        assertEquals("boundaries", untold.json().get("parameter").asText());
        assertEquals("[\"2020\",\"2025\"]", untold.json().get("allowed").toString());
        Got districts = client.join(
                "d.csv",
                "ma,x\n094,1\n".getBytes(StandardCharsets.UTF_8),
                "collection-id=districts",
                "right-dataset-key=ma");
        assertEquals("2020", made(districts).json().at("/join/boundaries").asText(), "only one map has districts");
        JsonNode report = report(
                client.join("table.csv", csv, "collection-id=communes", "boundaries=2025", "right-dataset-key=0"));
        assertEquals(List.of("03125", "03129"), texts(report.get("rows_without_item"), "key"));
        assertTrue(
                report.at("/rows_without_item/0/why").asText().contains("03125 is Xã Mường Phăng in vintage 2020"),
                report.toString());
        JsonNode named = report(client.join(
                "table.csv",
                "code,ten,x\n03127,Xã Đoàn Kết,1\n".getBytes(StandardCharsets.UTF_8),
                "collection-id=communes",
                "boundaries=2025",
                "right-dataset-key=0",
                "name-column=ten"));
        assertTrue(
                named.at("/remarks/0/message").asText().contains("which it is in vintage 2020"),
                "the code belongs to another unit today: " + named);
    }

    @Test
    void namesFindTheirUnitsOrTheCandidatesAreNamed() {
        JsonNode report = report(client.join(
                "table.csv",
                ("xã,huyện,x\nXã Nà Tấu,,1\nmuong phang,,2\nNà Táu,,3\nXa Xa,,4\n,,5\n")
                        .getBytes(StandardCharsets.UTF_8),
                "collection-id=communes",
                "collection-key=name",
                "boundaries=2020",
                "right-dataset-key=xã",
                "district-column=huyện",
                "right-dataset-data-value-list=x"));
        assertEquals(1, report.at("/joined_by/name").asInt(), report.toString());
        assertEquals("muong phang", report.at("/named_joins/0/given").asText());
        assertEquals("03125", report.at("/named_joins/0/code").asText());
        String all = report.get("rows_without_item").toString();
        assertTrue(all.contains("Xa Xa"), all);
        assertEquals(
                "6",
                report.get("rows_without_item")
                        .get(report.get("rows_without_item").size() - 1)
                        .get("row")
                        .asText());
    }

    /** The fixture, with a village whose name another has, too. */
    private static Atlas withNamesakes() {
        Changeset content = FixtureAtlas.changeset(true);
        AtlasBuilder builder = new AtlasBuilder();
        content.vintages().forEach(builder::vintage);
        content.units().forEach(builder::unit);
        content.boundaries().forEach(builder::boundary);
        builder.unit(new AdminUnit(
                "2020", new UnitCode("03125-001"), "Bản Một", "bản", Optional.of(new UnitCode("03125")), List.of()));
        return builder.build(new AtlasVersion("00000000000000cc"));
    }

    @Test
    void aNameOfSeveralUnitsIsRefusedWithThem() {
        try (JoinClient namesakes = new JoinClient(withNamesakes())) {
            JsonNode keys = namesakes
                    .get("/api/collections/villages/keys?boundaries=2020")
                    .json();
            assertFalse(keys.at("/keys/1/unique").asBoolean());
            assertEquals(2, keys.at("/keys/1/numberOfAmbiguousItems").asInt());
            JsonNode report = report(namesakes.join(
                    "table.csv",
                    "bản,huyện,x\nBản Một,,1\nBản Hai,,2\n".getBytes(StandardCharsets.UTF_8),
                    "collection-id=villages",
                    "collection-key=name",
                    "boundaries=2020",
                    "right-dataset-key=0",
                    "district-column=1"));
            assertEquals(1, report.get("matched").asInt());
            String why = report.at("/rows_without_item/0/why").asText();
            assertTrue(why.contains("03124-001") && why.contains("03125-001"), why);
        }
    }

    @Test
    void aWorkbookIsJoinedWithItsCodesAsText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Bảng 1");
            row(sheet.createRow(0), "Biểu tổng hợp");
            row(sheet.createRow(2), "Mã xã", "Số hộ", "Mã cũ");
            Row first = sheet.createRow(3);
            row(first, "03124");
            first.createCell(1).setCellValue(1.234);
            first.createCell(2).setCellValue("001");
            Row lost = sheet.createRow(4);
            lost.createCell(0).setCellValue(3125);
            lost.createCell(1).setCellValue(0);
            lost.createCell(2).setCellValue("002");
            book.createSheet("empty");
            book.write(bytes);
        }
        String[] fields = {
            "collection-id=communes", "boundaries=2020", "right-dataset-key=Mã xã", "csv-file-header-row-number=3"
        };
        Got join = client.join("bang.xlsx", bytes.toByteArray(), fields);
        JsonNode report = report(join);
        assertEquals(1, report.get("matched").asInt());
        assertTrue(report.at("/rows_without_item/0/why").asText().contains("leading zero"), report.toString());
        assertEquals(5, report.at("/rows_without_item/0/row").asInt());
        assertEquals("1.234", properties(join, "03124").get("Số hộ").toString());
        assertEquals("\"001\"", properties(join, "03124").get("Mã cũ").toString(), "a leading zero counts");

        String[] padded = Arrays.copyOf(fields, 5);
        padded[4] = "accept-codes=padded";
        assertEquals(
                2,
                report(client.join("bang.xlsx", bytes.toByteArray(), padded))
                        .get("matched")
                        .asInt());
    }

    private static void row(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void encodingsSeparatorsAndDecimalMarksAreThoseOfOffices() {
        String csv = "mã;tên;tỷ lệ;thiếu\n03124;Phường Noong Bua;12,5;-\n03125;Xã Mường Phăng;1,25;3\n";
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_16LE);
        Got join = client.join(
                "bang.csv",
                bytes,
                "collection-id=communes",
                "boundaries=2020",
                "right-dataset-key=mã",
                "encoding=utf-16le",
                "missing=-");
        made(join);
        assertEquals("12.5", properties(join, "03124").get("tỷ lệ").toString());
        assertEquals("null", properties(join, "03124").get("thiếu").toString());
        assertEquals("3", properties(join, "03125").get("thiếu").toString());
        Got wrong = client.join(
                "bang.csv",
                csv.getBytes(Charset.forName("ISO-8859-1")),
                "collection-id=communes",
                "boundaries=2020",
                "right-dataset-key=0",
                "encoding=utf-8");
        assertEquals(400, wrong.status(), wrong.text());
        assertTrue(wrong.json().get("detail").asText().contains("bang.csv"), wrong.text());
        Got doubtful = client.joinCommunes("mã;x\n03124;1.234\n");
        assertEquals(400, doubtful.status(), "1.234 can be read in two ways: " + doubtful.text());
        Got told = made(client.joinCommunes("mã;x\n03124;1.234\n", "decimal=comma"));
        assertEquals("1234", properties(told, "03124").get("x").toString());
    }

    @Test
    void aColumnWithAWordAmongNumbersIsTextAndThatIsSaid() {
        Got join = client.joinCommunes("code,x\n03124,1\n03125,n/a\n");
        assertEquals("\"1\"", properties(made(join), "03124").get("x").toString());
        assertTrue(join.json().at("/join/report/remarks/0/message").asText().contains("n/a"), join.text());
    }

    @Test
    void aColumnNamedLikeAPropertyOfUnitsKeepsApart() {
        Got join = made(client.joinCommunes("code,name,poverty_rate,geometry,code2\n03124,mine,5,x,0\n"));
        JsonNode properties = properties(join, "03124");
        assertEquals("Phường Noong Bua", properties.get("name").asText());
        assertEquals("mine", properties.get("joined_name").asText());
        assertEquals("5", properties.get("joined_poverty_rate").toString());
        assertEquals("x", properties.get("joined_geometry").asText());
        assertEquals(
                List.of("joined_name", "joined_poverty_rate", "joined_geometry", "code2"),
                texts(join.json().at("/join/columns"), "property"));
    }

    @Test
    void nothingOfTheAtlasChanges() {
        String before = client.get("/api/collections/communes/items?boundaries=2020&indicators=poverty_rate&year=2024")
                .text();
        made(client.joinCommunes("code,poverty_rate\n03124,99\n"));
        assertEquals(
                before,
                client.get("/api/collections/communes/items?boundaries=2020&indicators=poverty_rate&year=2024")
                        .text());
    }

    @Test
    void theDescriptionNamesRoutesFieldsAndLimits() {
        JsonNode api = client.get("/api/openapi.json").json();
        JsonNode post = api.at("/paths/~1joins/post");
        assertTrue(post.get("description").asText().contains("32 joins"), post.toString());
        assertTrue(
                post.toString().contains("right-dataset-key") && post.toString().contains("boundaries"));
        assertTrue(api.at("/paths/~1joins~1{join}/delete/responses").has("204"));
        for (String path : List.of("/joins", "/joins/{join}/items", "/collections/{collection}/keys/{field}")) {
            assertTrue(api.get("paths").get(path).has("get"), path);
        }
        List<String> classes = new ArrayList<>();
        client.get("/api/conformance").json().get("conformsTo").forEach(uri -> classes.add(uri.asText()));
        assertTrue(classes.contains("http://www.opengis.net/spec/ogcapi-joins-1/1.0/conf/data-joining"));
    }
}
