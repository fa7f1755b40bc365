package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.RoleMapping;
import vn.vungcao.http.oidc.ProviderSettings;

/** Somebody logs in at a provider that is another site, in a browser that keeps its rules for cookies. */
@ExtendWith(Browsing.class)
class ProviderPageTest {
    private static final String ISSUER = "province";

    @TempDir
    Path folder;

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private EditorServer server;
    private MapPage desk;

    @BeforeEach
    void open(Browser browser) {
        provider.start();
        ProviderSettings settings = new ProviderSettings(
                provider.issuerUrl(ISSUER).toString(),
                "vungcao",
                Optional.of("the secret of the client"),
                List.of("openid", "profile"),
                "preferred_username",
                "groups",
                Optional.empty(),
                RoleMapping.parse("atlas-editors=editor", Optional.empty()));
        server = new EditorServer(folder, there -> there.with(settings));
        desk = new MapPage(browser, server.url());
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
        provider.shutdown();
    }

    private void logInAs(String name, String group) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                "subject of " + name,
                "JWT",
                List.of("vungcao"),
                Map.of("preferred_username", name, "groups", List.of(group)),
                300));
        desk.page.locator("#provider-log-in").click();
    }

    @Test
    void onePressesTheButtonComesBackToThePageAndLogsOut() {
        desk.visit("/import");
        desk.page.getByText("Đăng nhập bằng tài khoản").click();
        assertThat(desk.page.getByText("Đăng nhập bằng tài khoản cơ quan")).isVisible();
        assertEquals(List.of(), desk.barriers());
        logInAs("hoa", "atlas-editors");
        assertThat(desk.page.getByText("Đang đăng nhập với tên hoa.")).isVisible();
        desk.visit("/login");
        assertThat(desk.page.locator("#own-password")).hasCount(0);
        desk.button("Đăng xuất").click();
        assertThat(desk.page.getByText("Đăng xuất cả ở nơi đăng nhập của cơ quan"))
                .isVisible();
        assertEquals(Map.of(), server.store.access().sessions(Instant.now()));
    }

    @Test
    void whoHasNoRoleIsToldSoInBothLanguages() {
        desk.visit("/login");
        logInAs("tuan", "football");
        assertThat(desk.page.getByText("chưa thuộc nhóm nào có vai trò ở đây")).isVisible();
        desk.button("Switch to English").click();
        assertThat(desk.page.getByText("Your office account is in no group that has a role here."))
                .isVisible();
        assertEquals(List.of(), desk.barriers());
    }

    @Test
    void whileTheProviderIsAwayThePageSaysSoAndTheFormStaysThere() {
        desk.visit("/login");
        provider.shutdown();
        desk.page.locator("#provider-log-in").click();
        assertThat(desk.page.getByText("Không liên lạc được với nơi đăng nhập của cơ quan."))
                .isVisible();
        assertThat(desk.page.getByLabel("Tên tài khoản")).isVisible();
    }
}
