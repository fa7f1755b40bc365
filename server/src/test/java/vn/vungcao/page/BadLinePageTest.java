package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;

/** The line to the server is slow, cut, or leads to a server that is just starting: the map that is there stays. */
@ExtendWith(Browsing.class)
class BadLinePageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final String VALUES = "**/api/values?*";

    private static void choose2023(MapPage map) {
        map.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("2023"))
                .check();
    }

    private static Locator alert(MapPage map) {
        return map.page.getByRole(AriaRole.ALERT);
    }

    @Test
    void aCutLineIsSaidAndAskedAgainByItselfWhenItIsBack(MapPage map) {
        map.open(POVERTY_2024);
        map.page.context().setOffline(true);
        choose2023(map);
        assertThat(alert(map)).containsText("Không nối được máy chủ.");
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        assertThat(map.legendPanel()).containsText("2024 ·");
        map.page.context().setOffline(false);
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
        assertThat(alert(map)).hasCount(0);
    }

    @Test
    void aPartThatIsLoadedWhenFirstOpenedComesWhenTheLineIsBack(MapPage map) {
        map.open(POVERTY_2024);
        map.page.context().setOffline(true);
        map.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Các năm"))
                .click();
        assertThat(alert(map)).containsText("Không nối được máy chủ.");
        map.page.context().setOffline(false);
        map.button("Thử lại").click();
        assertThat(map.page.getByRole(AriaRole.TABPANEL).getByRole(AriaRole.BUTTON))
                .hasCount(3);
        assertThat(alert(map)).hasCount(0);
    }

    @Test
    void aServerThatIsStartingIsAskedAgainUntilItIsThere(MapPage map) {
        map.page.clock().install();
        map.open(POVERTY_2024);
        map.page.route(VALUES, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        choose2023(map);
        assertThat(alert(map)).containsText("Máy chủ đang khởi động.");
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        map.page.unroute(VALUES);
        map.page.clock().fastForward(3_000);
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
        assertThat(alert(map)).hasCount(0);
    }

    @Test
    void aServerThatIsStartedAgainIsFoundByThePageItself(Browser browser) {
        Atlas atlas = SmallProvince.atlas();
        HttpServer first = new HttpServer(() -> Optional.of(atlas), ServerSettings.of("127.0.0.1", 0)).start();
        int port = first.port();
        try (MapPage map = new MapPage(browser, "http://127.0.0.1:" + port)) {
            map.open(POVERTY_2024);
            first.close();
            choose2023(map);
            assertThat(alert(map)).containsText("Không nối được máy chủ.");
            assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
            try (HttpServer second =
                    new HttpServer(() -> Optional.of(atlas), ServerSettings.of("127.0.0.1", port)).start()) {
                assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
                assertThat(alert(map)).hasCount(0);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aPageThatOpensBeforeItsServerIsThereComesByItself(MapPage map) {
        map.page.route("**/api/atlas", Route::abort);
        map.page.navigate(map.address() + "/" + POVERTY_2024);
        assertThat(alert(map)).containsText("Không nối được máy chủ.");
        map.page.unroute("**/api/atlas");
        map.drawn();
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
    }

    @Test
    void aPageWithoutAServerSaysSoAndOpensWhenItIsAskedAgain(MapPage map) {
        map.page.route("**/api/atlas", Route::abort);
        map.page.navigate(map.address() + "/" + POVERTY_2024);
        assertThat(alert(map)).containsText("Không nối được máy chủ.");
        map.page.unroute("**/api/atlas");
        map.button("Thử lại").click();
        map.drawn();
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
    }

    @Test
    void onASlowLineTheOldMapStaysAndNothingJumps(MapPage map) {
        map.page.addInitScript(
                """
                window.shifts = []
                new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))
                  .observe({ type: 'layout-shift', buffered: true })
                """);
        map.open(POVERTY_2024);
        double opening = shifted(map);
        List<Route> held = new ArrayList<>();
        map.page.route(VALUES, held::add);
        choose2023(map);
        map.page.waitForCondition(() -> !held.isEmpty());
        assertThat(map.page.getByText("Đang tải…")).isVisible();
        assertThat(map.page.locator("[aria-busy]")).hasAttribute("aria-busy", "true");
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
        assertThat(map.legendPanel()).containsText("2024 ·");
        held.forEach(Route::resume);
        map.drawn();
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
        double all = shifted(map);
        System.out.printf("page: layout shift %.4f when it opens, %.4f by another year%n", opening, all - opening);
        assertTrue(opening < 0.1, "the page jumps when it opens: " + opening);
        assertTrue(all - opening < 0.01, "the page jumps when a year is chosen: " + (all - opening));
        assertEquals(List.of(), map.complaints());
    }

    /** All shifts of the layout, those after a click with them; it is asked after two frames, when they are counted. */
    private static double shifted(MapPage map) {
        Object sum = map.page.evaluate(
                """
                () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
                  done(window.shifts.reduce((sum, { value }) => sum + value, 0))))))
                """);
        return ((Number) sum).doubleValue();
    }
}
