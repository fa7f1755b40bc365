package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** What somebody who imports a file sees, and what is written: all of it or nothing. */
final class ImportCommandTest {
    private static final String HEADER = "unit,vintage,indicator,year,value,numerator,denominator\n";
    private static final String SQUARE = "[[103.0,21.3],[103.1,21.3],[103.1,21.4],[103.0,21.4],[103.0,21.3]]";
    private static final String BOUNDARIES = "boundaries --level commune --vintage 2020 --name-field name";

    @TempDir
    private static Path reference;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void fillAStore() {
        try (Store store = MadeStores.open(reference)) {
            store.apply(ReferenceData.load("test"));
        }
    }

    /** Looked at once, because a store takes its time to open. */
    @AfterAll
    static void nothingOfBadInputWasWritten() {
        assertEquals(1, imports(reference));
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad(
                        "coordinates in metres without a word of their system",
                        BOUNDARIES,
                        collection(feature(
                                "03124", "[[501877,2366126],[502877,2366126],[502877,2367126],[501877,2366126]]")),
                        "error: input, feature 1: 501877.000 2366126.000 is no longitude and latitude in degrees, and the"
                                + " file names no reference system",
                        "EPSG:9205 (VN-2000 / TM-3 103-00)",
                        "--crs EPSG:CODE"),
                bad(
                        "a system that puts them elsewhere",
                        BOUNDARIES + " --crs EPSG:32648",
                        collection(feature(
                                "03124", "[[801877,2366126],[802877,2366126],[802877,2367126],[801877,2366126]]")),
                        "error: input, feature 1: it lies at longitude 107.9",
                        "outside the reach of the units of this vintage (longitude 101.90 to 103.90, latitude 20.60 to 22.80)",
                        "--anywhere"),
                bad(
                        "axes exchanged",
                        BOUNDARIES,
                        collection(feature("03124", "[[21.3,103],[21.3,103.1],[21.4,103.1],[21.3,103]]")),
                        "error: input, feature 1: latitude and longitude are swapped: 21.30000 103.00000 is latitude first",
                        "write longitude first"),
                bad(
                        "a ring that crosses itself",
                        BOUNDARIES,
                        collection(feature("03124", "[[103,21],[103.1,21.1],[103.1,21],[103,21.1],[103,21]]")),
                        "error: input, feature 1: its shape is not valid: the boundary crosses itself near 103.05000 21.05000",
                        "Fix geometries"),
                bad(
                        "a ring that is not closed",
                        BOUNDARIES,
                        collection(feature("03124", "[[103,21],[103.1,21],[103.1,21.1],[103,21.1]]")),
                        "error: input, feature 1: a ring is not closed",
                        "ends where it begins"),
                bad(
                        "one unit twice",
                        BOUNDARIES,
                        collection(feature("03124", SQUARE), feature("03124", SQUARE)),
                        "error: input, feature 2, field code: unit 03124 (Phường Noong Bua) stands already in feature 1",
                        "join its parts into one multipolygon"),
                bad(
                        "a unit that the vintage does not have",
                        BOUNDARIES,
                        collection(feature("03999", SQUARE)),
                        "error: input, feature 1, field code: there is no unit '03999' in vintage 2020",
                        "correct the code"),
                bad(
                        "a feature whose code lost its zero",
                        BOUNDARIES,
                        collection(feature("3127", SQUARE)),
                        "error: input, feature 1, field code: '3127' is no unit code of vintage 2020; with its leading zero it"
                                + " is 03127, Phường Him Lam",
                        "--accept-codes padded"),
                bad(
                        "truncated JSON",
                        BOUNDARIES,
                        collection(feature("03124", SQUARE)).substring(0, 150),
                        "error: input, line 1: the file breaks off at column 151 (byte 150), after 1 features",
                        "copy or export the file again"),
                bad(
                        "an empty boundary file",
                        BOUNDARIES,
                        "",
                        "error: input: the file is empty",
                        "check that it was saved"),
                bad("an empty table", "observations", "", "error: input: the file is empty", "check that it was saved"),
                bad(
                        "a row whose code lost its zero",
                        "observations",
                        HEADER + "3127,2020,poverty_rate,2024,12,,\n",
                        "error: input, row 2, column unit: '3127' is no unit code of vintage 2020; with its leading zero it is"
                                + " 03127, Phường Him Lam",
                        "write 03127 (as text), or take all such codes with --accept-codes padded"),
                bad(
                        "an unknown code",
                        "observations",
                        HEADER + "03999,2020,poverty_rate,2024,12,,\n",
                        "error: input, row 2, column unit: there is no unit '03999' in vintage 2020",
                        "correct the code"),
                bad(
                        "one key twice",
                        "observations",
                        HEADER + "03124,2020,poverty_rate,2024,12,,\n03124,2020,poverty_rate,2024,13,,\n",
                        "error: input, row 3, column unit: 03124 of vintage 2020, poverty_rate 2024 stands already in row 2",
                        "--duplicates sum"),
                bad(
                        "a rate above 100",
                        "observations",
                        HEADER + "03124,2020,poverty_rate,2024,103.2,,\n",
                        "error: input, row 2, column value: 103.2 is above 100, the most that poverty_rate (%) can be",
                        "check the figure with its source"),
                bad(
                        "a numerator above its denominator",
                        "observations",
                        HEADER + "03124,2020,poverty_rate,2024,,130,120\n",
                        "error: input, row 2, column numerator: the numerator 130 is above the denominator 120",
                        "perhaps the columns are exchanged"),
                bad(
                        "a comma that may be a decimal mark or not",
                        "observations --vintage 2020 --set year=2024 --set indicator=households",
                        "unit;value\n03124;12,5\n03127;1,234\n",
                        "error: input, row 3, column value: '1,234' can be read as 1234 or as 1.234",
                        "--decimal comma or --decimal point"),
                bad(
                        "an unquoted decimal comma between commas",
                        "observations --vintage 2020 --set year=2024 --set indicator=poverty_rate",
                        "unit,value\n03124,12,5\n",
                        "error: input, row 2: the row has 3 cells, the header has 2",
                        "put cells that contain a comma (as 12,5 does) between quotation marks"),
                bad(
                        "a unit code without its vintage",
                        "observations",
                        "unit,indicator,year,value\n03124,poverty_rate,2024,12\n",
                        "error: input, row 1, column vintage: a unit code alone names no unit, because codes were reused",
                        "--vintage, one of: 2020, 2025"));
    }

    private static Arguments bad(String what, String arguments, String content, String... said) {
        return Arguments.of(what, arguments, content, List.of(said));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputIsRefusedWithItsPlaceAndRemedy(String what, String arguments, String content, List<String> said)
            throws IOException {
        Run run = run(reference, content, arguments.split(" "));

        assertEquals(1, run.exitCode(), run.out());
        said.forEach(words -> assertTrue(run.out().contains(words), () -> words + " is not in:\n" + run.out()));
        assertTrue(run.out().strip().endsWith("Refused: 1 error. Nothing was written."), run.out());
    }

    @Test
    void aGoodTableIsWrittenWithItsJoinReport() throws IOException {
        String table =
                "\uFEFF" + HEADER + "03124,2020,poverty_rate,2024,,30,120\n3127,2020,poverty_rate,2024,,10,100\n";
        Path place = filledStore();

        Run dry = run(place, table, "observations", "--accept-codes", "padded", "--dry-run");
        assertEquals(0, dry.exitCode(), dry.out());
        assertTrue(dry.out().contains("Nothing was written (--dry-run)"), dry.out());
        assertEquals(1, imports(place));

        Run run = run(place, table, "observations", "--accept-codes", "padded", "--who", "Lò Văn A");
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("2 matched · 127 units without data"), run.out());
        assertTrue(run.out().contains("byte order mark"), run.out());
        assertTrue(run.out().contains("3127 → 03127"), run.out());
        assertTrue(run.out().strip().endsWith("Written as import 2."), run.out());
        assertTrue(run.err().contains("opening the database"), run.err());
        try (Store store = MadeStores.open(place)) {
            assertEquals("Lò Văn A", store.imports().get(1).description().who());
            assertEquals(64, store.imports().get(1).description().sha256().length());
        }
    }

    /** Blank rows make it large; they are passed over, as in a small one. */
    @Test
    void aPlainTableMayHaveMoreRowsThanASheetAndErrorsHaveTheirRow() throws IOException {
        String table = HEADER + "03127,2020,poverty_rate,2024,50,1,2\n" + "          ,,,,,,\n".repeat(100_001)
                + "03130,2020,poverty_rate,2024,12.5,1,8\n";

        Run sound = run(reference, table, "observations", "--dry-run");
        assertEquals(0, sound.exitCode(), sound::err);
        assertTrue(sound.out().contains("2 rows, 2 observations"), sound::out);
        assertTrue(sound.out().contains("100001 rows without any content were passed over"), sound::out);

        Run twice = run(reference, table + "03130,2020,poverty_rate,2024,12.5,1,8\n", "observations");
        assertEquals(1, twice.exitCode(), twice::out);
        assertTrue(
                twice.out()
                        .contains("input, row 100005, column unit: 03130 of vintage 2020, poverty_rate 2024 stands"
                                + " already in row 100004"),
                twice::out);
    }

    @Test
    void aTableOfHouseholdsByWealthBecomesAShareOfItsSums() throws IOException {
        String table =
                "code,rich,middle,poor,poorest\n03145,10.0,20.0,30.0,40.0\n03145,,50.0,50.0,\n03124,80.0,10.0,10.0,0.0\n";
        Path place = filledStore();

        String arguments =
                "observations --map unit=code --map numerator=poor+poorest --map denominator=rich+middle+poor+poorest"
                        + " --set indicator=households_two_poorest_fifths_share --set year=2019 --vintage 2020"
                        + " --duplicates sum --json";
        Run run = run(place, table, arguments.split(" "));
        assertEquals(0, run.exitCode(), run.out());
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertTrue(report.path("written").asBoolean());
        assertEquals(2, report.at("/counts/observations").asInt());
        assertEquals(3, report.at("/join/matched").asInt());
        assertEquals(1, report.at("/join/duplicate_keys").size());

        Run check = execute("check", "--data-dir", place.toString());
        assertEquals(0, check.exitCode(), check.err());
        assertTrue(check.out().contains("households_two_poorest_fifths_share  2019: 2/129"), check.out());
    }

    @Test
    void boundariesAreWrittenAndTheirDefectsSaid() throws IOException {
        String json = collection(
                feature("03124", SQUARE),
                feature("03127", "[[103.05,21.3],[103.2,21.3],[103.2,21.4],[103.05,21.4],[103.05,21.3]]"));
        Path place = filledStore();

        Run run = run(place, json, "boundaries", "--level", "commune", "--vintage", "2020");
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("1 overlaps (57."), run.out());
        assertTrue(run.out().contains("127 of 129 communes of 2020"), run.out());

        Run check = execute("check", "--data-dir", place.toString());
        assertTrue(check.out().contains("129 units,     2 with a shape; 0 invalid, 1 overlaps (57."), check.out());
        assertTrue(check.out().contains("without a shape: 03130"), check.out());
    }

    /** 03124 went to 03334 and 03127 to 03127: the second is drawn where the first was. */
    @Test
    void shapesThatContradictTheMergerAreNamed() throws IOException {
        String elsewhere = "[[103.5,21.3],[103.6,21.3],[103.6,21.4],[103.5,21.4],[103.5,21.3]]";
        Path place = filledStore();
        assertEquals(
                0,
                run(
                                place,
                                collection(feature("03124", SQUARE)),
                                "boundaries",
                                "--level",
                                "commune",
                                "--vintage",
                                "2020")
                        .exitCode());
        String after = collection(feature("03127", SQUARE), feature("03334", elsewhere));
        assertEquals(
                0,
                run(place, after, "boundaries", "--level", "commune", "--vintage", "2025")
                        .exitCode());
        Run check = execute("check", "--data-dir", place.toString());
        assertTrue(
                check.out()
                        .contains("from 2020 to 2025: 0.00 % of the area of communes lies where the links say;"
                                + " 2 pairs disagree"),
                check.out());
        assertTrue(
                check.out().contains("has 100.0 % of its area in 03127 Phường Điện Biên Phủ, by the link 0.0 %"),
                check.out());
    }

    @Test
    void indicatorsUnitsAndTargetsAreHeldAgainstWhatIsKnown() throws IOException {
        Path place = filledStore();
        String indicator = "code,name_vi,name_en,unit,direction,measure_type,scale,decimals,maximum\n"
                + "bridge_share,Tỷ lệ có cầu,Share with a bridge,%,higher_is_better,ratio,100,1,100\n";
        String target =
                "set,id,clause,indicator,name_vi,name_en,unit,comparator,value,horizon_year,baseline_year,levels\n"
                        + "qd351-2022,t_bridge,1,bridge_share,Cầu,Bridges,%,at_least,50,2025,2020,commune\n";
        String village = "vintage,code,name,kind,parent\n2020,03124-001,Bản Một,bản,03124\n";

        Run early = run(place, target, "targets");
        assertEquals(1, early.exitCode());
        assertTrue(early.out().contains("error: input, row 2, column indicator: there is no indicator 'bridge_share'"));

        assertEquals(0, run(place, indicator, "indicators").exitCode());
        assertEquals(0, run(place, target, "targets").exitCode());
        assertEquals(0, run(place, village, "units").exitCode());
        Run orphan = run(place, village.replace("bản,03124", "bản,03999").replace("03124-001", "03124-002"), "units");
        assertTrue(orphan.out().contains("row 2, column parent: there is no unit 03999 of vintage 2020"), orphan.out());
        assertEquals(4, imports(place));
    }

    @Test
    void theReportSpeaksVietnameseWhenAsked() throws IOException {
        String rows = HEADER + "03124,2020,poverty_rate,2021,12.34,,\n03999,2020,poverty_rate,2021,1,,\n";

        Run vietnamese = run(reference, rows, "observations", "--lang", "vi");

        assertEquals(
                2,
                vietnamese
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("lỗi: ") || line.startsWith("Bị từ chối: 1 lỗi."))
                        .count(),
                vietnamese.out());
        assertTrue(
                vietnamese.out().contains("lỗi: input, dòng 3, cột unit: không có đơn vị '03999' trong ranh giới 2020"),
                vietnamese.out());
        assertTrue(vietnamese.out().contains("    → sửa mã, hoặc bỏ dòng này"), vietnamese.out());
        assertTrue(vietnamese.err().contains("đang kiểm tra input"), vietnamese.err());
        assertTrue(run(reference, rows, "observations", "--lang", "fr").err().contains("choose vi or en"));
    }

    @Test
    void wrongUsageEndsWithTwoAndAPointerToTheHelp() throws IOException {
        Run unknown = run(reference, HEADER, "observations", "--colour", "red");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("vungcao import observations --help"), unknown.err());

        Run field = run(reference, HEADER, "observations", "--map", "unti=code");
        assertEquals(2, field.exitCode());
        assertTrue(field.err().contains("did you mean 'unit'?"), field.err());

        assertEquals(2, execute("import").exitCode());
        assertEquals(
                2,
                run(reference, HEADER, "observations", "--map", "unit=a", "--map", "unit=b")
                        .exitCode());
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsWithThree() throws IOException {
        Path file = Files.writeString(folder.resolve("input"), HEADER + "03124,2020,poverty_rate,2024,12,,\n");
        Run run = execute(
                "import", "observations", file.toString(), "--db", "jdbc:postgresql://127.0.0.1:1/none?user=nobody");

        assertEquals(3, run.exitCode(), run.err());
    }

    @Test
    void aStoreWithNothingInItIsNoGoodAtlas() {
        Run run = execute("check", "--data-dir", folder.resolve("new").toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("the store is empty"), run.err());
    }

    private Path filledStore() {
        Path place = folder.resolve("data");
        try (Store store = MadeStores.open(place)) {
            store.apply(ReferenceData.load("test"));
        }
        return place;
    }

    private static int imports(Path place) {
        try (Store store = MadeStores.open(place)) {
            return store.imports().size();
        }
    }

    private Run run(Path place, String content, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), content);
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(file.toString(), "--data-dir", place.toString()));
        return execute(all.toArray(String[]::new));
    }

    private static Run execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }
}
