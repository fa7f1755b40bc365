package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner lays a second map beside the first: another year with one legend, or another indicator. */
@ExtendWith(Browsing.class)
class ComparePageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final String WITH_2022 = POVERTY_2024 + "&compare=2022";

    /** Opens the page and waits until both maps are drawn. */
    private static MapPage two(MapPage map, String query) {
        map.open(query);
        assertThat(map.secondMap()).isVisible();
        return map;
    }

    private static Locator legendRow(MapPage map, String label) {
        return map.page
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Một chú giải cho cả hai bản đồ"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Locator tip(MapPage map) {
        return map.page.getByRole(AriaRole.TOOLTIP);
    }

    private static void pointAt(MapPage map, Locator where, double x, double y) {
        double[] at = MapPage.place(where, x, y);
        map.page.mouse().move(at[0] - 3, at[1]);
        map.page.mouse().move(at[0], at[1]);
    }

    @Test
    void aSecondYearHasTheLegendOfTheFirst(MapPage map) {
        map.open(POVERTY_2024);
        assertFalse(map.asked().stream().anyMatch(path -> path.contains("year=2023")));
        map.button("Mở bản đồ thứ hai").click();
        map.awaitQuery("compare=2023");
        assertThat(map.secondMap()).isVisible();
        assertThat(legendRow(map, "không có số liệu")).hasText("không có số liệu10");
        assertThat(legendRow(map, "giữ kín")).containsText("10");
        assertThat(legendRow(map, "Tổng số đơn vị")).containsText("1212");
        assertThat(map.legendPanel()).hasCount(1);
        map.page.getByLabel("Năm của bản đồ thứ hai").selectOption("2022");
        map.awaitQuery("compare=2022");
        assertThat(map.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Tỷ lệ hộ nghèo, 2022")))
                .isVisible();
        map.page.goBack();
        map.page.goBack();
        assertThat(map.secondMap()).isHidden();
        assertThat(map.legendPanel().getByRole(AriaRole.LISTITEM).first()).isVisible();
        assertFalse(map.query().contains("compare"), map.query());
    }

    @Test
    void bothMapsMoveTogetherAndMarkTheSameUnits(MapPage map) {
        map.still();
        two(map, WITH_2022);
        Locator scales = map.page.locator(".leaflet-control-scale-line");
        String before = scales.first().innerText();
        map.button("Phóng to").click();
        map.button("Phóng to").click();
        assertThat(scales.first()).not().hasText(before);
        assertThat(scales.nth(1)).hasText(scales.first().innerText());
        map.drag(0.5, 0.5, 0.3, 0.4);
        pointAt(map, map.map(), 0.5, 0.5);
        String first = tip(map).innerText();
        pointAt(map, map.secondMap(), 0.5, 0.5);
        assertThat(tip(map))
                .hasText(
                        first,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setUseInnerText(true));
        assertTrue(first.contains("Tỷ lệ hộ nghèo, 2024") && first.contains("Tỷ lệ hộ nghèo, 2022"), first);
        double[] at = MapPage.place(map.secondMap(), 0.5, 0.5);
        map.page.mouse().click(at[0], at[1]);
        map.awaitQuery("selection=03");
        assertTrue(MapPage.choicePixels(map.map()) > 100);
        assertTrue(MapPage.choicePixels(map.secondMap()) > 100);
        BoundingBox left = map.map().boundingBox();
        BoundingBox right = map.secondMap().boundingBox();
        assertEquals(left.width, right.width, 1);
        assertEquals(left.height, right.height, 1);
    }

    @Test
    void indicatorsThatDoNotCompareHaveALegendEachAndSaySo(MapPage map) {
        two(map, POVERTY_2024 + "&compare=households:2024");
        assertThat(map.page.getByText("Hai bản đồ vẽ hai loại số khác nhau")).isVisible();
        assertThat(map.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chú giải: Số hộ, 2024")))
                .isVisible();
        map.page.getByLabel("Chỉ số của bản đồ thứ hai").selectOption("village_road_hardened_share");
        map.awaitQuery("compare=village_road_hardened_share");
        assertThat(map.page.getByText("Ở một chỉ số, cao là tốt")).isVisible();
        map.button("Đổi chỗ").click();
        map.awaitQuery("compare=poverty_rate");
        assertThat(map.page.locator(".map-head").first()).hasText("Thôn có đường cứng hóa, 2024");
        assertThat(map.page.locator(".map-head").nth(1)).hasText("Tỷ lệ hộ nghèo, 2024");
    }

    @Test
    void isOpenedAndClosedByTheKeyboard(MapPage map) {
        map.open(POVERTY_2024 + "&lang=en");
        map.button("Open a second map").focus();
        map.page.keyboard().press("Enter");
        assertThat(map.page.getByLabel("Indicator of the second map")).isFocused();
        assertThat(map.secondMap()).isVisible();
        map.button("Close the second map").focus();
        map.page.keyboard().press("Enter");
        assertThat(map.button("Open a second map")).isFocused();
        assertThat(map.secondMap()).isHidden();
    }

    @Test
    void hasNoBarrierAndStandsOneUnderTheOtherOnAPhone(MapPage map) {
        map.resize(320, 700);
        two(map, WITH_2022 + "&lang=en");
        assertThat(map.page.getByText("One legend for both maps").first()).isVisible();
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertTrue(map.secondMap().boundingBox().y > map.map().boundingBox().y + 100);
        assertEquals(List.of(), map.complaints());
    }
}
