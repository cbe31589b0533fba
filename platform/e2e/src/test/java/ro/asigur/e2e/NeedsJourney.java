package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vulnerability lives on across assessments: suspected, confirmed, gone at the re-evaluation, resolved; one added by hand. */
class NeedsJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_vulnerability_is_confirmed_re_evaluated_and_resolved(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Zăv" + Ids.letters() + "aru";
        String household = assessed(family);
        String file = LaunchedProduct.running().address("bacau") + "/gospodarii/" + household;

        Page coordinator = browsers.window(1440, 900);
        Browsers.signIn(coordinator, "bacau", "coordonator");
        coordinator.navigate(file);
        assertThat(need(coordinator)).containsText("suspectată");

        Page ana = browsers.window(width, height);
        Browsers.signIn(ana, "bacau", "ana");
        ana.navigate(file);
        need(ana).click();
        assertThat(ana.getByText("Răspunsuri citite").first()).isVisible();
        ana.getByTestId("turn").first().click();
        assertThat(ana.getByTestId("turns").first()).containsText("H09");
        Browsers.look(ana, size + "-31-need", ugly);
        button(ana, "Confirm").click();
        assertThat(need(ana)).containsText("confirmată");

        // the coordinator sees it, touches nothing, and is not offered to judge
        assertThat(need(coordinator)).containsText("confirmată");
        need(coordinator).click();
        assertThat(coordinator.getByText("Răspunsuri citite").first()).isVisible();
        assertThat(button(coordinator, "Infirm")).hasCount(0);

        addByHand(ana, family, size, ugly);
        reevaluate(ana, file, size, ugly);
        resolve(ana, file, size, ugly);
        assertThat(need(coordinator)).hasCount(0);
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
        coordinator.context().close();
    }

    private static void addByHand(Page ana, String family, String size, List<String> ugly) {
        button(ana, "Adaugă ce nu arată întrebările").click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        form.getByLabel("Pentru cine").selectOption(new SelectOption().setLabel("Mihai " + family));
        form.getByLabel("Ce vulnerabilitate").selectOption("V03");
        form.getByLabel("De ce").fill("Copilul se teme să meargă acasă.");
        Browsers.look(ana, size + "-32-by-hand", ugly);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Salvează"))
                .click();
        Locator added = ana.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("V03"));
        assertThat(added).containsText("adăugată de mână");
        assertThat(added).not().containsText("netrimis");
    }

    /** Filled in from last time, each answer marked so until it is confirmed or changed. */
    private static void reevaluate(Page ana, String file, String size, List<String> ugly) {
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reevaluează"))
                .click();
        button(ana, "Începe").click();
        Locator condition = ana.locator("fieldset[data-question=H09]");
        for (int screen = 0; screen < 10 && condition.count() == 0; screen++) {
            button(ana, "Înainte").click();
        }
        assertThat(condition.getByTestId("carried")).containsText("de data trecută");
        Browsers.look(ana, size + "-33-from-last-time", ugly);
        colleagueAnswers(ana, file.replaceAll(".*/", ""));
        condition
                .getByLabel("Bună", new Locator.GetByLabelOptions().setExact(true))
                .check();
        assertThat(condition.getByTestId("carried")).hasCount(0);
        assertThat(condition.getByTestId("was")).containsText("Pericol");
        ana.getByTestId("same-all").click();
        assertThat(ana.getByTestId("carried")).hasCount(0);
        button(ana, "Verifică și trimite").first().click();
        assertThat(ana.getByTestId("carried-left")).isVisible();
        assertThat(ana.getByTestId("need-changes")).containsText("nu mai apare");
        Browsers.look(ana, size + "-34-review", ugly);
        button(ana, "Trimite evaluarea").click();
        ana.waitForURL("**/plan");
        ana.navigate(file);
    }

    /** What a colleague answers elsewhere in the same interview appears as it is given. */
    private static void colleagueAnswers(Page ana, String household) {
        assertThat(ana.locator(".iv-state")).not().containsText("netrimis");
        Caller maria = DemoPeople.session("bacau", "maria");
        String draft = maria.get("/api/census/households/" + household)
                .object()
                .getJsonArray("assessments")
                .getJsonObject(0)
                .getString("id");
        new Fieldwork(maria).applied(Fieldwork.answer(draft, null, "H16", Json.createValue("da")));
        assertThat(ana.getByTestId("from-colleague")).containsText(DemoPeople.name("bacau", "maria"));
    }

    private static void resolve(Page ana, String file, String size, List<String> ugly) {
        assertThat(need(ana)).containsText("propusă ca rezolvată");
        need(ana).click();
        ana.getByTestId("life").first().locator("summary").click();
        assertThat(ana.getByTestId("life").first()).containsText("nu mai apare la evaluare");
        Browsers.look(ana, size + "-35-gone", ugly);
        button(ana, "S-a rezolvat").first().click();
        assertThat(ana.getByText("Infirmate și rezolvate")).isVisible();
        assertThat(need(ana)).hasCount(0);
        ana.navigate(file + "/evaluari");
        ana.getByTestId("since").click();
        assertThat(ana.getByTestId("compared")).containsText("nu mai apare");
        ana.getByTestId("compared").locator("summary").click();
        assertThat(ana.getByTestId("compared")).containsText("Pericol");
        Browsers.look(ana, size + "-36-compared", ugly);
    }

    /** The child's unhealthy housing, while it is a ground for support. */
    private static Locator need(Page page) {
        return page.locator("[data-testid=needs-of] button:visible")
                .filter(new Locator.FilterOptions().setHasText("V01"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A mother and her child of eight live where the roof may come down. */
    private static String assessed(String family) {
        Caller ana = DemoPeople.session("bacau", "ana");
        Fieldwork work = new Fieldwork(ana);
        String household = Ids.fresh();
        String mother = Ids.fresh();
        String assessment = Ids.fresh();
        work.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        JsonObjectBuilder child = Fieldwork.member(household, Ids.fresh(), family, "Mihai")
                .add("birthDate", Fieldwork.today().minusYears(8).toString())
                .add("sex", "m")
                .add("relation", "copil")
                .add("mother", mother);
        work.applied(
                Fieldwork.command("census.record-member", Fieldwork.member(household, mother, family, "Ilinca")),
                Fieldwork.command("census.record-member", child),
                Fieldwork.command(
                        "assessment.begin",
                        Json.createObjectBuilder()
                                .add("assessmentId", assessment)
                                .add("householdId", household)
                                .add("kind", "initiala")
                                .add("visitDate", Fieldwork.today().toString())
                                .add("instrumentVersion", version(ana))));
        List<JsonObject> answers = new ArrayList<>();
        housing().forEach((question, value) -> answers.add(Fieldwork.answer(assessment, null, question, value)));
        work.applied(answers.toArray(JsonObject[]::new));
        work.applied(Fieldwork.command(
                "assessment.submit", Json.createObjectBuilder().add("assessmentId", assessment)));
        return household;
    }

    private static String version(Caller caller) {
        return caller.get("/api/instrument/current").object().getString("version");
    }

    private static Map<String, JsonValue> housing() {
        Map<String, JsonValue> answers = new LinkedHashMap<>();
        answers.put("Z01", Json.createValue(Instant.now().toString()));
        answers.put("H03", Json.createValue(4));
        String[] said = {
            "Z02=realizata", "H01=casa", "H04=retea_interior", "H05=interior", "H06=da", "H07=legal", "H08=buna",
            "H09=pericol", "H10=nu", "H11=da", "H12=buna", "H13=nu", "H14=da", "H15=nu"
        };
        for (String one : said) {
            answers.put(one.substring(0, 3), Json.createValue(one.substring(4)));
        }
        return answers;
    }
}
