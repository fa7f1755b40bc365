package vn.vungcao.report.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.vungcao.report.ReportAtlas;

/** The document, read back. */
final class ReportDocumentTest {
    private static XWPFDocument read(boolean demonstration) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(ReportDocument.of(ReportAtlas.report(demonstration))));
    }

    private static String text(XWPFDocument document) {
        return new XWPFWordExtractor(document).getText();
    }

    @Test
    void itHasTheFormOfTheDecree() throws IOException {
        try (XWPFDocument document = read(true)) {
            String text = text(document);
            List<String> inOrder = List.of(
                    "UBND TỈNH THỬ",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "BÁO CÁO",
                    "Quyết định số 351/QĐ-UBND ngày 18/02/2022",
                    "I. KẾT QUẢ CHUNG",
                    "II. KẾT QUẢ THEO TỪNG NHÓM CHỈ TIÊU",
                    "III. CÁC XÃ CHẬM",
                    "IV. THIẾU SỐ LIỆU",
                    "V. PHƯƠNG PHÁP",
                    "Nơi nhận:");
            int at = -1;
            for (String part : inOrder) {
                int next = text.indexOf(part, at + 1);
                assertTrue(next > at, part);
                at = next;
            }
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertEquals(BigInteger.valueOf(11906), section.getPgSz().getW());
            assertEquals(BigInteger.valueOf(30 * 57), section.getPgMar().getLeft());
            assertEquals(BigInteger.valueOf(15 * 57), section.getPgMar().getRight());
            assertTrue(section.isSetTitlePg(), "the first page has no number");
            assertTrue(document.getHeaderList().stream()
                    .map(XWPFHeader::getParagraphs)
                    .anyMatch(paragraphs ->
                            paragraphs.stream().anyMatch(p -> p.getCTP().sizeOfFldSimpleArray() > 0)));
        }
    }

    @Test
    void everyTargetStandsInItWithItsFigures() throws IOException {
        try (XWPFDocument document = read(true)) {
            String text = text(document);
            for (String id : List.of("t_poverty", "t_roads", "t_words")) {
                assertTrue(text.contains("Chỉ tiêu " + id), id);
            }
            assertTrue(text.contains("trên 70%"), text);
            assertTrue(text.contains("50,0%*‡"), text);
            assertTrue(text.contains("20,0 điểm %; 7 thôn, bản"), text);
            assertTrue(text.contains("2/3 xã chậm"), text);
            assertTrue(text.contains(ReportAtlas.FORMULA + ", Huyện A"), text);
            assertTrue(text.contains("Văn bản không nêu số"), text);
        }
    }

    @Test
    void sourcesAreToldInVietnamese() throws IOException {
        try (XWPFDocument document = read(true)) {
            String text = text(document);
            assertTrue(text.contains("Nguồn: rà soát hộ nghèo."), text);
            assertTrue(text.contains("bản 2020 (danh mục năm 2020)"), text);
        }
    }

    @Test
    void headsOfTablesStandOnEveryPage() throws IOException {
        try (XWPFDocument document = read(true)) {
            List<XWPFTable> ruled = document.getTables().stream()
                    .filter(table -> table.getNumberOfRows() > 1)
                    .toList();
            assertTrue(ruled.size() >= 6, "two of the summary, three clauses, lagging, missing");
            ruled.forEach(table -> {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertTrue(table.getRow(1).isCantSplitRow());
            });
        }
    }

    @Test
    void everyPageOfADemonstrationSaysSo() throws IOException {
        try (XWPFDocument document = read(true)) {
            assertEquals(2, document.getFooterList().size(), "the first page and the others");
            for (XWPFFooter footer : document.getFooterList()) {
                assertTrue(footer.getText().contains("SỐ LIỆU MINH HỌA"));
            }
        }
        try (XWPFDocument document = read(false)) {
            assertFalse(text(document).contains("MINH HỌA"));
        }
    }

    @Test
    void equalReportsAreEqualBytesAndHoldNoClock() throws IOException {
        assertArrayEquals(ReportDocument.of(ReportAtlas.report(true)), ReportDocument.of(ReportAtlas.report(true)));
        try (XWPFDocument document = read(true)) {
            assertNull(document.getProperties().getCoreProperties().getCreated());
        }
    }
}
