package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Scope;
import vn.vungcao.http.intake.ImportOrder;
import vn.vungcao.http.intake.JobState;
import vn.vungcao.http.intake.PreparedImport;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.intake.reader.OfficeLayers;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.intake.reader.ShapefileMaker;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.jdbc.MadeStores;

/**
 * Whatever happens to a file on its way, its import ends in a report, soon, and a dry run changes nothing. {@code scripts/faults
 * --fuzz N} tries thousands of each format; what came of them goes to {@code target/fuzz.txt}.
 */
final class MutatedImportsTest {
    private static final int TRIES = Integer.getInteger("vungcao.fuzz", 100);

    /** Of the processor: others may be at work on this machine. */
    private static final long MOST_MILLISECONDS = 2_000;

    @TempDir
    private static Path folder;

    private static Store store;
    private static Store remembered;
    private static StoreVersion before;

    /** The kinds of files that are taken, with a small sound one of each. */
    enum Format {
        GEOJSON("boundaries"),
        SHAPEFILE("boundaries"),
        GEOPACKAGE("boundaries"),
        FLATGEOBUF("boundaries"),
        KML("boundaries"),
        KMZ("boundaries"),
        CSV("observations"),
        CSV_OF_AN_OFFICE("observations"),
        XLSX("observations"),
        XLS("observations"),
        ODS("observations");

        private final String kind;

        Format(String kind) {
            this.kind = kind;
        }

        private Map<String, List<String>> fields() {
            Map<String, List<String>> fields = new LinkedHashMap<>(Map.of("dry-run", List.of("true")));
            if (kind.equals("boundaries")) {
                fields.put("level", List.of("commune"));
                fields.put("vintage", List.of("2020"));
                fields.put("name-field", List.of("name"));
            } else if (this != CSV) {
                fields.put("vintage", List.of("2020"));
                fields.put("year", List.of("2023"));
                fields.put("indicator", List.of("households"));
            }
            return fields;
        }

        private byte[] sound() throws IOException {
            return switch (this) {
                case GEOJSON -> OfficeLayers.geoJson(OfficeLayers.inDegrees());
                case SHAPEFILE ->
                    OfficeLayers.shapefile(OfficeLayers.inMetres()).zip(OfficeLayers.PRJ_9205);
                case GEOPACKAGE ->
                    OfficeLayers.geoPackage(OfficeLayers.inMetres(), "EPSG", 9205, OfficeLayers.PRJ_9205, "xa");
                case FLATGEOBUF -> OfficeLayers.flatGeobuf(OfficeLayers.inMetres(), 9205);
                case KML -> OfficeLayers.kml(OfficeLayers.inDegrees());
                case KMZ -> ShapefileMaker.zip(Map.of("doc.kml", OfficeLayers.kml(OfficeLayers.inDegrees())));
                case CSV ->
                    utf8("unit,vintage,indicator,year,value,numerator,denominator\n"
                            + "03127,2020,poverty_rate,2024,,10,100\n03151,2020,poverty_rate,2024,12.5,,\n");
                case CSV_OF_AN_OFFICE ->
                    utf8("BIỂU TỔNG HỢP;;\nMã xã;Tên xã;Số hộ\n03151;Phường Na Lay;900\n03184;Xã Lay Nưa;1200\n");
                case XLSX -> households(BookMaker.xlsx("Biểu 1"));
                case XLS -> households(BookMaker.xls("Biểu 1"));
                case ODS -> openDocument();
            };
        }

        private static byte[] households(BookMaker book) throws IOException {
            return book.row("SỐ HỘ NĂM 2023")
                    .merge("A1:C1")
                    .row("Mã xã", "Tên xã", "Số hộ")
                    .row("03151", "Phường Na Lay", 900)
                    .row("03184", "Xã Lay Nưa", "=C3+300")
                    .compute()
                    .bytes();
        }

        private static byte[] openDocument() {
            String cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
            String row = "<table:table-row>" + cell.repeat(3) + "</table:table-row>";
            String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                    + "<table:table table:name=\"B\">" + row.formatted("Mã xã", "Tên xã", "Số hộ")
                    + row.formatted("03151", "Phường Na Lay", "900") + row.formatted("03184", "Xã Lay Nưa", "1200")
                    + "</table:table></office:spreadsheet></office:body></office:document-content>";
            Map<String, byte[]> parts = new LinkedHashMap<>();
            parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
            parts.put("content.xml", utf8(content));
            return ShapefileMaker.zip(parts);
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    static void fillAStore() {
        store = MadeStores.open(folder.resolve("data"));
        store.apply(ReferenceData.load("test"));
        before = store.version();
        remembered = RememberedStore.of(store);
    }

    @AfterAll
    static void nothingWasWritten() {
        try (Store last = store) {
            assertEquals(before, last.version());
            assertEquals(1, last.imports().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFileIsReadOrRefusedInTime(Format format) throws IOException {
        byte[] sound = format.sound();
        ImportReport first = imported(format, sound);
        assertTrue(!first.hasErrors(), () -> "the sound one: " + first.problems());
        Random seeds = new Random(20_220_218L + format.ordinal());
        int refused = 0;
        long slowest = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            long seed = seeds.nextLong();
            long begin = processorTime();
            try {
                refused +=
                        imported(format, Mutation.of(sound, new Random(seed))).hasErrors() ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(format + ", seed " + seed + ": " + e, e);
            }
            long took = processorTime() - begin;
            assertTrue(took < MOST_MILLISECONDS, format + ", seed " + seed + " took " + took + " ms");
            slowest = Math.max(slowest, took);
        }
        assertEquals(before, store.version());
        assertTrue(refused > TRIES / 4, () -> "few of the changed files were refused");
        FuzzTable.tell(format.name().toLowerCase(Locale.ROOT).replace('_', ' '), TRIES, refused, slowest);
    }

    @Test
    void aCellOfThousandsOfLettersIsNoTitleAndTakesNoTime() throws IOException {
        String sound = new String(Format.CSV_OF_AN_OFFICE.sound(), StandardCharsets.UTF_8);
        for (String sign : List.of("[", "(", " ", "%", "a ")) {
            long begin = processorTime();
            imported(
                    Format.CSV_OF_AN_OFFICE,
                    sound.replace("Phường", "Phường" + sign.repeat(20_000) + "x")
                            .getBytes(StandardCharsets.UTF_8));
            long took = processorTime() - begin;
            assertTrue(took < MOST_MILLISECONDS, "'" + sign + "' took " + took + " ms");
        }
    }

    private static long processorTime() {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** As a job of the server imports it. */
    private static ImportReport imported(Format format, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("input"), bytes);
        Site site = new Site();
        new CommandLineKinds()
                .prepare(new ImportOrder(format.kind, format.fields(), file, bytes.length, "", Caller.ofSettings()))
                .run(site);
        return site.report.orElseThrow(() -> new AssertionError("it ended without a report"));
    }

    private static final class Site implements PreparedImport.Site {
        private Optional<ImportReport> report = Optional.empty();

        @Override
        public String job() {
            return "job";
        }

        @Override
        public Store store() {
            return remembered;
        }

        @Override
        public boolean proposes() {
            return false;
        }

        @Override
        public Optional<Scope> scope() {
            return Optional.empty();
        }

        @Override
        public Path scratch() {
            return folder;
        }

        @Override
        public void enter(JobState state) {}

        @Override
        public void finish(ImportReport made, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
            report = Optional.of(made);
            assertTrue(record.isEmpty(), "a dry run writes nothing");
        }
    }
}
