package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twelve pictures of the demonstration, for a person to look at; {@code scripts/screenshots} runs it. It is no test of the suite: its
 * name says so, and it needs the address of a server in {@code VUNGCAO_ADDRESS} and a folder in {@code VUNGCAO_SCREENSHOTS}.
 */
@ExtendWith(Browsing.class)
class StoryScreenshots {
    private static final String BEFORE = "&year=2024&level=commune&boundaries=2020";
    private static final String AFTER = "&year=2025&level=commune&boundaries=2025";
    private static final String POVERTY = "?indicator=poverty_rate";
    private static final String MUONG_NHE = "&selection=03160";

    private final Path folder = Path.of(Objects.requireNonNull(System.getenv("VUNGCAO_SCREENSHOTS")));
    private MapPage map;

    @BeforeEach
    void open(Browser browser) {
        map = new MapPage(browser, Objects.requireNonNull(System.getenv("VUNGCAO_ADDRESS")));
        map.resize(1400, 900);
    }

    @AfterEach
    void close() {
        map.close();
    }

    @Test
    void aCommuneIsFoundWithoutMarks() {
        map.open(POVERTY + BEFORE);
        map.page.getByRole(AriaRole.COMBOBOX).first().fill("muong nhe");
        assertThat(map.page.getByRole(AriaRole.OPTION).first()).isVisible();
        shoot("01-find-without-marks");
    }

    @Test
    void specialDifficultyCommunesThatLagOnRoadsNearLandslides() {
        show(
                "02-lagging-roads-near-landslides",
                "?view=target&targets=t2025_village_road_hardened" + BEFORE
                        + "&filter=A_CONTAINS(designations,+('special_difficulty_commune'))&zone=landslide:3:10000");
    }

    @Test
    void twoYearsCompared() {
        show("03-compare-2021-and-2024", POVERTY + "&since=2021" + BEFORE);
    }

    @Test
    void figuresOfTheNewCommunesOnTheOldBoundariesCarryMarks() {
        show("04-quality-marks-of-moved-figures", POVERTY + "&year=2025&level=commune&boundaries=2020");
    }

    @Test
    void noDataAndZeroToldApart() {
        show("05-no-data-and-zero", "?indicator=unplanned_migrant_households" + BEFORE);
    }

    @Test
    void theProfileOfAUnit() {
        show("06-unit-profile", POVERTY + BEFORE + MUONG_NHE + "&side=unit");
    }

    @Test
    void whatCanBeTakenAway() {
        show("07-take-away", POVERTY + BEFORE + MUONG_NHE + "&side=take");
    }

    @Test
    void theSheetOnPaper() {
        map.resize(1123, 794);
        map.open(POVERTY + BEFORE);
        map.waitUntil(
                "() => { dispatchEvent(new Event('beforeprint')); return document.querySelector('.paper svg') !== null }");
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        shoot("08-print-sheet");
    }

    @Test
    void allYearsAsSmallMaps() {
        show("09-small-maps-of-all-years", POVERTY + BEFORE + "&side=years");
    }

    @Test
    void theChangeOfAnIndicatorThatShallRise() {
        show("10-change-with-selection", "?indicator=village_road_hardened_share&since=2019" + BEFORE + MUONG_NHE);
    }

    @Test
    void onTheNarrowestPhone() {
        map.resize(320, 640);
        map.open(POVERTY + BEFORE);
        shoot("11-320-pixels");
    }

    @Test
    void inEnglish() {
        show("12-english", "?lang=en&view=target&targets=t2025_poverty_reduction_dtts" + AFTER);
    }

    private void show(String name, String query) {
        map.openBeside(query);
        assertThat(map.page
                        .getByRole(AriaRole.TABPANEL)
                        .locator("h2, h3, table")
                        .first())
                .isVisible();
        map.waitUntil("document.fonts.status === 'loaded'");
        shoot(name);
    }

    private void shoot(String name) {
        map.page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
