package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for a class of journeys; each person has a window of her own, with her own cookies and store. */
final class Browsers implements AfterAllCallback {

    static {
        // what another window wrote arrives when the machine gets to it
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /** Two frames, so that what was just opened has begun to move, then the end of every movement that ends. */
    private static final String SETTLED = """
            () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))
                .then(() => Promise.all(document.getAnimations()
                    .filter(one => one instanceof CSSTransition)
                    .map(one => one.finished.catch(() => undefined))))""";

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("asigur.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox")));
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    /** @param width of the window in CSS pixels */
    Page window(int width, int height) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(width < 600)
                .setLocale("ro-RO")
                .setTimezoneId("Europe/Bucharest"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add("error in the page: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Errors that a page threw, and what the content policy stopped. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    static void signIn(Page page, String county, String username) {
        String password = DemoPeople.account(county, username).getString("password");
        page.navigate(LaunchedProduct.running().address(county) + "/");
        page.getByLabel("Nume de utilizator").fill(username);
        page.getByLabel("Parolă", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Intră").setExact(true))
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bună ziua"))
                .waitFor();
    }

    /** With the cookie of a session that is open already: a code of the second factor works once. */
    static void enter(Page page, Caller person) {
        String address = LaunchedProduct.running().address(person.county()) + "/";
        page.context().addCookies(List.of(new Cookie("asigur", person.cookie()).setUrl(address)));
        page.navigate(address);
    }

    /** Takes a picture of the screen as it is seen, and asks axe about it. */
    static void look(Page page, String name, List<String> violations) {
        assertThat(page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Se încarcă…")))
                .hasCount(0); // what is still being read is no picture
        page.evaluate(SETTLED); // what is still coming in or going out is no picture either
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("asigur.work"), "shots", name + ".png")));
        List<Rule> found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        found.forEach(rule -> violations.add(name + ": " + rule.getId() + " — " + rule.getHelp() + " — "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("; "))));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            violations.add(name + ": " + overflow + " px wider than the screen");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        chromium.close();
        playwright.close();
    }
}
