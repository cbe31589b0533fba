package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teacher without an account tells of a family; the team takes it on, and she learns how it ended. */
class ObservationJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_teachers_sheet_reaches_the_team_and_its_end_reaches_her(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Văr" + Ids.letters() + "eanu";
        household(family);
        Page ana = browsers.window(width, height);
        Browsers.signIn(ana, "bacau", "ana");
        ana.navigate(LaunchedProduct.running().address("bacau") + "/sesizari");
        ana.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sesizări"))
                .waitFor();

        Page teacher = browsers.window(width, height);
        teacher.navigate(LaunchedProduct.running().address("bacau") + "/");
        teacher.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trimiteți o fișă de observație"))
                .click();
        String receipt = send(teacher, family, size, ugly);

        // it appears in the worker's list, who touches nothing
        Locator line = ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(family));
        assertThat(line).isVisible();
        assertThat(line).containsText("urgent");
        Browsers.look(ana, size + "-32-notices", ugly);
        line.click();
        assertThat(ana.getByText("Cel mare nu mai vine la școală.")).isVisible();
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preiau"))
                .click();
        assertThat(ana.getByText("preluată de " + DemoPeople.name("bacau", "ana")))
                .isVisible();
        Browsers.look(ana, size + "-33-notice", ugly);
        end(ana, family, size, ugly);

        teacher.navigate(receipt);
        assertThat(teacher.getByText("familia este deja sprijinită de echipă")).isVisible();
        assertFalse(teacher.content().contains(family), "the family is named to somebody without an account");
        Browsers.look(teacher, size + "-35-receipt", ugly);
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
        teacher.context().close();
    }

    /** @return the link by which she follows it */
    private static String send(Page teacher, String family, String size, List<String> ugly) {
        Locator send = teacher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trimite fișa"));
        teacher.getByLabel("Localitatea").selectOption(Integer.toString(DemoPeople.uat("bacau", "ana")));
        teacher.getByLabel("Numele capului de familie").fill(family);
        send.click();
        assertThat(teacher.getByText("Răspundeți „da” la cel puțin un rând")).isVisible();
        assertThat(teacher.getByLabel("Satul, strada și numărul sau un reper")).isFocused();
        Browsers.look(teacher, size + "-30-sheet-faults", ugly);
        teacher.getByLabel("Satul, strada și numărul sau un reper").fill("lângă moară");
        teacher.getByLabel("Este urgent").check();
        teacher.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Familia se află în situație de sărăcie"))
                .getByLabel("Da")
                .check();
        teacher.getByLabel("Nivelul de educație: Cu cuvintele dumneavoastră").fill("Cel mare nu mai vine la școală.");
        teacher.getByLabel("Numele și prenumele").fill("Elena Țurcanu");
        teacher.getByLabel("Funcția").fill("învățătoare");
        send.click();
        teacher.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Fișa a fost trimisă"))
                .waitFor();
        Browsers.look(teacher, size + "-31-sheet-sent", ugly);
        return teacher.locator(".receipt a").getAttribute("href");
    }

    private static void end(Page ana, String family, String size, List<String> ugly) {
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cum s-a încheiat"))
                .click();
        ana.getByLabel("Rezultatul").selectOption("cunoscuta");
        Locator close = ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Închide sesizarea"));
        close.click();
        assertThat(ana.getByText("Alegeți gospodăria vizitată.")).isVisible();
        ana.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(family))
                .check();
        Browsers.look(ana, size + "-34-notice-end", ugly);
        close.click();
        assertThat(ana.getByText("Dosarul gospodăriei")).isVisible();
    }

    private static void household(String family) {
        Fieldwork field = new Fieldwork(DemoPeople.session("bacau", "ana"));
        String household = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(
                Fieldwork.command("census.record-member", Fieldwork.member(household, Ids.fresh(), family, "Ilie")));
    }
}
