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

/** A planner lays hazard zones, resettlement sites and outlines of special difficulty over the map. */
@ExtendWith(Browsing.class)
class OverlayPageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final String ALL = POVERTY_2024 + "&layers=zones,sites,difficulty";
    private static final int LANDSLIDE = 0x7f3b08;

    private static List<String> legend(MapPage map) {
        return map.legend("Chú giải lớp phủ").stream()
                .map(row -> row.label() + ": " + row.count())
                .toList();
    }

    @Test
    void layersAreSwitchedOnAndStandInTheAddressAndInTheLegend(MapPage map) {
        map.open(POVERTY_2024);
        assertFalse(
                map.asked().stream().anyMatch(path -> path.contains("hazard-zones")), "not asked before it is wanted");
        assertEquals(0, MapPage.pixels(map.map(), LANDSLIDE));
        map.page.getByLabel("Vùng nguy cơ thiên tai").check();
        map.page.getByLabel("Điểm bố trí dân cư").check();
        map.page.getByLabel("Viền xã, thôn đặc biệt khó khăn").check();
        map.awaitQuery("layers=zones,sites,difficulty");
        assertThat(map.page.getByText("Kế hoạch sau 2024 (5 hộ)")).isVisible();
        assertThat(map.page.getByText("Đặc biệt khó khăn", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertEquals(
                List.of(
                        "Đặc biệt khó khăn: 2",
                        "Điểm dân cư đến 2024 (12 hộ): 1",
                        "Kế hoạch sau 2024 (5 hộ): 1",
                        "Vùng sạt lở: 1",
                        "Vùng lũ quét: 0",
                        "Vùng lũ bùn đá: 0"),
                legend(map));
        assertTrue(MapPage.pixels(map.map(), LANDSLIDE) > 20);
        map.page.goBack();
        map.page.goBack();
        map.page.goBack();
        assertThat(map.page.getByLabel("Vùng nguy cơ thiên tai")).not().isChecked();
        map.drawn();
        assertEquals(0, MapPage.pixels(map.map(), LANDSLIDE));
    }

    @Test
    void theYearOfTheMapDecidesWhatHolds(MapPage map) {
        map.open(ALL.replace("2024", "2022"));
        assertEquals(
                List.of(
                        "Đặc biệt khó khăn (không có danh sách năm 2022 trên ranh giới này): 0",
                        "Điểm dân cư đến 2022 (0 hộ): 0",
                        "Kế hoạch sau 2022 (17 hộ): 2",
                        "Vùng sạt lở: 1",
                        "Vùng lũ quét: 1",
                        "Vùng lũ bùn đá: 0"),
                legend(map));
        map.choose("Huyện");
        assertThat(map.page.getByText("chỉ có ở cấp xã và cấp thôn, bản")).isVisible();
    }

    @Test
    void pointingSaysWhatLiesOverAUnit(MapPage map) {
        map.still();
        map.open(ALL);
        Locator tip = map.page.getByRole(AriaRole.TOOLTIP);
        // the province is four units wide and three high, in the middle of the map
        BoundingBox house = map.page.locator(".site-mark").first().boundingBox();
        map.page.mouse().move(house.x + house.width / 2 - 2, house.y + house.height / 2);
        map.page.mouse().move(house.x + house.width / 2, house.y + house.height / 2);
        assertThat(tip).containsText("Xã Chà Bảy");
        assertThat(tip).containsText("Bản Mới");
        assertThat(tip).containsText("12 hộ, tập trung, tránh sạt lở; xong năm 2023");
        BoundingBox other = map.page.locator(".site-mark").nth(1).boundingBox();
        double unit = house.y - other.y;
        map.page.mouse().move(house.x + house.width / 2 - unit, house.y + house.height / 2);
        assertThat(tip).containsText("Xã Xa Sáu");
        assertThat(tip).containsText("Vùng sạt lở, cấp 4 – cao");
    }

    @Test
    void zonesAndSitesAreListedForTheKeyboard(MapPage map) {
        map.still();
        map.open(ALL);
        String scale = map.page.locator(".leaflet-control-scale-line").innerText();
        map.page.getByText("Danh sách vùng nguy cơ (1)").focus();
        map.page.keyboard().press("Enter");
        Locator zone = map.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vùng sạt lở, cấp 4"));
        assertThat(zone).containsText("Xã Xa Sáu");
        map.page.keyboard().press("Tab");
        assertThat(zone).isFocused();
        map.page.keyboard().press("Enter");
        assertThat(map.page.locator(".leaflet-control-scale-line")).not().hasText(scale);
    }

    @Test
    void hasNoBarrierWithAllLayersOnAPhone(MapPage map) {
        map.resize(320, 700);
        map.open(ALL + "&lang=en");
        map.page.getByText("List of hazard zones (1)").click();
        map.page.getByText("List of resettlement sites (2)").click();
        assertThat(map.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bản Mới")))
                .isVisible();
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), map.complaints());
    }
}
