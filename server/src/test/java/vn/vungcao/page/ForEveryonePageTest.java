package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a mouse, without eyes, on the narrowest phone: every view of the page. */
@ExtendWith(Browsing.class)
class ForEveryonePageTest {
    private static final String PLACE = "year=2024&level=commune&boundaries=2020";
    private static final String POVERTY = "?indicator=poverty_rate&" + PLACE;
    private static final String ROADS = "?view=target&targets=t2025_village_road_hardened,t2025_poverty&k=2&" + PLACE;
    private static final List<String> VIEWS = List.of(
            POVERTY,
            POVERTY + "&since=2022&selection=03012",
            POVERTY + "&selection=03004&side=unit",
            POVERTY + "&side=years",
            POVERTY + "&selection=03001,03002&side=take",
            ROADS,
            ROADS + "&selection=03012&side=unit",
            ROADS + "&side=take&lang=en",
            "?indicator=households&year=2024&level=commune&boundaries=2025&lang=en");
    /** A control of the accessibility tree that has no name. */
    private static final Pattern NAMELESS =
            Pattern.compile("- (button|link|combobox|textbox|searchbox|radio|checkbox|slider|tab|option)(:|$| \\[).*");

    private static void openView(MapPage map, String view) {
        map.openBeside(view);
        assertThat(map.page
                        .getByRole(AriaRole.TABPANEL)
                        .locator("h2, h3, table")
                        .first())
                .isVisible();
    }

    /** The other views' own classes look for barriers in them. */
    private static final Set<String> ONLY_SEEN_HERE = Set.of(POVERTY, ROADS, ROADS + "&selection=03012&side=unit");

    @Test
    void everyControlHasANameAndEveryViewIsAsNarrowAsTheNarrowestPhone(MapPage map) {
        for (String view : VIEWS) {
            openView(map, view);
            assertEquals(List.of(), nameless(map), view);
            if (ONLY_SEEN_HERE.contains(view)) {
                assertEquals(List.of(), map.barriers(), view);
            }
            map.resize(320, 640);
            assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), view);
            map.resize(1440, 900);
        }
        assertEquals(List.of(), map.complaints());
    }

    private static List<String> nameless(MapPage map) {
        return map.page
                .locator("body")
                .ariaSnapshot()
                .lines()
                .map(String::strip)
                .filter(line -> NAMELESS.matcher(line).matches())
                .toList();
    }

    /** From an empty page to a file: find a commune without marks, another year, its profile, what to take away. */
    @Test
    void theMainPathIsGoneByKeyboardAlone(MapPage map) {
        map.open(POVERTY);
        tabTo(map, "Tới bảng xếp hạng");
        tabTo(map, "Tìm xã, huyện, thôn, bản");
        map.page.keyboard().type("dat do");
        assertThat(map.page.getByRole(AriaRole.OPTION).first()).containsText("Xã Đất Đỏ");
        map.page.keyboard().press("ArrowDown");
        map.page.keyboard().press("Enter");
        map.awaitQuery("selection=03012");
        map.drawn();
        tabTo(map, "2024");
        map.page.keyboard().press("ArrowLeft");
        map.awaitQuery("year=2023");
        map.drawn();
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
        tabTo(map, "Xếp hạng");
        map.page.keyboard().press("ArrowRight");
        Locator profile = map.page.getByRole(AriaRole.TABPANEL);
        assertThat(profile.getByRole(AriaRole.HEADING).first()).containsText("Xã Đất Đỏ");
        map.page.keyboard().press("ArrowRight");
        map.page.keyboard().press("ArrowRight");
        map.awaitQuery("side=take");
        tabTo(map, "GeoJSON");
        assertTrue(focused(map, "href").contains("poverty_rate"));
    }

    /** Presses Tab until the control of this name has the keyboard; every control is reached within two rounds. */
    private static void tabTo(MapPage map, String name) {
        for (int presses = 0; presses < 200; presses++) {
            map.page.keyboard().press("Tab");
            if (name.equals(focused(map, "name"))) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach " + name);
    }

    private static String focused(MapPage map, String what) {
        return map.page
                .evaluate(
                        """
                        (what) => {
                          const it = document.activeElement
                          if (what !== 'name') return it.getAttribute(what) ?? ''
                          return (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim()
                        }
                        """,
                        what)
                .toString();
    }
}
