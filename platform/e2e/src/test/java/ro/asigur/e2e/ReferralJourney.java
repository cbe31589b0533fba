package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service of the plan is asked of the town hall, which has no account and answers by a link; the plan follows. */
class ReferralJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_provider_without_an_account_answers_and_the_plan_follows(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Tră" + Ids.letters() + "escu";
        String household = withoutPapers(family);
        String address = LaunchedProduct.running().address("bacau");
        Page ana = browsers.window(width, height);
        Browsers.enter(ana, DemoPeople.session("bacau", "ana"));
        ana.navigate(address + "/servicii");
        ana.getByLabel("Caută un furnizor sau un serviciu").fill("primaria negri");
        assertThat(ana.locator(".dir-provider")).hasCount(1);
        ana.locator(".dir-provider summary").click();
        Browsers.look(ana, size + "-60-directory", ugly);

        ana.navigate(address + "/gospodarii/" + household + "/plan");
        send(ana, size, ugly);
        ana.getByText("Deschide trimiterea").click();
        ana.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ilinca " + family))
                .waitFor();
        button(ana, "Fă legătura").click();
        String link = ana.locator(".receipt a").getAttribute("href");
        Browsers.look(ana, size + "-62-referral", ugly);

        Page office = browsers.window(width, height);
        office.navigate(link);
        assertThat(office.getByText("Ilinca T.")).isVisible();
        assertFalse(office.content().contains(family), "the family is named to somebody without an account");
        assertFalse(office.content().contains(household), "the household is named to somebody without an account");
        Browsers.look(office, size + "-63-answer", ugly);
        button(office, "Acceptăm").click();
        assertThat(office.getByText("Vă mulțumim. Răspunsul a ajuns la echipă."))
                .isVisible();

        // it appears before the worker, who touches nothing
        assertThat(ana.getByText("prin legătură").first()).isVisible();
        ana.navigate(address + "/gospodarii/" + household + "/plan");
        assertThat(ana.getByText("Trimiteri ale gospodăriei")).isVisible();
        assertThat(ana.locator(".plan-line")
                        .filter(new Locator.FilterOptions().setHasText("în derulare"))
                        .first())
                .isVisible();

        button(office, "Scrieți rezultatul").click();
        button(office, "Trimite răspunsul").click();
        assertThat(office.getByText("Alegeți da sau nu.")
                        .or(office.getByText("Scrieți pe scurt"))
                        .first())
                .isVisible();
        office.getByLabel("Da", new Page.GetByLabelOptions().setExact(true)).check();
        office.getByLabel("Cu câteva cuvinte").fill("Cartea de identitate a fost eliberată.");
        button(office, "Trimite răspunsul").click();
        assertThat(office.getByText("cu răspuns final")).isVisible();
        office.reload();
        assertThat(office.getByText("Legătura nu mai este valabilă")).isVisible();

        ana.navigate(address + "/trimiteri?list=answered");
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(family))
                .click();
        assertThat(ana.getByText("Cartea de identitate a fost eliberată.").first())
                .isVisible();
        button(ana, "Încheie").click();
        button(ana, "Salvează").click();
        assertThat(ana.getByText("încheiată").first()).isVisible();
        Browsers.look(ana, size + "-64-closed", ugly);
        ana.navigate(address + "/trimiteri?list=ended");
        assertThat(ana.getByText("Ilinca " + family)).isVisible();
        Browsers.look(ana, size + "-65-referrals", ugly);

        String theirs = DemoPeople.session("bacau", "vasile")
                .get("/api/referrals?list=all")
                .toString();
        assertFalse(theirs.contains(family), "another commune's worker sees the referral");
        assertTrue(DemoPeople.session("bacau", "ana")
                .get("/api/referrals?list=all")
                .toString()
                .contains(family));
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
        office.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void send(Page ana, String size, List<String> ugly) {
        Locator line = ana.locator(".plan-line")
                .filter(new Locator.FilterOptions()
                        .setHas(ana.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Trimite…").setExact(true))))
                .first();
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Trimite…"))
                .click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        Locator submit = form.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Trimite").setExact(true));
        form.getByLabel("Unde").selectOption("R06");
        submit.click();
        assertThat(form.getByText("Alegeți furnizorul").last()).isVisible();
        form.getByLabel("Furnizorul").selectOption(new SelectOption().setIndex(1));
        form.getByLabel("De ce").fill("Nu are carte de identitate");
        form.getByLabel("Cine și-a dat acordul").fill("ea însăși");
        form.getByLabel("Telefonul la care vă găsesc").fill("0740 000 000");
        Browsers.look(ana, size + "-61-send", ugly);
        submit.click();
        assertThat(ana.getByText("Trimiterea a plecat.")).isVisible();
    }

    /** A woman without an identity card and without a doctor, who agrees to be helped. */
    private static String withoutPapers(String family) {
        Caller ana = DemoPeople.session("bacau", "ana");
        Fieldwork field = new Fieldwork(ana);
        String household = Ids.fresh();
        String person = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(Fieldwork.command("census.record-member", Fieldwork.member(household, person, family, "Ilinca")));
        String version = ana.get("/api/instrument/current").object().getString("version");
        String assessment = Ids.fresh();
        field.applied(Fieldwork.command(
                "assessment.begin",
                Json.createObjectBuilder()
                        .add("assessmentId", assessment)
                        .add("householdId", household)
                        .add("kind", "initiala")
                        .add("visitDate", Fieldwork.today().toString())
                        .add("instrumentVersion", version)));
        Map.of("Z01", Fieldwork.today() + "T08:00", "Z02", "realizata", "Z06", "da", "H01", "casa")
                .forEach((question, value) ->
                        field.applied(Fieldwork.answer(assessment, null, question, Json.createValue(value))));
        Map.of("P06", "da", "P07", "nu", "P08", "nu")
                .forEach((question, value) ->
                        field.applied(Fieldwork.answer(assessment, person, question, Json.createValue(value))));
        field.applied(Fieldwork.command(
                "assessment.submit", Json.createObjectBuilder().add("assessmentId", assessment)));
        return household;
    }
}
