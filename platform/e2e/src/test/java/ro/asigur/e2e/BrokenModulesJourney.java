package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Modules that break: wherever they do, the page and the platform stay, and one is told which it was. */
class BrokenModulesJourney {

    private static final String VRANCEA = "vrancea";
    private static Caller administrator;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @BeforeAll
    static void open() {
        administrator = DemoPeople.session(VRANCEA, "administrator");
        turn(true);
    }

    @AfterAll
    static void close() {
        turn(false);
    }

    private static void turn(boolean on) {
        for (String module : BrokenModules.ALL) {
            Answer answer = administrator.call("PUT", "/api/admin/plugins/" + module, "{\"enabled\":" + on + "}");
            assertEquals(200, answer.status(), answer.toString());
        }
    }

    @Test
    void the_page_stays_when_a_screen_a_card_or_a_whole_module_breaks() {
        Page mihaela = browsers.window(1440, 900);
        Browsers.signIn(mihaela, VRANCEA, "mihaela");
        Locator card = failed(mihaela, "grumbling");
        assertThat(card.first()).isVisible();

        for (String module : List.of("grumbling", "mute")) {
            mihaela.navigate(address("/p/" + module));
            assertThat(failed(mihaela, module).first()).isVisible();
            mihaela.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gospodării"))
                    .first()
                    .click();
            mihaela.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Gospodării"))
                    .first()
                    .waitFor();
            assertThat(mihaela.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ciorăști"))
                            .first())
                    .isVisible();
        }
        String household = new FieldScreens(mihaela, null, null).recordHousehold("Lângă pod, nr. 3");
        assertEquals(
                200,
                DemoPeople.session(VRANCEA, "mihaela")
                        .get("/api/census/households/" + household)
                        .status());
        assertEquals(List.of(), browsers.complaints());
    }

    @Test
    void an_address_that_breaks_tells_no_secret_and_the_others_answer() {
        Caller mihaela = DemoPeople.session(VRANCEA, "mihaela");
        Answer broken = mihaela.get("/api/plugins/grumbling/word");
        assertEquals(500, broken.status(), broken.toString());
        assertTrue(broken.isProblem(), broken.toString());
        assertTrue(broken.object().getString("instance").startsWith("urn:uuid:"), broken.toString());
        assertFalse(broken.body().contains("secret"), broken.toString());
        assertEquals(200, mihaela.get("/api/plugins/grumbling/silence").status());
        assertEquals(200, mihaela.get("/api/census/households").status());
        assertEquals(404, mihaela.get("/api/plugins/limping/anything").status());
    }

    @Test
    void the_administrator_sees_which_one_does_not_start_and_why() {
        Map<String, String> states =
                administrator.get("/api/admin/plugins").array().getValuesAs(JsonObject.class).stream()
                        .filter(one -> BrokenModules.ALL.contains(one.getString("id")))
                        .collect(Collectors.toMap(one -> one.getString("id"), one -> one.getString("state")));
        assertEquals(Map.of("grumbling", "on", "limping", "broken", "mute", "on"), states);

        Page page = browsers.window(1440, 900);
        page.context().addCookies(List.of(new Cookie("asigur", administrator.cookie()).setUrl(address("/"))));
        page.navigate(address("/administrare/module"));
        Locator limping = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("limping"));
        assertThat(limping.getByText("defect")).isVisible();
        assertThat(limping.getByText("no wish to work")).isVisible();
    }

    private static Locator failed(Page page, String module) {
        return page.getByText("Modulul „" + module + "” nu a putut fi încărcat");
    }

    private static String address(String path) {
        return LaunchedProduct.running().address(VRANCEA) + path;
    }
}
