package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Account;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.Role;
import vn.vungcao.access.Secret;

/** Somebody logs in, checks a file, and logs out; who guesses must wait. */
@ExtendWith(Browsing.class)
class LoginPageTest {
    private static final String PASSWORD = "trâu suối mận";

    @TempDir
    Path folder;

    private EditorServer server;
    private MapPage desk;

    @BeforeEach
    void open(Browser browser) {
        server = new EditorServer(folder);
        desk = new MapPage(browser, server.url());
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    private void add(String name, Role role) {
        server.store
                .access()
                .addAccount(
                        Account.of(name, Grant.of(role), Instant.now()),
                        new Passwords(4).hash(PASSWORD),
                        Deed.of(Caller.onCommandLine("test"), Deed.Action.ACCOUNT_CREATE, name, ""));
    }

    private void logIn(String name, String password) {
        desk.page.getByLabel("Tên tài khoản").fill(name);
        desk.page.getByLabel("Mật khẩu").fill(password);
        desk.page.keyboard().press("Enter");
    }

    @Test
    void anEditorLogsInChecksAFileAndLogsOut() {
        add("lan", Role.EDITOR);
        desk.visit("/import");
        desk.page.getByText("Đăng nhập bằng tài khoản").click();
        logIn("lan", PASSWORD);
        assertThat(desk.page.getByText("Đang đăng nhập với tên lan.")).isVisible();
        desk.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "ngheo.csv",
                        "text/csv",
                        "unit,vintage,indicator,year,numerator,denominator\n03001,2020,poverty_rate,2024,4,100\n"
                                .getBytes(StandardCharsets.UTF_8)));
        desk.button("Kiểm tra (chưa ghi gì)").click();
        assertThat(desk.page.getByText(Pattern.compile("^(Tệp đọc tốt|Có \\d+ cảnh báo)")))
                .isVisible();
        Deed checked = server.store.access().audit(Instant.EPOCH, 0, 100).stream()
                .map(entry -> entry.deed())
                .filter(deed -> deed.action() == Deed.Action.DRY_RUN)
                .findFirst()
                .orElseThrow();
        assertEquals("lan", checked.who());
        desk.button("Đăng xuất").click();
        assertThat(desk.page.getByText("Chưa có quyền")).isVisible();
        assertThat(desk.page.getByText("Đăng nhập bằng tài khoản")).isVisible();
        desk.visit("/login");
        assertThat(desk.page.getByLabel("Tên tài khoản")).isVisible();
    }

    @Test
    void aWrongPasswordIsToldInWordsAndAfterFiveOneMustWait() {
        add("lan", Role.EDITOR);
        desk.visit("/login");
        for (int i = 0; i < 4; i++) {
            logIn("lan", "wrong");
            // what was typed is taken away with the answer
            assertThat(desk.page.getByLabel("Mật khẩu")).hasValue("");
        }
        assertThat(desk.page.getByRole(AriaRole.ALERT)).hasText("Tên hoặc mật khẩu không đúng.");
        assertThat(desk.page.getByLabel("Mật khẩu")).isFocused();
        logIn("lan", "wrong");
        assertThat(desk.page.getByRole(AriaRole.ALERT)).hasText("Sai mật khẩu quá nhiều lần. Hãy thử lại sau 1 phút.");
        desk.button("Switch to English").click();
        assertThat(desk.page.getByRole(AriaRole.ALERT)).hasText("Too many wrong passwords. Try again in 1 min.");
    }

    @Test
    void theFirstAdministratorIsMadeWithTheSecretOfTheStart() {
        Secret secret = Secret.fresh();
        server.store.access().addFirstSecret(secret.digest(), Instant.now().plus(Duration.ofHours(24)));
        desk.visit("/login");
        assertThat(desk.page.getByText("Tạo quản trị viên đầu tiên")).isVisible();
        assertAccessible();
        desk.page.getByLabel("Mã bí mật lúc khởi động").fill(secret.text());
        logIn("an", PASSWORD);
        assertThat(desk.page.getByText("Đang đăng nhập với tên an")).isVisible();
        assertThat(desk.page.getByText("Quản trị viên: được làm mọi việc")).isVisible();
        assertAccessible();
        desk.button("Đăng xuất").click();
        assertThat(desk.page.getByText("Đã đăng xuất.")).isVisible();
        assertAccessible();
    }

    @Test
    void aPersonChangesTheOwnPassword() {
        add("lan", Role.EDITOR);
        desk.visit("/login");
        logIn("lan", PASSWORD);
        desk.page.locator("#own-password").click();
        assertAccessible();
        desk.page.getByLabel("Mật khẩu cũ").fill("wrong");
        desk.page.getByLabel("Mật khẩu mới (ít nhất 10 ký tự)").fill("bản làng mây núi");
        desk.page.keyboard().press("Enter");
        assertThat(desk.page.getByRole(AriaRole.ALERT)).hasText("Mật khẩu cũ không đúng.");
        desk.page.getByLabel("Mật khẩu cũ").fill(PASSWORD);
        desk.page.getByLabel("Mật khẩu mới (ít nhất 10 ký tự)").fill("bản làng mây núi");
        desk.page.keyboard().press("Enter");
        assertThat(desk.page.getByText("Đã đổi mật khẩu.")).isVisible();
        desk.button("Đăng xuất").click();
        logIn("lan", "bản làng mây núi");
        assertThat(desk.page.getByText("Đang đăng nhập với tên lan")).isVisible();
    }

    private void assertAccessible() {
        assertEquals(List.of(), desk.barriers());
        assertTrue((boolean) desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }
}
