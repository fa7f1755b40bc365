package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vungcao.intake.reader.OfficeLayers.SHAPES;
import static vn.vungcao.intake.reader.OfficeLayers.box;
import static vn.vungcao.intake.reader.OfficeLayers.ring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.Projection;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.LayerDescription;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.SmallProvince;
import vn.vungcao.intake.reader.OfficeLayers.Unit;

/** The same two communes out of every format, and what is said of their reference system. */
final class FeatureReaderTest {
    private static final double CENTIMETRE = 1e-7;

    private final ProblemList problems = new ProblemList();
    private final Reach reach = Reach.of(new SmallProvince(), "2020");

    @BeforeAll
    static void unpackBesideTheClasses() {
        Projection.unpackRegistryInto(Path.of("target", "epsg"));
    }

    static Stream<Arguments> formats() {
        List<Unit> metres = OfficeLayers.inMetres();
        List<Unit> degrees = OfficeLayers.inDegrees();
        Map<String, byte[]> kmz = Map.of("doc.kml", OfficeLayers.kml(degrees), "files/symbol.png", new byte[] {1, 2});
        return Stream.of(
                Arguments.of(
                        "Shapefile",
                        "xa",
                        "xa.prj, by its parameters",
                        true,
                        OfficeLayers.shapefile(metres).zip(OfficeLayers.PRJ_9205)),
                Arguments.of(
                        "GeoPackage",
                        "xa",
                        "gpkg_spatial_ref_sys",
                        true,
                        OfficeLayers.geoPackage(metres, "EPSG", 9205, "", "xa")),
                Arguments.of(
                        "GeoPackage",
                        "xa",
                        "gpkg_spatial_ref_sys, by its parameters",
                        true,
                        OfficeLayers.geoPackage(metres, "NONE", 100, OfficeLayers.PRJ_9205, "xa")),
                Arguments.of("FlatGeobuf", "xa", "the header", true, OfficeLayers.flatGeobuf(metres, 9205)),
                Arguments.of("KML", "", "the rule of KML", false, OfficeLayers.kml(degrees)),
                Arguments.of("KML", "", "the rule of KML", false, ShapefileMaker.zip(kmz)),
                Arguments.of("GeoJSON", "", "the rule of GeoJSON", false, OfficeLayers.geoJson(degrees)),
                Arguments.of("GeoJSON", "", "the rule of GeoJSON", false, OfficeLayers.geoJsonLines(degrees)),
                Arguments.of(
                        "GeoJSON",
                        "",
                        "the rule of GeoJSON",
                        false,
                        ShapefileMaker.zip(Map.of("xa.geojson", OfficeLayers.geoJson(degrees)))));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("formats")
    void everyFormatIsKnownByItsContent(String format, String layer, String from, boolean metres, byte[] bytes) {
        FeatureFile file = read("a file without a suffix", bytes, ReadingOptions.NONE);

        LayerDescription description = file.description().orElseThrow();
        assertEquals(format, description.format());
        assertEquals(layer, description.layer());
        assertEquals(from, description.systemFrom().en());
        assertEquals(metres ? "EPSG:9205 (VN-2000 / TM-3 103-00)" : "EPSG:4326 (WGS 84)", description.system());
        List<Unit> units = metres ? OfficeLayers.inMetres() : OfficeLayers.inDegrees();
        assertEquals(2, file.features().size());
        for (int i = 0; i < 2; i++) {
            FeatureFile.Feature feature = file.features().get(i);
            assertEquals(units.get(i).code(), feature.text("code"));
            assertEquals(units.get(i).name(), feature.text("name"));
            Geometry expected = metres
                    ? Projection.ofEpsg(9205).toLonLat(units.get(i).shape())
                    : units.get(i).shape();
            assertTrue(expected.norm().equalsExact(part(feature.geometry()).norm(), CENTIMETRE));
        }
        if (metres) {
            assertEquals(
                    103.02,
                    file.features().get(0).geometry().getEnvelopeInternal().getMinX(),
                    1e-6);
        }
    }

    private static Geometry part(Geometry geometry) {
        assertEquals(1, geometry.getNumGeometries());
        return geometry.getGeometryN(0);
    }

    @Test
    void ringsBecomePolygonsWithHolesByTheirDirection() {
        Coordinate[] outer = ring(0, 0, 0, 9000, 9000, 9000, 9000, 0);
        Coordinate[] hole = ring(1000, 1000, 2000, 1000, 2000, 2000, 1000, 2000);
        Coordinate[] island = ring(1200, 1200, 1200, 1500, 1500, 1500, 1500, 1200);
        Coordinate[] wrongWayRound = ring(20000, 0, 21000, 0, 21000, 1000, 20000, 1000);
        for (int type : new int[] {5, 15}) {
            byte[] shape = ShapefileMaker.rings(
                    new Envelope(0, 21000, 0, 9000), type, List.of(hole, outer, island, wrongWayRound));
            Geometry read = read(
                            "xa.zip",
                            new ShapefileMaker(TextEncoding.UTF_8, "code")
                                    .add(shape, "03124".getBytes(StandardCharsets.US_ASCII))
                                    .zip(OfficeLayers.PRJ_9205),
                            ReadingOptions.NONE,
                            Reach.anywhere())
                    .features()
                    .get(0)
                    .geometry();

            assertEquals(3, read.getNumGeometries());
            Geometry metres = Projection.ofEpsg(9205).fromLonLat(read);
            assertEquals(81e6 - 1e6 + 0.09e6 + 1e6, metres.getArea(), 1e3);
        }
    }

    @Test
    void oneOfSeveralLayersIsChosenByItsName() {
        Map<String, byte[]> parts = new LinkedHashMap<>(
                OfficeLayers.shapefile(OfficeLayers.inMetres()).parts("a/xa"));
        parts.put("a/xa.prj", OfficeLayers.PRJ_9205.getBytes(StandardCharsets.US_ASCII));
        parts.putAll(
                OfficeLayers.shapefile(OfficeLayers.inMetres().subList(0, 1)).parts("a/huyen"));
        byte[] zip = ShapefileMaker.zip(parts);

        assertEquals(2, read("x.zip", zip, layer("xa")).features().size());
        ImportProblem several = refused("x.zip", zip, ReadingOptions.NONE);
        assertEquals("the file has 2 layers: huyen, xa", several.message().en());
        assertEquals(
                "the file has no layer 'tinh'",
                refused("x.zip", zip, layer("tinh")).message().en());

        byte[] geoPackage = OfficeLayers.geoPackage(OfficeLayers.inMetres(), "EPSG", 9205, "", "xa", "ranh giới");
        assertEquals(
                2, read("x.gpkg", geoPackage, layer("ranh giới")).features().size());
        assertEquals(
                "the file has 2 layers: ranh giới, xa",
                refused("x.gpkg", geoPackage, ReadingOptions.NONE).message().en());

        assertEquals(
                2,
                read("x.kml", OfficeLayers.kml(OfficeLayers.inDegrees()), layer("xa"))
                        .features()
                        .size());
        assertEquals(
                "the file has no layer 'huyen'",
                refused("x.kml", OfficeLayers.kml(OfficeLayers.inDegrees()), layer("huyen"))
                        .message()
                        .en());
    }

    @Test
    void aMissingSystemIsOfferedAndNotTaken() {
        byte[] zip = ShapefileMaker.zip(
                OfficeLayers.shapefile(OfficeLayers.inMetres()).parts("xa"));
        ImportProblem problem = refused("xa.zip", zip, ReadingOptions.NONE);
        assertEquals(
                "the file does not say in which reference system its coordinates are",
                problem.message().en());
        assertTrue(
                problem.remedy().en().contains("EPSG:9205 (VN-2000 / TM-3 103-00)"),
                problem.remedy().en());
        assertTrue(
                problem.remedy().en().contains("accept one of them with --crs EPSG:9205"),
                problem.remedy().en());

        FeatureFile file = read("xa.zip", zip, ReadingOptions.ofSystem(OptionalInt.of(9205)));
        assertEquals(
                "as --crs says", file.description().orElseThrow().systemFrom().en());
    }

    @Test
    void degreesWithoutASystemAreOfferedAsBothSystemsThatFit() {
        byte[] zip = ShapefileMaker.zip(
                OfficeLayers.shapefile(OfficeLayers.inDegrees()).parts("xa"));
        String remedy = refused("xa.zip", zip, ReadingOptions.NONE).remedy().en();

        assertTrue(remedy.contains("--crs EPSG:4326 or --crs EPSG:4756"), remedy);
    }

    @Test
    void northingFirstIsRecognisedAndOffered() {
        List<Unit> exchanged = OfficeLayers.inMetres().stream()
                .map(unit -> new Unit(unit.code(), unit.name(), AxisOrder.YX.toXy(unit.shape())))
                .toList();
        byte[] zip = ShapefileMaker.zip(OfficeLayers.shapefile(exchanged).parts("xa"));
        String remedy = refused("xa.zip", zip, ReadingOptions.NONE).remedy().en();
        assertTrue(remedy.contains("--crs EPSG:9205 --axis-order yx"), remedy);

        byte[] withSystem = OfficeLayers.shapefile(exchanged).zip(OfficeLayers.PRJ_9205);
        remedy = refused("xa.zip", withSystem, ReadingOptions.NONE).remedy().en();
        assertTrue(remedy.contains("--crs EPSG:9205 --axis-order yx"), remedy);

        FeatureFile file = read("xa.zip", withSystem, axes(AxisOrder.YX));
        assertEquals(
                103.02, file.features().get(0).geometry().getEnvelopeInternal().getMinX(), 1e-6);
    }

    @Test
    void latitudeFirstIsTakenWhenThatIsSaid() {
        List<Unit> exchanged = OfficeLayers.inDegrees().stream()
                .map(unit -> new Unit(unit.code(), unit.name(), AxisOrder.YX.toXy(unit.shape())))
                .toList();
        ImportProblem problem = refused("xa.geojson", OfficeLayers.geoJson(exchanged), ReadingOptions.NONE);
        assertTrue(
                problem.message().en().startsWith("latitude and longitude are swapped"),
                problem.message().en());
        assertTrue(
                problem.remedy().en().contains("--axis-order yx"),
                problem.remedy().en());

        FeatureFile file = read("xa.geojson", OfficeLayers.geoJson(exchanged), axes(AxisOrder.YX));
        assertEquals(
                box(103.0, 21.3, 103.1, 21.4).norm(),
                file.features().get(0).geometry().norm());
    }

    @Test
    void aNeighboursZoneIsCaughtAndTheRightOneNamed() {
        byte[] zip =
                OfficeLayers.shapefile(OfficeLayers.inMetres()).zip(OfficeLayers.prj("D_Vietnam_2000", 104, 0.9999));
        ImportProblem problem = refused("xa.zip", zip, ReadingOptions.NONE);

        assertTrue(
                problem.message().en().startsWith("2 of 2 features lie at longitude 104.0200"),
                problem.message().en());
        assertTrue(
                problem.remedy().en().contains("within reach in EPSG:9205 (VN-2000 / TM-3 103-00)"),
                problem.remedy().en());
        assertTrue(problems.list().stream()
                .anyMatch(found -> found.severity() == Severity.WARNING
                        && found.message()
                                .en()
                                .startsWith("EPSG:9206 (VN-2000 / TM-3 104-00) is meant for longitude")));
    }

    @Test
    void aPrjWithTwoMeaningsIsNotDecidedInSilence() {
        byte[] zip = OfficeLayers.shapefile(OfficeLayers.inMetres()).zip(OfficeLayers.prj("D_unknown", 105, 0.9996));
        ImportProblem problem = refused("xa.zip", zip, ReadingOptions.NONE);

        assertTrue(
                problem.message().en().startsWith("xa.prj can mean EPSG:3405 (VN-2000 / UTM zone 48N) or EPSG:32648"));
        assertTrue(
                problem.remedy().en().contains("--crs EPSG:3405 or --crs EPSG:32648"),
                problem.remedy().en());
    }

    @ParameterizedTest
    @ValueSource(ints = {6956, 6957, 6958, 6959})
    void withdrawnSystemsAreRefusedWithTheReason(int epsg) {
        byte[] bytes = OfficeLayers.flatGeobuf(OfficeLayers.inMetres(), epsg);
        ImportProblem problem = refused("xa.fgb", bytes, ReadingOptions.NONE);

        assertTrue(
                problem.message()
                        .en()
                        .startsWith("EPSG:" + epsg + " was withdrawn because its false easting and northing"),
                problem.message().en());
    }

    @Test
    void aHarmlessDefectIsRepairedOnlyWhenThatIsSaid() {
        // a spur of a few centimetres at one corner crosses over itself
        Geometry spur = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(103, 21.3), new Coordinate(103.1, 21.3), new Coordinate(103.1, 21.4),
            new Coordinate(103.1000002, 21.4000001), new Coordinate(103.1, 21.4000002),
                    new Coordinate(103.1000003, 21.4),
            new Coordinate(103, 21.4), new Coordinate(103, 21.3)
        });
        byte[] bytes = OfficeLayers.geoJson(List.of(new Unit("03124", "Noong Bua", spur)));
        ImportProblem problem = refused("xa.geojson", bytes, ReadingOptions.NONE);
        assertTrue(problem.message()
                .en()
                .startsWith("its shape is not valid: the boundary crosses itself near 103.10000 21.40000"));
        assertTrue(problem.remedy().en().contains("--repair"), problem.remedy().en());

