package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class LaggingPageTest {
    private static final String ROADS_2024 =
            "?view=target&targets=t2025_village_road_hardened&year=2024&level=commune&boundaries=2020";
    private static final Pattern LAGGING = Pattern.compile("Tụt lại: \\d+");

    @Test
    void theFirstTargetIsThatOfTheVillageRoads(MapPage map) {
        map.open("?year=2024&boundaries=2020");
        map.choose("Ai đang tụt lại?");
        map.awaitQuery("targets=t2025_village_road_hardened");
        assertThat(map.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Lựa chọn")))
                .containsText("Mục tiêu 2025: ít nhất 70%");
    }

    @Test
    void theLegendCountsEveryStanding(MapPage map) {
        List<MapPage.LegendRow> legend = map.open(ROADS_2024).legend("Chú giải");
        assertEquals(
                SmallProvince.COMMUNES,
                legend.stream().mapToInt(MapPage.LegendRow::count).sum());
        assertTrue(legend.contains(new MapPage.LegendRow("Đạt", 6)), "" + legend);
        assertTrue(legend.contains(new MapPage.LegendRow("Chậm tiến độ", 6)), "" + legend);
    }

    @Test
    void laggingUnitsAreRankedByGapAndTheRestStandApart(MapPage map) {
        map.open(ROADS_2024);
        List<String> lagging = map.unitsOf(LAGGING);
        assertEquals(6, lagging.size());
        assertEquals(Set.of("Xã Đất Đỏ", "Xã Keo Tám", "Xã Sín Bốn"), Set.copyOf(lagging.subList(0, 3)));
        // 6 of 20 villages: 40 points short, 8 villages needed; the six communes need 36
        assertThat(map.row("Xã Sín Bốn")).containsText(Pattern.compile("40,0\\s*8\\s*22,2"));
        assertEquals(6, map.unitsOf(Pattern.compile("Không tụt lại")).size());
    }

    @Test
    void aDrawnRectangleNarrowsTheRanking(MapPage map) {
        map.open(ROADS_2024);
        List<String> whole = map.unitsOf(LAGGING);
        assertTrue(map.asked().stream().noneMatch(path -> path.contains("drawArea")), "" + map.asked());
        map.forget();
        map.draw("Vẽ hình chữ nhật");
        map.drag(0.55, 0.3, 0.8, 0.45);
        map.awaitQuery("bbox=");
        map.drawn();
        assertThat(map.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Lựa chọn")))
                .containsText("Chỉ các đơn vị chạm hình chữ nhật đã vẽ.");
        List<String> narrowed = map.unitsOf(LAGGING);
        assertFalse(narrowed.isEmpty());
        assertTrue(narrowed.size() < whole.size() && whole.containsAll(narrowed), narrowed + " of " + whole);
        assertTrue(map.asked().stream().anyMatch(path -> path.startsWith("/api/lagging?") && path.contains("bbox=")));
        assertFalse(map.query().contains("selection="), "the end of the drawing is no selection");
        map.button("Bỏ khoanh vùng").click();
        map.drawn();
        assertEquals(whole, map.unitsOf(LAGGING));
    }

    @Test
    void aDrawnPolygonIsSentAsAFilter(MapPage map) {
        map.open(ROADS_2024);
        map.forget();
        map.draw("Vẽ đa giác");
        for (double[] corner : List.of(new double[] {0.6, 0.3}, new double[] {0.7, 0.3}, new double[] {0.65, 0.4})) {
            double[] at = map.place(corner[0], corner[1]);
            map.page.mouse().click(at[0], at[1]);
        }
        map.page.keyboard().press("Enter");
        map.awaitQuery("polygon=");
        map.drawn();
        assertTrue(map.asked().stream()
                .anyMatch(path -> path.startsWith("/api/lagging?") && path.contains("filter=S_INTERSECTS(geometry")));
        assertTrue(map.listedUnits().size() < SmallProvince.COMMUNES);
    }

    @Test
    void escapeLeavesTheDrawing(MapPage map) {
        map.open(ROADS_2024);
        String before = map.query();
        map.draw("Vẽ hình chữ nhật");
        double[] at = map.place(0.5, 0.3);
        map.page.mouse().move(at[0], at[1]);
        map.page.mouse().down();
        map.page.mouse().move(at[0] + 80, at[1] + 80);
        map.page.keyboard().press("Escape");
        map.page.mouse().up();
        assertThat(map.button("Vẽ hình chữ nhật")).hasAttribute("aria-pressed", "false");
        assertEquals(before, map.query(), "neither an area nor, by the button's release, a selection");
    }

    @Test
    void ofSeveralTargetsAUnitLagsOnAtLeastSoMany(MapPage map) {
        map.open(ROADS_2024.replace("hardened&", "hardened,t2025_poverty&"));
        int onOne = map.unitsOf(LAGGING).size();
        map.page.getByLabel("Tụt lại ở ít nhất").selectOption("2");
        map.awaitQuery("k=2");
        map.drawn();
        int onBoth = map.unitsOf(LAGGING).size();
        assertTrue(onBoth > 0 && onBoth < onOne, onBoth + " of " + onOne);
    }

    @Test
    void theRankingFollowsWhatItIsRankedBy(MapPage map) {
        map.open(ROADS_2024);
        map.page.getByLabel("Xếp theo").selectOption("contribution");
        map.awaitQuery("by=contribution");
        map.drawn();
        assertTrue(map.asked().stream().anyMatch(path -> path.contains("by=contribution")));
        assertEquals(6, map.unitsOf(LAGGING).size());
    }
}
