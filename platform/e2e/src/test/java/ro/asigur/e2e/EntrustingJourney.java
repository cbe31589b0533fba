package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker gives a person to the clinician's care, the clinician reads her file, and the worker takes her back. */
class EntrustingJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_person_is_entrusted_to_the_clinician_and_taken_back(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Zăv" + Ids.letters() + "escu";
        String household = family(family);
        String address = LaunchedProduct.running().address("bacau");

        Page medic = browsers.window(width, height);
        Browsers.enter(medic, DemoPeople.session("bacau", "medic"));
        medic.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Persoane încredințate mie"))
                .waitFor();
        assertThat(medic.getByText(family)).hasCount(0);

        Page ana = browsers.window(width, height);
        Browsers.signIn(ana, "bacau", "ana");
        ana.navigate(address + "/gospodarii/" + household + "/oameni");
        entrust(ana, "Ilinca " + family, size, ugly);

        // she appears in the clinician's list, who touches nothing
        Locator line = medic.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ilinca " + family));
        assertThat(line).isVisible();
        assertThat(line).containsText("Consult de cardiologie");
        Browsers.look(medic, size + "-22-entrusted-to-me", ugly);
        line.click();
        medic.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Ilinca " + family).setLevel(1))
                .waitFor();
        assertThat(medic.getByText("Ce îi trebuie")).isVisible();
        Browsers.look(medic, size + "-23-person", ugly);
        assertFalse(medic.content().contains("Radu"), "the other member is told");
        assertEquals(
                404,
                medic.evaluate("id => fetch('/api/census/households/' + id).then(answer => answer.status)", household));

        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Încheie accesul"))
                .click();
        assertThat(medic.getByText("Nu mai aveți acces la această persoană")).isVisible();
        assertThat(ana.getByText("1 acces încheiat")).isVisible();
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
        medic.context().close();
    }

    private static void entrust(Page ana, String name, String size, List<String> ugly) {
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Încredințează: " + name))
                .click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        Locator give = form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dă acces"));
        give.click();
        assertThat(form.getByText("Alegeți colegul")).isVisible();
        form.getByLabel("Caută după nume sau rol").fill("medic specialist");
        form.getByRole(AriaRole.RADIO).first().waitFor();
        form.getByLabel(DemoPeople.name("bacau", "medic")).check();
        form.getByLabel("Pe scurt").fill("Consult de cardiologie");
        Browsers.look(ana, size + "-20-entrust", ugly);
        give.click();
        assertThat(form).hasCount(0);
        assertThat(ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Încheie accesul")))
                .isVisible();
        Browsers.look(ana, size + "-21-who-has-access", ugly);
    }

    /** Two members of a household in an improvised dwelling, interviewed. */
    private static String family(String name) {
        Caller ana = DemoPeople.session("bacau", "ana");
        Fieldwork field = new Fieldwork(ana);
        String household = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(
                Fieldwork.command("census.record-member", Fieldwork.member(household, Ids.fresh(), name, "Ilinca")));
        field.applied(Fieldwork.command(
                "census.record-member",
                Fieldwork.member(household, Ids.fresh(), name, "Radu").add("relation", "sot")));
        String version = ana.get("/api/instrument/current").object().getString("version");
        field.interview(household, Ids.fresh(), version, Map.of("H01", "improvizat"));
        return household;
    }
}
