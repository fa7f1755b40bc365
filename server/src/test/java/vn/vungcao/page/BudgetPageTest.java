package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;

/**
 * What the page costs: bytes and rows of its own are held to their limits, for they are the same on every machine; times and
 * frames are printed, and a person looks at them.
 */
@ExtendWith(Browsing.class)
class BudgetPageTest {
    private static final String POVERTY = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final int PROVINCE = 129;
    private static final int COUNTRY = 11_000;
    /** Of all answers to another year or indicator, compressed, without their headers. */
    private static final int SWITCH_BYTES = 5_000;
    /** Of all that the first view moves but the data, compressed, without headers. */
    private static final int FIRST_LOAD_BYTES = 120_000;
    /** Rows that stand in the page at once: a group's share and some heads. */
    private static final int TABLE_ROWS = 300;

    /** Milliseconds after which a test gives up: no limit of a budget. */

    /** Remembers when the first map stood. */
    private static final String WATCH =
            """
            const look = () => {
              const box = document.querySelector('[aria-busy]')
              if (box?.getAttribute('aria-busy') === 'false' && document.querySelector('tr[data-code]')) {
                requestAnimationFrame(() => setTimeout(() => { window.firstMap = performance.now() }))
              } else requestAnimationFrame(look)
            }
            requestAnimationFrame(look)
            """;

    /** Chooses a radio button; gives milliseconds until the next view is painted, and from its last answer on. */
    private static final String SWITCH =
            """
            (id) => new Promise((done) => {
              const box = document.querySelector('[aria-busy]')
              const start = performance.now()
              new MutationObserver((_, watch) => {
                if (box.getAttribute('aria-busy') === 'true') return
                watch.disconnect()
                requestAnimationFrame(() => setTimeout(() => {
                  const end = performance.now()
                  const answered = performance.getEntriesByType('resource')
                    .filter((e) => e.startTime >= start && e.name.includes('/api/')).map((e) => e.responseEnd)
                  done({ whole: end - start, repaint: end - Math.max(start, ...answered) })
                }))
              }).observe(box, { attributes: true, attributeFilter: ['aria-busy'] })
              document.getElementById(id).click()
            })
            """;

    /** Counts frames until it is stopped. */
    private static final String COUNT_FRAMES =
            """
            () => {
              window.frames_ = []
              const frame = (at) => { if (window.frames_) { window.frames_.push(at); requestAnimationFrame(frame) } }
              requestAnimationFrame(frame)
            }
            """;

    private static final String STOP_FRAMES =
            """
            () => {
              const at = window.frames_
              window.frames_ = null
              const gaps = at.slice(1).map((t, i) => t - at[i])
              return { perSecond: 1000 * gaps.length / (at.at(-1) - at[0]), longest: Math.max(...gaps) }
            }
            """;

    @Test
    void aProvinceOpensAndSwitchesWithinItsBytes(Browser browser) {
        try (HttpServer server = served(PROVINCE);
                MapPage map = new MapPage(browser, "http://127.0.0.1:" + server.port())) {
            List<Request> requests = new CopyOnWriteArrayList<>();
            map.page.onRequestFinished(requests::add);
            map.page.addInitScript(WATCH);
            map.open(POVERTY);
            map.waitUntil("window.firstMap !== undefined && document.fonts.status === 'loaded'");
            int first = bytes(requests, false);
            int data = bytes(requests, true);
            print("first load %d bytes and data %d, first map after %.0f ms", first, data, number(map, "firstMap"));
            assertTrue(first > 0 && first <= FIRST_LOAD_BYTES, "first load: " + first + " bytes");
            for (String radio : List.of("year-2023", "year-2024", "year-2023")) {
                requests.clear();
                Map<?, ?> took = (Map<?, ?>) map.page.evaluate(SWITCH, radio);
                map.drawn();
                int moved = bytes(requests, true);
                print("%d units, %s: %d bytes, %s", PROVINCE, radio, moved, times(took));
                assertTrue(moved <= SWITCH_BYTES, radio + " moves " + moved + " bytes");
            }
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void aCountryStaysQuick(Browser browser) {
        try (HttpServer server = served(COUNTRY);
                MapPage map = new MapPage(browser, "http://127.0.0.1:" + server.port())) {
            map.page.addInitScript(WATCH);
            map.page.navigate(map.address() + "/" + POVERTY);
            map.waitUntil("window.firstMap !== undefined");
            print("%d units: first map after %.0f ms", COUNTRY, number(map, "firstMap"));
            for (String radio : List.of("year-2023", "year-2024")) {
                print("%d units, %s: %s", COUNTRY, radio, times((Map<?, ?>) map.page.evaluate(SWITCH, radio)));
            }
            map.page.evaluate(COUNT_FRAMES);
            for (int pan = 0; pan < 4; pan++) {
                map.drag(0.5, 0.5, pan % 2 == 0 ? 0.7 : 0.3, 0.4);
            }
            Map<?, ?> frames = (Map<?, ?>) map.page.evaluate(STOP_FRAMES);
            print(
                    "%d units panned: %s frames/s, longest %s ms",
                    COUNTRY, frames.get("perSecond"), frames.get("longest"));
            everyRowIsReached(map);
            assertEquals(List.of(), map.complaints());
        }
    }

    private static void everyRowIsReached(MapPage map) {
        assertThat(map.page.getByText("Có số liệu: 11.000")).isVisible();
        int rows = map.page.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW).count();
        assertTrue(rows <= TABLE_ROWS, "the table has " + rows + " rows at once");
        String first = map.listedUnits().get(0);
        map.rows().last().focus();
        map.page.keyboard().press("ArrowDown");
        assertThat(map.rows().first()).isFocused();
        assertThat(map.page.locator("td.rank").first()).not().hasText("1");
        map.page.keyboard().press("End");
        assertThat(map.rows().last()).isFocused();
        map.page.keyboard().press("Home");
        assertThat(map.rows().first()).containsText(first);
    }

    private static HttpServer served(int communes) {
        Atlas atlas = LargeProvince.atlas(communes);
        return new HttpServer(() -> Optional.of(atlas), ServerSettings.of("127.0.0.1", 0)).start();
    }

    private static int bytes(List<Request> requests, boolean data) {
        return requests.stream()
                .filter(request ->
                        request.url().startsWith("http") && request.url().contains("/api/") == data)
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
    }

    private static double number(MapPage map, String name) {
        return ((Number) map.page.evaluate("window." + name)).doubleValue();
    }

    private static String times(Map<?, ?> took) {
        return "%.0f ms in all, painted %.0f ms after the answer"
                .formatted(((Number) took.get("whole")).doubleValue(), ((Number) took.get("repaint")).doubleValue());
    }

    private static void print(String format, Object... values) {
        System.out.println("page budget: " + format.formatted(values));
    }
}
