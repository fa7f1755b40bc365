package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that something is wrong with, and what is said of them. Nothing is ever written. */
final class BadTablesTest {
    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private final CommandRun command = new CommandRun(data);

    @BeforeAll
    static void loadReferenceTables() {
        CommandRun setUp = new CommandRun(data);
        assertEquals(ExitCode.DONE, setUp.run("demo", "--reference-only"), setUp::output);
    }

    private static BookMaker households() {
        return BookMaker.xlsx("Biểu 1").row("Mã xã", "Tên xã", "Số hộ");
    }

    @Test
    void twoSheetsThatCanBeRead() throws Exception {
        Path file = households()
                .row("03151", "Phường Na Lay", 900)
                .sheet("Biểu 2")
                .row("Mã xã", "Số hộ")
                .row("03151", 900)
                .write(file("a.xlsx"));
        refused(
                file,
                "2 sheets have a header that can be read: Biểu 1, Biểu 2",
                "say which one is meant with --sheet NAME");
        refused(List.of("--sheet", "Biểu 3"), file, "there is no sheet 'Biểu 3'");
        assertEquals(ExitCode.DONE, dryRun(file, List.of("--sheet", "Biểu 2")), command::output);
    }

    @Test
    void noHeader() throws Exception {
        refused(
                BookMaker.xlsx("S").row("Na Lay", 900).row("Lay Nưa", 1000).write(file("a.xlsx")),
                "there is no header that can be read; the first row is: Na Lay | 900");
        refused(BookMaker.xlsx("S").write(file("b.xlsx")), "there is no header that can be read: the sheet is empty");
        refused(households().write(file("c.xlsx")), "there is a header in row 1 and no figures below it");
    }

    @Test
    void unitsThatAreNone() throws Exception {
        refused(
                BookMaker.xlsx("S")
                        .row("Tên xã", "Số hộ")
                        .row("Xã Mường Xén", 1)
                        .write(file("a.xlsx")),
                "a.xlsx [S], row 2, column Tên xã: there is no unit 'Xã Mường Xén' in vintage 2020");
        refused(
                BookMaker.xlsx("S").row("Tên xã", "Số hộ").row("Xã Tủa Chùa", 1).write(file("b.xlsx")),
                "there is no unit 'Xã Tủa Chùa' in vintage 2020; there is Huyện Tủa Chùa (098, Tỉnh Điện Biên) or"
                        + " Thị trấn Tủa Chùa (03217, Huyện Tủa Chùa)");
        refused(
                BookMaker.xlsx("S")
                        .row("Huyện", "Tên xã", "Số hộ")
                        .row("Huyện Mường Nhé", "Phường Na Lay", 1)
                        .write(file("c.xlsx")),
                "there is no 'Phường Na Lay' in 'Huyện Mường Nhé'; there is Phường Na Lay (03151, Thị xã Mường Lay)");
        refused(
                households().row(3151, "Phường Na Lay", 900).write(file("d.xlsx")),
                "d.xlsx [Biểu 1], row 2, column Mã xã: '3151' is no unit code of vintage 2020",
                "--accept-codes padded");
    }

    @Test
    void aNameThatTwoUnitsBear() throws Exception {
        refused(
                BookMaker.xlsx("S").row("Đơn vị", "Số hộ").row("Tủa Chùa", 1).write(file("a.xlsx")),
                "'Tủa Chùa' can be Huyện Tủa Chùa (098, Tỉnh Điện Biên) or Thị trấn Tủa Chùa (03217, Huyện Tủa Chùa)",
                "write the code, add a column Huyện, or say --level commune");
    }

    @Test
    void aTotalThatIsNotTheSumOfItsRowsIsAWarningWithBothFigures() throws Exception {
        Path file = households()
                .row("03151", "Phường Na Lay", 900)
                .row("03184", "Xã Lay Nưa", 1000)
                .row(null, "Tổng cộng", 1901)
                .write(file("a.xlsx"));
        assertEquals(ExitCode.DONE, dryRun(file, List.of()), command::output);
        command.says(
                "warning: a.xlsx [Biểu 1], row 4, column Số hộ: 'Tổng cộng' states 1901, but all rows of units add up to 1900");
        refused(List.of("--strict"), file, "error: a.xlsx [Biểu 1], row 4, column Số hộ: 'Tổng cộng' states 1901");
    }

