package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page is light or dark as the system is, or as the planner chooses; the classes of the map are the same in both. */
@ExtendWith(Browsing.class)
class ThemePageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    /** The darkest class of five. */
    private static final int WORST = 0x253494;

    private static void system(MapPage map, ColorScheme scheme) {
        map.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static Locator choice(MapPage map) {
        return map.page.getByLabel("Nền sáng hay tối");
    }

    private static void assertTheme(MapPage map, String theme) {
        assertThat(map.page.locator("html")).hasAttribute("data-theme", theme);
    }

    private static String role(MapPage map, String name) {
        return map.page
                .evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name)
                .toString();
    }

    @Test
    void goesWithTheSystemAndKeepsTheClasses(MapPage map) {
        system(map, ColorScheme.LIGHT);
        map.open(POVERTY_2024);
        assertTheme(map, "light");
        long light = MapPage.pixels(map.map(), WORST);
        assertTrue(light > 1000, "" + light);
        map.forget();
        system(map, ColorScheme.DARK);
        assertTheme(map, "dark");
        long dark = MapPage.pixels(map.map(), WORST);
        assertEquals(light, dark, light / 20.0, "as much of the map has the class's colour");
        assertEquals(List.of(), map.asked(), "another theme asks for nothing");
    }

    @Test
    void aChosenThemeIsKeptOnTheMachineAndNotInTheLink(MapPage map) {
        system(map, ColorScheme.LIGHT);
        map.open(POVERTY_2024);
        choice(map).selectOption("Tối");
        assertTheme(map, "dark");
        assertEquals(-1, map.query().indexOf("dark"), map.query());
        map.open(POVERTY_2024);
        assertTheme(map, "dark");
        assertThat(choice(map)).hasValue("dark");
        choice(map).selectOption("Theo máy");
        assertTheme(map, "light");
        choice(map).selectOption("Sáng");
        system(map, ColorScheme.DARK);
        map.open(POVERTY_2024);
        assertTheme(map, "light");
    }

    @Test
    void paperIsLight(MapPage map) {
        system(map, ColorScheme.DARK);
        map.open(POVERTY_2024);
        assertTheme(map, "dark");
        assertEquals("#1b2225", role(map, "--paper"));
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals("#fbfaf7", role(map, "--paper"));
    }

    @Test
    void hasNoBarrierInTheDark(MapPage map) {
        system(map, ColorScheme.DARK);
        map.open(
                POVERTY_2024 + "&layers=zones,sites,difficulty&filter=poverty_rate+%3E+5&selection=03012&compare=2022");
        assertThat(map.secondMap()).isVisible();
        map.page.getByText("Thêm điều kiện").click();
        map.page.getByText("Viết bằng CQL2").click();
        map.page.getByText("Danh sách vùng nguy cơ").click();
        map.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đổi chỉ số"))
                .click();
        assertEquals(List.of(), map.barriers());
        map.openBeside("?lang=en&view=target&targets=t2025_poverty&year=2024&level=commune&boundaries=2020"
                + "&selection=03012&side=unit");
        assertThat(map.page.getByText("All targets, 2024")).isVisible();
        assertEquals(List.of(), map.barriers());
        map.openBeside(POVERTY_2024 + "&lang=en&side=take&since=2022");
        assertThat(map.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Map layers for GIS")))
                .isVisible();
        assertEquals(List.of(), map.barriers());
        map.resize(320, 700);
        map.openBeside(POVERTY_2024 + "&lang=en&side=years");
        assertThat(map.page.locator(".year-small")).hasCount(3);
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), map.complaints());
    }
}
