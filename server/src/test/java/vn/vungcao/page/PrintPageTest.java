package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A planner puts the map into a report and a commune's page on the table of a meeting. */
@ExtendWith(Browsing.class)
class PrintPageTest {
    private static final String POVERTY_2024 = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";

    /** What stands on paper after the button was pressed; the browser's own dialogue does not open in a test. */
    private static Locator printed(MapPage map, String button) {
        map.page.evaluate("window.print = () => { window.printed = true }");
        map.button(button).click();
        assertEquals(true, map.page.evaluate("window.printed"));
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(map.page.locator("header").first()).not().isVisible();
        return map.page.locator(".paper");
    }

    private static int pages(MapPage map, int[] size) {
        String pdf =
                new String(map.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        Matcher box = Pattern.compile("MediaBox \\[0 0 (\\d+)[.\\d]* (\\d+)[.\\d]*\\]")
                .matcher(pdf);
        int pages = 0;
        while (box.find()) {
            assertEquals(size[0], Integer.parseInt(box.group(1)), 1);
            assertEquals(size[1], Integer.parseInt(box.group(2)), 1);
            pages++;
        }
        return pages;
    }

    @Test
    void theMapIsOneSheetThatExplainsItself(MapPage map) {
        map.openBeside(POVERTY_2024 + "&side=take");
        Locator sheet = printed(map, "In hoặc PDF").locator("svg");
        assertThat(sheet).isVisible();
        assertThat(sheet).containsText("Tỷ lệ hộ nghèo (%)");
        assertThat(sheet).containsText("2024 · Xã · Ranh giới 2020");
        assertThat(sheet).containsText("Không có số liệu: 1 đơn vị; giữ kín: 1; không áp dụng: 1.");
        assertThat(sheet).containsText("Ranh giới 2020, có hiệu lực từ 1/1/2020 đến 1/7/2025.");
        assertThat(sheet).containsText(SmallProvince.VERSION.substring(0, 8));
        assertEquals(
                3,
                sheet.locator("path[fill^='url(#sheet-']").count(),
                "hatched, dotted and lined where there is no value");
        assertEquals(1, pages(map, new int[] {841, 594}), "one A4 page across");
    }

    @Test
    void theSheetNamesItsSourcesInTheLanguageOfThePage(MapPage map) {
        map.openBeside(POVERTY_2024 + "&side=take");
        Locator sheet = printed(map, "In hoặc PDF").locator("svg");
        assertThat(sheet).containsText("Nguồn số liệu: rà soát hộ nghèo");
        assertThat(sheet).containsText("Nguồn ranh giới: nghị quyết thử");
        assertThat(sheet).not().containsText("poverty review");
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        map.openBeside(POVERTY_2024 + "&side=take&lang=en");
        sheet = printed(map, "Print or PDF").locator("svg");
        assertThat(sheet).containsText("Source of the figures: poverty review");
        assertThat(sheet).containsText("Source of the boundaries: test resolution");
        assertThat(sheet).not().containsText("rà soát");
    }

    @Test
    void theSheetHasTheLayersThatAreOn(MapPage map) {
        map.openBeside(POVERTY_2024 + "&side=take&layers=zones,sites");
        Locator sheet = printed(map, "In hoặc PDF").locator("svg");
        assertThat(sheet).containsText("Vùng sạt lở1");
        assertThat(sheet).containsText("Kế hoạch sau 2024 (5 hộ)1");
        assertThat(sheet.locator("path[fill='#7f3b08']")).hasCount(2);
    }

    @Test
    void thePictureIsTheSheet(MapPage map) throws IOException {
        map.openBeside(POVERTY_2024 + "&lang=en&side=take");
        Download download =
                map.page.waitForDownload(() -> map.button("PNG picture").click());
        assertEquals("poverty_rate-commune-2020-2024.png", download.suggestedFilename());
        BufferedImage picture = ImageIO.read(download.path().toFile());
        assertEquals(2246, picture.getWidth());
        assertEquals(1588, picture.getHeight());
        assertEquals(0xffffffff, picture.getRGB(3, 3), "white paper");
        int worst = 0;
        for (int x = 80; x < 1560; x += 2) {
            for (int y = 184; y < 1384; y += 2) {
                worst += picture.getRGB(x, y) == 0xff253494 ? 1 : 0;
            }
        }
        assertTrue(worst > 1000, "the worst class is painted: " + worst);
    }

    @Test
    void onlyThePartInViewCanBePrinted(MapPage map) {
        map.openBeside(POVERTY_2024 + "&side=take");
        map.button("Phóng to").click();
        map.page.waitForTimeout(600);
        map.page.getByLabel("Chỉ phần đang nhìn trên bản đồ").check();
        String part = printed(map, "In hoặc PDF").locator("path").nth(5).getAttribute("d");
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        map.page.getByLabel("Chỉ phần đang nhìn trên bản đồ").uncheck();
        String whole = printed(map, "In hoặc PDF").locator("path").nth(5).getAttribute("d");
        assertTrue(!part.equals(whole), "another part of the province");
    }

    @Test
    void aCommuneIsOnePageThatCanBeReadAlone(MapPage map) {
        map.openBeside(POVERTY_2024 + "&selection=" + SmallProvince.code(12) + "&side=unit");
        Locator paper = printed(map, "In một trang A4");
        assertThat(paper).containsText("Xã Đất Đỏ");
        assertThat(paper.locator("svg.where")).isVisible();
        assertThat(paper.locator("svg.chart")).isVisible();
        assertThat(paper).containsText("còn thiếu 29 hộ");
        assertThat(paper).containsText("Ranh giới 2020, có hiệu lực từ 1/1/2020");
        assertThat(paper).containsText("Nguồn số liệu: rà soát hộ nghèo");
        assertThat(paper.locator("button")).hasCount(0);
        assertEquals(1, pages(map, new int[] {594, 841}), "one A4 page upright");
    }

    @Test
    void theBrowsersOwnPrintingPrintsTheSheetToo(MapPage map) {
        map.open(POVERTY_2024);
        // what makes the sheet is loaded after the map, and until then the screen is printed
        map.waitUntil(
                "() => { dispatchEvent(new Event('beforeprint')); return document.querySelector('.paper svg') !== null }");
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(map.page.locator("header").first()).not().isVisible();
        Locator sheet = map.page.locator(".paper svg");
        assertThat(sheet).containsText("Tỷ lệ hộ nghèo (%)");
        assertThat(sheet).containsText("Không có số liệu: 1 đơn vị; giữ kín: 1; không áp dụng: 1.");
        assertEquals(1, pages(map, new int[] {841, 594}), "one A4 page across");
        assertThat(map.page.locator(".paper")).hasCount(0);
    }

    @Test
    void aLongProfileIsSetSmallerToStayOnePageAndNumberedWhenItCannot(MapPage map) {
        map.openBeside(POVERTY_2024 + "&selection=" + SmallProvince.code(12) + "&side=unit");
        String longer = "(n) => { const one = document.querySelector('.standing-group[open] .stood');"
                + " for (let i = 0; i < n; i++) one.after(one.cloneNode(true)) }";
        assertThat(map.page.locator(".standing-group[open] .stood").first()).isVisible();
        map.page.evaluate(longer, 40);
        printed(map, "In một trang A4");
        assertEquals(1, pages(map, new int[] {594, 841}), "40 more targets on one page");
        map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        map.page.evaluate(longer, 400);
        printed(map, "In một trang A4");
        assertTrue(pages(map, new int[] {594, 841}) > 1, "all of it is on paper");
    }
}
