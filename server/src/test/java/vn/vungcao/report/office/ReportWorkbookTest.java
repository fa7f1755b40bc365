package vn.vungcao.report.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.vungcao.report.ReportAtlas;
import vn.vungcao.report.word.Language;

/** The workbook, read back with another library than wrote it. */
final class ReportWorkbookTest {
    private static XSSFWorkbook read(boolean demonstration, Language language) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(ReportWorkbook.of(ReportAtlas.report(demonstration), language)));
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells;
    }

    private static Cell texted(Sheet sheet, String text) {
        return found(sheet, text).orElseThrow(() -> new AssertionError(sheet.getSheetName() + " lacks " + text));
    }

    private static Optional<Cell> found(Sheet sheet, String text) {
        return cells(sheet).stream()
                .filter(c -> c.getCellType() == CellType.STRING
                        && c.getStringCellValue().equals(text))
                .findFirst();
    }

    private static Cell right(Cell cell, int columns) {
        return cell.getRow().getCell(cell.getColumnIndex() + columns);
    }

    @Test
    void eachClauseHasASheetBesideSummaryLaggingMissingAndOrigin() throws IOException {
        try (XSSFWorkbook book = read(true, Language.VI)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(
                    List.of(
                            "Tổng hợp",
                            "2025 2.1(3) Hạ tầng thiết yếu",
                            "2030 2.2(2) Giảm nghèo",
                            "2030 2.2(5) Môi trường",
                            "Đơn vị chậm",
                            "Thiếu số liệu",
                            "Thông tin"),
                    names);
            assertTrue(names.stream().allMatch(name -> name.length() <= 31), names.toString());
        }
    }

    @Test
    void numbersAreNumbersAndCodesAreTexts() throws IOException {
        try (XSSFWorkbook book = read(true, Language.VI)) {
            Sheet roads = book.getSheet("2025 2.1(3) Hạ tầng thiết yếu");
            Cell id = texted(roads, "t_roads");
            assertEquals("trên 70%", right(id, 2).getStringCellValue());
            assertEquals(50, right(id, 4).getNumericCellValue(), 1e-9);
            assertEquals("#,##0.0", right(id, 4).getCellStyle().getDataFormatString());
            assertEquals(15, right(id, 6).getNumericCellValue());
            assertEquals("Chậm tiến độ", right(id, 8).getStringCellValue());
            assertEquals(20, right(id, 9).getNumericCellValue(), 1e-9);
            assertEquals(7, right(id, 10).getNumericCellValue());
            assertEquals(2, right(id, 15).getNumericCellValue());
            assertEquals(3, right(id, 16).getNumericCellValue());
            Sheet lagging = book.getSheet("Đơn vị chậm");
            Cell code = texted(lagging, "00004");
            assertEquals("@", code.getCellStyle().getDataFormatString());
            assertEquals("Xã Bốn", right(code, 1).getStringCellValue());
            assertEquals(6 / 9.0, right(code, 10).getNumericCellValue(), 1e-9);
            assertTrue(found(lagging, "00003").isEmpty(), "nothing is known of it, so it is not ranked");
            assertEquals(
                    "Xã Ba",
                    right(texted(book.getSheet("Thiếu số liệu"), "t_roads"), 6).getStringCellValue());
        }
    }

    @Test
    void sourcesAreToldInTheLanguageOfTheWorkbook() throws IOException {
        try (XSSFWorkbook book = read(true, Language.VI)) {
            Sheet origin = book.getSheet("Thông tin");
            assertEquals("danh mục năm 2020", beside(origin, "Căn cứ địa giới"));
            assertEquals("rà soát hộ nghèo", beside(origin, "Nguồn công bố"));
            assertEquals("351/QĐ-UBND ngày 18/02/2022", beside(origin, "Văn bản"));
        }
        try (XSSFWorkbook book = read(true, Language.EN)) {
            Sheet origin = book.getSheetAt(book.getNumberOfSheets() - 1);
            assertEquals("list of 2020", beside(origin, "Drawn by"));
            assertEquals("poverty review", beside(origin, "Published by"));
            assertEquals("351/QĐ-UBND, 2022-02-18", beside(origin, "Document"));
        }
    }

    private static String beside(Sheet sheet, String text) {
        return right(texted(sheet, text), 1).getStringCellValue();
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNone() throws IOException {
        try (XSSFWorkbook book = read(true, Language.VI)) {
            Cell name = texted(book.getSheet("Đơn vị chậm"), ReportAtlas.FORMULA);
            assertEquals(CellType.STRING, name.getCellType());
            assertEquals("@", name.getCellStyle().getDataFormatString(), "nor does it become one when typed again");
            book.forEach(sheet -> cells(sheet).forEach(c -> assertFalse(c.getCellType() == CellType.FORMULA)));
        }
    }

    @Test
    void everySheetPrintsOnA4AcrossAndSaysThatItIsADemonstration() throws IOException {
        try (XSSFWorkbook book = read(true, Language.VI)) {
            book.forEach(sheet -> {
                assertTrue(sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
                assertTrue(sheet.getHeader().getCenter().contains("SỐ LIỆU MINH HỌA"), sheet.getSheetName());
                assertTrue(
                        cells(sheet).stream()
                                .anyMatch(c -> c.getCellType() == CellType.STRING
                                        && c.getStringCellValue().contains("SỐ LIỆU MINH HỌA")),
                        sheet.getSheetName());
            });
            Sheet lagging = book.getSheet("Đơn vị chậm");
            int head = texted(lagging, "Mã chỉ tiêu").getRowIndex();
            assertEquals(head + 1, lagging.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(head, lagging.getRepeatingRows().getFirstRow());
        }
        try (XSSFWorkbook book = read(false, Language.EN)) {
            book.forEach(sheet -> assertEquals("", sheet.getHeader().getCenter()));
            assertEquals("Summary", book.getSheetAt(0).getSheetName());
        }
    }

    @Test
    void theSummaryCountsEveryTarget() throws IOException {
        try (XSSFWorkbook book = read(true, Language.VI)) {
            Row all = texted(book.getSheet("Tổng hợp"), "Tổng số")
                    .getRow()
                    .getSheet()
                    .getRow(found(book.getSheet("Tổng hợp"), "Chỉ tiêu đến năm 2030")
                                    .orElseThrow()
                                    .getRowIndex()
                            + 1);
            assertEquals("Tổng số", all.getCell(0).getStringCellValue());
            assertEquals(3, all.getCell(8).getNumericCellValue());
        }
    }

    @Test
    void equalReportsAreEqualBytes() {
        assertArrayEquals(
                ReportWorkbook.of(ReportAtlas.report(true), Language.VI),
                ReportWorkbook.of(ReportAtlas.report(true), Language.VI));
    }
}
