package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner takes away what the map shows, in the format that the next office opens. */
@ExtendWith(Browsing.class)
class TakeAwayPageTest {
    private static final String POVERTY_2024 =
            "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020&side=take";

    private static Locator takeAway(MapPage map) {
        Locator panel = map.page.getByRole(
                AriaRole.TABPANEL,
                new Page.GetByRoleOptions()
                        .setName(map.query().contains("lang=en") ? "Take away" : "Mang đi")
                        .setExact(true));
        assertThat(panel.getByRole(AriaRole.LINK).first()).isVisible();
        return panel;
    }

    private static String href(MapPage map, String link) {
        return takeAway(map)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .getAttribute("href");
    }

    private static APIResponse got(MapPage map, String href) {
        return map.page.request().get(map.page.url().replaceAll("/\\?.*", "") + href);
    }

    private static Set<String> namesIn(APIResponse geojson) throws IOException {
        Set<String> names = new TreeSet<>();
        for (JsonNode feature : new ObjectMapper().readTree(geojson.body()).get("features")) {
            assertTrue(feature.get("properties").has("poverty_rate_status"));
            names.add(feature.get("properties").get("name").asText());
        }
        return names;
    }

    @Test
    void theFileHasTheUnitsThatAreShown(MapPage map) throws IOException {
        map.openBeside(POVERTY_2024 + "&bbox=102.61,21.21,102.95,21.55");
        assertThat(takeAway(map)).containsText("chỉ chứa các đơn vị chạm hình đã vẽ");
        Set<String> taken = namesIn(got(map, href(map, "GeoJSON")));
        assertEquals(Set.of("Xã Mường Một", "Xã Nà Hai", "Xã Tủa Năm", "Xã Xa Sáu"), taken);
    }

    @Test
    void onlyTheSelectedCanBeTaken(MapPage map) throws IOException {
        map.openBeside(POVERTY_2024 + "&selection=03001,03012");
        takeAway(map).getByLabel("Chỉ 2 đơn vị đang chọn").check();
        assertEquals(Set.of("Xã Mường Một", "Xã Đất Đỏ"), namesIn(got(map, href(map, "GeoJSON"))));
    }

    @Test
    void everyFormatOfTheServerIsThereAndIsGiven(MapPage map) throws IOException {
        map.openBeside(POVERTY_2024 + "&method=quantile&classes=3");
        Set<String> offered = new TreeSet<>();
        for (Locator link : takeAway(map).getByRole(AriaRole.LINK).all()) {
            String href = link.getAttribute("href");
            APIResponse answer = got(map, href);
            assertEquals(200, answer.status(), href);
            assertTrue(answer.body().length > 100, href);
            offered.add(href.replaceAll("\\?.*", ""));
        }
        JsonNode paths = new ObjectMapper()
                .readTree(got(map, "/api/openapi.json").body())
                .get("paths");
        Set<String> had = new TreeSet<>(Set.of("/api/styles"));
        paths.fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/export/")) {
                had.add("/api" + path.replace("{collection}", "communes"));
            }
        });
        assertEquals(had, offered);
    }

    @Test
    void aStyleHasTheBreaksOfTheMap(MapPage map) {
        map.openBeside(POVERTY_2024 + "&method=manual&breaks=0,12.5,60");
        String style = got(map, href(map, "QGIS (QML)")).text();
        assertTrue(style.contains("12.5"), style);
    }

    @Test
    void theLinkReproducesTheView(MapPage map) {
        map.openBeside(POVERTY_2024 + "&selection=03012");
        String link = takeAway(map).getByLabel("Đường dẫn").inputValue();
        assertTrue(link.endsWith(map.query()), link);
    }

    @Test
    void hasNoBarrierInEnglishOnAPhone(MapPage map) {
        map.resize(320, 700);
        map.openBeside(POVERTY_2024 + "&lang=en&selection=03012");
        takeAway(map);
        assertEquals(List.of(), map.barriers());
        assertEquals(320, map.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), map.complaints());
    }
}
