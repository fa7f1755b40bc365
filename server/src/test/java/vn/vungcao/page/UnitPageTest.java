package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner opens one commune's profile: how it does, against which targets, why, and where it went in 2025. */
@ExtendWith(Browsing.class)
class UnitPageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final String LAST = POVERTY_2024 + "&selection=" + SmallProvince.code(12) + "&side=unit";

    private static Locator profile(MapPage map) {
        Locator profile = map.page.getByRole(
                AriaRole.TABPANEL, new Page.GetByRoleOptions().setName(Pattern.compile("Hồ sơ đơn vị|Unit profile")));
        assertThat(profile.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .isVisible();
        return profile;
    }

    private static MapPage openProfile(MapPage map, String query) {
        map.openBeside(query);
        profile(map);
        return map;
    }

    @Test
    void theProfileIsLoadedWhenItIsFirstOpened(MapPage map) {
        map.open(POVERTY_2024);
        map.rows().first().click();
        assertTrue(map.asked().stream().noneMatch(path -> path.startsWith("/room-")), "" + map.asked());
        map.button("Xem hồ sơ").click();
        map.awaitQuery("side=unit");
        assertThat(profile(map)).containsText("Xã Đất Đỏ");
        assertTrue(map.asked().stream().anyMatch(path -> path.startsWith("/room-")), "" + map.asked());
    }

    @Test
    void theChartHasItsTableBehindIt(MapPage map) {
        openProfile(map, LAST);
        // 5 × 12 poor of 100 households, less 2 in 2024
        assertThat(profile(map)).containsText(Pattern.compile("58,0%\\s*2024"));
        Locator chart = profile(map).getByRole(AriaRole.IMG, named("Tỷ lệ hộ nghèo của Xã Đất Đỏ, 2022–2024"));
        assertThat(chart.locator(".chart-path")).hasCount(1);
        assertThat(chart.locator("circle")).hasCount(3);
        profile(map).getByText("Số liệu của biểu đồ").first().click();
        Locator table = profile(map).getByRole(AriaRole.TABLE);
        assertThat(table.getByRole(AriaRole.ROW).nth(1)).containsText(Pattern.compile("2022\\s*60,0\\s*60 / 100"));
        assertThat(table.getByRole(AriaRole.ROW).nth(3)).containsText(Pattern.compile("2024\\s*58,0\\s*58 / 100"));
    }

    @Test
    void aYearWithoutAValueSaysWhy(MapPage map) {
        openProfile(map, LAST.replace(SmallProvince.code(12), SmallProvince.code(4)));
        assertThat(profile(map)).containsText("Năm 2024: giữ kín");
        assertThat(profile(map).locator(".chart-absent")).containsText("kín");
        assertThat(profile(map).locator(".chart circle")).hasCount(2);
    }

    @Test
    void aTargetTellsHowItIsComputedAndGoesToTheMap(MapPage map) {
        openProfile(map, LAST);
        Locator explain = profile(map).getByRole(AriaRole.BUTTON, named("Cách tính: Hộ nghèo dưới mức"));
        explain.first().click();
        assertThat(profile(map)).containsText("58 ÷ 100 × 100");
        assertThat(profile(map)).containsText("Vì sao là “Chậm tiến độ”");
        assertThat(profile(map)).containsText("1/QĐ-UBND ngày 18/02/2022");
        profile(map).getByRole(AriaRole.BUTTON, named("Đóng cách tính")).click();
        assertThat(profile(map).getByText("58 ÷ 100 × 100")).not().isVisible();
        profile(map)
                .getByRole(AriaRole.BUTTON, exactly("Hộ nghèo dưới mức"))
                .first()
                .click();
        map.awaitQuery("targets=t2025_poverty");
        assertTrue(map.query().contains("selection=" + SmallProvince.code(12)), map.query());
    }

    @Test
    void lineageLeadsToTheOtherBoundaries(MapPage map) {
        openProfile(map, LAST);
        profile(map)
                .getByRole(AriaRole.BUTTON, named("Xem Xã Cột 4 trên ranh giới 2025"))
                .click();
        map.awaitQuery("boundaries=2025");
        assertThat(profile(map)).containsText("Lập từ");
        assertThat(profile(map).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText("Xã Cột 4");
        assertTrue(map.query().contains("selection=" + SmallProvince.code(4)), map.query());
    }

    @Test
    void aNeighbourIsGoneTo(MapPage map) {
        openProfile(map, LAST);
        Locator neighbours = profile(map).locator(".neighbours");
        assertThat(neighbours.getByRole(AriaRole.LISTITEM)).hasCount(2);
        neighbours.getByRole(AriaRole.BUTTON, exactly("Xã Leng Mốt")).click();
        map.awaitQuery("selection=" + SmallProvince.code(11));
        assertThat(profile(map)).containsText("Xã Leng Mốt");
    }

    @Test
    void theTabsAreWalkedByKeyboard(MapPage map) {
        map.open(POVERTY_2024);
        map.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Xếp hạng"))
                .focus();
        map.page.keyboard().press("ArrowRight");
        assertThat(map.page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Hồ sơ đơn vị")))
                .isFocused();
        assertThat(profile(map)).containsText("hồ sơ toàn tỉnh");
        map.page.keyboard().press("ArrowLeft");
        map.drawn();
        assertFalse(map.query().contains("side="), map.query());
    }

    @Test
    void hasNoBarrierInEitherLanguageOrOnAPhone(MapPage map) {
        openProfile(map, LAST);
        profile(map).getByRole(AriaRole.BUTTON, named("Cách tính")).first().click();
        assertThat(profile(map)).containsText("58 ÷ 100 × 100");
        assertEquals(List.of(), map.barriers());
        map.resize(320, 700);
        openProfile(map, LAST + "&lang=en");
        assertThat(profile(map)).containsText("All targets, 2024");
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), map.complaints());
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
