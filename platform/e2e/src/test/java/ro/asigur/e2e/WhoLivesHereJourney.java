package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit without an interview in two touches from the list; a daughter leaves with her child; a death said by mistake. */
class WhoLivesHereJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_household_is_visited_splits_and_keeps_its_history(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Zlv" + Ids.letters() + "anu";
        String household = family(family);
        String address = LaunchedProduct.running().address("bacau");

        Page ana = browsers.window(width, height);
        Browsers.signIn(ana, "bacau", "ana");
        ana.navigate(address + "/gospodarii?q=" + family);
        visit(ana, family, size, ugly);
        JsonObject visited = file(household).getJsonObject("household");
        assertEquals("absent", visited.getString("status"));
        assertEquals(Fieldwork.today().toString(), visited.getString("lastVisit"));
        LocalDate back = LocalDate.parse(visited.getString("returnOn"));
        assertTrue(
                Fieldwork.today().plusDays(2).isBefore(back)
                        && Fieldwork.today().plusDays(5).isAfter(back),
                "in three days, or on the Monday after: " + back);

        ana.navigate(address + "/gospodarii/" + household + "/oameni");
        assertThat(ana.getByText("Familii în gospodărie")).isVisible();
        split(ana, family, size, ugly);
        died(ana, family, size, ugly);
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
    }

    private static void visit(Page ana, String family, String size, List<String> ugly) {
        Locator open = ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vizita la Maria " + family));
        open.waitFor();
        Browsers.look(ana, size + "-33-list-with-counts", ugly);
        open.click();
        Browsers.look(ana, size + "-34-visit", ugly);
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Nimeni acasă revin pe .*")))
                .click();
        assertThat(ana.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(ana.getByTestId("unsent")).hasCount(0);
        assertThat(ana.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Maria " + family + ".*nimeni acasă"))))
                .isVisible();
    }

    private static void split(Page ana, String family, String size, List<String> ugly) {
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("S-a schimbat ceva: Elena " + family))
                .click();
        Locator dialog = ana.getByRole(AriaRole.DIALOG);
        Browsers.look(ana, size + "-35-something-changed", ugly);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("S-a mutat"))
                .click();
        dialog.getByLabel("Dan " + family).check();
        dialog.getByText("Gospodărie nouă").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Înregistrează"))
                .click();
        assertThat(dialog.getByText("Completați acest câmp.")).isVisible();
        dialog.getByLabel("Adresa").fill("Casa de peste drum");
        Browsers.look(ana, size + "-36-move", ugly);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Înregistrează"))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(ana.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("S-a schimbat ceva: Elena " + family)))
                .hasCount(0);
        assertThat(ana.getByTestId("unsent")).hasCount(0);
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Istoric"))
                .click();
        assertThat(ana.getByText("Elena " + family + " a plecat într-o gospodărie nouă"))
                .isVisible();
        Browsers.look(ana, size + "-37-history", ugly);
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("gospodăria Elena " + family))
                .first()
                .click();
        assertThat(ana.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Elena " + family).setLevel(1)))
                .isVisible();
        ana.goBack();
    }

    private static void died(Page ana, String family, String size, List<String> ugly) {
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Membri"))
                .click();
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("S-a schimbat ceva: Maria " + family))
                .click();
        Locator dialog = ana.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("A decedat"))
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Înregistrează"))
                .click();
        assertThat(ana.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Ilie " + family).setLevel(1)))
                .isVisible();
        assertThat(ana.getByTestId("unsent")).hasCount(0);
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Istoric"))
                .click();
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retrage: Maria " + family + " a decedat"))
                .click();
        assertThat(ana.getByText(Pattern.compile("retras de "))).isVisible();
        assertThat(ana.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Maria " + family).setLevel(1)))
                .isVisible();
        Browsers.look(ana, size + "-38-withdrawn", ugly);
    }

    private static JsonObject file(String household) {
        return DemoPeople.session("bacau", "ana")
                .get("/api/census/households/" + household)
                .object();
    }

    /** Maria and her husband Ilie, their daughter Elena with a child of her own. */
    static String family(String name) {
        Fieldwork field = new Fieldwork(DemoPeople.session("bacau", "ana"));
        String household = Ids.fresh();
        String maria = Ids.fresh();
        String ilie = Ids.fresh();
        String elena = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(
                Fieldwork.command(
                        "census.record-member",
                        Fieldwork.member(household, maria, name, "Maria").add("birthDate", "1960-03-02")),
                Fieldwork.command(
                        "census.record-member",
                        Fieldwork.member(household, ilie, name, "Ilie")
                                .add("birthDate", "1958-03-02")
                                .add("sex", "m")
                                .add("relation", "sot")
                                .add("partner", maria)),
                Fieldwork.command(
                        "census.change-member",
                        jakarta.json.Json.createObjectBuilder()
                                .add("personId", maria)
                                .add(
                                        "fields",
                                        jakarta.json.Json.createObjectBuilder().add("partner", ilie))),
                Fieldwork.command(
                        "census.record-member",
                        Fieldwork.member(household, elena, name, "Elena")
                                .add("relation", "copil")
                                .add("mother", maria)
                                .add("father", ilie)),
                Fieldwork.command(
                        "census.record-member",
                        Fieldwork.member(household, Ids.fresh(), name, "Dan")
                                .add("birthDate", "2019-09-09")
                                .add("sex", "m")
                                .add("relation", "nepot")
                                .add("mother", elena)));
        return household;
    }
}