    @Test
    void cellsThatAreNoFigures() throws Exception {
        refused(
                households().row("03151", "Phường Na Lay", "khoảng900").write(file("a.xlsx")),
                "a.xlsx [Biểu 1], row 2, column Số hộ: 'khoảng900' is no number");
        refused(
                households().row("03151", "Phường Na Lay", "=1/0").compute().write(file("b.xlsx")),
                "b.xlsx [Biểu 1], row 2, column Số hộ: the cell has the error #DIV/0!");
        refused(
                households().row("03151", "Phường Na Lay", "=#REF!").compute().write(file("c.xlsx")),
                "c.xlsx [Biểu 1], row 2, column Số hộ: the cell has the error #REF!");
        refused(
                households().row("03151", "Phường Na Lay", "=1+1").write(file("d.xlsx")),
                "d.xlsx [Biểu 1], row 2, column Số hộ: the formula has no stored result");
        refused(
                households()
                        .row("03151", "Phường Na Lay", LocalDate.of(2024, 5, 12))
                        .write(file("e.xlsx")),
                "e.xlsx [Biểu 1], row 2, column Số hộ: there is a date, 2024-05-12, where a number should be");
        refused(
                households().row("03151", "Phường Na Lay", "1.234").write(file("f.xlsx")),
                "'1.234' can be read as 1234 or as 1.234");
        refused(
                households()
                        .row("03151", "Phường Na Lay", "1234,5")
                        .row("03184", "Xã Lay Nưa", "1234.5")
                        .write(file("g.xlsx")),
                "some numbers have a decimal point (1234.5 in row 3), others a decimal comma (1234,5 in row 2)");
    }

    @Test
    void figuresThatAreMerged() throws Exception {
        refused(
                households()
                        .row("03151", "Phường Na Lay", 900)
                        .row("03184", "Xã Lay Nưa", null)
                        .merge("C2:C3")
                        .write(file("a.xlsx")),
                "row 2, column Số hộ: one figure is merged over 2 cells (C2:C3), so whose it is cannot be told");
    }

    @Test
    void oneUnitTwice() throws Exception {
        refused(
                households()
                        .row("03151", "Phường Na Lay", 900)
                        .row("03151", "Phường Na Lay", 901)
                        .write(file("a.xlsx")),
                "row 3, column Mã xã: 03151 of vintage 2020, households 2024 stands already in row 2");
    }

    @Test
    void whatNobodySays() throws Exception {
        Path noYear = BookMaker.xlsx("S")
                .row("SỐ HỘ NĂM 2024", null, null)
                .row("Mã xã", "Tên xã", "Số hộ")
                .row("03151", "Phường Na Lay", 900)
                .write(file("a.xlsx"));
        assertEquals(ExitCode.REFUSED, run(noYear, "--vintage", "2020"), command::output);
        command.says("nothing says of which year the figures are: Số hộ");
        command.says("the title names 2024: if that is it, say --year 2024");

        Path noIndicator =
                BookMaker.xlsx("S").row("Mã xã", "Giá trị").row("03151", 900).write(file("b.xlsx"));
        refused(noIndicator, "nothing says which indicator the figures are of: Giá trị", "--indicator CODE");

        Path unknown = BookMaker.xlsx("S")
                .row("Mã xã", "Tỷ lệ hộ ngheò")
                .row("03151", 9)
                .write(file("c.xlsx"));
        assertEquals(ExitCode.DONE, dryRun(unknown, List.of()), command::output);
        Path misspelt = BookMaker.xlsx("S")
                .row("Mã xã", "Tỷ lệ hộ ngeo")
                .row("03151", 9)
                .write(file("d.xlsx"));
        refused(
                misspelt,
                "no column of figures is known; not known are: Tỷ lệ hộ ngeo",
                "'Tỷ lệ hộ ngeo' may be 'Tỷ lệ hộ nghèo'");
        refused(List.of("--indicator", "poverty"), noIndicator, "there is no indicator 'poverty'");
    }

    @Test
    void twoColumnsThatMeanTheSame() throws Exception {
        refused(
                BookMaker.xlsx("S")
                        .row("Mã xã", "Số hộ", "households")
                        .row("03151", 1, 2)
                        .write(file("a.xlsx")),
                "columns B (Số hộ) and C (households) mean the same: value of households");
    }

    @Test
    void aWorkbookThatIsLockedOrDamaged() throws Exception {
        refused(
                households().row("03151", "Phường Na Lay", 900).writeLocked(file("a.xlsx")),
                "the workbook is protected by a password",
                "remove the password");
        byte[] whole = households().row("03151", "Phường Na Lay", 900).bytes();
        refused(Files.write(file("b.xlsx"), Arrays.copyOf(whole, whole.length / 2)), "b.xlsx: the archive breaks off");
        byte[] old = BookMaker.xls("S").row("Mã xã", "Số hộ").bytes();
        refused(Files.write(file("c.xls"), Arrays.copyOf(old, 700)), "c.xls: the workbook is damaged");
        refused(zip("d.xlsx", "readme.txt", "no workbook"), "d.xlsx: the archive is no workbook");
    }

