package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class AddressPageTest {
    private static final Pattern VIETNAMESE = Pattern.compile(
            "\\S*[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(indicator|target|legend|level|year|boundaries|classes|units?|rank|value|gap|needed|share|data|draw|zoom|the|of|with|no)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> VIEWS = List.of(
            "?indicator=poverty_rate&method=quantile&classes=4&pooled=false&year=2023&level=commune&boundaries=2020&selection=03001,03007",
            "?indicator=poverty_rate&method=manual&breaks=0,12.5,100&year=2024&level=commune&boundaries=2025",
            "?view=target&targets=t2025_village_road_hardened,t2025_poverty&k=2&by=gap_count&year=2024&level=commune&boundaries=2020&polygon=102.61+21.21,103.3+21.25,103+21.7",
            "?lang=en&indicator=households&year=2024&level=district&boundaries=2020&bbox=102.61,21.21,102.7,21.3");

    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    /** Each view whose words are its own. */
    private static final List<String> WORDED = List.of(
            VIEWS.get(0),
            VIEWS.get(2),
            POVERTY_2024 + "&since=2022",
            POVERTY_2024 + "&selection=03012&side=unit",
            POVERTY_2024 + "&side=years",
            POVERTY_2024 + "&selection=03012&side=take");

    @Test
    void aReloadGivesTheSamePage(MapPage map) {
        for (String view : VIEWS) {
            map.open(view);
            String shown = map.page.locator("main").innerText();
            assertEquals(view, map.query());
            map.page.reload();
            map.drawn();
            assertEquals(view, map.query());
            assertEquals(shown, map.page.locator("main").innerText());
        }
    }

    @Test
    void backUndoesAChoice(MapPage map) {
        map.open("?indicator=poverty_rate&year=2024&level=commune&boundaries=2020");
        map.choose("2022");
        map.choose("Huyện");
        map.awaitQuery("year=2022&level=district");
        map.page.goBack();
        map.awaitQuery("year=2022&level=commune");
        map.page.goBack();
        map.awaitQuery("year=2024&level=commune");
        map.drawn();
        assertThat(map.row("Xã Đất Đỏ")).containsText("58,0");
    }

    @Test
    void partsOfAnAddressThatAreNotInTheDataAreNamed(MapPage map) {
        map.open("?indicator=happiness&year=2024&boundaries=2020");
        assertThat(map.page.getByRole(AriaRole.BANNER)).containsText("happiness");
        assertTrue(map.query().contains("indicator=poverty_rate"));
    }

    @Test
    void anAnswerThatComesLateIsDropped(MapPage map) {
        map.open("?indicator=poverty_rate&year=2024&level=commune&boundaries=2020");
        List<Route> held = new ArrayList<>();
        map.page.route(Pattern.compile("/api/values\\?.*year=2022"), held::add);
        map.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("2022"))
                .check();
        map.page.waitForCondition(() -> !held.isEmpty());
        map.choose("2023");
        assertThat(map.row("Xã Đất Đỏ")).containsText("59,0");
        held.forEach(Route::resume);
        // a question that comes after the late answer shows that it was not taken
        map.button("English").or(map.button("Switch to English")).click();
        assertThat(map.row("Xã Đất Đỏ")).containsText("59.0");
        assertTrue(map.query().contains("year=2023"));
    }

    @Test
    void inEnglishNothingVietnameseIsLeftButNames(MapPage map) {
        for (String view : WORDED) {
            openWhole(map, view);
            map.button("Switch to English").click();
            map.awaitQuery("lang=en");
            String said = words(map)
                    .replaceAll("(Xã|Huyện|Tỉnh) \\p{L}+( \\p{L}+)?", "")
                    .replaceAll("Vùng Cao Atlas|Điện Biên|Tiếng Việt|Chuyển sang tiếng Việt", "");
            assertEquals("", found(VIETNAMESE, said));
            assertEquals("en", map.page.locator("html").getAttribute("lang"));
        }
    }

    @Test
    void inVietnameseNothingEnglishIsLeft(MapPage map) {
        for (String view : WORDED) {
            openWhole(map, view.replace("?", "?lang=en&"));
            map.button("Chuyển sang tiếng Việt").click();
            assertThat(map.page.locator("html")).hasAttribute("lang", "vi");
            assertFalse(map.query().contains("lang="));
            assertEquals("", found(ENGLISH, words(map).replaceAll("Switch to English|English", "")));
        }
    }

    private static void openWhole(MapPage map, String view) {
        map.openBeside(view);
        assertThat(map.page
                        .getByRole(AriaRole.TABPANEL)
                        .locator("h2, h3, table")
                        .first())
                .isVisible();
    }

    /** All that the page says, labels and titles with it. */
    private static String words(MapPage map) {
        Object said = map.page.evaluate(
                """
                () => [document.title, document.body.innerText,
                  ...[...document.querySelectorAll('*')].flatMap((e) =>
                    ['aria-label', 'title', 'placeholder', 'aria-description'].map((a) => e.getAttribute(a) ?? ''))].join('\\n')
                """);
        return said.toString();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group());
        }
        return String.join(" | ", all);
    }
}
