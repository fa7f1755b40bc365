package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.unit.AdminLevel;

/** Hazard zones, resettlement sites and progress from files, as somebody at the command line sees it. */
final class HazardImportTest {
    private static final String SQUARE = "[[103.0,21.3],[103.1,21.3],[103.1,21.4],[103.0,21.4],[103.0,21.3]]";
    private static final String ZONE =
            "\"id\":\"z1\",\"hazard\":\"landslide\",\"class\":4,\"valid_from\":\"2024-10-01\",\"source\":\"khảo sát\"";
    private static final String SITE =
            "\"id\":\"s1\",\"name\":\"Khu Huổi Lư\",\"vintage\":\"2020\",\"unit\":\"03124\",\"form\":\"concentrated\","
                    + "\"cause\":\"landslide\",\"households\":0,\"year\":2024";

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

    @AfterAll
    static void nothingOfBadInputWasWritten() {
        try (Store store = MadeStores.open(reference)) {
            assertEquals(1, store.imports().size());
        }
    }

    private Run run(Path place, String content, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), content);
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(file.toString(), "--data-dir", place.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(all.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

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

    private Path filledStore() {
        Path place = folder.resolve("data");
        try (Store store = MadeStores.open(place)) {
            store.apply(ReferenceData.load("test"));
        }
        return place;
    }

    @Test
    void zonesSitesAndProgressAreWrittenAndPublished() throws IOException {
        Path place = filledStore();
        String zones = collection(zone(ZONE, SQUARE), zone(ZONE.replace("z1", "z2"), SQUARE));
        Run dry = run(place, zones, "zones", "--dry-run");
        assertEquals(0, dry.exitCode(), dry.out());
        assertTrue(dry.out().contains("the same area stands as landslide in feature 1"), dry.out());
        assertTrue(dry.out().contains("Nothing was written (--dry-run)"), dry.out());

        assertEquals(0, run(place, zones, "zones").exitCode());
        assertEquals(
                0, run(place, collection(site(SITE, "[103.02,21.39]")), "sites").exitCode());
        Run progress = run(
                place,
                "unit,year,hazard,form,at_risk,planned,resettled\n03124,2024,landslide,,5,,\n"
                        + "03124,2024,landslide,in_place,,5,5\n",
                "resettlement",
                "--vintage",
                "2020");
        assertEquals(0, progress.exitCode(), progress.out());
        assertTrue(progress.out().contains("128 of 129 communes of 2020"), progress.out());

        try (Store store = MadeStores.open(place)) {
            assertEquals(
                    List.of("reference", "zones", "sites", "resettlement"),
                    store.imports().stream().map(i -> i.description().kind()).toList());
            Atlas atlas = new AtlasPublisher(store).refresh();
            assertEquals(2, atlas.hazardZones().size());
            assertEquals("khảo sát", atlas.hazardZones().get(0).source());
            assertEquals(0, atlas.resettlementSites().get(0).households());
            assertEquals(
                    0,
                    atlas.resettlement("2020", AdminLevel.COMMUNE, 2024)
                            .get(0)
                            .sheet()
                            .orElseThrow()
                            .total(cell -> true)
                            .remaining());
        }
    }

    @Test
    void namesAreMappedAndMetresOfVn2000AreTaken() throws IOException {
        String metres = "[[499000,2366000],[501000,2366000],[501000,2367000],[499000,2366000]]";
        Run run = run(
                reference,
                collection(zone("\"ma\":7,\"cap\":5", metres)),
                "zones",
                "--map",
                "id=ma",
                "--map",
                "class=cap",
                "--set",
                "hazard=flash_flood",
                "--set",
                "valid_from=2020-01-01",
                "--crs",
                "EPSG:9205",
                "--dry-run");
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("1"), run.out());
    }

    @Test
    void whatIsWrongIsRefusedAndNothingIsWritten() throws IOException {
        assertRefused(
                run(reference, collection(zone(ZONE.replace(":4", ":6"), SQUARE)), "zones"),
                "field class: 6 is not in 1");
        assertRefused(
                run(reference, collection(site(SITE.replace("2020", "2000"), "[103.02,21.39]")), "sites"),
                "there is no boundary vintage '2000'");
        assertRefused(
                run(reference, "unit,year,hazard,at_risk\n03124,2024,landslide,1\n", "resettlement"), "--vintage");
    }

    private static void assertRefused(Run run, String expected) {
        assertEquals(1, run.exitCode(), run.out() + run.err());
        assertTrue(run.out().contains(expected), run.out());
        assertTrue(run.out().contains("→"), "a remedy: " + run.out());
        assertTrue(run.out().contains("Nothing was written."), run.out());
    }
}
