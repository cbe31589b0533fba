package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An alarm is raised: the coordinator's bell says so at once and leads there, and she chooses her quiet hours. Two colleagues in
 * one file see each other; a village is put on the map and taken back.
 */
class ToldJourney {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private final List<String> ugly = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void an_alarm_rings_the_coordinators_bell_and_she_chooses_her_quiet_hours(String size, int width, int height) {
        String address = LaunchedProduct.running().address("bacau");
        Page coordinator = browsers.window(width, height);
        Browsers.enter(coordinator, DemoPeople.session("bacau", "coordonator"));
        coordinator.getByTestId("county-map").waitFor();
        Browsers.look(coordinator, size + "-80-county-map", ugly);
        coordinator.navigate(address + "/instiintari");
        heading(coordinator, "Înștiințări");
        if (button(coordinator, "Marchează tot ca citit").count() > 0) {
            button(coordinator, "Marchează tot ca citit").click();
        }
        Locator bell = coordinator.getByTestId("bell");
        assertThat(bell).hasAttribute("aria-label", "Înștiințări: toate citite");

        NeglectedChild.recorded("Alb" + Ids.letters() + "escu");
        assertThat(bell)
                .hasAttribute(
                        "aria-label",
                        "Înștiințări: 1 necitită",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        Locator first = coordinator.getByTestId("told").first();
        assertThat(first).containsText("Aveți o alarmă P1 nouă", SOON);
        Browsers.look(coordinator, size + "-81-told", ugly);
        first.getByRole(AriaRole.LINK).click();
        assertThat(coordinator)
                .hasURL(Pattern.compile(".*/alarme$"), new PageAssertions.HasURLOptions().setTimeout(10_000));
        assertThat(bell).hasAttribute("aria-label", "Înștiințări: toate citite");

        coordinator.navigate(address + "/instiintari/alegeri");
        coordinator.getByLabel("Adresa de e-mail").fill("nimic");
        button(coordinator, "Salvează").click();
        assertThat(coordinator.getByText("Scrieți o adresă ca")).isVisible();
        coordinator.getByLabel("Adresa de e-mail").fill("coordonator@exemplu.ro");
        coordinator.getByLabel("De la", exactly()).fill("21:30");
        coordinator.getByLabel("Alarmele P1").setChecked(true);
        button(coordinator, "Salvează").click();
        assertThat(coordinator.getByText("Alegerile sunt salvate.")).isVisible();
        Browsers.look(coordinator, size + "-82-choices", ugly);
        coordinator.reload();
        assertThat(coordinator.getByLabel("De la", exactly())).hasValue("21:30");
        assertThat(coordinator.getByLabel("Adresa de e-mail")).hasValue("coordonator@exemplu.ro");
        quiet(coordinator);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void two_colleagues_in_one_file_see_each_other_and_where_an_answer_comes_from(String size, int width, int height) {
        String address = LaunchedProduct.running().address("bacau");
        String household = NeglectedChild.recorded("Alb" + Ids.letters() + "escu");
        Page ana = browsers.window(width, height);
        Browsers.enter(ana, DemoPeople.session("bacau", "ana"));
        ana.navigate(address + "/gospodarii/" + household);
        Page maria = browsers.window(width, height);
        Browsers.enter(maria, DemoPeople.session("bacau", "maria"));
        maria.navigate(address + "/gospodarii/" + household);
        assertThat(ana.getByTestId("also-here")).containsText(DemoPeople.name("bacau", "maria"), SOON);
        assertThat(ana.getByTestId("also-here")).containsText("asistent medical comunitar");
        assertThat(maria.getByTestId("also-here")).containsText(DemoPeople.name("bacau", "ana"), SOON);
        Browsers.look(ana, size + "-83-also-here", ugly);
        maria.navigate(address + "/");
        assertThat(ana.getByTestId("also-here")).isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(20_000));
        quiet(maria);
        quiet(ana);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_village_is_put_on_the_map_inside_its_commune_and_taken_back(String size, int width, int height) {
        Page ana = browsers.window(width, height);
        Browsers.enter(ana, DemoPeople.session("bacau", "ana"));
        Locator map = ana.getByTestId("map-of-day");
        map.getByRole(AriaRole.IMG).waitFor();
        Browsers.look(ana, size + "-84-map", ugly);
        Locator put = map.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Pune pe hartă satul ")))
                .first();
        String name = put.getAttribute("aria-label").replace("Pune pe hartă satul ", "");
        put.click();
        map.getByLabel("Latitudine").fill("44,43");
        map.getByLabel("Longitudine").fill("26,1");
        within(map, "Salvează locul").click();
        assertThat(map.getByRole(AriaRole.ALERT)).containsText("în interiorul hotarului", SOON);
        within(map, "Am înțeles").click();
        put.click();
        map.getByRole(AriaRole.IMG).click(); // the middle of the commune
        assertThat(map.getByLabel("Latitudine")).not().hasValue("");
        Browsers.look(ana, size + "-85-placing", ugly);
        within(map, "Salvează locul").click();
        Locator moves =
                map.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mută pe hartă satul " + name));
        assertThat(moves).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        within(map, "Retrage").click();
        assertThat(moves).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        quiet(ana);
    }

    private void quiet(Page page) {
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        page.context().close();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void heading(Page page, String name) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator within(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A household with a critical situation, recorded as by ana's device. */
    private static final class NeglectedChild {

        static String recorded(String name) {
            Fieldwork field = new Fieldwork(DemoPeople.session("bacau", "ana"));
            String household = Ids.fresh();
            String child = Ids.fresh();
            field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
            field.applied(Fieldwork.command(
                    "census.record-member", Fieldwork.member(household, Ids.fresh(), name, "Ilinca")));
            field.applied(Fieldwork.command(
                    "census.record-member",
                    Fieldwork.member(household, child, name, "Radu")
                            .add("birthDate", Fieldwork.today().minusYears(6).toString())
                            .add("sex", "m")
                            .add("relation", "copil")));
            String assessment = Ids.fresh();
            Caller ana = DemoPeople.session("bacau", "ana");
            field.applied(Fieldwork.command(
                    "assessment.begin",
                    Json.createObjectBuilder()
                            .add("assessmentId", assessment)
                            .add("householdId", household)
                            .add("kind", "initiala")
                            .add("visitDate", Fieldwork.today().toString())
                            .add(
                                    "instrumentVersion",
                                    ana.get("/api/instrument/current").object().getString("version"))));
            field.applied(Fieldwork.answer(assessment, null, "Z01", Json.createValue(Fieldwork.today() + "T08:00")));
            for (String[] one : new String[][] {{"Z02", "realizata"}, {"Z06", "amanat"}, {"H01", "improvizat"}}) {
                field.applied(Fieldwork.answer(assessment, null, one[0], Json.createValue(one[1])));
            }
            field.applied(Fieldwork.answer(assessment, child, "C33", Json.createValue("grava")));
            field.applied(Fieldwork.command(
                    "assessment.submit", Json.createObjectBuilder().add("assessmentId", assessment)));
            return household;
        }
    }
}
