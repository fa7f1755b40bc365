package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Grant;
import vn.vungcao.access.NewToken;
import vn.vungcao.access.Role;
import vn.vungcao.store.ImportState;

/** An editor checks a file, sees what it would change, imports it and takes it back. */
@ExtendWith(Browsing.class)
class ImportPageTest {
    private static final String HEADER = "unit,vintage,indicator,year,numerator,denominator\n";

    /** Of 100 households 3, 43 and 28 are poor by the province's own figures. */
    private static final String GOOD = HEADER
            + "03001,2020,poverty_rate,2024,4,100\n"
            + "03006,2020,poverty_rate,2024,28,100\n"
            + "03009,2020,poverty_rate,2024,41,100\n";

    private static final String ON_THE_MAP = "?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";

    @TempDir
    private static Path folder;

    private static EditorServer server;

    private MapPage desk;

    @BeforeAll
    static void start() {
        server = new EditorServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open(Browser browser) {
        desk = new MapPage(browser, server.url());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Locator region(String name) {
        return desk.page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator result() {
        return region("Kiểm tra và kết quả");
    }

    private Locator kinds() {
        return desk.page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Loại dữ liệu").setExact(true));
    }

    private void enter(String token) {
        desk.page.getByLabel("Mã biên tập").fill(token);
        desk.button("Dùng mã này").click();
    }

    private void openAsEditor() {
        desk.visit("/import");
        enter(EditorServer.TOKEN);
        assertThat(desk.page.getByText("Có quyền nhập số liệu")).isVisible();
    }

    private void choose(String name, String content) {
        desk.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(region("Tệp và loại dữ liệu").getByText(name + " · ")).isVisible();
    }

    private void check(String name, String content) {
        choose(name, content);
        desk.button("Kiểm tra (chưa ghi gì)").click();
        assertThat(result().getByText(Pattern.compile("^(Tệp đọc tốt|Có \\d+ cảnh báo|Tệp bị từ chối)")))
                .isVisible();
    }

    private String valueOnTheMap() {
        desk.open(ON_THE_MAP);
        return desk.row("Xã Mường Một").innerText();
    }

    @Test
    void aGoodTableIsCheckedImportedSeenOnTheMapAndTakenBack() {
        String before = valueOnTheMap();
        assertTrue(before.contains("3,0"), before);
        int imports = server.store.imports().size();
        openAsEditor();
        check("ngheo.csv", GOOD);
        assertThat(result().locator("path[data-code='03001']")).hasAttribute("data-effect", "changed");
        assertThat(result().locator("path[data-code='03006']")).hasAttribute("data-effect", "unchanged");
        assertThat(result().locator("path[data-code='03002']")).hasAttribute("data-effect", "");
        assertThat(result().getByText("Thay đổi (2)")).isVisible();
        Locator changed =
                result().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Xã Mường Một"));
        assertThat(changed).containsText("3,0%");
        assertThat(changed).containsText("4,0%");
        assertThat(changed).containsText("+1,0");
        assertEquals(imports, server.store.imports().size(), "nothing is written by a check");

        desk.button("Nhập vào hệ thống").click();
        assertThat(result().getByText(Pattern.compile("Đã nhập thành lần nhập số \\d+")))
                .isVisible();
        desk.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem trên bản đồ"))
                .click();
        desk.drawn();
        assertTrue(desk.query().contains("indicator=poverty_rate&year=2024"), desk.query());
        assertThat(desk.row("Xã Mường Một")).containsText("4,0");

        desk.visit("/import");
        assertThat(result().getByText(Pattern.compile("Đã nhập thành lần nhập số")))
                .isVisible();
        long id = server.store.imports().get(imports).id();
        region("Các lần nhập")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hoàn tác lần nhập " + id))
                .click();
        desk.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("Số liệu trở lại")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hoàn tác"))
                .click();
        assertThat(desk.page.getByText("Đã hoàn tác lần nhập " + id)).isVisible();
        assertEquals(before, valueOnTheMap());
        assertEquals(List.of(), desk.complaints());
    }

    private static String token(String label, Role role) {
        NewToken made = NewToken.of(label, Grant.of(role), Optional.empty(), Instant.now(), "test");
        made.keep(server.store.access(), Caller.onCommandLine("test"), "");
        return made.secret().text();
    }

    private Locator drafts() {
        return region("Bản nháp chờ phê duyệt");
    }

    @Test
    void anEditorsImportIsADraftUntilAnApproverWhoSawItsChangesApprovesIt() {
        String before = valueOnTheMap();
        long id = server.store.imports().size() + 1;
        desk.visit("/import");
        assertThat(drafts()).isHidden();
        enter(token("an", Role.EDITOR));
        check("ngheo.csv", GOOD);
        desk.button("Gửi để phê duyệt").click();
        assertThat(result().getByText("Đã ghi thành bản nháp số " + id + ", chờ phê duyệt."))
                .isVisible();
        assertThat(drafts()).containsText("token:an");
        assertThat(desk.button("Phê duyệt bản nháp " + id)).hasCount(0);
        desk.button("Quên mã").click();
        assertThat(drafts()).isHidden();
        assertEquals(before, valueOnTheMap());

        desk.visit("/import");
        enter(token("chi", Role.APPROVER));
        Locator draft = drafts().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("ngheo.csv"));
        assertThat(draft).containsText("token:an");
        desk.button("Xem thay đổi của bản nháp " + id).click();
        assertThat(drafts().locator("path[data-code='03001']")).hasAttribute("data-effect", "changed");
        assertThat(drafts().getByText("Thay đổi (2)")).isVisible();
        assertEquals(List.of(), desk.barriers());
        desk.button("Phê duyệt bản nháp " + id).click();
        desk.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("mọi người đều thấy")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Phê duyệt"))
                .click();
        assertThat(drafts().getByText("Đã phê duyệt bản nháp " + id)).isVisible();
        assertThat(region("Các lần nhập")).containsText("token:chi");
        assertThat(draft).hasCount(0);
        desk.open(ON_THE_MAP);
        assertThat(desk.row("Xã Mường Một")).containsText("4,0");

        desk.visit("/import");
        desk.button("Hoàn tác lần nhập " + id).click();
        desk.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("Số liệu trở lại")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hoàn tác"))
                .click();
        assertThat(desk.page.getByText("Đã hoàn tác lần nhập " + id)).isVisible();
        assertEquals(before, valueOnTheMap());
        assertEquals(List.of(), desk.complaints());
    }

    @Test
    void aDraftIsRejectedAndOneThatCannotBeApprovedSaysWhyInTheLanguageOfThePage() {
        long first = server.store.imports().size() + 1;
        String editor = token("binh", Role.EDITOR);
        desk.visit("/import");
        enter(editor);
        check("cu.csv", GOOD);
        desk.button("Gửi để phê duyệt").click();
        assertThat(result().getByText(Pattern.compile("chờ phê duyệt"))).isVisible();
        desk.button("Nhập tệp khác").click();
        check("moi.csv", GOOD.replace(",4,100", ",5,100"));
        desk.button("Gửi để phê duyệt").click();
        assertThat(drafts()).containsText("moi.csv");
        desk.button("Quên mã").click();
        enter(token("dung", Role.APPROVER));
        desk.button("Switch to English").click();
        for (long id : List.of(first + 1, first)) {
            desk.button("Approve draft " + id).click();
            desk.page
                    .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Approve draft")))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                    .click();
            assertThat(desk.page.getByText(
                            id == first
                                    ? "import " + (first + 1) + " came after it, counts, and says something else"
                                    : "Draft " + id + " is approved"))
                    .isVisible();
        }
        desk.button("Reject draft " + first).click();
        desk.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Reject draft")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject"))
                .click();
        assertThat(desk.page.getByText("Draft " + first + " is rejected.")).isVisible();
        assertThat(desk.page.getByText(Pattern.compile("^Rejected .*token:dung")))
                .isVisible();
        desk.button("Undo import " + (first + 1)).click();
        desk.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("as they were")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(desk.page.getByText("Import " + (first + 1) + " is undone")).isVisible();
        assertEquals(
                ImportState.REJECTED,
                server.store.imports().get((int) first - 1).state());
    }

