package vn.vungcao.report.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.vungcao.encode.Markup;
import vn.vungcao.report.ReportAtlas;
import vn.vungcao.report.word.Language;

/** The page, parsed as XML, and the PDF that is made of it. */
final class ReportPageTest {
    private final String html = ReportPage.of(ReportAtlas.report(true), Language.VI);

    private static Document parsed(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the page is no well-formed XML", e);
        }
    }

    private static List<Element> elements(Document page, String tag) {
        return elements(page.getElementsByTagName(tag));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element section(Document page, String id) {
        return elements(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTargetHasASectionWithItsFigures() {
        Document page = parsed(html);
        assertEquals(
                List.of("t_roads", "t_poverty", "t_words"),
                elements(page, "section").stream()
                        .map(section -> section.getAttribute("id"))
                        .toList());
        String roads = section(page, "t_roads").getTextContent();
        assertTrue(roads.contains("trên 70%"), roads);
        assertTrue(roads.contains("50,0%*‡ = 15/30"), roads);
        assertTrue(roads.contains("2/3 xã; có số liệu 3/4 đơn vị"), roads);
        assertTrue(roads.contains("Sở A"), roads);
        assertTrue(section(page, "t_words").getTextContent().contains("Văn bản không nêu số"));
    }

    @Test
    void theLegendOfAMapCountsEveryUnitAndWhatIsNotKnownIsHatched() {
        Element roads = section(parsed(html), "t_roads");
        Element map = elements(roads.getElementsByTagName("svg")).stream()
                .filter(svg -> svg.getAttribute("class").equals("map"))
                .findFirst()
                .orElseThrow();
        List<Element> paths = elements(map.getElementsByTagName("path"));
        assertEquals(5, paths.size(), "four communes and one hatching");
        assertEquals(
                List.of("#f6a04d", "#74a9cf", "#ffffff", "none", "#f6a04d"),
                paths.stream().map(path -> path.getAttribute("fill")).toList());
        int counted = elements(roads.getElementsByTagName("table")).stream()
                .filter(table -> table.getAttribute("class").equals("legend"))
                .flatMap(table -> elements(table.getElementsByTagName("td")).stream())
                .filter(cell -> cell.getAttribute("class").equals("number"))
                .mapToInt(cell -> Integer.parseInt(cell.getTextContent()))
                .sum();
        assertEquals(4, counted);
    }

    @Test
    void shapesKeepTheirProportions() {
        Element map = elements(parsed(html), "svg").get(0);
        String[] view = map.getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(view[2]) - 12;
        double height = Double.parseDouble(view[3]) - 12;
        double shortening = Math.cos(Math.toRadians(21.35));
        assertEquals(4 * shortening, width / height, 0.05, "four squares of degrees side by side");
    }

    @Test
    void namesAreEscapedAndThePageStandsAlone() {
        Document page = parsed(html);
        assertFalse(html.contains("<script"), "a name is no markup");
        assertTrue(page.getDocumentElement().getTextContent().contains("351/QĐ-UBND ngày 18/02/2022"));
        assertTrue(page.getDocumentElement().getTextContent().contains("Chương trình <thử>"));
        assertTrue(section(page, "t_roads").getTextContent().contains(ReportAtlas.FORMULA));
        assertEquals(List.of(), elements(page, "link"));
        assertEquals(List.of(), elements(page, "img"));
        assertFalse(html.contains("url("), "nothing is asked for from elsewhere");
    }

    @Test
    void anotherLanguageIsAnotherPage() {
        String english = ReportPage.of(ReportAtlas.report(true), Language.EN);
        assertEquals("en", parsed(english).getDocumentElement().getAttribute("lang"));
        assertTrue(english.contains("more than 70%"));
        assertTrue(english.contains("50.0%*‡"));
        assertTrue(english.contains("DEMONSTRATION DATA"));
    }

    @Test
    void sourcesAreToldInTheLanguageOfThePage() {
        assertTrue(html.contains("rà soát hộ nghèo") && html.contains("(danh mục năm 2020)"), html);
        assertFalse(html.contains("poverty review") || html.contains("list of 2020"), html);
        String english = ReportPage.of(ReportAtlas.report(true), Language.EN);
        assertTrue(english.contains("poverty review") && english.contains("(list of 2020)"), english);
        assertFalse(english.contains("rà soát hộ nghèo") || english.contains("danh mục"), english);
    }

    @Test
    void realDataAreNotCalledADemonstration() {
        assertTrue(html.contains("SỐ LIỆU MINH HỌA"));
        assertFalse(ReportPage.of(ReportAtlas.report(false), Language.VI).contains("MINH HỌA"));
    }

    @Test
    void markupRefusesWhatXmlCannotHold() {
        Markup markup = new Markup();
        markup.element("p", "a\u0001b\uD800c<&>", "title", "\"'");
        assertEquals("<!DOCTYPE html>\n<p title=\"&quot;&#39;\">a\uFFFDb\uFFFDc&lt;&amp;&gt;</p>\n", markup.toString());
    }

    @Test
    void aPathIsReadAsItWasWritten() {
        var box = MapDrawer.path("M10 20l5 0 0 -7 -5 0zM100 100l0 0z").getBounds();
        assertEquals(new java.awt.Rectangle(10, 13, 90, 87), box);
    }

    @Test
    void thePdfHoldsThePageWithVietnameseLetters() throws IOException {
        byte[] pdf = ReportPdf.of(ReportAtlas.report(true), Language.VI);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains("SỐ LIỆU MINH HỌA"), "page " + page + ": " + text);
            }
            String all = new PDFTextStripper().getText(document);
            assertTrue(all.contains("Chậm tiến độ"), all);
            assertTrue(all.contains("Hạ tầng thiết yếu"), all);
            assertEquals(
                    Optional.empty(),
                    Optional.ofNullable(document.getDocumentInformation().getCreationDate()));
        }
    }

    @Test
    void equalReportsAreEqualBytes() {
        assertEquals(html, ReportPage.of(ReportAtlas.report(true), Language.VI));
        assertArrayEquals(
                ReportPdf.of(ReportAtlas.report(true), Language.VI),
                ReportPdf.of(ReportAtlas.report(true), Language.VI));
    }
}
