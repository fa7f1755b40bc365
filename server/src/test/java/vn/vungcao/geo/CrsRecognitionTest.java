package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

final class CrsRecognitionTest {
    private static final String SPHEROID = "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]";

    @BeforeAll
    static void unpackBesideTheClasses() {
        Projection.unpackRegistryInto(Path.of("target", "epsg"));
    }

    /** As ArcGIS and MapInfo users write them: a name of their own, no code, no datum shift. */
    private static String esri(String datum, double meridian, double scale) {
        return "PROJCS[\"he toa do tinh\",GEOGCS[\"GCS\",DATUM[\"" + datum + "\"," + SPHEROID
                + "],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
                + meridian + "],PARAMETER[\"Scale_Factor\"," + scale
                + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    @ParameterizedTest
    @CsvSource({
        "D_Vietnam_2000,103,0.9999,9205",
        "D_VN_2000,103,0.9999,9205",
        "Ha Noi 2000,104,0.9999,9206",
        "D_Vietnam_2000,107.75,0.9999,5899",
        "D_Vietnam_2000,105,0.9999,5897",
        "D_Vietnam_2000,105,0.9996,3405",
        "VN-2000,111,0.9996,3406",
        "D_WGS_1984,105,0.9996,32648",
        "D_WGS_1984,99,0.9996,32647"
    })
    void theParametersTellTheSystem(String datum, double meridian, double scale, int epsg) {
        CrsMatch.Found found = assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(esri(datum, meridian, scale)));

        assertEquals(OptionalInt.of(epsg), found.projection().epsg());
    }

    @Test
    void theShiftOfVn2000IsAppliedThoughTheTextHasNone() {
        CrsMatch.Found found =
                assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(esri("D_Vietnam_2000", 103, 0.9999)));

