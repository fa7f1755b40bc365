package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.Table;

final class CsvReaderTest {
    private final ProblemList problems = new ProblemList();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeaderTellsTheDelimiter(String delimiter) {
        Table table = read("unit,value\n03124,12\n".replace(",", delimiter)).orElseThrow();

        assertEquals(List.of("unit", "value"), table.columns());
        assertEquals(List.of("03124", "12"), table.rows().get(0).cells());
        assertEquals(delimiter.charAt(0), table.delimiter());
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        Table table = read("unit,name\n03124,\"two\nlines\"\n\n,\n03127,b\n").orElseThrow();

        assertEquals(List.of(2, 5), table.rows().stream().map(Table.Row::number).toList());
        assertEquals(
                "2 rows without any content were passed over",
                problems.list().get(0).message().en());
    }

    @Test
    void aByteOrderMarkIsTakenAndNoted() {
        Table table = read("\uFEFFunit,value\n03124,1\n").orElseThrow();

        assertEquals("unit", table.columns().get(0));
        assertEquals(Severity.NOTE, problems.list().get(0).severity());
    }

    @Test
    void decomposedLettersAreComposed() {
        Table table = read("name\nĐie\u0302\u0323n Bie\u0302n\n").orElseThrow();

        assertEquals("Điện Biên", table.rows().get(0).cells().get(0));
    }

    @Test
    void noBreakSpacesAroundACellAreBlank() {
        Table table = read("unit,value\n\u00A003124\u00A0,1\n\u00A0,\u00A0\n").orElseThrow();

        assertEquals(List.of("03124", "1"), table.rows().get(0).cells());
        assertEquals(1, table.rows().size());
    }

    @Test
    void aByteThatIsNotUtf8IsRefusedWithItsPlace() {
        byte[] bytes = "unit,name\n03124,Noong Bua\n03127,Him Lam\n".getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xB5;

        assertRefused(bytes, "table.csv, line 3", "byte 30 (0xB5) is not UTF-8");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", "table.csv", "the file is empty");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        assertRefused("unit,value\n", "table.csv", "there is a header row and nothing below it");
    }

    @Test
    void aRaggedRowIsRefusedWithAHintAtUnquotedDecimalCommas() {
        ImportProblem problem = assertRefused(
                "unit,value\n03124,1\n03127,12,5\n", "table.csv, row 3", "the row has 3 cells, the header has 2");

        assertTrue(problem.remedy().en().contains("12,5"), problem.remedy().en());
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertRefused("unit,value,value\n03124,1,2\n", "table.csv, row 1, column value", "two columns have this name");
    }

    @Test
    void anOpenQuotationMarkIsRefused() {
        ImportProblem problem = assertRefused("unit,name\n03124,\"Noong Bua\n");

        assertTrue(
                problem.message().en().startsWith("the row cannot be taken apart"),
                problem.message().en());
    }

    @Test
    void aWorkbookIsRefusedAsWhatItIs() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "table.csv", "the file is a ZIP archive or an Excel workbook");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Optional<SourceFile> file = SourceFile.read(Path.of("no-such-folder", "poverty.csv"), problems);

        assertTrue(file.isEmpty());
        assertEquals("poverty.csv", problems.list().get(0).place().toString());
    }

    @Property
    void whateverIsQuotedComesBack(@ForAll("tables") List<List<String>> cells) {
        String csv = "a,b,c\n"
                + cells.stream()
                        .map(row -> row.stream()
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        Table table = read(csv).orElseThrow();

        assertEquals(cells, table.rows().stream().map(Table.Row::cells).toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("x0,;\"\té")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(text -> "<" + text + ">");
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(5);
    }

    @Test
    void theHashIsOfTheBytes() {
        SourceFile file = new SourceFile("x", new byte[] {1, 2});

        assertArrayEquals(new byte[] {1, 2}, file.bytes());
        assertEquals("a12871fee210fb8619291eaea194581cbd2531e4b23759d225f6806923f63222", file.sha256());
    }

    private Optional<Table> read(String text) {
        return CsvReader.read(new SourceFile("table.csv", text.getBytes(StandardCharsets.UTF_8)), problems);
    }

    private ImportProblem assertRefused(String text, String place, String message) {
        return assertRefused(text.getBytes(StandardCharsets.UTF_8), place, message);
    }

    private ImportProblem assertRefused(String text) {
        assertTrue(read(text).isEmpty());
        assertEquals(1, problems.list().size(), () -> problems.list().toString());
        return problems.list().get(0);
    }

    private ImportProblem assertRefused(byte[] bytes, String place, String message) {
        assertTrue(CsvReader.read(new SourceFile("table.csv", bytes), problems).isEmpty());
        assertEquals(1, problems.list().size(), () -> problems.list().toString());
        ImportProblem problem = problems.list().get(0);
        assertEquals(place, problem.place().toString());
        assertEquals(message, problem.message().en());
        return problem;
    }
}
