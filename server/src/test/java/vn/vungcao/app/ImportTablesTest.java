package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.indicator.Observation;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** Tables as offices have them, imported as an office does it. */
final class ImportTablesTest {
    @TempDir
    private Path folder;

    private CommandRun command;

    @BeforeEach
    void loadReferenceTables() {
        command = new CommandRun(folder.resolve("data"));
        assertEquals(ExitCode.DONE, command.run("demo", "--reference-only"), command::output);
    }

    /** Three communes of two districts under titles, a header of two rows, a numbered line, a total and a footnote. */
    private static BookMaker poverty(BookMaker book) {
        return book.row("ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .row("KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2023")
                .merge("A2:F2")
                .row()
                .row("STT", "Huyện", "Tên xã", "Tỷ lệ hộ nghèo (%)")
                .row(null, null, null, "Tổng số hộ", "Số hộ nghèo", "Tỷ lệ")
                .merge("A4:A5")
                .merge("B4:B5")
                .merge("C4:C5")
                .merge("D4:F4")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
                .row(1, "TX. Mường Lay", "P. Na Lay", 900, 90, "=E7/D7*100")
                .row(2, null, "Xã Lay Nưa", "1 200", 300, 25)
                .merge("B7:B8")
                .row(3, "Huyện Tủa Chùa", "thị trấn tủa chùa", 1000, 125, "=E9/D9*100")
                .row(null, "Tổng cộng", null, "=SUM(D7,D9)+1200", "=SUM(E7:E9)", null)
                .row("Ghi chú: số liệu đến 31/12/2023")
                .row(null, null, null, null, "NGƯỜI LẬP BIỂU");
    }

    @Test
    void aSheetWithTitlesMergedHeadersTotalsAndFootnotesGivesItsFigures() throws Exception {
        Path file = poverty(BookMaker.xlsx("Biểu 1")).compute().write(folder.resolve("ho_ngheo.xlsx"));

        assertEquals(ExitCode.DONE, importFile(file, "--year", "2023", "--vintage", "2020"), command::output);

        assertEquals(
                Map.of(
                        "03151 2020 poverty_rate 2023", "10.0 = 90.0/900.0",
                        "03184 2020 poverty_rate 2023", "25.0 = 300.0/1200.0",
                        "03217 2020 poverty_rate 2023", "12.5 = 125.0/1000.0"),
                stored());
        command.says("the header is rows 4 to 5");
        command.says("1 numbers were stored as text and read as numbers: 1 200 in row 8");
        command.says(
                "1 rows of totals are not imported (row 10: Tổng cộng); 2 of their figures were held against their rows");
        command.says("2 rows below the table were not read: row 11: Ghi chú: số liệu đến 31/12/2023");
        command.says("joined by name: 3");
    }

    @Test
    void anOldWorkbookAndACsvInAnOldEncodingGiveTheSame() throws Exception {
        Path xls = poverty(BookMaker.xls("Biểu 1")).compute().write(folder.resolve("ho_ngheo.xls"));
        assertEquals(ExitCode.DONE, importFile(xls, "--year", "2023", "--vintage", "2020"), command::output);
        Map<String, String> fromXls = stored();

        String csv = "BIỂU TỔNG HỢP;;;\nMã xã;Tên xã;Mẫu số;Tử số\n"
                + "03151;Phường Na Lay;900;90\n03184;Xã Lay Nưa;1.200,0;300\n03217;Thị trấn Tủa Chùa;1.000,0;125\n";
        Path file = Files.write(folder.resolve("ho_ngheo.csv"), csv.getBytes(StandardCharsets.UTF_16LE));
        assertEquals(
                ExitCode.DONE,
                importFile(file, "--year=2023", "--vintage=2020", "--indicator=poverty_rate", "--encoding=utf-16le"),
                command::output);

        assertEquals(fromXls, stored());
    }

    @Test
    void yearsAndIndicatorsMayHeadTheColumns() throws Exception {
        Path years = BookMaker.xlsx("Số hộ")
                .row("Mã xã", "Tên xã", "Năm 2019", 2020, LocalDate.of(2021, 12, 31))
                .row("03151", "Phường Na Lay", 800, 810, 820)
                .row("03184", "Xã Lay Nưa", 1100, null, 1150)
                .write(folder.resolve("years.xlsx"));
        assertEquals(
                ExitCode.DONE, importFile(years, "--indicator", "households", "--vintage", "2020"), command::output);
        command.says("1 empty cells say nothing and were passed over");

        Path indicators = BookMaker.xlsx("Tổng hợp")
                .row("Đơn vị", "Năm", "Số hộ", "population", "Forest cover rate")
                .row("Phường Na Lay", LocalDate.of(2022, 12, 31), 830, 3500, 0.4125)
                .format(1, 4, "0.00%")
                .write(folder.resolve("indicators.xlsx"));
        assertEquals(ExitCode.DONE, importFile(indicators, "--vintage", "2020"), command::output);

        Map<String, String> expected = new TreeMap<>();
        expected.put("03151 2020 households 2019", "800.0");
        expected.put("03151 2020 households 2020", "810.0");
        expected.put("03151 2020 households 2021", "820.0");
        expected.put("03184 2020 households 2019", "1100.0");
        expected.put("03184 2020 households 2021", "1150.0");
        expected.put("03151 2020 households 2022", "830.0");
        expected.put("03151 2020 population 2022", "3500.0");
        expected.put("03151 2020 forest_cover_rate 2022", "41.25");
        assertEquals(expected, stored());
    }

    @Test
    void anOpenDocumentWithMergedAndRepeatedCellsGivesItsFigures() throws Exception {
        String content = "<t xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><table:table table:name='Biểu'>"
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row><table:table-row>"
                + "<table:table-cell table:number-rows-spanned='2'><text:p>Tên xã</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-spanned='2'><text:p>Số hộ</text:p></table:table-cell>"
                + "<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>"
                + "<table:table-cell><text:p>2019</text:p></table:table-cell>"
                + "<table:table-cell><text:p>Năm 2020</text:p></table:table-cell></table:table-row><table:table-row>"
                + "<table:table-cell><text:p>Phường Na Lay</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='810'/>"
                + "</table:table-row><table:table-row table:number-rows-repeated='1048570'>"
                + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table></t>";
        Path file = folder.resolve("a.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(ExitCode.DONE, importFile(file, "--vintage", "2020"), command::output);

        assertEquals(Map.of("03151 2020 households 2019", "810.0", "03151 2020 households 2020", "810.0"), stored());
        command.says("the header is rows 3 to 4");
    }

    @Test
    void rowsStandUnderTheHeadingOfTheirDistrict() throws Exception {
        Path file = BookMaker.xlsx("Biểu")
                .row("TT", "Đơn vị hành chính", "Số hộ")
                .row("I", "Huyện Mường Ảng", 3000)
                .row(1, "Thị trấn Mường Ảng", 1000)
                .row(2, "Xã Ẳng Tở", 2000)
                .row("II", "Huyện Tủa Chùa")
                .row(1, "Xã Xín Chải", 500)
                .write(folder.resolve("districts.xlsx"));

        assertEquals(ExitCode.DONE, importFile(file, "--year", "2023", "--vintage", "2020"), command::output);

        assertEquals("500.0", stored().get("03223 2020 households 2023"));
        assertEquals("3000.0", stored().get("102 2020 households 2023"));
        command.says("'Xã Xín Chải' is Xã Sín Chải (03223), other name");
    }

    @Test
    void aNameThatIsOnlyNearIsTakenWhenThatIsAllowed() throws Exception {
        Path file = BookMaker.xlsx("Biểu")
                .row("Tên xã", "Số hộ")
                .row("Xã Lay Nửaa", 1000)
                .write(folder.resolve("near.xlsx"));

        assertEquals(ExitCode.REFUSED, importFile(file, "--year=2023", "--vintage=2020"), command::output);
        command.says("nearest by spelling: Xã Lay Nưa (03184, Thị xã Mường Lay) 0.88");
        assertEquals(
                ExitCode.REFUSED,
                importFile(file, "--year=2023", "--vintage=2020", "--accept-names=0.9"),
                command::output);
        assertEquals(
                ExitCode.DONE,
                importFile(file, "--year=2023", "--vintage=2020", "--accept-names=0.85", "--json"),
                command::output);
        JsonNode join = new ObjectMapper().readTree(command.report()).get("join");
        assertEquals(1, join.get("joined_by").get("near_name").asInt());
        assertEquals("03184", join.get("named_joins").get(0).get("unit").asText());
        assertEquals(0.875, join.get("named_joins").get(0).get("score").asDouble());

        assertEquals(ExitCode.DONE, command.run("import", "report", "2"), command::output);
        assertEquals(join, new ObjectMapper().readTree(command.report()).get("join"));
        assertEquals(ExitCode.REFUSED, command.run("import", "report", "99"), command::output);
    }

    private int importFile(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", "observations", file.toString()));
        arguments.addAll(List.of(options));
        return command.run(arguments.toArray(String[]::new));
    }

    private Map<String, String> stored() {
        Map<String, String> found = new TreeMap<>();
        try (Store store = MadeStores.open(folder.resolve("data"))) {
            StoredRegistry known = StoredRegistry.of(store, ReferenceData.extents());
            for (String code : known.codes()) {
                for (int year = 2015; year <= 2025; year++) {
                    known.slice("2020", code, year)
                            .values()
                            .forEach(observation -> found.put(
                                    observation.unit() + " " + observation.vintage() + " " + code + " "
                                            + observation.year(),
                                    text(observation)));
                }
            }
        }
        assertTrue(found.size() > 0);
        return found;
    }

    private static String text(Observation observation) {
        String parts = Double.isNaN(observation.denominator())
                ? ""
                : " = " + observation.numerator() + "/" + observation.denominator();
        return observation.value() + parts;
    }
}
