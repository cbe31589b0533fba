package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A family has moved to another commune: Ana offers its file, Vasile sees whom to expect and takes it over. */
class TransferJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void a_file_is_offered_accepted_and_followed(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        String family = "Zmt" + Ids.letters() + "anu";
        String household = WhoLivesHereJourney.family(family);
        String address = LaunchedProduct.running().address("bacau");

        Page ana = browsers.window(width, height);
        Browsers.signIn(ana, "bacau", "ana");
        ana.navigate(address + "/gospodarii/" + household + "/istoric");
        offer(ana, size, ugly);
        ana.context().close();

        Page vasile = browsers.window(width, height);
        Browsers.signIn(vasile, "bacau", "vasile");
        vasile.navigate(address + "/transferuri");
        accept(vasile, family, size, ugly);
        vasile.navigate(address + "/gospodarii/" + household);
        assertThat(vasile.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Maria " + family).setLevel(1)))
                .isVisible();
        assertThat(vasile.getByText("Parincea").first()).isVisible();
        assertEquals(
                404,
                DemoPeople.session("bacau", "ana")
                        .get("/api/census/households/" + household)
                        .status());
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        vasile.context().close();
    }

    private static void offer(Page ana, String size, List<String> ugly) {
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Familia s-a mutat în altă comună"))
                .click();
        Locator dialog = ana.getByRole(AriaRole.DIALOG);
        Locator send = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Oferă dosarul"));
        send.click();
        assertThat(dialog.getByText("Alegeți comuna.")).isVisible();
        dialog.getByLabel("Comuna în care s-a mutat")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Parincea"));
        dialog.getByLabel("Ce să știe echipa de acolo").fill("S-au mutat la bunici, lângă școală.");
        Browsers.look(ana, size + "-60-offer-transfer", ugly);
        send.click();
        assertThat(ana.getByText("Dosarul este oferit comunei Parincea")).isVisible();
    }

    private static void accept(Page vasile, String family, String size, List<String> ugly) {
        Locator one = vasile.getByTestId("transfer").filter(new Locator.FilterOptions().setHasText(family));
        assertThat(one).isVisible();
        Browsers.look(vasile, size + "-61-transfers", ugly);
        one.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Acceptă: Maria " + family))
                .click();
        Locator dialog = vasile.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Adresa").fill("nr. 40");
        Browsers.look(vasile, size + "-62-accept-transfer", ugly);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Acceptă"))
                .click();
        assertThat(one.getByText("acceptat").first()).isVisible();
    }
}