    @Test
    void anArchiveThatBlowsUp() throws Exception {
        refused(
                zip("a.xlsx", "[Content_Types].xml", "0".repeat(60 << 20)),
                "the archive unpacks to more than 200 times its size");
    }

    @Test
    void aWorkbookWhoseTextsMultiplyOrReadOtherFiles() throws Exception {
        for (String entity : List.of("SYSTEM 'file:///etc/passwd'", "'&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;'")) {
            byte[] whole = households().row("03151", "Phường Na Lay", 900).bytes();
            Path file = Files.write(
                    file("laughs.xlsx"),
                    rewritten(
                            whole,
                            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY l 'ha'><!ENTITY e " + entity + ">]>",
                            "&e;"));
            refused(file, "laughs.xlsx: the workbook is damaged");
            assertFalse(command.output().contains("root:"), command::output);
            assertFalse(command.output().contains("haha"), command::output);
        }
    }

    /** The same workbook with another beginning and another first text of its sheet of texts. */
    private static byte[] rewritten(byte[] book, String prolog, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    content = (prolog
                                    + xml.replaceFirst("<\\?xml[^>]*>", "")
                                            .replaceFirst("(<t[^>]*>)[^<]*", "$1" + text))
                            .getBytes(StandardCharsets.UTF_8);
                }
                to.write(content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void damagedAndHostileOpenDocuments() throws Exception {
        refused(
                zip("a.ods", "content.xml", ods("<table:table-row><table:table-cell>")),
                "content.xml of the workbook is damaged");
        refused(
                zip(
                        "b.ods",
                        "content.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + ods("&e;") + "</t>"),
                "content.xml of the workbook is damaged");
        String wide =
                "<table:table-row><table:table-cell table:number-columns-repeated='90000' office:value-type='float'"
                        + " office:value='1'/></table:table-row></table:table></t>";
        refused(zip("c.ods", "content.xml", ods(wide)), "sheet 'S' has more than 100000 rows, 1000 columns");
        refused(zip("d.ods", "content.xml", "<t/>"), "the document has no sheet");
    }

    @Test
    void anEncodingOrADelimiterThatIsWrong() throws Exception {
        Path file = Files.writeString(file("a.csv"), "Biểu 1;;\nMã xã;Tên xã;Số hộ\n03151;Phường Na Lay;900\n");
        refused(List.of("--encoding", "tcvn3"), file, "a.csv, line 1: byte 4 (0x83) means nothing in tcvn3");
        refused(List.of("--encoding", "utf-16le"), file, "means nothing in utf-16le");
        refused(List.of("--delimiter", "comma"), file, "there is no column 'unit'; the table has: Biểu 1;;");
        assertEquals(ExitCode.DONE, dryRun(file, List.of("--delimiter", "semicolon")), command::output);
        Path ragged = Files.writeString(file("b.csv"), "Biểu 1,,\nMã xã,Tên xã,Số hộ\n03151,Phường Na Lay,900,5\n");
        refused(ragged, "b.csv, row 3: column D has a cell, '5', but no title");
        Path shorter = Files.writeString(file("c.csv"), "Biểu 1,,\nMã xã,Tên xã,Số hộ\n03151,900\n");
        refused(shorter, "c.csv, row 3: the row has 2 cells, the header has 3");
    }

    @Test
    void aNameThatDoesNotGoWithItsCode() throws Exception {
        Path file = households().row("03151", "Phường Mường Lay", 900).write(file("a.xlsx"));
        assertEquals(ExitCode.DONE, dryRun(file, List.of()), command::output);
        command.says("03151 is Phường Na Lay in vintage 2020, but the row calls it 'Phường Mường Lay'"
                + ", which it is in vintage 2025");
        assertFalse(command.output().contains("error"), command::output);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Content of an OpenDocument spreadsheet up to within its first sheet. */
    private static String ods(String within) {
        return "<t xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><table:table table:name='S'>"
                + within;
    }

    private Path zip(String name, String entry, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(file(name), out.toByteArray());
    }

    private void refused(Path file, String... said) {
        refused(List.of(), file, said);
    }

    private void refused(List<String> options, Path file, String... said) {
        assertEquals(ExitCode.REFUSED, dryRun(file, options), command::output);
        for (String text : said) {
            command.says(text);
        }
        command.says("Nothing was written.");
    }

    private int dryRun(Path file, List<String> options) {
        List<String> all = new ArrayList<>(List.of("--year=2024", "--vintage=2020", "--dry-run"));
        all.addAll(options);
        return run(file, all.toArray(String[]::new));
    }

    private int run(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", "observations", file.toString()));
        arguments.addAll(List.of(options));
        return command.run(arguments.toArray(String[]::new));
    }
}
