package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** A form is written, filled in as an office does, and imported back without a question. */
final class IndicatorTemplateTest {
    private static final int FIRST_ROW = 4;
    private static final int FIRST_FIGURE = 5;

    @TempDir
    private Path folder;

    private CommandRun command;

    @BeforeEach
    void loadReferenceTables() {
        command = new CommandRun(folder.resolve("data"));
        assertEquals(ExitCode.DONE, command.run("demo", "--reference-only"), command::output);
    }

    private Path template(String indicators) {
        Path file = folder.resolve("form.xlsx");
        assertEquals(
                ExitCode.DONE,
                command.run(
                        "template",
                        "indicators",
                        "--level=commune",
                        "--year=2025",
                        "--indicators=" + indicators,
                        "--output=" + file),
                command::output);
        return file;
    }

    @Test
    void aFormThatIsFilledInComesBackWithEqualValues() throws Exception {
        Path file = template("poverty_rate,households,forest_cover_rate,ecological_degradation");
        command.says("45 communes of vintage 2025, 4 indicators");
        Map<String, double[]> written = fill(file);

        assertEquals(
                ExitCode.DONE, command.run("import", "observations", file.toString(), "--strict"), command::output);

        command.says("joined by code: 180");
        try (Store store = MadeStores.open(folder.resolve("data"))) {
            StoredRegistry known = StoredRegistry.of(store, ReferenceData.extents());
            Map<String, Observation> poverty = known.slice("2025", "poverty_rate", 2025);
            Map<String, Observation> households = known.slice("2025", "households", 2025);
            assertEquals(45, poverty.size());
            written.forEach((code, figures) -> {
                assertEquals(figures[0], poverty.get(code).numerator());
                assertEquals(figures[1], poverty.get(code).denominator());
                assertEquals(100 * figures[0] / figures[1], poverty.get(code).value(), 1e-9);
                assertEquals(figures[1], households.get(code).value());
                assertEquals(Approval.PROVISIONAL, households.get(code).approval());
                assertEquals(
                        1,
                        known.slice("2025", "ecological_degradation", 2025)
                                .get(code)
                                .value());
            });
        }
    }

    /** Numerator, denominator, households, forest in hectares of two, a category and the approval. */
    private static Map<String, double[]> fill(Path file) throws Exception {
        Map<String, double[]> written = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("Số liệu");
            for (int i = FIRST_ROW; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                double poor = 10.0 * i;
                double all = 1000.0 + i;
                written.put(row.getCell(0).getStringCellValue(), new double[] {poor, all});
                row.getCell(FIRST_FIGURE).setCellValue(poor);
                row.getCell(FIRST_FIGURE + 1).setCellValue(all);
                row.getCell(FIRST_FIGURE + 2).setCellValue(all);
                row.getCell(FIRST_FIGURE + 3).setCellValue(4000.5);
                row.getCell(FIRST_FIGURE + 4).setCellValue(10000.25);
                row.getCell(FIRST_FIGURE + 5).setCellValue(category(sheet));
                row.getCell(FIRST_FIGURE + 6).setCellValue("sơ bộ");
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return written;
    }

    /** The second of the choices that the cell itself offers. */
    private static String category(Sheet sheet) {
        return sheet.getDataValidations().stream()
                .filter(rule -> rule.getRegions().getCellRangeAddresses()[0].getFirstColumn() == FIRST_FIGURE + 5)
                .findFirst()
                .orElseThrow()
                .getValidationConstraint()
                .getExplicitListValues()[1];
    }

    @Test
    void codesAreTextAndTheCellsKeepOutWhatTheImportWouldRefuse() throws Exception {
        Path file = template("poverty_rate,grdp_growth_rate");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals("Hướng dẫn", book.getSheetName(0));
            Sheet sheet = book.getSheet("Số liệu");
            assertEquals(CellType.STRING, sheet.getRow(FIRST_ROW).getCell(0).getCellType());
            assertTrue(sheet.getRow(FIRST_ROW).getCell(0).getStringCellValue().startsWith("0"));
            assertEquals(
                    "Tỷ lệ hộ nghèo (%) [poverty_rate]",
                    sheet.getRow(2).getCell(5).getStringCellValue());
            assertEquals("Mẫu số: hộ", sheet.getRow(3).getCell(6).getStringCellValue());
            assertEquals(4, sheet.getDataValidations().size());
            assertEquals(
                    "0",
                    sheet.getDataValidations().get(0).getValidationConstraint().getFormula1());
        }
    }

    @Test
    void anEmptyFormIsRefusedAndSoIsAnUnknownIndicator() {
        Path file = template("poverty_rate");
        assertEquals(ExitCode.DONE, command.run("import", "observations", "--help"));
        assertEquals(ExitCode.REFUSED, command.run("import", "observations", file.toString()), command::output);
        command.says("has no figures");
        assertEquals(
                ExitCode.WRONG_USAGE,
                command.run(
                        "template",
                        "indicators",
                        "--level=commune",
                        "--year=2025",
                        "--indicators=povrty_rate",
                        "--output=" + folder.resolve("none.xlsx")));
        command.says("did you mean 'poverty_rate'?");
        assertFalse(Files.exists(folder.resolve("none.xlsx")));
    }
}
