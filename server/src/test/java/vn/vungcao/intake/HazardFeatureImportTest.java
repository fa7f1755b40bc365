package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.intake.reader.GeoJsonReader;
import vn.vungcao.intake.reader.SourceFile;

/** What is wrong with a feature is said with its place and a remedy. */
final class HazardFeatureImportTest {
    private static final String SQUARE = "[[103.0,21.3],[103.1,21.3],[103.1,21.4],[103.0,21.4],[103.0,21.3]]";
    private static final String ZONE =
            "\"id\":\"z1\",\"hazard\":\"landslide\",\"class\":4,\"valid_from\":\"2024-10-01\",\"source\":\"khảo sát\"";
    private static final String SITE =
            "\"id\":\"s1\",\"name\":\"Khu Huổi Lư\",\"vintage\":\"2020\",\"unit\":\"03124\",\"form\":\"concentrated\","
                    + "\"cause\":\"landslide\",\"households\":0,\"year\":2024";

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String zone(String properties, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }

    private static String site(String properties, String point) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":" + point + "}}";
    }

    private static ProblemList plan(String json, Function<FeatureFile, Function<ProblemList, ImportOutcome>> plan) {
        ProblemList problems = new ProblemList();
        SourceFile file = new SourceFile("f.geojson", json.getBytes(StandardCharsets.UTF_8));
        Reach reach = Reach.ofAll(new SmallProvince());
        Optional<FeatureFile> features = GeoJsonReader.read(file, OptionalInt.empty(), reach, problems);
        if (features.isPresent()) {
            boolean refused =
                    plan.apply(features.get()).apply(problems).changeset().isEmpty();
            assertEquals(refused, problems.hasErrors());
        }
        return problems;
    }

    private static ProblemList zones(String json) {
        FieldMapping mapping = FieldMapping.of(ZoneImport.FIELDS, Map.of(), Map.of());
        return plan(json, file -> problems -> new ZoneImport(mapping, "t").plan(file, "ab", problems));
    }

    private static ProblemList sites(String json) {
        FieldMapping mapping = FieldMapping.of(SiteImport.FIELDS, Map.of(), Map.of());
        return plan(
                json,
                file -> problems ->
                        new SiteImport(mapping, false, "t").plan(file, "ab", new SmallProvince(), problems));
    }

    private static void assertRefused(ProblemList problems, String expected) {
        assertTrue(problems.hasErrors());
        assertTrue(
                problems.list().toString().contains(expected), problems.list().toString());
    }

    @Test
    void whatIsRightIsTaken() {
        assertEquals(false, zones(collection(zone(ZONE, SQUARE))).hasErrors());
        assertEquals(false, sites(collection(site(SITE, "[103.02,21.39]"))).hasErrors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "landslide"     | "volcano"    | feature 1, field hazard: there is no hazard 'volcano'
            "landslide"     | ""           | feature 1, field hazard: 'hazard' is empty
            :4              | :6            | feature 1, field class: 6 is not in 1 to 5
            :4              | :"high"       | feature 1, field class: 'high' is no whole number
            "z1"            | ""           | feature 1, field id: 'id' is empty
            2024-10-01      | 1.10.2024    | feature 1, field valid_from: '1.10.2024' is no date
            "khảo sát"      | "","valid_to":"2024-01-01" | feature 1, field valid_to: the zone ends on 2024-01-01, not after
            "valid_from"    | "von"        | there is no 'valid_from'
            """)
    void aWrongZoneIsRefused(String text, String wrong, String expected) {
        assertRefused(zones(collection(zone(ZONE.replace(text, wrong), SQUARE))), expected);
    }

    @Test
    void wrongShapesAndPlacesOfZonesAreRefused() {
        String bow = "[[103.0,21.3],[103.1,21.4],[103.1,21.3],[103.0,21.4],[103.0,21.3]]";
        assertRefused(zones(collection(zone(ZONE, bow))), "the boundary crosses itself near 103.05000 21.35000");
        assertRefused(zones(collection(zone(ZONE, SQUARE.replace("103.", "99.")))), "feature 1");
        assertRefused(zones(collection(site(ZONE, "[103,21.3]"))), "a zone is a polygon, and this is a point");
        assertRefused(
                zones(collection(zone(ZONE, SQUARE), zone(ZONE, SQUARE))),
                "feature 2, field id: the id 'z1' stands already in feature 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "concentrated" | "tents"  | field form: there is no form 'tents'
            "landslide"    | "war"    | field cause: there is no cause 'war'
            :0             | :-3      | field households: -3 is below 0
            :2024          | :20      | field year: 20 is no year
            "03124"        | "03999"  | field unit: there is no unit '03999' in vintage 2020
            "03124"        | "094"    | field unit: 094 (Thành phố Điện Biên Phủ) is no commune
            "2020"         | "2000"   | field vintage: there is no boundary vintage '2000'
            "Khu Huổi Lư"  | ""       | field name: 'name' is empty
            """)
    void aWrongSiteIsRefused(String text, String wrong, String expected) {
        assertRefused(sites(collection(site(SITE.replace(text, wrong), "[103.02,21.39]"))), expected);
    }

    @Test
    void wrongShapesAndPlacesOfSitesAreRefused() {
        assertRefused(sites(collection(zone(SITE, SQUARE))), "a site is a point, and this is an area");
        assertRefused(sites(collection(site(SITE, "[21.39,103.02]"))), "feature 1");
    }
}
