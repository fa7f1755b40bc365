package vn.vungcao.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;

/**
 * Gives each test a {@link MapPage} of its own, or the {@link Browser} for pages of another server; server and browser are started
 * once for all classes and stopped after the last test.
 */
final class Browsing implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Browsing.class);
    private static final String CHROMIUM =
            Optional.ofNullable(System.getenv("VUNGCAO_CHROMIUM")).orElse("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds after which a page that does not come to show what is expected of it has failed, on any machine. */
    private static final double PATIENCE = 60_000;

    /** Lives as long as the test run. */
    private static final class Running implements AutoCloseable {
        private final HttpServer server;
        private final Playwright playwright;
        private final Browser browser;

        Running() {
            if (!Files.isExecutable(Path.of(CHROMIUM))) {
                throw new IllegalStateException("the tests of the page need Chromium, which is not at " + CHROMIUM
                        + ": apt-get install chromium, or set VUNGCAO_CHROMIUM to where it is");
            }
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Atlas atlas = SmallProvince.atlas();
            server = new HttpServer(() -> Optional.of(atlas), ServerSettings.of("127.0.0.1", 0)).start();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(CHROMIUM))
                            .setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MapPage.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
        if (parameter.getParameter().getType() == Browser.class) {
            return running.browser;
        }
        MapPage page = new MapPage(running.browser, "http://127.0.0.1:" + running.server.port());
        context.getStore(SPACE).put(MapPage.class, page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(SPACE).remove(MapPage.class, MapPage.class))
                .ifPresent(MapPage::close);
    }
}
