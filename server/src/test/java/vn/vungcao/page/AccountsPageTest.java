package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import vn.vungcao.access.Scope;
import vn.vungcao.access.Secret;
import vn.vungcao.unit.UnitCode;

/** An administrator decides who may do what, and sees who did what. */
@ExtendWith(Browsing.class)
class AccountsPageTest {
    private static final String PASSWORD = "trâu suối mận";

    @TempDir
    Path folder;

    private EditorServer server;
    private MapPage desk;

    @BeforeEach
    void open(Browser browser) {
        server = new EditorServer(folder);
        desk = new MapPage(browser, server.url());
        add("boss", Role.ADMINISTRATOR);
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

    private void enterAs(String name) {
        desk.visit("/accounts");
        desk.page.locator("#log-in").click();
        desk.page.getByLabel("Tên tài khoản").fill(name);
        desk.page.getByLabel("Mật khẩu").fill(PASSWORD);
        desk.page.keyboard().press("Enter");
        desk.page.waitForURL(Pattern.compile("/accounts$"));
    }

    private Locator row(String account) {
        return desk.page.locator("tr[data-account='" + account + "']");
    }

    private void makeLan() {
        desk.page.locator("#new-account").click();
        desk.page.locator("#new-name").fill("lan");
        desk.page.locator("#new-scope").fill("03001");
        desk.page.locator("#new-boundaries").selectOption("2020");
        desk.page.locator("#new-password").fill(PASSWORD);
        desk.page.locator("#make-account").click();
        assertThat(desk.page.getByText("Đã tạo tài khoản.")).isVisible();
    }

    @Test
    void anAccountIsMadeForOneUnitChangedLockedAndItsSessionsEnded() {
        enterAs("boss");
        makeLan();
        assertEquals(
                new Grant(Role.EDITOR, Optional.of(new Scope(new UnitCode("03001"), "2020"))),
                account("lan").grant());
        assertThat(row("lan")).containsText("Biên tập viên, chỉ đơn vị 03001 (ranh giới 2020)");
        assertAccessible();
        desk.page.locator("#change-lan").click();
        desk.page.locator("#of-lan-role").selectOption("approver");
        assertThat(desk.page.locator("#of-lan-scope")).isHidden();
        desk.page.locator("#save-lan").click();
        assertThat(row("lan")).containsText("Người duyệt");
        assertEquals(Grant.of(Role.APPROVER), account("lan").grant());
        desk.page.locator("#disable-lan").click();
        assertThat(row("lan")).containsText("Đã khóa");
        assertTrue(account("lan").disabled());
        desk.page.locator("#end-boss").click();
        assertThat(desk.page
                        .getByText("Phiên làm việc đã hết. Hãy đăng nhập lại.")
                        .first())
                .isVisible();
    }

    private Account account(String name) {
        return server.store.access().findAccount(name).orElseThrow().account();
    }

    @Test
    void whatTheServerRefusesIsSaidInTheLanguageOfThePage() {
        enterAs("boss");
        desk.page.locator("#new-account").click();
        desk.page.locator("#new-name").fill("lan");
        desk.page.locator("#new-password").fill("short");
        desk.page.locator("#make-account").click();
        assertThat(desk.page.locator("#accounts-said")).containsText("quá ngắn hoặc dễ đoán");
        desk.page.locator("#disable-boss").click();
        assertThat(desk.page.locator("#accounts-said")).containsText("boss là người quản trị duy nhất");
        desk.button("Switch to English").click();
        assertThat(desk.page.getByText("Make an account")).isVisible();
        desk.page.locator("#disable-boss").click();
        assertThat(desk.page.locator("#accounts-said")).containsText("boss is the only administrator");
    }

    @Test
    void aTokenIsShownOnceAndRevokedAfterItWasAskedTwice() {
        enterAs("boss");
        desk.page.locator("#new-token").click();
        desk.page.locator("#token-label").fill("máy chủ báo cáo");
        desk.page.locator("#token-role").selectOption("analyst");
        desk.page.locator("#make-token").click();
        String text = desk.page.locator("#token-text").inputValue();
        assertTrue(server.store
                .access()
                .findToken(new Secret(text).digest(), Instant.now())
                .isPresent());
        assertAccessible();
        desk.button("Đã chép, ẩn đi").click();
        assertThat(desk.page.locator("#token-text")).hasCount(0);
        Locator revoke = desk.page.locator("[id^='revoke-']");
        revoke.click();
        assertThat(revoke).hasText("Thu hồi thật?");
        revoke.click();
        assertThat(desk.page.locator("#tokens-list")).containsText("Đã thu hồi");
        assertTrue(server.store
                .access()
                .findToken(new Secret(text).digest(), Instant.now())
                .isEmpty());
    }

    @Test
    void theAuditIsShownSearchedAndTakenAwayAsAFile() throws IOException {
        enterAs("boss");
        makeLan();
        desk.page.reload();
        Locator audit = desk.page.locator("#audit");
        assertThat(audit).containsText("tạo tài khoản");
        assertThat(audit.locator("tbody tr").first()).containsText("lan");
        desk.page.locator("#audit-words").fill("đăng nhập");
        assertThat(audit.locator("tbody tr")).hasCount(1);
        assertThat(audit.locator("tbody tr")).containsText("boss");
        Download file =
                desk.page.waitForDownload(() -> desk.page.locator("#audit-file").click());
        List<String> lines = Files.readAllLines(file.path());
        assertTrue(lines.get(0).startsWith("id,at,who,role,action"), lines.get(0));
        assertEquals(4, lines.size(), lines.toString());
    }

    @Test
    void whoIsNoAdministratorSeesNothingOfIt() {
        add("mai", Role.APPROVER);
        enterAs("mai");
        assertThat(desk.page.getByText("mai không phải quản trị viên.")).isVisible();
        assertThat(desk.page.locator("#accounts")).hasCount(0);
        assertAccessible();
    }

    private void assertAccessible() {
        assertEquals(List.of(), desk.barriers());
        assertTrue((boolean) desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }
}
