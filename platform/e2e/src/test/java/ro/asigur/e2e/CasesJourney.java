package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case is opened in two touches and worked; the supervisor asks and validates and can do no more; the team answers while she
 * looks; the commune's ECI gets a member and a file that is downloaded, never shown.
 */
class CasesJourney {

    private static final byte[] PAPER = "%PDF-1.4 un proces-verbal".getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_case_is_opened_supervised_and_answered(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String name = "Caz" + Ids.letters() + "escu";
        String address = LaunchedProduct.running().address("bacau");
        String household = family(name);

        Page ana = browsers.window(width, height);
        Browsers.enter(ana, DemoPeople.session("bacau", "ana"));
        ana.getByRole(AriaRole.HEADING).first().waitFor();
        ana.navigate(address + "/gospodarii/" + household);
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Caz").setExact(true))
                .click();
        Browsers.look(ana, size + "-70-no-case", ugly);
        button(ana, "Deschide cazul").click();
        Locator theCase = ana.getByTestId("case");
        assertThat(theCase).containsText("Caz deschis");
        button(ana, "Trece în lucru").click();
        assertThat(theCase).containsText("Caz activ");

        Page supervisor = browsers.window(width, height);
        Browsers.enter(supervisor, DemoPeople.session("bacau", "supervizor"));
        supervisor.getByRole(AriaRole.HEADING).first().waitFor();
        supervisor.navigate(address + "/gospodarii/" + household + "/caz");
        Locator seen = supervisor.getByTestId("case");
        assertThat(seen).containsText("Caz activ");
        assertThat(button(supervisor, "Trece în monitorizare")).hasCount(0);
        assertThat(button(supervisor, "Închide cazul…")).hasCount(0);
        button(supervisor, "Trimite").click();
        assertThat(seen.getByText("Completați acest câmp.")).isVisible();
        supervisor.getByLabel("Scrieți un comentariu").fill("Lipsește adeverința de la școală.");
        button(supervisor, "Trimite").click();
        assertThat(seen).containsText("1 comentariu fără răspuns");

        // told while the page is open
        Locator thread = ana.getByTestId("thread");
        assertThat(thread)
                .containsText("Lipsește adeverința", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(thread).containsText("așteaptă răspuns");
        Browsers.look(ana, size + "-71-case", ugly);
        button(thread, "Răspunde").click();
        thread.getByLabel("Răspunsul").fill("O aduc mâine.");
        button(thread, "Trimite").click();
        assertThat(thread).containsText("a primit răspuns");
        assertThat(seen).containsText("O aduc mâine.", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        button(supervisor, "Validează planul").click();
        assertThat(seen).containsText("Plan validat de");
        Browsers.look(supervisor, size + "-72-supervisor", ugly);

        ana.navigate(address + "/cazuri");
        ana.getByLabel("Răspunde").selectOption("me");
        Locator row = ana.getByTestId("case-row").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText("plan validat");
        Browsers.look(ana, size + "-73-cases", ugly);
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Planuri fără caz")))
                .click();
        ana.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Planuri acceptate, fără caz"))
                .waitFor();
        Browsers.look(ana, size + "-74-plans-without-case", ugly);

        eci(ana, address, size, ugly);
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
        supervisor.context().close();
    }

    private static void eci(Page ana, String address, String size, List<String> ugly) {
        String name = "Membru " + Ids.letters();
        ana.navigate(address + "/echipe");
        Locator row = ana.getByTestId("body-row");
        row.first().waitFor();
        Browsers.look(ana, size + "-75-bodies", ugly);
        row.first().click();
        button(ana, "Adaugă un membru").click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        form.getByLabel("Numele").fill(name);
        form.getByLabel("Instituția").fill("Școala");
        form.getByLabel("Funcția").fill("director");
        form.getByLabel("Până la (gol: fără termen)").fill("01.01.2020");
        assertThat(form.getByText("Mandatul se termină înainte să înceapă.")).isVisible();
        form.getByLabel("Până la (gol: fără termen)").fill("");
        Browsers.look(ana, size + "-76-member", ugly);
        button(form, "Salvează").click();
        assertThat(form).hasCount(0);
        assertThat(ana.getByText(name)).isVisible();
        Locator meeting = ana.getByTestId("meeting").last();
        String paper = "pv " + Ids.letters() + ".pdf";
        meeting.locator("input[type=file]").setInputFiles(new FilePayload(paper, "application/pdf", PAPER));
        Locator link = meeting.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(paper));
        assertThat(link).isVisible();
        assertEquals(
                List.of(new String(PAPER, StandardCharsets.US_ASCII), "attachment", "nosniff"),
                ana.evaluate("""
                        async (href) => {
                            const got = await fetch(href);
                            const way = got.headers.get('content-disposition').split(';')[0];
                            return [await got.text(), way, got.headers.get('x-content-type-options')];
                        }""", link.getAttribute("href")));
        meeting.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("pagina.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII)));
        assertThat(meeting.getByText("Acest fel de fișier nu se păstrează")).isVisible();
        Browsers.look(ana, size + "-77-body", ugly);
    }

    private static Locator button(Page within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A mother and her child in an improvised home; she agrees to the plan. */
    private static String family(String name) {
        Caller ana = DemoPeople.session("bacau", "ana");
        Fieldwork field = new Fieldwork(ana);
        String household = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(
                Fieldwork.command("census.record-member", Fieldwork.member(household, Ids.fresh(), name, "Ilinca")));
        field.applied(Fieldwork.command(
                "census.record-member",
                Fieldwork.member(household, Ids.fresh(), name, "Radu")
                        .add("birthDate", Fieldwork.today().minusYears(6).toString())
                        .add("sex", "m")
                        .add("relation", "copil")));
        String version = ana.get("/api/instrument/current").object().getString("version");
        field.interview(household, Ids.fresh(), version, Map.of("H01", "improvizat", "Z06", "da"));
        return household;
    }
}
