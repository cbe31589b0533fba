package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.asigur.kernel.Cnp;

/**
 * A child is written down a second time: she is offered while the worker types, saved all the same, found in the list of pairs,
 * merged after a preview, and taken apart again.
 */
class SamePersonJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_child_written_down_twice_is_offered_merged_and_taken_apart(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Zâv" + Ids.letters() + "eanu";
        String cnp = cnp();
        String first = recorded(family, "Ștefania", cnp);
        String second = recorded(family, "Radu", null);
        String address = LaunchedProduct.running().address("bacau");

        Page ana = browsers.window(width, height);
        Browsers.signIn(ana, "bacau", "ana");
        ana.navigate(address + "/gospodarii/" + second + "/oameni");
        type(ana, family, cnp, size, ugly);

        ana.navigate(address + "/aceeasi-persoana");
        Locator pair = ana.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(family + ".*același CNP")));
        pair.click();
        assertThat(ana.getByRole(AriaRole.TABLE)).containsText(cnp.substring(9));
        Browsers.look(ana, size + "-31-side-by-side", ugly);
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Este aceeași persoană"))
                .click();
        Locator preview = ana.getByRole(AriaRole.DIALOG);
        assertThat(preview).containsText("Cum va fi");
        Browsers.look(ana, size + "-32-merge-preview", ugly);
        preview.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Unește fișele"))
                .click();
        assertThat(preview).hasCount(0);
        assertThat(ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Desparte fișele")))
                .isVisible();
        assertEquals(4, people(first) + people(second), "the merged child is counted twice");

        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Desparte fișele"))
                .click();
        assertThat(ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Este aceeași persoană")))
                .isVisible();
        assertEquals(5, people(first) + people(second), "somebody did not come back");
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
    }

    /** Writes the child of the other household down here too, hyphen and diacritics left out, and saves although she is offered. */
    private static void type(Page ana, String family, String cnp, String size, List<String> ugly) {
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Adaugă un membru"))
                .click();
        Locator form = ana.getByRole(AriaRole.DIALOG);
        form.getByLabel("Nume de familie").fill(family.replace('â', 'a'));
        form.getByLabel("Prenume").fill("Stefania");
        form.getByLabel("Data nașterii").fill("14.05.2018");
        Locator offered =
                form.getByRole(AriaRole.STATUS, new Locator.GetByRoleOptions().setName("Poate este deja înregistrată"));
        assertThat(offered).containsText("Ștefania " + family);
        assertThat(offered).containsText("același nume");
        assertThat(offered).containsText("aceeași dată a nașterii");
        form.getByLabel("CNP", new Locator.GetByLabelOptions().setExact(true)).fill(cnp);
        assertThat(offered).containsText("același CNP");
        offered.scrollIntoViewIfNeeded();
        Browsers.look(ana, size + "-30-offered-while-typing", ugly);
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Salvează").setExact(true))
                .click();
        assertThat(form).hasCount(0);
        assertThat(ana.getByTestId("unsent")).hasCount(0);
    }

    private static int people(String household) {
        JsonObject file = DemoPeople.session("bacau", "ana")
                .get("/api/census/households/" + household)
                .object();
        assertEquals(
                file.getJsonObject("household").getInt("members"),
                file.getJsonArray("members").size());
        return file.getJsonArray("members").size();
    }

    /** Of a girl born on 14 May 2018. */
    private static String cnp() {
        String twelve = "618051404" + ThreadLocalRandom.current().nextInt(100, 1000);
        return twelve + Cnp.checkDigit(twelve);
    }

    /** A household with a grandmother and a child. */
    private static String recorded(String family, String given, String cnp) {
        Fieldwork field = new Fieldwork(DemoPeople.session("bacau", "ana"));
        String household = Ids.fresh();
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(
                Fieldwork.command("census.record-member", Fieldwork.member(household, Ids.fresh(), family, "Bunica")),
                Fieldwork.command(
                        "census.record-member",
                        cnp == null
                                ? Fieldwork.member(household, Ids.fresh(), family, given)
                                        .add("birthDate", "2015-02-03")
                                        .add("sex", "m")
                                        .add("relation", "nepot")
                                : Fieldwork.member(household, Ids.fresh(), family, given)
                                        .add("birthDate", "2018-05-14")
                                        .add("relation", "nepot")
                                        .add("cnp", cnp)));
        return household;
    }
}
