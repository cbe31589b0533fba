package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coordinator tries the guide on a made-up household: diagnosis with reasons, plan, and an address to pass on. */
class GuideJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void the_guide_is_tried_on_a_made_up_household_and_nothing_is_kept(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        Page page = browsers.window(width, height);
        Browsers.signIn(page, "bacau", "coordonator");
        List<String> written = new ArrayList<>();
        page.onResponse((Response response) -> {
            boolean diagnosis = response.url().endsWith("/api/instrument/diagnose");
            if (response.request().method().equals("POST") && !diagnosis) {
                written.add(response.url());
            }
        });
        page.navigate(LaunchedProduct.running().address("bacau") + "/ghid/incercare?exemplu=B");
        Locator plan = page.getByTestId("try-plan");
        plan.waitFor();
        assertThat(page.getByTestId("agrees")).isVisible();
        assertThat(page.getByTestId("try-result").getByRole(AriaRole.HEADING).first())
                .containsText("21");
        int lines = plan.locator(".plan-category > ul > li").count();
        assertTrue(lines > 5 && lines <= 25, lines + " lines in the plan");
        Browsers.look(page, size + "-guide-try", ugly);

        // one member less, one diagnosis less: both engines follow
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scoate bunica"))
                .click();
        assertThat(page.getByTestId("try-result").getByRole(AriaRole.HEADING).first())
                .not()
                .containsText("21");
        assertThat(page.getByTestId("agrees")).isVisible();

        page.navigate(LaunchedProduct.running().address("bacau") + "/ghid/parametri");
        page.getByTestId("parameter-VMI_AI").waitFor();
        Browsers.look(page, size + "-guide-parameters", ugly);
        assertThat(page.getByText("Valoare nouă")).hasCount(0); // the administrator's to set
        page.navigate(LaunchedProduct.running().address("bacau") + "/ghid/versiuni");
        page.getByTestId("versions").waitFor();
        Browsers.look(page, size + "-guide-versions", ugly);
        assertEquals(List.of(), written, "nothing was sent to be stored");
        assertEquals(List.of(), ugly);
        assertEquals(List.of(), browsers.complaints());
    }
}
