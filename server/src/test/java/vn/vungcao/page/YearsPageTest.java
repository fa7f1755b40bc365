package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner sees one indicator through the years, in the same classes, and goes to a year. */
@ExtendWith(Browsing.class)
class YearsPageTest {
    private static final String POVERTY_2024 =
            "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020&side=years";

    private static Locator years(MapPage map) {
        return map.page
                .getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName(Pattern.compile("Các năm|Years")))
                .getByRole(AriaRole.BUTTON);
    }

    @Test
    void everyYearHasItsMapInTheClassesOfTheLegend(MapPage map) {
        map.openBeside(POVERTY_2024);
        assertThat(years(map)).hasCount(3);
        assertThat(years(map).nth(2)).containsText("không có số liệu ở 3 đơn vị");
        assertThat(years(map).nth(0)).containsText("đủ số liệu");
        assertEquals(
                3,
                years(map).nth(2).locator("path[fill^='url(#sheet-']").count(),
                "hatched, dotted and lined where there is no value");
    }

    @Test
    void aYearGoesToTheLargeMapWithoutAskingTheYearsAnew(MapPage map) {
        map.openBeside(POVERTY_2024);
        assertThat(years(map)).hasCount(3);
        map.forget();
        years(map).nth(0).click();
        map.awaitQuery("year=2022");
        assertThat(years(map).nth(0)).hasAttribute("aria-pressed", "true");
        assertTrue(
                map.asked().stream()
                                .filter(path -> path.startsWith("/api/values"))
                                .count()
                        <= 1,
                "" + map.asked());
    }

    @Test
    void targetsHaveNoSmallMapsAndSaySo(MapPage map) {
        map.openBeside("?view=target&targets=t2025_village_road_hardened&year=2024&level=commune&boundaries=2020"
                + "&side=years");
        assertThat(map.page.getByText("để xem một chỉ số qua các năm")).isVisible();
        assertThat(years(map)).hasCount(0);
    }

    @Test
    void hasNoBarrierInEnglishOnAPhone(MapPage map) {
        map.resize(320, 700);
        map.openBeside(POVERTY_2024 + "&lang=en");
        assertThat(years(map)).hasCount(3);
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), map.complaints());
    }
}
