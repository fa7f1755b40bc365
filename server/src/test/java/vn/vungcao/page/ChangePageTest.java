package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vungcao.page.MapPage.LegendRow;

/** A planner compares two years: where it got better, where worse, and which units cannot be compared. */
@ExtendWith(Browsing.class)
class ChangePageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";

    private static Locator since(MapPage map) {
        return map.page.getByLabel("So với năm");
    }

    @Test
    void theChangeBetweenTwoYearsIsDrawnCountedAndRanked(MapPage map) {
        map.open(POVERTY_2024);
        since(map).selectOption("2022");
        map.awaitQuery("since=2022");
        map.drawn();
        assertThat(map.legendPanel()).containsText("Thay đổi: Tỷ lệ hộ nghèo (điểm %)");
        assertThat(map.legendPanel()).containsText("2022 → 2024");
        List<LegendRow> legend = map.legend("Chú giải");
        assertTrue(legend.contains(new LegendRow("Không đổi", 1)), "" + legend);
        assertTrue(legend.contains(new LegendRow("không có số liệu", 1)), "" + legend);
        assertTrue(legend.contains(new LegendRow("giữ kín (dưới 5 hộ)", 1)), "" + legend);
        int units = legend.stream().mapToInt(LegendRow::count).sum();
        assertTrue(
                legend.contains(new LegendRow("−2,0 – <−1,5", units - 4)), "5 × i − 2 of 100, after 5 × i: " + legend);
        // 0 of 100 in both years stands over all that fell
        assertThat(map.page.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW).nth(2))
                .containsText("0,0");
        assertThat(map.row("Xã Đất Đỏ")).containsText("−2,0");
        assertThat(map.row("Xã Đất Đỏ")).containsText("60,0");
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        assertEquals(List.of(), map.barriers());
        assertEquals(List.of(), map.complaints());
    }

    @Test
    void theLinkReproducesItAndBackUndoesIt(MapPage map) {
        map.open(POVERTY_2024 + "&since=2023");
        assertThat(since(map)).hasValue("2023");
        since(map).selectOption("");
        map.drawn();
        assertTrue(!map.query().contains("since"), map.query());
        assertThat(map.legendPanel()).not().containsText("Thay đổi");
        map.page.goBack();
        map.drawn();
        assertThat(map.legendPanel()).containsText("2023 → 2024");
        map.page.reload(new Page.ReloadOptions());
        map.drawn();
        assertThat(map.legendPanel()).containsText("2023 → 2024");
    }

    @Test
    void theSmallMapsOfAllYearsWaitForTheValues(MapPage map) {
        map.openBeside(POVERTY_2024 + "&since=2022&side=years");
        assertThat(map.page.getByRole(AriaRole.TABPANEL)).containsText("không so sánh");
        since(map).selectOption("");
        assertThat(map.page.getByRole(AriaRole.TABPANEL).getByRole(AriaRole.BUTTON))
                .hasCount(3);
        assertEquals(List.of(), map.complaints());
    }

    @Test
    void theFilesHoldTheLaterYearAndSaySo(MapPage map) {
        map.openBeside(POVERTY_2024 + "&since=2022&side=take");
        Locator take = map.page.getByRole(AriaRole.TABPANEL);
        assertThat(take).containsText("Bản đồ vẽ thay đổi từ năm 2022; các tệp chứa giá trị của năm 2024.");
        assertThat(take).not().containsText("đúng những gì bản đồ đang hiện");
    }

    @Test
    void aCountHasNoChangeToDraw(MapPage map) {
        map.open(POVERTY_2024.replace("poverty_rate", "households"));
        assertThat(since(map)).hasCount(0);
        map.open(POVERTY_2024.replace("poverty_rate", "households") + "&since=2022");
        assertThat(map.page.getByText("since=2022")).isVisible();
    }
}
