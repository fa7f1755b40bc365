package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class MapPageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final int WITH_VALUE = SmallProvince.COMMUNES - 3;

    @Test
    void opensWithoutAComplaintAndAsksOnlyItsOwnServer(MapPage map) {
        map.open("");
        assertEquals(List.of(), map.complaints());
        assertTrue(
                map.asked().stream().allMatch(path -> path.startsWith("/") || path.startsWith("data:")),
                "" + map.asked());
    }

    @Test
    void saysThatTheDataAreForDemonstration(MapPage map) {
        map.open("");
        assertThat(map.page.getByRole(AriaRole.BANNER)).containsText("Số liệu minh họa");
    }

    @Test
    void theLegendCountsEveryUnitOnce(MapPage map) {
        List<MapPage.LegendRow> legend = map.open(POVERTY_2024).legend("Chú giải");
        int sum = legend.stream().mapToInt(MapPage.LegendRow::count).sum();
        assertEquals(SmallProvince.COMMUNES, sum, "" + legend);
    }

    /** In the fixture the first commune of 2025 laps over its neighbour. */
    @Test
    void saysWhenTheBoundariesDoNotFit(MapPage map) {
        map.open(POVERTY_2024);
        assertThat(map.legendPanel()).not().containsText("không khớp khít");
        map.open(POVERTY_2024.replace("boundaries=2020", "boundaries=2025"));
        assertThat(map.legendPanel()).containsText("Ranh giới không khớp khít: 1 chỗ chồng");
    }

    @Test
    void tellsZeroFromEachReasonForNoData(MapPage map) {
        map.open(POVERTY_2024);
        assertThat(map.row("Xã Nà Hai")).containsText("0,0");
        assertThat(map.row("Xã Pa Ba")).containsText("không có số liệu");
        assertThat(map.row("Xã Sín Bốn")).containsText("giữ kín");
        assertThat(map.row("Xã Tủa Năm")).containsText("không áp dụng");
        assertEquals(
                Set.of("Xã Pa Ba", "Xã Sín Bốn", "Xã Tủa Năm"),
                Set.copyOf(map.unitsOf(Pattern.compile("Không có số liệu: 3"))));
        for (String absence : List.of("không có số liệu", "giữ kín (dưới 5 hộ)", "không áp dụng")) {
            assertTrue(map.legend("Chú giải").contains(new MapPage.LegendRow(absence, 1)), absence);
        }
    }

    @Test
    void theWorstComeFirstAndTheOrderCanBeTurned(MapPage map) {
        map.open(POVERTY_2024);
        assertEquals("Xã Đất Đỏ", map.listedUnits().get(0));
        map.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kém nhất trước"))
                .click();
        assertEquals("Xã Nà Hai", map.listedUnits().get(0));
        assertEquals(SmallProvince.COMMUNES, map.listedUnits().size());
    }

    @Test
    void aUnitSelectedInTheTableIsOutlinedOnTheMap(MapPage map) {
        map.open(POVERTY_2024);
        assertEquals(0, map.choicePixels());
        map.rows().first().click();
        map.awaitQuery("selection=03012");
        assertThat(map.rows().first()).hasAttribute("aria-pressed", "true");
        assertTrue(map.choicePixels() > 100, "" + map.choicePixels());
        map.rows().first().click();
        assertThat(map.rows().first()).hasAttribute("aria-pressed", "false");
        assertEquals(0, map.choicePixels());
    }

    @Test
    void aUnitClickedOnTheMapIsSelectedInTheTable(MapPage map) {
        map.open(POVERTY_2024);
        double[] at = map.place(0.45, 0.45);
        map.page.mouse().move(at[0], at[1]);
        String said = map.page.getByRole(AriaRole.TOOLTIP).locator("strong").innerText();
        map.page.mouse().click(at[0], at[1]);
        Locator pressed = map.page
                .getByRole(AriaRole.TABLE)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setPressed(true));
        assertThat(pressed).hasCount(1);
        assertThat(pressed).containsText(said);
    }

    @Test
    void theTableIsGoneThroughByKeyboard(MapPage map) {
        map.open(POVERTY_2024);
        map.rows().first().focus();
        map.page.keyboard().press("ArrowDown");
        assertThat(map.rows().nth(1)).isFocused();
        map.page.keyboard().press("Enter");
        assertThat(map.rows().nth(1)).hasAttribute("aria-pressed", "true");
        map.page.keyboard().press("End");
        assertThat(map.rows().last()).isFocused();
    }

    @Test
    void anotherYearMovesValuesAndNoGeometry(MapPage map) {
        map.open(POVERTY_2024);
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        map.forget();
        map.choose("2023");
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
        assertTrue(map.asked().stream().anyMatch(path -> path.startsWith("/api/values")), "" + map.asked());
        assertTrue(map.asked().stream().noneMatch(path -> path.startsWith("/api/geometry")), "" + map.asked());
    }

    @Test
    void theYearsArePlayedToTheLastAsOneStepBack(MapPage map) {
        String first = POVERTY_2024.replace("2024", "2022");
        map.open(first);
        Object before = map.page.evaluate("history.length");
        List<Route> last = held(map, 2024);
        map.button("Xem lần lượt các năm").click();
        assertThat(map.button("Dừng")).isFocused();
        // the last year waits for its answer
        assertThat(map.page.locator("#played")).hasText("Năm 2023");
        map.page.waitForCondition(() -> !last.isEmpty());
        last.forEach(Route::resume);
        assertThat(map.page.locator("#played")).hasText("Dừng ở năm 2024");
        assertThat(map.button("Xem lần lượt các năm")).isFocused();
        map.drawn();
        assertTrue(map.query().contains("year=2024"), map.query());
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        assertEquals(((Integer) before) + 1, map.page.evaluate("history.length"), "steps of the history");
        map.page.goBack();
        map.awaitQuery("year=2022");
        assertThat(map.row("Xã Đất Đỏ")).containsText("60,0");
    }

    @Test
    void playingStopsWhenItIsPressedAgainAndAtAnyOtherChoice(MapPage map) {
        map.open(POVERTY_2024);
        List<Route> first = held(map, 2022);
        map.button("Xem lần lượt các năm").focus();
        map.page.keyboard().press("Space");
        assertThat(map.button("Dừng")).isFocused();
        map.page.keyboard().press("Space");
        assertThat(map.page.locator("#played")).hasText("Dừng ở năm 2022");
        assertThat(map.button("Dừng")).hasCount(0);
        map.page.waitForCondition(() -> !first.isEmpty());
        first.forEach(Route::resume);
        map.drawn();
        held(map, 2023);
        map.page.keyboard().press("Enter");
        map.awaitQuery("year=2023");
        assertThat(map.button("Dừng")).isFocused();
        map.choose("2024");
        assertThat(map.button("Dừng")).hasCount(0);
        assertThat(map.page.locator("#played")).hasText("Dừng ở năm 2024");
    }

    /** Keeps back the answers of a year until they are resumed. */
    private static List<Route> held(MapPage map, int year) {
        List<Route> held = new CopyOnWriteArrayList<>();
        map.page.route("**/api/values?*year=" + year + "*", held::add);
        return held;
    }

    @Test
    void aCountIsDrawnAsCirclesNotAsColouredAreas(MapPage map) {
        map.open("?indicator=households&year=2024&level=commune&boundaries=2020");
        Locator legend = map.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chú giải"));
        assertThat(legend).containsText("Vòng lớn hơn = nhiều hơn");
        assertEquals("Xã Đất Đỏ", map.listedUnits().get(0));
    }

    @Test
    void oldCommunesAreFoundWithoutMarksAndSayWhatTheyBecame(MapPage map) {
        map.open("?year=2024&boundaries=2025");
        map.page
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tìm xã, huyện, thôn, bản"))
                .fill("dat do");
        map.page
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Xã Đất Đỏ.*nay thuộc Xã Cột 4")))
                .click();
        map.awaitQuery("boundaries=2020&selection=03012");
        assertThat(map.page.getByRole(AriaRole.BANNER))
                .containsText("Xã Đất Đỏ hết hiệu lực từ 1/7/2025, nay thuộc Xã Cột 4.");
        map.button("Xem Xã Cột 4 trên ranh giới 2025").click();
        map.awaitQuery("boundaries=2025&selection=03004");
    }

    @Test
    void hasNoSidewaysScrollOnTheNarrowestPhone(MapPage map) {
        map.resize(320, 640);
        for (String query :
                List.of(POVERTY_2024, "?view=target&year=2024&boundaries=2020", POVERTY_2024 + "&lang=en")) {
            map.open(query);
            assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), query);
        }
    }

    @Test
    void aLostServerIsSaidInWordsAndTheQuestionCanBeAskedAgain(MapPage map) {
        map.open(POVERTY_2024);
        map.page.route("**/api/values?*", route -> route.abort());
        map.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("2023"))
                .check();
        assertThat(map.page.getByRole(AriaRole.ALERT)).containsText("Không nối được máy chủ.");
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        map.page.unroute("**/api/values?*");
        map.button("Thử lại").click();
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
    }

    @Test
    void everyUnitOfTheMapIsInTheTable(MapPage map) {
        map.open(POVERTY_2024);
        assertEquals(SmallProvince.COMMUNES, Set.copyOf(map.listedUnits()).size());
        List<String> ranks = IntStream.range(0, WITH_VALUE)
                .mapToObj(i -> String.valueOf(i + 1))
                .toList();
        assertEquals(
                ranks,
                map.page
                        .getByRole(AriaRole.TABLE)
                        .locator("td.rank")
                        .allInnerTexts()
                        .subList(0, WITH_VALUE));
    }
}
