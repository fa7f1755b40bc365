package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.report.ReportAtlas;

/** Communes whose names are a script and a formula come out of every door as names. */
final class HostileNamesTest {
    private static final String QUERY = "?year=2024&indicators=roads";
    private static TestServer server;

    @BeforeAll
    static void start() {
        Atlas atlas = ReportAtlas.build(false);
        server = new TestServer(() -> Optional.of(atlas));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCsvHasNoCellThatASpreadsheetWorksOut() {
        String csv = export("csv").text();
        assertTrue(csv.contains("'=HYPERLINK("), csv);
        assertFalse(csv.contains("\"=HYPERLINK("), csv);
        assertFalse(csv.contains(",=HYPERLINK("), csv);
    }

    @Test
    void theWorkbookHasThemAsTexts() throws Exception {
        List<String> texts = new ArrayList<>();
        try (Workbook book =
                WorkbookFactory.create(new ByteArrayInputStream(export("xlsx").plain()))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertFalse(cell.getCellType() == CellType.FORMULA, cell.toString());
                        texts.add(cell.toString());
                    }
                }
            }
        }
        assertTrue(texts.contains(ReportAtlas.FORMULA), texts.toString());
        assertTrue(texts.contains(ReportAtlas.SCRIPT), texts.toString());
    }

    @Test
    void theKmlHasThemAsTextsAndNoElementOfTheirs() throws Exception {
        String kml = export("kml").text();
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(kml)));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(texts(document.getElementsByTagName("name")).contains(ReportAtlas.SCRIPT), kml);
        // programs that show KML take what a description says for HTML
        texts(document.getElementsByTagName("description"))
                .forEach(text -> assertFalse(text.contains("<script"), text));
    }

    @Test
    void thePagesOfTheApiHaveThemAsTexts() {
        for (String path : List.of(
                "/api/collections/communes/items" + QUERY + "&f=html",
                "/api/collections/communes/items/00002" + QUERY + "&f=html")) {
            TestServer.Got page = server.get(path);
            assertEquals(200, page.status(), page.text());
            assertTrue(page.text().contains("&lt;script"), page.text());
            assertFalse(page.text().contains("<script>alert"), page.text());
        }
    }

    @Test
    void theyAreTheSameInJson() {
        String found = server.get("/api/collections/communes/items" + QUERY + "&limit=10")
                .json()
                .toString();
        assertTrue(found.contains("<script>alert('1')</script>"), found);
        assertEquals(
                Optional.of("nosniff"),
                server.get("/api/collections/communes/items" + QUERY).header("X-Content-Type-Options"));
    }

    private static TestServer.Got export(String format) {
        TestServer.Got got = server.get("/api/export/communes." + format + QUERY);
        assertEquals(200, got.status(), got.text());
        return got;
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
