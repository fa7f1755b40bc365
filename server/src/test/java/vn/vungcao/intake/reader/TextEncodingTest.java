package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.LayerDescription.TextDescription;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.Table;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/** All communes of both vintages in every encoding: found out, and read back as they were. */
final class TextEncodingTest {
    private static final List<AdminUnit> UNITS = ReferenceData.load("test").units();
    private static final Gazetteer GAZETTEER = Gazetteer.of(UNITS.stream());

    private final ProblemList problems = new ProblemList();

    private static List<String> communes(String vintage) {
        return UNITS.stream()
                .filter(unit -> unit.vintage().equals(vintage) && unit.level() == AdminLevel.COMMUNE)
                .map(AdminUnit::name)
                .toList();
    }

    private static List<String> held(TextEncoding encoding, List<String> names) {
        return encoding == TextEncoding.TCVN3
                ? names.stream().map(VietnameseEncoders::heldByTcvn3).toList()
                : names;
    }

    @Test
    void thereAreTheNamesOfBothVintages() {
        assertEquals(129, communes("2020").size());
        assertEquals(45, communes("2025").size());
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterComesBack(TextEncoding encoding) {
        String letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
        for (String text : List.of(letters, letters.toUpperCase(Locale.ROOT))) {
            DecodedText decoded = encoding.decode(VietnameseEncoders.encode(encoding, text));

            assertTrue(decoded.isSound());
            assertEquals(held(encoding, List.of(text)).get(0), decoded.text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF_8,2020",
        "UTF_8,2025",
        "WINDOWS_1258,2020",
        "WINDOWS_1258,2025",
        "TCVN3,2020",
        "TCVN3,2025",
        "VNI_WINDOWS,2020",
        "VNI_WINDOWS,2025"
    })
    void theEncodingOfAShapefileIsFoundOutFromItsNames(TextEncoding encoding, String vintage) {
        List<String> names = communes(vintage);
        FeatureFile file =
                read(shapefile(encoding, names), Map.of()).orElseThrow(() -> new AssertionError(problems.list()));

        assertEquals(
                held(encoding, names),
                file.features().stream().map(feature -> feature.text("name")).toList());
        TextDescription text = file.description().orElseThrow().text().orElseThrow();
        assertEquals(encoding.id(), text.encoding());
        assertEquals("found out from the letters", text.from().en());
        assertTrue(text.score() > 0.9, text.toString());
        assertTrue(text.preview().contains(held(encoding, names).get(0)), text.preview());
    }

    @ParameterizedTest
    @EnumSource
    void theEncodingOfATableIsFoundOutFromItsNames(TextEncoding encoding) {
        for (String mark : List.of("", "\uFEFF")) {
            boolean unicode = encoding.id().startsWith("utf");
            List<String> names = communes("2020");
            String csv = (unicode ? mark : "") + "name,value\n" + String.join(",1\n", names) + ",1\n";
            Table table = CsvReader.read(
                            new SourceFile("t.csv", VietnameseEncoders.encode(encoding, csv)),
                            Optional.empty(),
                            GAZETTEER,
                            problems)
                    .orElseThrow(() -> new AssertionError(problems.list()));

            assertEquals(List.of("name", "value"), table.columns());
            assertEquals(
                    held(encoding, names),
                    table.rows().stream().map(row -> row.cells().get(0)).toList());
        }
    }

    @Test
    void decomposedUnicodeIsComposed() {
        List<String> names = communes("2025");
        List<String> decomposed = names.stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD))
                .toList();
        FeatureFile file =
                read(shapefile(TextEncoding.UTF_8, decomposed), Map.of()).orElseThrow();

        assertEquals(
                names,
                file.features().stream().map(feature -> feature.text("name")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "1252", "ISO-8859-1", "something"})
    void aWrongCpgIsDoubtedAloud(String claim) {
        List<String> names = communes("2025");
        FeatureFile file = read(
                        shapefile(TextEncoding.TCVN3, names),
                        Map.of("xa.cpg", claim.getBytes(StandardCharsets.US_ASCII)))
                .orElseThrow(() -> new AssertionError(problems.list()));

        assertEquals(
                held(TextEncoding.TCVN3, names).get(3), file.features().get(3).text("name"));
        String warning = problems.list().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .map(problem -> problem.message().en())
                .findFirst()
                .orElseThrow();
        assertTrue(
                warning.startsWith("xa.cpg says '" + claim + "', but the texts read clearly better as tcvn3"), warning);
    }

    @Test
    void aRightCpgIsFollowed() {
        FeatureFile file = read(
                        shapefile(TextEncoding.WINDOWS_1258, communes("2025")),
                        Map.of("xa.cpg", "ANSI 1258".getBytes(StandardCharsets.US_ASCII)))
                .orElseThrow();

        assertEquals(
                "as xa.cpg says",
                file.description().orElseThrow().text().orElseThrow().from().en());
    }

    @Test
    void theEncodingThatIsNamedIsFollowedAndAByteThatMeansNothingInItHasItsPlace() {
        ReadingOptions options = new ReadingOptions(
                Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.of(TextEncoding.VNI_WINDOWS), false);
        byte[] zip = shapefile(TextEncoding.TCVN3, List.of("Xã Núa Ngam", "Xã Mường Nhà"))
                .zip(OfficeLayers.PRJ_9205);

        assertTrue(FeatureReader.read(new SourceFile("xa.zip", zip), options, Reach.anywhere(), GAZETTEER, problems)
                .isEmpty());
        ImportProblem error = problems.list().get(0);
        assertEquals("xa.zip, feature 1, field name", error.place().toString());
        assertEquals(
                "byte 2 (0xB7) means nothing in vni, after 'X'", error.message().en());
    }

    @Test
    void aNameThatIsCutWithinALetterLosesTheHalfLetterOnly() {
        byte[] name = "Phường Điện Biên Phủ rất dài Điện Biệnệ".getBytes(StandardCharsets.UTF_8);
        ShapefileMaker maker = new ShapefileMaker(TextEncoding.UTF_8, "code", "tên đơn vị")
                .add(
                        ShapefileMaker.shape(OfficeLayers.inMetres().get(0).shape()),
                        "03127".getBytes(StandardCharsets.US_ASCII),
                        Arrays.copyOf(name, 40));
        FeatureFile file = FeatureReader.read(
                        new SourceFile("xa.zip", maker.zip(OfficeLayers.PRJ_9205)),
                        ReadingOptions.NONE,
                        Reach.anywhere(),
                        GAZETTEER,
                        problems)
                .orElseThrow(() -> new AssertionError(problems.list()));

        FeatureFile.Feature feature = file.features().get(0);
        String field =
                feature.properties().keySet().stream().skip(1).findFirst().orElseThrow();
        assertTrue("tên đơn vị".startsWith(field) && field.length() >= 7, field);
        assertTrue("Phường Điện Biên Phủ rất dài Điện Biệnệ".startsWith(feature.text(field)), feature.text(field));
        assertFalse(feature.text(field).isEmpty());
    }

    @Test
    void whatReadsAsVietnameseInNoEncodingIsRefused() {
        ShapefileMaker maker = new ShapefileMaker(TextEncoding.UTF_8, "code", "name")
                .add(
                        ShapefileMaker.shape(OfficeLayers.inMetres().get(0).shape()),
                        "03127".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {'X', (byte) 0xFF, (byte) 0x80, (byte) 0x81, (byte) 0xFE});

        assertTrue(FeatureReader.read(
                        new SourceFile("xa.zip", maker.zip(OfficeLayers.PRJ_9205)),
                        ReadingOptions.NONE,
                        Reach.anywhere(),
                        GAZETTEER,
                        problems)
                .isEmpty());
        assertTrue(
                problems.list()
                        .get(0)
                        .message()
                        .en()
                        .startsWith("the texts read as Vietnamese in none of the encodings"),
                problems.list()::toString);
    }

    private static ShapefileMaker shapefile(TextEncoding encoding, List<String> names) {
        ShapefileMaker maker = new ShapefileMaker(encoding, "name");
        Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .forEach(i -> maker.add(
                        OfficeLayers.box(450_000 + 100 * i, 2_366_000, 450_100 + 100 * i, 2_366_100), names.get(i)));
        return maker;
    }

    private Optional<FeatureFile> read(ShapefileMaker maker, Map<String, byte[]> more) {
        Map<String, byte[]> parts = maker.parts("xa");
        parts.put("xa.prj", OfficeLayers.PRJ_9205.getBytes(StandardCharsets.US_ASCII));
        parts.putAll(more);
        return FeatureReader.read(
                new SourceFile("xa.zip", ShapefileMaker.zip(parts)),
                ReadingOptions.NONE,
                Reach.anywhere(),
                GAZETTEER,
                problems);
    }
}
