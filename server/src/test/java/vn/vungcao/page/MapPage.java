package vn.vungcao.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The page in a window of its own, with what its planner does and sees. */
final class MapPage implements AutoCloseable {
    /** The colour of a selection; no class of values has it. */
    private static final int CHOICE = 0xc2185b;

    /** Longer than a busy machine needs; what comes is not waited for. */
    private static final int PATIENCE = 120_000;

    private final BrowserContext context;
    private final String address;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    final Page page;

    MapPage(Browser browser, String address) {
        this(browser, address, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A page in the hand: a tall, narrow window that knows fingers. */
    static MapPage onAPhone(Browser browser, String address) {
        return new MapPage(
                browser,
                address,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    private MapPage(Browser browser, String address, Browser.NewContextOptions window) {
        this.address = address;
        this.context = browser.newContext(window);
        this.page = context.newPage();
        page.onRequest(request -> asked.add(request.url().replace(address, "")));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
    }

    @Override
    public void close() {
        context.close();
    }

    /** Opens another document of the server. */
    MapPage visit(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Waits until a condition in JavaScript holds; the page's policy lets no script of its own evaluate a text. */
    MapPage waitUntil(String condition) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate(condition)),
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Where the server is, without a slash at the end. */
    String address() {
        return address;
    }

    /** Opens the page and waits until the map is drawn. */
    MapPage open(String query) {
        page.navigate(address + "/" + query);
        return drawn();
    }

    /** Waits until the answer to the last question is shown. */
    MapPage drawn() {
        assertThat(page.locator("[aria-busy]")).hasAttribute("aria-busy", "false");
        assertThat(rows().first()).isVisible();
        return this;
    }

    /** Opens the page with something else than the table beside the map. */
    MapPage openBeside(String query) {
        page.navigate(address + "/" + query);
        assertThat(page.locator("[aria-busy]")).hasAttribute("aria-busy", "false");
        return this;
    }

    /** What axe-core finds that keeps people out, as "rule: element". */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()))
                        .toList();
    }

    /** Asks for no movement: the map is where it goes at once. */
    void still() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    void resize(int width, int height) {
        page.setViewportSize(width, height);
    }

    /** Paths asked of the server since the last {@link #forget}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }

    /** Errors and warnings of the browser's console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The query of the address as it is now; the driver's own word of it comes a moment later. */
    String query() {
        return page.evaluate("location.search").toString();
    }

    void awaitQuery(String part) {
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(part) + ".*"));
    }

    void choose(String radio) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(radio).setExact(true))
                .check();
        drawn();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Takes up a drawing tool and waits until it is there: it is loaded when it is first used. */
    void draw(String tool) {
        button(tool).click();
        assertThat(button(tool)).hasAttribute("aria-pressed", "true");
    }

    /** Buttons of the units in the ranked table, in its order. */
    Locator rows() {
        return page.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROWHEADER).getByRole(AriaRole.BUTTON);
    }

    /** The row of a unit, by its name. */
    Locator row(String unit) {
        return page.getByRole(AriaRole.TABLE)
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(unit));
    }

    List<String> listedUnits() {
        return rows().allInnerTexts().stream()
                .map(text -> text.lines().findFirst().orElseThrow())
                .toList();
    }

    /** Names of the units of one group of the table, by the group's title. */
    List<String> unitsOf(Pattern group) {
        return page
                .getByRole(AriaRole.TABLE)
                .getByRole(AriaRole.ROWGROUP)
                .filter(new Locator.FilterOptions().setHasText(group))
                .getByRole(AriaRole.BUTTON)
                .allInnerTexts()
                .stream()
                .map(text -> text.lines().findFirst().orElseThrow())
                .toList();
    }

    Locator legendPanel() {
        return region("Chú giải");
    }

    private Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Rows of the legend as "label → count". */
    List<LegendRow> legend(String name) {
        return region(name).getByRole(AriaRole.LISTITEM).all().stream()
                .map(row -> {
                    List<String> parts = row.innerText()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
                    int last = parts.size() - 1;
                    return new LegendRow(parts.get(last - 1), Integer.parseInt(parts.get(last)));
                })
                .toList();
    }

    record LegendRow(String label, int count) {}

    Locator map() {
        return page.getByRole(AriaRole.APPLICATION).first();
    }

    /** The map beside the first, when two are compared. */
    Locator secondMap() {
        return page.getByRole(AriaRole.APPLICATION).nth(1);
    }

    /** A place on the map as shares of its width and height, in pixels of the window. */
    double[] place(double x, double y) {
        return place(map(), x, y);
    }

    static double[] place(Locator map, double x, double y) {
        BoundingBox box = map.boundingBox();
        return new double[] {box.x + x * box.width, box.y + y * box.height};
    }

    /** Drags on the map from one place to another. */
    void drag(double x1, double y1, double x2, double y2) {
        double[] from = place(x1, y1);
        double[] to = place(x2, y2);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    /** How many pixels of the map have the colour of a selection. */
    long choicePixels() {
        return choicePixels(map());
    }

    static long choicePixels(Locator map) {
        return pixels(map, rgb -> (rgb & 0xffffff) == CHOICE);
    }

    /** How many pixels of a map have a colour, as 0xrrggbb. */
    static long pixels(Locator map, int colour) {
        return pixels(map, rgb -> (rgb & 0xffffff) == colour);
    }

    private static long pixels(Locator map, IntPredicate wanted) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(map.screenshot()));
            int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return java.util.Arrays.stream(all).filter(wanted).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
