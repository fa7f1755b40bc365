package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.vungcao.http.TestServer.Got;

/** Every format of download, read by somebody else's reader: GDAL, POI, a plain XML parser. */
final class DownloadsTest {
    private static final String QUERY = "?year=2024&indicators=poverty_rate,households";
    private static final List<String> FORMATS =
            List.of("geojson", "geojsonl", "geojsonseq", "csv", "xlsx", "gpkg", "shp.zip", "kml", "fgb");
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

    private static Got export(String file) {
        Got got = server.get("/api/export/" + file);
        assertEquals(200, got.status(), file);
        return got;
    }

    private static Path saved(Got got, String name) throws IOException {
        return Files.write(folder.resolve(name), got.plain());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, exit, text);
        return text;
    }

    /** The features of a file as GDAL reads them, by code. */
    private static TreeMap<String, JsonNode> read(String file, String code) throws Exception {
        Path json = folder.resolve("read-" + System.nanoTime() + ".geojson");
        String layer = run("ogrinfo", "-ro", "-q", file)
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" ")[1];
        run("ogr2ogr", "-f", "GeoJSON", json.toString(), file, layer);
        TreeMap<String, JsonNode> features = new TreeMap<>();
        for (JsonNode feature :
                TestServer.JSON.readTree(Files.readAllBytes(json)).get("features")) {
            features.put(feature.get("properties").get(code).asText(), feature);
        }
        return features;
    }

    @ParameterizedTest
    @CsvSource({
        "gpkg, application/geopackage+sqlite3, code, name, poverty_rate",
        "fgb, application/flatgeobuf, code, name, poverty_rate",
        "kml, application/vnd.google-earth.kml+xml, code, Name, poverty_rate",
        "geojsonl, application/x-ndjson, code, name, poverty_rate",
        "geojsonseq, application/geo+json-seq, code, name, poverty_rate",
        "shp.zip, application/zip, CODE, NAME, POVERTY_RA",
    })
    void gdalReadsNamesFiguresAndShapes(String format, String type, String code, String name, String rate)
            throws Exception {
        Got got = export("communes." + format + QUERY);
        assertEquals(Optional.of(type), got.header("Content-Type"));
        assertEquals(
                Optional.of("attachment; filename=\"communes-2020-2024." + format + "\""),
                got.header("Content-Disposition"));
        Path file = saved(got, "communes." + format);
        TreeMap<String, JsonNode> features = read(format.equals("shp.zip") ? "/vsizip/" + file : file.toString(), code);
        assertEquals(6, features.size());
        JsonNode first = features.get("03124");
        assertEquals("Phường Noong Bua", first.get("properties").get(name).asText());
        assertEquals(35.0, first.get("properties").get(rate).asDouble());
        assertEquals(0.0, features.get("03125").get("properties").get(rate).asDouble(-1), "zero is a value");
        JsonNode absent = features.get("03126").get("properties");
        assertTrue(!absent.has(rate) || absent.get(rate).isNull(), "an absent value is absent");
        assertEquals(
                "Xã Ẳng Nưa", features.get("03128").get("properties").get(name).asText());
        assertEquals(103.1, east(first.get("geometry")), 1e-9);
    }

    private static double east(JsonNode geometry) {
        JsonNode rings = geometry.get("coordinates");
        double east = -180;
        for (JsonNode position : geometry.get("type").asText().equals("MultiPolygon")
                ? rings.get(0).get(0)
                : rings.get(0)) {
            east = Math.max(east, position.get(0).asDouble());
        }
        return east;
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "geojsonl", "csv", "xlsx", "gpkg", "shp.zip", "kml", "fgb"})
    void everyFileSaysWhereItIsFrom(String format) throws Exception {
        Got got = export("communes." + format + QUERY);
        boolean zipped = format.equals("xlsx") || format.equals("shp.zip");
        String content =
                zipped ? unzipped(saved(got, "from." + format)) : new String(got.plain(), StandardCharsets.UTF_8);
        assertTrue(content.contains("00000000000000aa"), "version of the atlas");
        assertTrue(content.replace("&amp;", "&").contains("/api/export/communes." + format + "?indicators"), "address");
        assertTrue(got.header("Link").orElseThrow().contains("canonical"));
    }

    private static String unzipped(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                all.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void aTableInCsvIsUtf8WithAMarkOnRequest() throws Exception {
        Got plain = export("communes.csv" + QUERY);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(plain.text()))
                .getRecords();
        assertEquals(6, rows.size());
        assertEquals("03124", rows.get(0).get("code"));
        assertEquals("35", rows.get(0).get("poverty_rate"));
        assertEquals("", rows.get(2).get("poverty_rate"));
        assertEquals("missing", rows.get(2).get("poverty_rate_status"));
        assertFalse(plain.text().startsWith("\uFEFF"));
        byte[] marked = export("communes.csv" + QUERY + "&bom=true").plain();
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(marked, 3));
    }

    @Test
    void inAWorkbookCodesAreTextsAndFiguresNumbers() throws Exception {
        byte[] file = export("communes.xlsx" + QUERY).plain();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheet("communes");
            List<String> header = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));
            var first = sheet.getRow(1);
            assertEquals(CellType.STRING, first.getCell(header.indexOf("code")).getCellType());
            assertEquals("03124", first.getCell(header.indexOf("code")).getStringCellValue());
            assertEquals(35.0, first.getCell(header.indexOf("poverty_rate")).getNumericCellValue());
            assertEquals(
                    "Phường Noong Bua", first.getCell(header.indexOf("name")).getStringCellValue());
            assertEquals(6, sheet.getLastRowNum());
            assertTrue(
                    book.getSheetAt(1).getRow(0).getCell(1).getStringCellValue().contains("/api/export/"));
        }
    }

    @Test
    void aGeoPackageCarriesAnIndexAndTheStyleOfItsIndicators() throws Exception {
        String file = saved(export("communes.gpkg" + QUERY), "styled.gpkg").toString();
        String styles = run("ogrinfo", "-ro", file, "layer_styles");
        assertTrue(styles.contains("styleName (String) = poverty_rate"), styles);
        assertTrue(styles.contains("RuleRenderer"), styles);
        String summary = run("ogrinfo", "-ro", "-so", "-al", file);
        assertTrue(summary.contains("Multi Polygon"), summary);
        assertTrue(summary.contains("Feature Count: 6"), summary);
        assertTrue(summary.contains("(103.000000, 21.300000) - (103.300000, 21.500000)"), summary);
        String near = run("ogrinfo", "-ro", "-q", "-spat", "103.01", "21.31", "103.02", "21.32", file, "communes");
        assertTrue(near.contains("03124") && !near.contains("03126"), near);
    }

    @Test
    void pointsAndUnitsWithoutShapeAreWrittenToo() throws Exception {
        String villages = "?boundaries=2020";
        Path zip = saved(export("villages.shp.zip" + villages), "villages.shp.zip");
        String listing = run("ogrinfo", "-ro", "-al", "/vsizip/" + zip);
        assertTrue(listing.contains("Bản Một") && listing.contains("POINT (103.05 21.35)"), listing);
        assertTrue(listing.contains("Bản Hai"), listing);
        for (String format : List.of("gpkg", "fgb", "kml")) {
            Path file = saved(export("villages." + format + villages), "villages." + format);
            assertEquals(2, read(file.toString(), "code").size(), format);
        }
        Path sites = saved(export("resettlement-sites.gpkg"), "sites.gpkg");
        assertTrue(run("ogrinfo", "-ro", "-al", sites.toString()).contains("Khu Huổi Lư"));
    }

    @Test
    void nothingIsAFileToo() throws Exception {
        String none = "?year=2024&filter=FALSE";
        for (String format : FORMATS) {
            export("communes." + format + none);
            export("communes." + format + "?datetime=1999-01-01");
        }
        Path file = saved(export("communes.gpkg" + none), "none.gpkg");
        assertTrue(run("ogrinfo", "-ro", "-so", "-al", file.toString()).contains("Feature Count: 0"));
    }

    @Test
    void aPageOfItemsComesInEveryFormatByAcceptOrF() {
        String items = "/api/collections/communes/items?year=2024&limit=2";
        Got csv = server.get(items, "Accept", "text/csv");
        assertEquals(Optional.of("text/csv;charset=utf-8;header=present"), csv.header("Content-Type"));
        assertEquals(3, csv.text().strip().lines().count());
        assertEquals(2, server.get(items + "&f=geojsonl").text().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "fgb", "geojson"})
    void aFileIsFetchedByItsNameWhateverIsAccepted(String format) throws Exception {
        String path = "/api/export/communes." + format + QUERY;
        Got got = server.get(path, "Accept", "text/plain, application/x-nothing");
        assertEquals(200, got.status());
        assertArrayEquals(export("communes." + format + QUERY).plain(), got.plain());
        String listed = run("ogrinfo", "-ro", "-al", "-so", server.url() + path);
        assertTrue(listed.contains("Feature Count: 6"), listed);
    }

    @Test
    void aStreamedAnswerIsConditionalAndTheSameEachTime() {
        String address = "/api/export/communes.csv" + QUERY;
        Got first = server.get(address);
        String tag = first.header("ETag").orElseThrow();
        assertEquals(304, server.get(address, "If-None-Match", tag).status());
        assertArrayEquals(first.plain(), server.get(address).plain());
        Got packed = server.get(address, "Accept-Encoding", "gzip");
        assertEquals(Optional.of("gzip"), packed.header("Content-Encoding"));
        assertArrayEquals(first.plain(), packed.plain());
        Got head = server.send("HEAD", address);
        assertEquals(200, head.status());
        assertEquals(0, head.response().body().length);
        HttpContractTest.assertProblem(server.get("/api/export/communes.csv?filter=x%20%3D%201"), 400, "bad-parameter");
        HttpContractTest.assertProblem(server.get("/api/export/communes.csv?properties=x"), 400, "bad-parameter");
    }

    private static Document xml(Got got) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(got.text())));
    }

    @Test
    void stylesHaveTheBreaksOfTheClassesAndARowForNoData() throws Exception {
        String query = "?indicator=poverty_rate&year=2024&level=commune&classes=3";
        JsonNode breaks = server.get("/api/classes" + query).json().get("breaks");
        int classes = breaks.size() - 1;
        Document qml = xml(server.get("/api/styles" + query + "&f=qml"));
        var rules = qml.getElementsByTagName("rule");
        assertEquals(classes + 1, rules.getLength(), "a rule a class, and one for no data");
        assertEquals(
                "\"poverty_rate\" >= " + breaks.get(classes - 1).asDouble() + " AND \"poverty_rate\" <= "
                        + breaks.get(classes).asDouble(),
                rules.item(classes - 1).getAttributes().getNamedItem("filter").getNodeValue());
        assertEquals(
                "\"poverty_rate\" IS NULL",
                rules.item(classes).getAttributes().getNamedItem("filter").getNodeValue());
        Got got = server.get("/api/styles" + query);
        assertEquals(Optional.of("application/vnd.ogc.sld+xml"), got.header("Content-Type"));
        Document sld = xml(got);
        String namespace = "http://www.opengis.net/sld";
        assertEquals("StyledLayerDescriptor", sld.getDocumentElement().getLocalName());
        assertEquals(namespace, sld.getDocumentElement().getNamespaceURI());
        assertEquals(classes + 1, sld.getElementsByTagNameNS(namespace, "Rule").getLength());
        assertEquals(
                1,
                sld.getElementsByTagNameNS("http://www.opengis.net/ogc", "PropertyIsNull")
                        .getLength());
        // as the page draws three classes, the darkest at the worse, higher end
        int lightest = got.text().indexOf("#e7f6b1");
        int darkest = got.text().indexOf("#225ea8");
        assertTrue(0 < lightest && lightest < darkest, got.text());
    }
}
