package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job, end to end: a family is met at the door, interviewed, diagnosed, and gets a plan; the coordinator watches. */
class MainJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_household_goes_from_doorstep_to_plan(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        Family family = Family.read();
        Guide guide = Guide.of(DemoPeople.session("bacau", "ana"));
        String name = "Zăv" + Ids.letters() + "oianu";

        Page coordinator = browsers.window(1440, 900);
        Browsers.signIn(coordinator, "bacau", "coordonator");
        coordinator.navigate(LaunchedProduct.running().address("bacau") + "/gospodarii?q=" + name);
        coordinator.getByText("Nicio gospodărie nu se potrivește").waitFor();

        Page ana = browsers.window(width, height);
        ana.navigate(LaunchedProduct.running().address("bacau") + "/");
        ana.getByLabel("Nume de utilizator").waitFor();
        Browsers.look(ana, size + "-01-sign-in", ugly);
        Browsers.signIn(ana, "bacau", "ana");
        FieldScreens screens = new FieldScreens(ana, guide, family);
        Browsers.look(ana, size + "-02-home", ugly);

        String household = screens.recordHousehold("Lângă moară, nr. 7");
        for (Family.Member member : family.members()) {
            screens.recordMember(name, member);
        }
        Browsers.look(ana, size + "-03-people", ugly);

        // she appears in the coordinator's list, who touches nothing
        Locator row = coordinator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        assertThat(row)
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(15_000));

        screens.beginInterview();
        alarmWhileAnswering(ana, screens, size, ugly);
        nothingIsLost(ana, screens);

        screens.answerUntilPerson("Ștefan");
        reasonsWhileAnswering(ana, size, ugly);
        screens.answerUntil(null);
        screens.review();
        Browsers.look(ana, size + "-06-review", ugly);
        screens.submit();
        Browsers.look(ana, size + "-07-plan", ugly);

        JsonObject file = DemoPeople.session("bacau", "ana")
                .get("/api/census/households/" + household)
                .object();
        int lines = file.getJsonObject("plan").getJsonArray("lines").size();
        assertTrue(lines > 5 && lines <= 25, lines + " lines in the plan");
        assertThat(ana.getByText(lines + (lines < 20 ? " servicii propuse" : " de servicii propuse")))
                .isVisible();
        assertEquals(expected(family), found(file));

        theCoordinatorSeesTheSame(coordinator, row, name, household, ana, ugly, size);
        nobodyElseKnows("bacau", "vasile", name, household);
        nobodyElseKnows("vrancea", "mihaela", name, household);
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
    }

    private static void alarmWhileAnswering(Page ana, FieldScreens screens, String size, List<String> ugly) {
        assertTrue(screens.answerUntil("H08"));
        assertThat(ana.getByTestId("p1")).hasCount(0);
        screens.answer("H08", "fara");
        Locator alarm = ana.getByRole(AriaRole.ALERT);
        assertThat(alarm).isVisible();
        assertThat(alarm.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("112")))
                .isInViewport();
        assertThat(alarm.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("119")))
                .isInViewport();
        assertThat(alarm.getByText("Primii pași")).isVisible();
        Browsers.look(ana, size + "-04-alarm", ugly);
        screens.answer("H08", "o_camera");
        assertThat(alarm).hasCount(0);
    }

    /** The server's answer to a sending is lost on the way, and the page is loaded anew. */
    private static void nothingIsLost(Page ana, FieldScreens screens) {
        AtomicInteger sent = new AtomicInteger();
        java.util.function.Consumer<Route> loses = route -> {
            if (sent.getAndIncrement() == 0) {
                carriedOut(route.request());
                route.abort(); // the device never hears of it
            } else {
                route.resume();
            }
        };
        ana.route("**/api/commands", loses);
        screens.answerUntilPerson("Mălina");
        ana.waitForCondition(() -> sent.get() > 1);
        ana.unroute("**/api/commands");
        assertThat(ana.locator(".iv-state")).not().containsText("netrimis");
        String before = screens.progress();
        ana.reload();
        ana.locator("fieldset[data-question]").first().waitFor();
        assertEquals(before, screens.progress());
    }

    /** Brings the page's request to the server, as the page would have. */
    private static void carriedOut(Request request) {
        Map<String, String> headers = request.allHeaders();
        Answer answer = Caller.anonymous("bacau")
                .with("Cookie", headers.get("cookie"))
                .with("X-CSRF", headers.get("x-csrf"))
                .call("POST", "/api/commands", request.postData());
        assertEquals(200, answer.status(), answer.toString());
    }

    private static void reasonsWhileAnswering(Page ana, String size, List<String> ugly) {
        Locator bar = ana.getByTestId("diagnosis");
        assertThat(bar).containsText("suspectat");
        bar.click();
        Locator list = ana.getByRole(AriaRole.DIALOG);
        Locator finding = list.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("V01"))
                .first();
        finding.waitFor();
        if (!"true".equals(finding.getAttribute("aria-expanded"))) {
            finding.click();
        }
        assertThat(list.getByText("De ce").first()).isVisible();
        assertThat(list.getByText("Răspunsuri citite").first()).isVisible();
        ana.waitForTimeout(400);
        Browsers.look(ana, size + "-05-reasons", ugly);
        list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Închide"))
                .click();
        assertThat(list).hasCount(0);
    }

    private static void theCoordinatorSeesTheSame(
            Page coordinator, Locator row, String name, String household, Page ana, List<String> ugly, String size) {
        assertThat(row).containsText("P2");
        Browsers.look(coordinator, size + "-08-coordinator-list", ugly);
        row.click();
        coordinator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deschide dosarul"))
                .click();
        coordinator.waitForURL("**/gospodarii/" + household);
        coordinator
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1))
                .waitFor();
        assertThat(coordinator.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ștefan")))
                .isVisible();
        Browsers.look(coordinator, size + "-09-coordinator-file", ugly);
        coordinator
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Plan").setExact(true))
                .click();
        coordinator
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Pachetul minim de servicii"))
                .waitFor();
        coordinator.locator(".plan-facts").first().waitFor();
        String lines = ".plan-text, .plan-facts"; // what may be done about a line, only the worker is offered
        assertEquals(
                ana.locator(lines).allInnerTexts(), coordinator.locator(lines).allInnerTexts());
    }

    private static void nobodyElseKnows(String county, String username, String name, String household) {
        Page other = browsers.window(1440, 900);
        Browsers.signIn(other, county, username);
        String address = LaunchedProduct.running().address(county);
        other.navigate(address + "/gospodarii?q=" + name);
        other.getByText("Nicio gospodărie nu se potrivește").waitFor();
        assertFalse(other.content().contains(household));
        assertEquals(
                404,
                other.evaluate("id => fetch('/api/census/households/' + id).then(answer => answer.status)", household));
        other.navigate(address + "/gospodarii/" + household);
        assertThat(other.getByRole(AriaRole.MAIN)).not().containsText(name);
        assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .hasCount(0);
        other.context().close();
    }

    private static String expected(Family family) {
        return family.members().stream()
                .map(one -> one.given() + " " + family.vulnerabilities().getJsonArray(one.given()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String found(JsonObject file) {
        return file.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("givenName") + " "
                        + one.getJsonArray("diagnoses").getValuesAs(JsonObject.class).stream()
                                .map(diagnosis -> '"' + diagnosis.getString("vulnerability") + '"')
                                .sorted()
                                .collect(Collectors.joining(",", "[", "]")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
