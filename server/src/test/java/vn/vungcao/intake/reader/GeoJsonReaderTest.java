package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.SmallProvince;

final class GeoJsonReaderTest {
    private static final String SQUARE = "[[[103,21],[103.1,21],[103.1,21.1],[103,21.1],[103,21]]]";

    private final ProblemList problems = new ProblemList();
    private final Reach reach = Reach.of(new SmallProvince(), "2020");

    @Test
    void featuresComeWithTheirPropertiesAsText() {
        FeatureFile file = read(collection(
                        feature("Polygon", SQUARE, "\"code\":\"03124\",\"area\":12.50,\"n\":3127.0,\"x\":null")))
                .orElseThrow();

        FeatureFile.Feature feature = file.features().get(0);
        assertEquals("03124", feature.text("code"));
        assertEquals("12.50", feature.text("area"));
        assertEquals("3127.0", feature.text("n"));
        assertEquals("", feature.text("x"));
        assertEquals(5, feature.geometry().getNumPoints());
        assertTrue(problems.list().isEmpty());
    }

    @Test
    void whatIsNestedBeyondTheLimitOfTheParserIsRefused() {
        assertTrue(read(collection(feature("Polygon", "[".repeat(5_000), ""))).isEmpty());
        assertTrue(problems.hasErrors());
        assertTrue(
                problems.list().toString().contains("nested too deep"),
                problems.list().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Polygon      | [[[103,21],[103.1,21],[103.1,21.1],[103,21.1]]]                           | a ring is not closed: its last point differs from its first near 103.00000 21.10000
            Polygon      | [[[103,21],[103.1,21],[103,21]]]                                          | a ring has fewer than four points near 103.00000 21.00000
            Polygon      | [[[103,21],[103.1,21.1],[103.1,21],[103,21.1],[103,21]]]                  | its shape is not valid: the boundary crosses itself near 103.05000 21.05000
            Polygon      | [[[103,21],[103.1,NaN],[103.1,21.1],[103,21]]]                            | a coordinate of '[103.1,"NaN"]' is not a number
            Polygon      | [[[103,21],[103.1,1e999],[103.1,21.1],[103,21]]]                          | a coordinate of '[103.1,"Infinity"]' is not a number
            Polygon      | [[[103,21],["a",21],[103.1,21.1],[103,21]]]                               | '["a",21]' is no position
            Polygon      | [[103,21],[103.1,21],[103.1,21.1],[103,21]]                               | '103' is no position
            Polygon      | []                                                                        | the geometry is empty
            LineString   | [[103,21],[103.1,21]]                                                     | a geometry of type 'LineString' is no boundary
            MultiPolygon | [[[[103,21],[103.1,21],[103.1,21.1],[103,21.1]]]]                         | a ring is not closed: its last point differs from its first near 103.00000 21.10000
            """)
    void badShapesAreRefusedWithTheirFeature(String type, String coordinates, String message) {
        assertTrue(read(collection(feature("Polygon", SQUARE, ""), feature(type, coordinates, "")))
                .isEmpty());

        ImportProblem problem = onlyError();
        assertEquals("communes.geojson, feature 2", problem.place().toString());
        assertEquals(message, problem.message().en());
    }

    @Test
    void aFeatureWithoutGeometryIsRefused() {
        assertTrue(read(collection("{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}"))
                .isEmpty());

        assertEquals("the feature has no geometry", onlyError().message().en());
    }

    @Test
    void aTruncatedFileIsRefusedWithThePlaceWhereItEnds() {
        String whole = collection(feature("Polygon", SQUARE, "\"code\":\"03124\""), feature("Polygon", SQUARE, ""));
        assertTrue(read(whole.substring(0, whole.length() - 30)).isEmpty());

        ImportProblem problem = onlyError();
        assertTrue(
                problem.message().en().startsWith("the file breaks off at column "),
                problem.message().en());
        assertEquals("communes.geojson, line 3", problem.place().toString());
        assertTrue(problem.remedy().en().contains("completely"));
    }

    @Test
    void wrongJsonIsRefusedWithLineAndByte() {
        assertTrue(read("{\"type\":\"FeatureCollection\",\n\"features\":[}").isEmpty());

        ImportProblem problem = onlyError();
        assertEquals("communes.geojson, line 2", problem.place().toString());
        assertEquals(
                "the JSON is wrong at column 13 (byte 41): Unexpected close marker '}': expected ']'",
                problem.message().en());
    }

    @Test
    void aFileWithoutFeaturesIsRefused() {
        assertTrue(read(collection()).isEmpty());
        assertEquals(
                "the FeatureCollection has no features", onlyError().message().en());
    }

    @Test
    void aBareGeometryIsRefused() {
        assertTrue(read("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}").isEmpty());
        assertEquals(
                "the file is no FeatureCollection but a Polygon",
                onlyError().message().en());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertTrue(read("").isEmpty());
        assertEquals("the file is empty", onlyError().message().en());
    }

    @Test
    void swappedAxesAreRecognised() {
        String swapped = "[[[21,103],[21,103.1],[21.1,103.1],[21.1,103],[21,103]]]";
        assertTrue(read(collection(feature("Polygon", swapped, ""))).isEmpty());

        ImportProblem problem = onlyError();
        assertEquals(
                "latitude and longitude are swapped: 21.00000 103.00000 is latitude first, GeoJSON has longitude first",
                problem.message().en());
        assertTrue(problem.remedy().en().startsWith("write longitude first"));
    }

    @Test
    void metresAreRecognisedAndTheSystemsNamedThatFit() {
        String metres = "[[[501877,2366126],[502877,2366126],[502877,2367126],[501877,2367126],[501877,2366126]]]";
        assertTrue(read(collection(feature("Polygon", metres, ""))).isEmpty());

        ImportProblem problem = onlyError();
        assertTrue(problem.message().en().startsWith("501877.000 2366126.000 is no longitude and latitude in degrees"));
        assertTrue(
                problem.remedy().en().contains("EPSG:9205 (VN-2000 / TM-3 103-00)"),
                problem.remedy().en());
    }

    @Test
    void theNamedSystemIsFollowedWithItsDatumShift() {
        String metres =
                "[[[501877.571,2366126.411],[502877,2366126],[502877,2367126],[501877,2367126],[501877.571,2366126.411]]]";
        FeatureFile file = GeoJsonReader.read(
                        source(collection(feature("Polygon", metres, ""))), OptionalInt.of(9205), reach, problems)
                .orElseThrow(() -> new AssertionError(problems.list()));

        Coordinate first = file.features().get(0).geometry().getCoordinate();
        assertEquals(103.02, first.x, 1e-6);
        assertEquals(21.39, first.y, 1e-6);
    }

    @Test
    void theSystemNamedInTheFileIsFollowed() {
        String metres =
                "[[[501877.571,2366126.411],[502877,2366126],[502877,2367126],[501877,2367126],[501877.571,2366126.411]]]";
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9205\"}}";
        FeatureFile file = read(collection(feature("Polygon", metres, "")).replaceFirst("\\{", "{" + crs + ","))
                .orElseThrow(() -> new AssertionError(problems.list()));

        assertEquals(103.02, file.features().get(0).geometry().getCoordinate().x, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:32648", "urn:ogc:def:crs:EPSG::32648", "urn:ogc:def:crs:EPSG:9.8:32648"})
    void theSystemIsUnderstoodInEverySpelling(String name) {
        String metres = "[[[294700,2366400],[295700,2366400],[295700,2367400],[294700,2366400]]]";
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
        FeatureFile file = read(collection(feature("Polygon", metres, "")).replaceFirst("\\{", "{" + crs + ","))
                .orElseThrow(() -> new AssertionError(problems.list()));

        // UTM zone 48 N: two degrees west of its central meridian 105
        assertEquals(103.02, file.features().get(0).geometry().getCoordinate().x, 0.01);
        assertEquals(21.39, file.features().get(0).geometry().getCoordinate().y, 0.01);
    }

    @Test
    void anUnknownSystemIsRefused() {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"local grid\"}}";
        assertTrue(read(collection(feature("Polygon", SQUARE, "")).replaceFirst("\\{", "{" + crs + ","))
                .isEmpty());

        assertEquals(
                "the file names the reference system 'local grid', which is not known here",
                onlyError().message().en());
    }

    @Test
    void shapesOutOfReachAreRefusedUnlessAnywhereIsAllowed() {
        String hanoi = "[[[105.8,21],[105.9,21],[105.9,21.1],[105.8,21.1],[105.8,21]]]";
        String json = collection(feature("Polygon", SQUARE, ""), feature("Polygon", hanoi, ""));
        assertTrue(read(json).isEmpty());

        ImportProblem problem = onlyError();
        assertEquals("communes.geojson, feature 2", problem.place().toString());
        assertTrue(
                problem.message()
                        .en()
                        .startsWith("it lies at longitude 105.8000 to 105.9000, latitude 21.0000 to 21.1000"),
                problem.message().en());
        assertTrue(problem.remedy().en().contains("--anywhere"));

        assertTrue(GeoJsonReader.read(source(json), OptionalInt.empty(), Reach.anywhere(), new ProblemList())
                .isPresent());
    }

    private Optional<FeatureFile> read(String json) {
        return GeoJsonReader.read(source(json), OptionalInt.empty(), reach, problems);
    }

    private static SourceFile source(String json) {
        return new SourceFile("communes.geojson", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "]}";
    }

    private static String feature(String type, String coordinates, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private ImportProblem onlyError() {
        var errors = problems.list().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }
}
