package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vungcao.intake.reader.OfficeLayers.PRJ_9205;
import static vn.vungcao.intake.reader.OfficeLayers.SHAPES;
import static vn.vungcao.intake.reader.OfficeLayers.box;
import static vn.vungcao.intake.reader.OfficeLayers.inDegrees;
import static vn.vungcao.intake.reader.OfficeLayers.inMetres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine;
import vn.vungcao.intake.reader.OfficeLayers;
import vn.vungcao.intake.reader.OfficeLayers.Unit;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.intake.reader.ShapefileMaker;
import vn.vungcao.intake.reader.TextEncoding;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** What somebody sees who imports a layer as offices have them; of a bad one nothing is written. */
final class ImportLayersTest {
    private static final String COMMUNES = "--level commune --vintage 2020 --name-field name";

    @TempDir
    private static Path reference;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out) {}

    @BeforeAll
    static void fillAStore() {
        try (Store store = MadeStores.open(reference)) {
            store.apply(ReferenceData.load("test"));
        }
    }

    @AfterAll
    static void nothingOfBadInputWasWritten() {
        try (Store store = MadeStores.open(reference)) {
            assertEquals(1, store.imports().size());
        }
    }

    static Stream<Arguments> badFiles() {
        ShapefileMaker sound = OfficeLayers.shapefile(inMetres());
        byte[] zip = sound.zip(PRJ_9205);
        byte[] kml = OfficeLayers.kml(inDegrees());
        byte[] geoPackage = OfficeLayers.geoPackage(inMetres(), "EPSG", 9205, "", "xa");
        byte[] flatGeobuf = OfficeLayers.flatGeobuf(inMetres(), 9205);
        return Stream.of(
                bad(
                        "a zip that breaks off",
                        Arrays.copyOf(zip, zip.length - 200),
                        "the archive breaks off",
                        "completely"),
                bad(
                        "a zip with a damaged entry",
                        damaged(zip),
                        "the archive is broken after",
                        "copy or download it again"),
                bad(
                        "a file that leads out of the archive",
                        ShapefileMaker.zip(Map.of("../xa.shp", sound.shp())),
                        "the archive has a file that leads out of its folder: '../xa.shp'",
                        "pack the files of one layer anew"),
                bad(
                        "an archive of blanks",
                        ShapefileMaker.zip(Map.of("xa.shp", new byte[40 << 20])),
                        "the archive unpacks to more than 200 times its size",
                        "pack the files of one layer anew"),
                bad(
                        "an archive of a thousand files",
                        ShapefileMaker.zip(thousandFiles()),
                        "the archive has more than 1000 files",
                        "pack the files of one layer anew"),
                bad(
                        "an archive without a layer",
                        ShapefileMaker.zip(Map.of("readme.txt", new byte[] {1})),
                        "the archive holds no map layer, only: readme.txt",
                        "pack one shapefile with all its parts"),
                bad(
                        "a workbook",
                        ShapefileMaker.zip(Map.of("[Content_Types].xml", new byte[] {1})),
                        "the file is an Excel workbook",
                        "import observations"),
                bad(
                        "a shapefile without its table",
                        ShapefileMaker.zip(Map.of("xa.shp", sound.shp())),
                        "the archive has xa.shp without xa.dbf",
                        "pack .shp, .shx, .dbf, .prj and .cpg"),
                bad("one part of a shapefile", sound.shp(), "this is one part of a shapefile", "into one zip file"),
                bad(
                        "a table of another file",
                        parts(
                                "xa.dbf",
                                OfficeLayers.shapefile(inMetres().subList(0, 1)).dbf()),
                        "xa.shp has 2 shapes and xa.dbf has 1 rows",
                        "copy or export all of them again"),
                bad(
                        "an index of another file",
                        parts(
                                "xa.shx",
                                OfficeLayers.shapefile(inMetres().subList(0, 1)).shx()),
                        "xa.shx is the index of another file",
                        "copy or export all of them again"),
                bad(
                        "a table that breaks off",
                        parts("xa.dbf", Arrays.copyOf(sound.dbf(), 140)),
                        "xa.dbf breaks off: its header promises 2 rows",
                        "completely"),
                bad(
                        "shapes that break off",
                        parts("xa.shp", Arrays.copyOf(sound.shp(), 200)),
                        "xa.shp breaks off: it promises",
                        "completely"),
                bad(
                        "shapes that are none",
                        parts("xa.shp", new byte[200]),
                        "xa.shp is no shapefile",
                        "export the layer again"),
                bad(
                        "a shapefile without features",
                        OfficeLayers.shapefile(List.of()).zip(PRJ_9205),
                        "the layer has no features",
                        "check the export"),
                bad(
                        "a null shape",
                        new ShapefileMaker(TextEncoding.UTF_8, "code", "name")
                                .add(ShapefileMaker.nullShape(), ascii("03124"), ascii("Noong Bua"))
                                .zip(PRJ_9205),
                        "input, feature 1: the feature has no geometry",
                        "nothing is left out in silence"),
                bad(
                        "a record that promises too much",
                        new ShapefileMaker(TextEncoding.UTF_8, "code", "name")
                                .add(promising(1_000_000), ascii("03124"), ascii("Noong Bua"))
                                .zip(PRJ_9205),
                        "input, feature 1: its record is broken",
                        "export the layer again"),
                bad(
                        "a system that is not known",
                        sound.zip("PROJCS[\"x\",GEOGCS[\"x\",DATUM[\"x\",SPHEROID[\"x\",6370000,300]]]]"),
                        "the reference system of xa.prj is not known here",
                        "--crs EPSG:9205"),
                bad(
                        "a prj that breaks off",
                        sound.zip(PRJ_9205.substring(0, 60)),
                        "the reference system of xa.prj is not known here: the definition cannot be read",
                        "--crs EPSG:CODE"),
                bad(
                        "no word of the system",
                        ShapefileMaker.zip(sound.parts("xa")),
                        "the file does not say in which reference system",
                        "--crs EPSG:9205"),
                bad(
                        "KML with a DOCTYPE",
                        text(new String(kml, StandardCharsets.UTF_8)
                                .replace("<kml ", "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><kml ")),
                        "the file has a document type (DOCTYPE), which could make it read other files",
                        "remove the DOCTYPE"),
                bad(
                        "KML that breaks off",
                        Arrays.copyOf(kml, kml.length - 40),
                        "input, line 3: the XML is wrong",
                        "completely"),
                bad(
                        "KML without placemarks",
                        text("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>"),
                        "the file has no placemarks",
                        "check the export"),
                bad(
                        "a line in KML",
                        text("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><LineString><coordinates>103,21"
                                + " 103.1,21</coordinates></LineString></Placemark></kml>"),
                        "input, feature 1: a geometry of type 'LineString' is no boundary",
                        "give polygons"),
                bad(
                        "a GeoPackage that breaks off",
                        Arrays.copyOf(geoPackage, geoPackage.length / 3),
                        "the file is a SQLite database, but no GeoPackage that can be read",
                        "completely"),
                bad(
                        "a GeoPackage without layers",
                        OfficeLayers.geoPackage(List.of(), "EPSG", 9205, ""),
                        "the file has no layer of features",
                        "check the export"),
                bad(
                        "a GeoPackage with two layers",
                        OfficeLayers.geoPackage(inMetres(), "EPSG", 9205, "", "a", "b"),
                        "the file has 2 layers: a, b",
                        "--layer NAME"),
                bad(
                        "a null geometry in a GeoPackage",
                        OfficeLayers.geoPackage(List.of(new Unit("03124", "x", null)), "EPSG", 9205, "", "xa"),
                        "input, feature 1: the feature has no geometry",
                        "nothing is left out in silence"),
                bad(
                        "FlatGeobuf that breaks off",
                        Arrays.copyOf(flatGeobuf, flatGeobuf.length - 30),
                        "the file breaks off or is damaged",
                        "completely"),
                bad(
                        "FlatGeobuf with a feature less than it says",
                        withoutLast(flatGeobuf),
                        "the file promises 2 features and has 1",
                        "completely"),
                bad(
                        "something else",
                        text("%PDF-1.7 …"),
                        "the file is of no format that is known here",
                        "give GeoJSON"),
                bad(
                        "points as boundaries of communes",
                        OfficeLayers.shapefile(List.of(new Unit(
                                        "03124", "Noong Bua", SHAPES.createPoint(new Coordinate(501877, 2366126)))))
                                .zip(PRJ_9205),
                        "input, feature 1: 1 of 1 features are points, and a point is no boundary of a commune",
                        "--accept-points"),
                bad(
                        "one unit twice",
                        OfficeLayers.shapefile(
                                        List.of(inMetres().get(0), inMetres().get(0)))
                                .zip(PRJ_9205),
                        "input, feature 2, field code: unit 03124 (Phường Noong Bua) stands already in feature 1",
                        "one multipolygon"),
                bad(
                        "a boundary that crosses itself",
                        OfficeLayers.shapefile(List.of(new Unit(
                                        "03124",
                                        "Noong Bua",
                                        SHAPES.createPolygon(OfficeLayers.ring(
                                                501000, 2366000, 502000, 2367000, 502000, 2366000, 501000, 2367000)))))
                                .zip(PRJ_9205),
                        "input, feature 1: its shape is not valid: the boundary crosses itself near 103.01",
                        "Fix geometries"));
    }

    private static Arguments bad(String what, byte[] content, String message, String remedy) {
        return Arguments.of(what, content, message, remedy);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] damaged(byte[] zip) {
        byte[] copy = zip.clone();
        Arrays.fill(copy, 50, 90, (byte) 0x5A);
        return copy;
    }

    private static Map<String, byte[]> thousandFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 1000; i++) {
            files.put("f" + i + ".txt", new byte[0]);
        }
        return files;
    }

    /** A sound shapefile with one part replaced. */
    private static byte[] parts(String part, byte[] content) {
        Map<String, byte[]> parts = OfficeLayers.shapefile(inMetres()).parts("xa");
        parts.put("xa.prj", ascii(PRJ_9205));
        parts.put(part, content);
        return ShapefileMaker.zip(parts);
    }

    /** A polygon of few bytes that says it has many points. */
    private static byte[] promising(int points) {
        byte[] shape = ShapefileMaker.shape(inMetres().get(0).shape());
        ByteBuffer.wrap(shape).order(ByteOrder.LITTLE_ENDIAN).putInt(40, points);
        return shape;
    }

    /** Ends where the first feature does. */
    private static byte[] withoutLast(byte[] flatGeobuf) {
        ByteBuffer bytes = ByteBuffer.wrap(flatGeobuf).order(ByteOrder.LITTLE_ENDIAN);
        int first = 12 + bytes.getInt(8);
        return Arrays.copyOf(flatGeobuf, first + 4 + bytes.getInt(first));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileIsRefusedWithItsPlaceAndRemedy(String what, byte[] content, String message, String remedy)
            throws IOException {
        Run run = run(reference, content, COMMUNES);

        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("error: input"), run.out());
        assertTrue(run.out().contains(message), () -> message + " is not in:\n" + run.out());
        assertTrue(run.out().contains(remedy), () -> remedy + " is not in:\n" + run.out());
        assertTrue(run.out().strip().endsWith("Refused: 1 error. Nothing was written."), run.out());
    }

    @Test
    void aShapefileIsWrittenAndItsReadingReported() throws IOException {
        Path place = filledStore();
        byte[] zip = OfficeLayers.shapefile(inMetres()).zip(PRJ_9205);
        Run run = run(place, zip, COMMUNES + " --json");

        assertEquals(0, run.exitCode(), run.out());
        JsonNode layer = new ObjectMapper().readTree(run.out()).path("layer");
        assertEquals("Shapefile", layer.path("format").asText());
        assertEquals("xa", layer.path("name").asText());
        assertEquals("EPSG:9205 (VN-2000 / TM-3 103-00)", layer.path("crs").asText());
        assertEquals("xa.prj, by its parameters", layer.path("crs_from").asText());
        assertEquals("utf-8", layer.at("/encoding/id").asText());
        assertTrue(layer.at("/encoding/preview").asText().contains("Phường Noong Bua"));
        try (Store store = MadeStores.open(place)) {
            assertEquals(2, store.imports().size());
        }
    }

    @Test
    void overlapsAndGapsAreWrittenAsALayerAndCleanedWhenThatIsSaid() throws IOException {
        List<Unit> untidy = List.of(
                new Unit("03124", "Phường Noong Bua", box(103.0, 21.3, 103.1, 21.4)),
                new Unit("03127", "Phường Him Lam", box(103.0999, 21.3, 103.2, 21.4)));
        Path defects = folder.resolve("defects.geojson");
        Run run = run(filledStore(), OfficeLayers.geoJson(untidy), COMMUNES + " --clean --defects " + defects);

        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("boundary coverage: exact, 2 polygons share their edges"), run.out());
        JsonNode overlap = new ObjectMapper().readTree(defects.toFile()).at("/features/0");
        assertEquals("overlap", overlap.at("/properties/kind").asText());
        assertEquals("03124 03127", overlap.at("/properties/units").asText());
        assertEquals(0.1148, overlap.at("/properties/km2").asDouble(), 0.0002);
    }

    @Test
    void villagesAsPointsMeetTheirCommuneAndKeepTheirCodes() throws IOException {
        Path place = filledStore();
        assertEquals(0, run(place, OfficeLayers.geoJson(inDegrees()), COMMUNES).exitCode());
        String villages = "{\"type\":\"FeatureCollection\",\"features\":[" + village("Noong Bua 1", 103.05) + ","
                + village("Him Lam 2", 103.15) + "," + village("Xa Xôi", 103.5) + "]}";
        String options = "--level village --vintage 2020 --name-field ten";

        Run strict = run(place, text(villages), options);
        assertEquals(1, strict.exitCode());
        assertTrue(strict.out().contains("feature 3: 'Xa Xôi' at 103.50000 21.35000 lies in no commune"), strict.out());

        Run first = run(place, text(villages), options + " --leave-out-strays");
        assertEquals(0, first.exitCode(), first.out());
        assertTrue(first.out().contains("2 boundaries, 2 units"), first.out());
        assertTrue(first.out().contains("2 of 3 villages were given to the commune they lie in"), first.out());

        Run again = run(place, text(villages), options + " --leave-out-strays");
        assertTrue(
                again.out().contains("2 are known there by name and keep their codes, 0 got a new one"), again.out());
        assertTrue(again.out().contains("2 boundaries, 0 units"), again.out());
    }

    @Test
    void hazardZonesComeInTheSameFormats() throws IOException {
        ShapefileMaker zones = new ShapefileMaker(TextEncoding.TCVN3, "id", "hazard", "class", "nguon", "valid_from")
                .add(inMetres().get(0).shape(), "z1", "landslide", "4", "Viện Địa chất, Sở Nông nghiệp", "2024-10-01");
        Path file = Files.write(folder.resolve("zones.zip"), zones.zip(PRJ_9205));
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        int exitCode = line.execute(
                "import",
                "zones",
                file.toString(),
                "--map",
                "source=nguon",
                "--encoding",
                "tcvn3",
                "--data-dir",
                filledStore().toString());

        assertEquals(0, exitCode, out.toString());
        assertTrue(out.toString().contains("read as Shapefile, layer 'xa'; coordinates EPSG:9205"), out.toString());
        assertTrue(out.toString().contains("text tcvn3 (as --encoding says"), out.toString());
    }

    private static String village(String name, double lon) {
        return "{\"type\":\"Feature\",\"properties\":{\"ten\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + ",21.35]}}";
    }

    private Path filledStore() {
        Path place = folder.resolve("data");
        try (Store store = MadeStores.open(place)) {
            store.apply(ReferenceData.load("test"));
        }
        return place;
    }

    private Run run(Path place, byte[] content, String options) throws IOException {
        Path file = Files.write(folder.resolve("input"), content);
        List<String> all = new ArrayList<>(List.of("import", "boundaries"));
        all.addAll(List.of(options.split(" ")));
        all.addAll(List.of(file.toString(), "--data-dir", place.toString()));
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(new StringWriter(), true));
        return new Run(line.execute(all.toArray(String[]::new)), out.toString());
    }
}