        FeatureFile file = read("xa.geojson", bytes, REPAIR);
        assertTrue(file.features().get(0).geometry().isValid());
        String said = problems.list().get(problems.list().size() - 1).message().en();
        assertTrue(said.startsWith("its shape was repaired: the boundary crosses itself near"), said);
        assertTrue(said.contains("its area went from 114.8"), said);
    }

    @Test
    void aDefectThatChangesTheAreaIsNeverRepaired() {
        Geometry bowTie = SHAPES.createPolygon(ring(103, 21.3, 103.1, 21.4, 103.1, 21.3, 103, 21.4));
        byte[] bytes = OfficeLayers.geoJson(List.of(new Unit("03124", "Noong Bua", bowTie)));

        String message = refused("xa.geojson", bytes, REPAIR).message().en();
        assertTrue(message.contains("to repair it would change its area from"), message);
        assertTrue(message.endsWith("by more than 0.1 %"), message);
    }

    private static final ReadingOptions REPAIR =
            new ReadingOptions(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), true);

    private static ReadingOptions layer(String name) {
        return new ReadingOptions(Optional.of(name), OptionalInt.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static ReadingOptions axes(AxisOrder order) {
        return new ReadingOptions(Optional.empty(), OptionalInt.empty(), Optional.of(order), Optional.empty(), false);
    }

    private FeatureFile read(String name, byte[] bytes, ReadingOptions options) {
        return read(name, bytes, options, reach);
    }

    private FeatureFile read(String name, byte[] bytes, ReadingOptions options, Reach within) {
        ProblemList found = new ProblemList();
        Optional<FeatureFile> file =
                FeatureReader.read(new SourceFile(name, bytes), options, within, Gazetteer.empty(), found);
        problems.addAll(found.list());
        return file.orElseThrow(() -> new AssertionError(found.list()));
    }

    private ImportProblem refused(String name, byte[] bytes, ReadingOptions options) {
        ProblemList found = new ProblemList();
        assertTrue(FeatureReader.read(new SourceFile(name, bytes), options, reach, Gazetteer.empty(), found)
                .isEmpty());
        problems.addAll(found.list());
        List<ImportProblem> errors = new ArrayList<>(found.list());
        errors.removeIf(problem -> problem.severity() != Severity.ERROR);
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }
}