        LonLat place = found.projection().toLonLat(501877.571, 2366126.411);
        assertEquals(0, distance(place, new LonLat(103.02, 21.39)), 0.01);
    }

    @Test
    void aNameThatLiesIsNotBelieved() {
        String wkt = esri("D_Vietnam_2000", 103, 0.9999).replace("he toa do tinh", "VN_2000_TM_3_104_00");
        CrsMatch.Found found = assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(wkt));

        assertEquals(OptionalInt.of(9205), found.projection().epsg());
    }

    @Test
    void aProvincialGridOnWgs84IsTakenForVn2000AndTheDoubtIsSaid() {
        CrsMatch.Found found =
                assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(esri("D_WGS_1984", 103, 0.9999)));

        assertEquals(OptionalInt.of(9205), found.projection().epsg());
        assertTrue(found.doubt().orElseThrow().en().contains("names WGS 84 as its datum"));
    }

    @Test
    void aMeridianThatTheRegistryDoesNotHaveIsFollowed() {
        CrsMatch.Found found =
                assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(esri("D_Vietnam_2000", 103.25, 0.9999)));

        assertEquals(OptionalInt.empty(), found.projection().epsg());
        assertEquals(
                "VN-2000 / TM-3, central meridian 103.25", found.projection().label());
        // PROJ: +proj=tmerc +lon_0=103.25 +k=0.9999 +x_0=500000 with the shift of EPSG:6960
        Coordinate there = found.projection().fromLonLat(new LonLat(103.02, 21.39));
        assertEquals(475955.8007, there.x, 0.01);
        assertEquals(2366144.0490, there.y, 0.01);
    }

    @Test
    void figuresOfTwoSystemsAreNotDecidedInSilence() {
        CrsMatch.Several several =
                assertInstanceOf(CrsMatch.Several.class, CrsRecognition.of(esri("D_unknown", 105, 0.9996)));
        assertEquals(List.of(3405, 32648), several.codes());

        String degrees =
                "GEOGCS[\"x\",DATUM[\"D_local\"," + SPHEROID + "],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017]]";
        several = assertInstanceOf(CrsMatch.Several.class, CrsRecognition.of(degrees));
        assertEquals(List.of(4756, 4326), several.codes());
    }

    @Test
    void theSecondFormOfTheTextIsReadAsWell() {
        String wkt2 =
                """
                PROJCRS["mine",BASEGEOGCRS["mine",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563,
                LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],
                CONVERSION["mine",METHOD["Transverse Mercator",ID["EPSG",9807]],
                PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],
                PARAMETER["Longitude of natural origin",103,ANGLEUNIT["degree",0.0174532925199433]],
                PARAMETER["Scale factor at natural origin",0.9999,SCALEUNIT["unity",1]],
                PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],
                PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["(E)",east],AXIS["(N)",north],
                LENGTHUNIT["metre",1]]
                """;
        CrsMatch.Found found = assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(wkt2));

        assertEquals(OptionalInt.of(9205), found.projection().epsg());
    }

    @Test
    void olderSystemsAreToldByGridAndEllipsoid() {
        String everest =
                esri("D_Indian_1960", 105, 0.9996).replace(SPHEROID, "SPHEROID[\"Everest\",6377276.345,300.8017]");
        CrsMatch.Found found = assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(everest));
        assertEquals(OptionalInt.of(3148), found.projection().epsg());

        String krassowsky = esri("D_Hanoi_1972", 105, 1)
                .replace(SPHEROID, "SPHEROID[\"Krassowsky_1940\",6378245.0,298.3]")
                .replace("500000.0", "18500000.0");
        CrsMatch.Several several = assertInstanceOf(CrsMatch.Several.class, CrsRecognition.of(krassowsky));
        assertEquals(List.of(2044, 28418), several.codes());
    }

    @Test
    void theSphereOfWebMapsIsNotTakenForAnEllipsoid() {
        String start = "PROJCS[\"x\",GEOGCS[\"GCS\",DATUM[\"D_WGS_1984\"," + SPHEROID + "],PRIMEM[\"Greenwich\",0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"";
        String end = "\"],PARAMETER[\"Central_Meridian\",0],UNIT[\"Meter\",1]";
        for (String wkt : List.of(
                start + "Mercator_Auxiliary_Sphere" + end + "]",
                start + "Mercator_1SP" + end
                        + ",EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +units=m\"]]")) {
            CrsMatch.Found found = assertInstanceOf(CrsMatch.Found.class, CrsRecognition.of(wkt));
            assertEquals(OptionalInt.of(3857), found.projection().epsg());
        }
        assertInstanceOf(CrsMatch.None.class, CrsRecognition.of(start + "Mercator_1SP" + end + "]"));
    }

    @Test
    void aCodeThatContradictsTheFiguresIsRefused() {
        String wkt = esri("D_Vietnam_2000", 104, 0.9999).replaceFirst("]$", ",AUTHORITY[\"EPSG\",\"9205\"]]");
        CrsMatch.None none = assertInstanceOf(CrsMatch.None.class, CrsRecognition.of(wkt));

        assertTrue(
                none.why().en().startsWith("it says EPSG:9205, but its figures (central meridian 104, "),
                none.why().en());
    }

    @Test
    void withdrawnSystemsAreRefusedWithTheReason() {
        String wkt = esri("D_Vietnam_2000", 105, 0.9999);
        CrsMatch.None coded = assertInstanceOf(
                CrsMatch.None.class, CrsRecognition.of(wkt.replaceFirst("]$", ",AUTHORITY[\"EPSG\",\"6957\"]]")));
        assertTrue(coded.why().en().contains("EPSG:5897"), coded.why().en());

        CrsMatch.None exchanged = assertInstanceOf(
                CrsMatch.None.class,
                CrsRecognition.of(wkt.replace("Easting\",500000.0", "Easting\",0.0")
                        .replace("Northing\",0.0", "Northing\",500000.0")));
        assertTrue(exchanged.why().en().contains("withdrawn"), exchanged.why().en());
    }

    @ParameterizedTest
    @CsvSource({
        "'PROJCS[\"x\",GEOGCS', the definition cannot be read",
        "'', the definition cannot be read",
        "'LOCAL_CS[\"paper\",UNIT[\"metre\",1]]', the definition cannot be read: it defines no horizontal"
    })
    void whatIsNoDefinitionIsRefused(String wkt, String why) {
        CrsMatch.None none = assertInstanceOf(CrsMatch.None.class, CrsRecognition.of(wkt));

        assertTrue(none.why().en().startsWith(why), none.why().en());
    }

    private static double distance(LonLat a, LonLat b) {
        return 111_320 * a.toCoordinate().distance(b.toCoordinate());
    }
}