    @Test
    void aBadTableIsRefusedWithItsPlacesAndWritesNothing() {
        int imports = server.store.imports().size();
        openAsEditor();
        check(
                "sai.csv",
                HEADER + "03001,2020,poverty_rate,2024,4,100\n03999,2020,poverty_rate,2024,4,100\n"
                        + "03002,2020,poverty_rate,20x4,4,100\n");
        assertThat(result().getByText("Tệp bị từ chối: 2 lỗi. Chưa có gì được ghi."))
                .isVisible();
        Locator problem = result().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("03999"));
        assertThat(problem).containsText("dòng 3");
        assertThat(problem).containsText("unit");
        assertThat(problem).containsText("không có đơn vị '03999' trong ranh giới 2020");
        assertThat(problem).containsText("→ sửa mã");
        assertThat(result().locator("[lang=en]")).hasCount(0);
        result().getByLabel("Tìm trong các vấn đề").fill("20x4");
        assertThat(result().getByText("1 vấn đề")).isVisible();
        assertThat(problem).hasCount(0);
        assertThat(desk.button("Nhập vào hệ thống")).hasCount(0);
        assertEquals(imports, server.store.imports().size());
    }

    @Test
    void theSameProblemsAreReadInEnglish() {
        openAsEditor();
        check("sai.csv", HEADER + "03999,2020,poverty_rate,2024,4,100\n");
        desk.button("Switch to English").click();
        Locator problem = desk.page
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("there is no unit '03999' in vintage 2020"));
        assertThat(problem).containsText("row 2");
        assertThat(problem).containsText("→ correct the code");
        assertThat(problem.locator("[lang=vi]")).hasCount(0);
        assertEquals(List.of(), desk.barriers());
    }

    @Test
    void withoutTheRightTokenThereIsNoFormAndTheTokenGoesNowhere() {
        desk.visit("/import");
        assertThat(desk.page.getByText("Chưa có quyền")).isVisible();
        assertThat(kinds()).isHidden();
        assertThat(region("Các lần nhập").getByRole(AriaRole.ROW).nth(1)).isVisible();
        assertThat(desk.button("Hoàn tác lần nhập 1")).hasCount(0);
        enter("short");
        assertThat(desk.page.getByText("Mã có ít nhất 16 ký tự")).isVisible();
        enter("wrong-token-0123456789");
        assertThat(desk.page.getByText("Máy chủ không nhận mã này")).isVisible();
        assertThat(kinds()).isHidden();
        assertEquals(List.of(), desk.barriers());
        enter(EditorServer.TOKEN);
        assertThat(kinds()).isVisible();
        assertFalse(desk.page.url().contains(EditorServer.TOKEN));
        assertTrue(desk.asked().stream().noneMatch(path -> path.contains(EditorServer.TOKEN)));
        assertFalse(desk.page
                .evaluate("JSON.stringify({ ...localStorage }) + document.cookie")
                .toString()
                .contains(EditorServer.TOKEN));
        desk.page.reload();
        assertThat(desk.page.getByText("Có quyền nhập số liệu")).isVisible();
        desk.button("Quên mã").click();
        assertThat(desk.page.getByText("Chưa có quyền")).isVisible();
    }

    @Test
    void aServerThatTakesNoImportsSaysSo(MapPage other) {
        desk.close();
        desk = other;
        other.visit("/import");
        enter(EditorServer.TOKEN);
        assertThat(other.page.getByText("VUNGCAO_EDITOR_TOKEN")).isVisible();
        assertThat(other.page.getByText("Không tải được lịch sử nhập")).isVisible();
    }

    private String focused() {
        return desk.page.evaluate("document.activeElement.id").toString();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 150 && !focused().equals(id); i++) {
            desk.page.keyboard().press("Tab");
        }
        assertEquals(id, focused());
    }

    @Test
    void theKeyboardIsEnough() {
        int imports = server.store.imports().size();
        desk.open("");
        tabTo("to-imports");
        desk.page.keyboard().press("Enter");
        assertThat(desk.page.getByLabel("Mã biên tập")).isVisible();
        tabTo("token");
        desk.page.keyboard().type(EditorServer.TOKEN);
        desk.page.keyboard().press("Enter");
        assertThat(kinds()).isVisible();
        tabTo("file");
        Locator chooser = desk.page.locator("#file");
        chooser.setInputFiles(new FilePayload("phim.csv", "text/csv", GOOD.getBytes(StandardCharsets.UTF_8)));
        tabTo("check");
        desk.page.keyboard().press("Enter");
        assertThat(desk.button("Nhập vào hệ thống")).isVisible();
        assertEquals("result-title", focused(), "the keyboard is where the answer has come");
        tabTo("accept");
        desk.page.keyboard().press("Enter");
        assertThat(result().getByText(Pattern.compile("Đã nhập thành lần nhập số \\d+")))
                .isVisible();
        assertEquals(imports + 1, server.store.imports().size());
        tabTo("undo-this");
        desk.page.keyboard().press("Enter");
        assertThat(desk.page.locator("#undo-yes")).isFocused();
        desk.page.keyboard().press("Enter");
        assertThat(desk.page.getByText(Pattern.compile("Đã hoàn tác lần nhập"))).isVisible();
        assertThat(desk.page.locator("#history-title")).isFocused();
    }

    @Test
    void aCheckIsFoundAgainAndTheFileIsAskedForAgain() {
        openAsEditor();
        check("lai.csv", GOOD);
        desk.page.reload();
        assertThat(result().getByText(Pattern.compile("Hãy chọn lại lai.csv"))).isVisible();
        assertThat(result().locator("path[data-code='03001']")).hasAttribute("data-effect", "changed");
        assertThat(desk.button("Nhập vào hệ thống")).hasCount(0);
        choose("khac.csv", HEADER + "03001,2020,poverty_rate,2024,5,100\n");
        assertThat(result().getByText(Pattern.compile("Đây là tệp khác với tệp đã kiểm tra")))
                .isVisible();
        choose("lai.csv", GOOD);
        assertThat(desk.button("Nhập vào hệ thống")).isVisible();
        desk.page.getByLabel(Pattern.compile("^Năm")).fill("2023");
        assertThat(result().getByText("Thiết lập đã đổi so với lần kiểm tra")).isVisible();
        assertThat(desk.button("Nhập vào hệ thống")).hasCount(0);
    }

    @Test
    void aFileThatIsTooLargeIsSaidBeforeItIsSent() {
        openAsEditor();
        desk.forget();
        desk.page.locator("input[type=file]").setInputFiles(new FilePayload("lon.csv", "text/csv", new byte[100_001]));
        assertThat(desk.page.getByText(Pattern.compile("máy chủ nhận tối đa 100.kB")))
                .isVisible();
        desk.button("Kiểm tra (chưa ghi gì)").click();
        assertThat(desk.page.getByText("Hãy chọn một tệp trước.")).isVisible();
        assertEquals(List.of(), desk.asked());
    }

    @Test
    void hasNoBarrierInEnglishOnAPhoneInTheLightAndTheDark() {
        desk.resize(360, 740);
        openAsEditor();
        check("nho.csv", GOOD);
        assertThat(result().locator("path[data-code='03001']")).isVisible();
        desk.button("Switch to English").click();
        assertThat(desk.button("Import it")).isVisible();
        for (String theme : List.of("Light", "Dark")) {
            desk.page.getByLabel("Light or dark").selectOption(theme);
            assertThat(desk.page.locator("html")).hasAttribute("data-theme", theme.toLowerCase(Locale.ROOT));
            assertEquals(List.of(), desk.barriers(), theme);
        }
        assertEquals(
                360, desk.page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the phone");
        assertEquals(List.of(), desk.complaints());
    }

    /** By name, as the server describes them; the page has no words for one that it does not know. */
    @Test
    void everyFieldOfEveryKindCanBeFilledIn() throws IOException {
        openAsEditor();
        JsonNode forms = new ObjectMapper()
                .readTree(desk.page
                        .request()
                        .get(server.url() + "/api/openapi.json")
                        .body())
                .at("/paths/~1imports/post/requestBody/content/multipart~1form-data/schema/oneOf");
        Set<String> known = new TreeSet<>();
        for (JsonNode form : forms) {
            String kind = form.get("title").asText();
            known.add(kind);
            kinds().selectOption(kind);
            Set<String> had = new TreeSet<>();
            form.get("properties").fieldNames().forEachRemaining(had::add);
            had.removeAll(Set.of("kind", "file", "dry-run"));
            Set<String> offered = new TreeSet<>(Set.of("who"));
            desk.page
                    .locator("[id^='field-']:is(input, select, textarea)")
                    .all()
                    .forEach(field -> offered.add(field.getAttribute("id").substring("field-".length())));
            assertEquals(had, offered, kind);
        }
        assertEquals(known, new TreeSet<>((List<?>)
                desk.page.evaluate("[...document.querySelector('#kind').options].map(o => o.value)")));
    }
}
