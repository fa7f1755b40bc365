package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

final class ProjectionTest {
    private static final LonLat DIEN_BIEN_PHU = new LonLat(103.02, 21.39);

    @BeforeAll
    static void unpackBesideTheClasses() {
        Projection.unpackRegistryInto(Path.of("target", "epsg"));
    }

    /** Golden values of PROJ 9.1.1. Without the datum shift the first would be 222 m off. */
    @ParameterizedTest
    @CsvSource({
        "9205,501877.5707,2366126.4106,0.01",
        "3405,294535.1745,2366712.8441,0.01",
        "9217,-43036.2479,2375186.6149,0.01",
        "32648,294730.0398,2366604.9291,0.001",
        "4756,103.018108082,21.390952254,0.0000001"
    })
    void agreesWithProj(int epsg, double x, double y, double tolerance) {
        Projection projection = Projection.ofEpsg(epsg);
        Coordinate there = projection.fromLonLat(DIEN_BIEN_PHU);
        assertEquals(x, there.x, tolerance);
        assertEquals(y, there.y, tolerance);
        LonLat back = projection.toLonLat(x, y);
        assertEquals(DIEN_BIEN_PHU.lon(), back.lon(), 1e-7);
        assertEquals(DIEN_BIEN_PHU.lat(), back.lat(), 1e-7);
    }

    @Test
    void longitudeComesFirstEvenWhereTheRegistryPutsLatitudeFirst() {
        Coordinate same = Projection.ofEpsg(4326).fromLonLat(DIEN_BIEN_PHU);
        assertEquals(new Coordinate(103.02, 21.39), same);
    }

    @Test
    void transformsAShapeIntoACopy() {
        Geometry square =
                Wkt.read("POLYGON ((501000 2366000, 502000 2366000, 502000 2367000, 501000 2367000, 501000 2366000))");
        Geometry before = square.copy();
        Geometry lonLat = Projection.ofEpsg(9205).toLonLat(square);
        assertTrue(before.equalsExact(square));
        assertEquals(1, GeodesicArea.squareKilometres(lonLat), 0.001);
        assertEquals(
                0,
                square.getCentroid()
                        .distance(Projection.ofEpsg(9205).fromLonLat(lonLat).getCentroid()),
                0.01);
    }

    @Test
    void knowsItsNameAndWhereItIsMeantToBeUsed() {
        Projection projection = Projection.ofEpsg(9205);
        assertEquals("VN-2000 / TM-3 103-00", projection.name());
        assertTrue(projection.areaOfUse().orElseThrow().contains(DIEN_BIEN_PHU));
    }

    @ParameterizedTest
    @CsvSource({"6956,5896", "6957,5897", "6958,5898", "6959,5899"})
    void refusesWithdrawnSystemsAndNamesTheirSuccessors(int withdrawn, int successor) {
        var e = assertThrows(UnknownProjectionException.class, () -> Projection.ofEpsg(withdrawn));
        assertTrue(e.getMessage().contains("EPSG:" + successor), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -5, 999999})
    void refusesUnknownCodes(int code) {
        var e = assertThrows(UnknownProjectionException.class, () -> Projection.ofEpsg(code));
        assertTrue(e.getMessage().startsWith("EPSG:" + code + " is no coordinate reference system"), e.getMessage());
    }

    /** In a process of its own, since a JVM unpacks once. */
    @Test
    void unpacksTheRegistryWhereItIsTold(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unpacking.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.anyMatch(file -> file.endsWith("EPSG.script")));
        }
    }

    /** Wakes the registry in the folder that is its argument. */
    static final class Unpacking {
        public static void main(String[] args) {
            Projection.unpackRegistryInto(Path.of(args[0]));
            Projection.wake();
        }
    }
}
