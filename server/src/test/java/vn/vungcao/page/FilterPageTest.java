package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner narrows the question by chips, reads it as CQL2, changes the text, and sends the link. */
@ExtendWith(Browsing.class)
class FilterPageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final Pattern WITH_VALUE = Pattern.compile("Có số liệu: \\d+");

    private static Locator chips(MapPage map) {
        return map.page
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Lọc đơn vị"))
                .getByRole(AriaRole.LISTITEM);
    }

    private static Locator text(MapPage map) {
        return map.page.getByLabel("Bộ lọc (CQL2)");
    }

    @Test
    void aConditionIsAChipThatCanBeTakenAway(MapPage map) {
        map.open(POVERTY_2024);
        map.page.getByText("Thêm điều kiện").click();
        map.page.getByLabel("Giá trị để so").fill("40");
        map.button("Thêm").click();
        map.awaitQuery("filter=poverty_rate");
        map.drawn();
        assertThat(chips(map)).containsText(new String[] {"Tỷ lệ hộ nghèo ≥ 40%"});
        List<String> worst = map.unitsOf(WITH_VALUE);
        assertEquals(List.of("Xã Đất Đỏ", "Xã Leng Mốt", "Xã Háng Mười", "Xã Phì Chín"), worst);
        assertThat(map.legendPanel()).containsText("Ngoài vùng, bộ lọc hoặc phạm vi hỏi");
        map.button("Bỏ điều kiện: Tỷ lệ hộ nghèo ≥ 40%").click();
        map.drawn();
        assertFalse(map.query().contains("filter="), map.query());
        assertEquals(SmallProvince.COMMUNES, map.listedUnits().size());
    }

    @Test
    void theFilterIsShownAndEditedAsText(MapPage map) {
        map.open(POVERTY_2024 + "&filter=poverty_rate+%3E%3D+40+AND+code+%3C%3E+%2703012%27");
        assertThat(chips(map)).hasCount(2);
        map.page.getByText("Viết bằng CQL2").click();
        assertThat(text(map)).hasValue("poverty_rate >= 40 AND code <> '03012'");
        text(map).fill("households > 200 AND (poverty_rate < 56 OR code = '03001')");
        text(map).press("Control+Enter");
        map.awaitQuery("households");
        map.drawn();
        assertThat(chips(map)).containsText(new String[] {"Số hộ > 200 hộ", "(poverty_rate < 56 OR code = '03001')"});
        assertEquals(List.of("Xã Leng Mốt"), map.unitsOf(WITH_VALUE));
    }

    @Test
    void aFilterThatCannotBeReadSaysWhereAndCanBeDropped(MapPage map) {
        map.open(POVERTY_2024);
        map.page.getByText("Viết bằng CQL2").click();
        text(map).fill("poverty_rate >");
        map.button("Lọc").click();
        Locator alert = map.page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("bộ lọc"));
        assertThat(alert).containsText("at character");
        map.button("Bỏ bộ lọc").click();
        map.drawn();
        assertFalse(map.query().contains("filter="), map.query());
    }

    @Test
    void lagAndDrawnAreaAndFilterHoldTogether(MapPage map) {
        map.open("?view=target&targets=t2025_village_road_hardened&year=2024&level=commune&boundaries=2020"
                + "&polygon=102.9+21.1,103.5+21.1,103.5+21.9,102.9+21.9&filter=households+%3E+170");
        List<String> lagging = map.unitsOf(Pattern.compile("Tụt lại: \\d+"));
        assertTrue(
                map.asked().stream()
                        .anyMatch(path -> path.startsWith("/api/lagging?")
                                && path.contains("S_INTERSECTS")
                                && path.contains("households")),
                "" + map.asked());
        assertEquals(Set.of("Xã Keo Tám", "Xã Leng Mốt", "Xã Đất Đỏ"), Set.copyOf(lagging));
    }

    @Test
    void communesOfADistrictAreAskedFor(MapPage map) {
        map.open(POVERTY_2024);
        map.page.getByText("Thêm điều kiện").click();
        map.page.getByLabel("Thuộc huyện, thị xã, thành phố").selectOption("Huyện Đông");
        map.awaitQuery("filter=parent");
        map.drawn();
        assertThat(chips(map)).hasText(new String[] {"Huyện Đông×"});
        assertEquals(
                Set.of("Xã Đất Đỏ", "Xã Leng Mốt", "Xã Keo Tám", "Xã Chà Bảy"), Set.copyOf(map.unitsOf(WITH_VALUE)));
        map.page.getByLabel("Thuộc huyện, thị xã, thành phố").selectOption("Huyện Tây");
        map.awaitQuery("094");
        map.drawn();
        assertThat(chips(map)).hasText(new String[] {"Huyện Đông và Huyện Tây×"});
        assertEquals(SmallProvince.COMMUNES, map.listedUnits().size());
        map.button("Bỏ điều kiện: Huyện Đông và Huyện Tây").click();
        map.drawn();
        assertFalse(map.query().contains("filter="), map.query());
        map.choose("2025");
        assertThat(map.page.getByLabel("Thuộc huyện, thị xã, thành phố")).hasCount(0);
    }

    @Test
    void communesByAHazardZoneAreAskedFor(MapPage map) {
        map.open(POVERTY_2024);
        map.page.getByText("Thêm điều kiện").click();
        map.page.getByLabel("Gần vùng nguy cơ").selectOption("landslide");
        map.awaitQuery("zone=landslide%3A3%3A10000");
        assertThat(chips(map)).containsText(new String[] {"Cách vùng sạt lở (cấp ≥ 3) tối đa 10 km"});
        assertTrue(map.asked().stream().anyMatch(path -> path.contains("zone=landslide%3A3%3A10000")));
        map.button("Bỏ điều kiện: Cách vùng sạt lở (cấp ≥ 3) tối đa 10 km").click();
        map.drawn();
        assertFalse(map.query().contains("zone="), map.query());
    }

    @Test
    void aCircleIsDrawnFromItsCentreToItsRim(MapPage map) {
        map.open(POVERTY_2024);
        List<String> whole = map.unitsOf(WITH_VALUE);
        map.forget();
        map.draw("Vẽ hình tròn");
        double[] centre = map.place(0.6, 0.3);
        map.page.mouse().move(centre[0], centre[1]);
        map.page.mouse().down();
        map.page.mouse().move(centre[0] + 30, centre[1]);
        assertThat(map.page.locator(".radius-tip")).hasText(Pattern.compile("\\d+,\\d+ km"));
        map.page.mouse().up();
        map.awaitQuery("near=");
        map.drawn();
        assertThat(chips(map)).hasText(new Pattern[] {Pattern.compile("Chạm hình tròn bán kính [\\d,]+ km×")});
        List<String> narrowed = map.unitsOf(WITH_VALUE);
        assertFalse(narrowed.isEmpty());
        assertTrue(narrowed.size() < whole.size() && whole.containsAll(narrowed), narrowed + " of " + whole);
        assertTrue(map.asked().stream().anyMatch(path -> path.startsWith("/api/values?") && path.contains("near=")));
        assertTrue(map.choicePixels() > 0, "the circle stands on the map");
        assertThat(map.page.locator(".radius-tip")).hasCount(0);
        map.button("Bỏ điều kiện: " + chips(map).locator("span").innerText()).click();
        map.drawn();
        assertFalse(map.query().contains("near="), map.query());
        assertEquals(whole, map.unitsOf(WITH_VALUE));
    }

    @Test
    void aCircleIsDrawnByKeyboardAndGoesWithTheFiles(MapPage map) {
        map.open(POVERTY_2024);
        map.button("Vẽ hình tròn").focus();
        map.page.keyboard().press("Enter");
        assertThat(map.button("Vẽ hình tròn")).hasAttribute("aria-pressed", "true");
        map.page.keyboard().press("Enter");
        Locator said = map.page.getByText(Pattern.compile("^Bán kính \\d+ km$"));
        assertThat(said).isVisible();
        int first = Integer.parseInt(said.innerText().replaceAll("\\D", ""));
        map.page.keyboard().press("ArrowUp");
        assertThat(said).hasText("Bán kính " + (first + 1) + " km");
        map.page.keyboard().press("Enter");
        map.awaitQuery("near=");
        map.drawn();
        assertThat(chips(map)).hasText(new String[] {"Chạm hình tròn bán kính " + (first + 1) + " km×"});
        String metres = "%2C" + (first + 1) * 1000;
        map.openBeside(map.query() + "&side=take");
        assertThat(map.page.locator("#take-csv")).hasAttribute("href", Pattern.compile("near=[\\d.%C]+" + metres));
    }

    @Test
    void hasNoBarrierWithEverythingOpenOnAPhone(MapPage map) {
        map.resize(320, 700);
        map.open(POVERTY_2024 + "&lang=en&filter=poverty_rate+%3E+5+AND+name+LIKE+%27X%25%27");
        map.page.getByText("Add a condition").click();
        map.page.getByText("Write it in CQL2").click();
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), map.complaints());
    }
}
