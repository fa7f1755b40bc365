package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on a phone: fingers move the map, choose a unit and draw. */
@ExtendWith(Browsing.class)
class TouchPageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";

    private MapPage map;
    private CDPSession devtools;

    @BeforeEach
    void takeThePhone(Browser browser, MapPage desk) {
        map = MapPage.onAPhone(browser, desk.address());
        map.open(POVERTY_2024);
        devtools = map.page.context().newCDPSession(map.page);
    }

    @AfterEach
    void putItAway() {
        map.close();
    }

    @Test
    void lesserChoicesAreFoldedSoThatTheMapIsNear() {
        Locator more = more();
        assertThat(map.button("Vẽ hình tròn")).isHidden();
        assertTrue(map.map().boundingBox().y < 844, "the map begins on the first screen");
        more.tap();
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(map.button("Vẽ hình tròn")).isVisible();
        assertEquals(List.of(), map.barriers());
        more.tap();
        assertThat(map.button("Vẽ hình tròn")).isHidden();
    }

    @Test
    void whatNarrowsALinksViewIsNotFolded() {
        map.open(POVERTY_2024 + "&filter=poverty_rate+%3E+50");
        assertThat(map.page
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("50"))
                        .first())
                .isVisible();
        assertThat(map.button("Vẽ hình tròn")).isVisible();
    }

    @Test
    void aTapChoosesAUnit() {
        map.map().scrollIntoViewIfNeeded();
        double[] place = map.place(0.5, 0.4);
        map.page.touchscreen().tap(place[0], place[1]);
        map.awaitQuery("selection=");
    }

    @Test
    void aFingerMovesTheMap() {
        Object before = map.page.evaluate("() => document.querySelector('.leaflet-map-pane').style.transform");
        map.map().scrollIntoViewIfNeeded();
        drag(0.5, 0.4, 0.3, 0.6);
        assertFalse(
                before.equals(map.page.evaluate("() => document.querySelector('.leaflet-map-pane').style.transform")));
        assertFalse(map.query().contains("near="), map.query());
    }

    @Test
    void aFingerDrawsACircleAndTheMapStaysWhereItIs() {
        Object before = map.page.evaluate("() => document.querySelector('.leaflet-map-pane').style.transform");
        more().tap();
        map.draw("Vẽ hình tròn");
        finger("touchStart", map.place(0.5, 0.4));
        finger("touchMove", map.place(0.6, 0.4));
        assertThat(map.page.locator(".radius-tip")).hasText(Pattern.compile("\\d+,\\d+ km"));
        lift();
        map.awaitQuery("near=");
        assertEquals(before, map.page.evaluate("() => document.querySelector('.leaflet-map-pane').style.transform"));
    }

    @Test
    void aFingerDrawsARectangle() {
        more().tap();
        map.draw("Vẽ hình chữ nhật");
        assertThat(map.map()).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        drag(0.3, 0.3, 0.6, 0.6);
        map.awaitQuery("bbox=");
        assertTrue(map.choicePixels() > 0, "the rectangle stands on the map");
    }

    private Locator more() {
        return map.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Lựa chọn khác")));
    }

    private void drag(double x1, double y1, double x2, double y2) {
        finger("touchStart", map.place(x1, y1));
        finger("touchMove", map.place((x1 + x2) / 2, (y1 + y2) / 2));
        finger("touchMove", map.place(x2, y2));
        lift();
    }

    private void finger(String type, double[] place) {
        JsonObject point = new JsonObject();
        point.addProperty("x", place[0]);
        point.addProperty("y", place[1]);
        touch(type, point);
    }

    private void lift() {
        touch("touchEnd");
    }

    private void touch(String type, JsonObject... points) {
        JsonArray touchPoints = new JsonArray();
        for (JsonObject point : points) {
            touchPoints.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", touchPoints);
        devtools.send("Input.dispatchTouchEvent", event);
    }
}
