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

/** The coordinator writes a programme; a child is enrolled and asks for a place; the coordinator decides and makes the contract. */
class AccessJourney {

    private static final String SERVICE = "Centru de zi după școală";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_child_is_enrolled_and_gets_a_place(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Sal" + Ids.letters() + "escu";
        String programme = "Program " + Ids.letters();
        String household = withChild(family);
        String address = LaunchedProduct.running().address("bacau");
        Page coordinator = browsers.window(width, height);
        Browsers.enter(coordinator, DemoPeople.session("bacau", "coordonator"));
        coordinator.navigate(address + "/programe");
        write(coordinator, programme, size, ugly);

        Page ana = browsers.window(width, height);
        Browsers.enter(ana, DemoPeople.session("bacau", "ana"));
        ana.navigate(address + "/gospodarii/" + household + "/oameni");
        button(ana, "Înscrie pe Radu " + family + " într-un program").click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        form.getByLabel("Programul")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(programme));
        form.getByLabel("Grupul").selectOption("copii");
        button(form, "Salvează").click();
        assertThat(form.getByText("Completați acest câmp.")).isVisible();
        form.getByLabel("Ce ați văzut").fill("certificatul nr. 7");
        Browsers.look(ana, size + "-71-enrol", ugly);
        button(form, "Salvează").click();
        assertThat(form).hasCount(0);
        ask(ana, family, size, ugly);
        decide(coordinator, family, address, size, ugly);

        assertThat(ask(ana, family)).containsText("cu contract"); // told while the page is open
        coordinator.navigate(address + "/programe");
        coordinator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(programme))
                .click();
        assertThat(coordinator.getByText("Radu " + family)).isVisible();
        assertThat(coordinator.getByText("1 din 20")).isVisible();
        Browsers.look(coordinator, size + "-75-programme", ugly);
        String theirs = DemoPeople.session("bacau", "vasile")
                .get("/api/access/services/" + service())
                .toString();
        assertFalse(theirs.contains(family), "another commune's worker sees the ask");
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
        coordinator.context().close();
    }

    private static String service() {
        return DemoPeople.session("bacau", "ana")
                .get("/api/access/services")
                .array()
                .getValuesAs(jakarta.json.JsonObject.class)
                .stream()
                .filter(one -> one.getString("name").equals(SERVICE)
                        && one.getString("provider").endsWith("Negri"))
                .findFirst()
                .orElseThrow()
                .getString("serviceId");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void write(Page coordinator, String programme, String size, List<String> ugly) {
        button(coordinator, "Program nou").click();
        Locator form = coordinator.getByRole(AriaRole.DIALOG);
        form.getByLabel("Denumire").fill(programme);
        form.getByLabel("Cod", new Locator.GetByLabelOptions().setExact(true)).fill("X-" + programme);
        form.getByLabel("Din", new Locator.GetByLabelOptions().setExact(true)).fill("01.01.2026");
        form.getByLabel("Până la", new Locator.GetByLabelOptions().setExact(true))
                .fill("31.12.2025");
        form.getByLabel("Cine este").fill("Copii din localitate");
        form.getByLabel("Codul grupului").fill("copii");
        form.getByLabel("Dovada cerută").fill("certificat de naștere");
        form.getByLabel("Ținta, persoane").fill("20");
        button(form, "Salvează").click();
        assertThat(form.getByText("Ultima zi este înaintea celei dintâi.")).isVisible();
        form.getByLabel("Până la", new Locator.GetByLabelOptions().setExact(true))
                .fill("31.12.2030");
        Browsers.look(coordinator, size + "-70-programme-form", ugly);
        button(form, "Salvează").click();
        assertThat(form).hasCount(0);
        assertThat(coordinator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(programme)))
                .isVisible();
    }

    private static void ask(Page ana, String family, String size, List<String> ugly) {
        button(ana, "Cere un serviciu pentru Radu " + family).click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        form.getByLabel("Serviciul").selectOption(service());
        assertThat(form.getByText("vârsta: îndeplinită")).isVisible();
        form.getByLabel("De ce").fill("Rămâne singur după școală");
        Browsers.look(ana, size + "-72-ask", ugly);
        button(form, "Trimite cererea").click();
        ana.getByText("Vezi lista").click();
        assertThat(ask(ana, family)).containsText("la rând");
        Browsers.look(ana, size + "-73-line", ugly);
    }

    private static Locator ask(Page page, String family) {
        return page.getByTestId("ask").filter(new Locator.FilterOptions().setHasText(family));
    }

    private static void decide(Page coordinator, String family, String address, String size, List<String> ugly) {
        coordinator.navigate(address + "/acces/" + service());
        Locator ask = ask(coordinator, family);
        button(ask, "Admite").click();
        button(ask, "Salvează").click();
        assertThat(ask.getByText("Completați acest câmp.")).isVisible();
        ask.getByLabel("Motivul").fill("Îndeplinește condițiile");
        button(ask, "Salvează").click();
        assertThat(ask).containsText("admis");
        button(ask, "Contract").click();
        ask.getByLabel("Numărul contractului").fill("C-7");
        ask.getByLabel("Până la").fill("31.12.2030");
        ask.getByLabel("Obiective").fill("Sprijin la teme");
        button(ask, "Salvează").click();
        assertThat(ask).containsText("cu contract");
        Browsers.look(coordinator, size + "-74-access", ugly);
    }

    private static String withChild(String family) {
        Fieldwork field = new Fieldwork(DemoPeople.session("bacau", "ana"));
        String household = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(Fieldwork.command(
                "census.record-member",
                Fieldwork.member(household, Ids.fresh(), family, "Radu")
                        .add("birthDate", Fieldwork.today().minusYears(8).toString())
                        .add("sex", "m")));
        return household;
    }
}
