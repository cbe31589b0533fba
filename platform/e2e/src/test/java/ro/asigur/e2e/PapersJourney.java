package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker prints a household's papers and her month, and takes the list that she filtered home as a file. */
class PapersJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void papers_are_printed_and_a_list_is_downloaded_as_filtered(String size, int width, int height)
            throws IOException {
        List<String> ugly = new ArrayList<>();
        String address = LaunchedProduct.running().address("bacau");
        Caller caller = DemoPeople.session("bacau", "ana");
        String household = Ids.fresh();
        String name = "Hu" + Ids.letters() + "escu";
        Fieldwork field = new Fieldwork(caller);
        field.recordHousehold(household, DemoPeople.uat("bacau", "ana"));
        field.applied(
                Fieldwork.command("census.record-member", Fieldwork.member(household, Ids.fresh(), name, "Ilinca")));
        field.interview(
                household,
                Ids.fresh(),
                caller.get("/api/instrument/current").object().getString("version"),
                Map.of("H01", "improvizat"));

        Page ana = browsers.window(width, height);
        Browsers.enter(ana, caller);
        ana.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Alarme P1"))
                .waitFor();
        ana.navigate(address + "/gospodarii/" + household);
        button(ana, "Tipărește").click();
        Locator menu = ana.getByRole(AriaRole.MENU);
        assertThat(menu).containsText("Raportul de monitorizare");
        Browsers.look(ana, size + "-50-papers-of-a-household", ugly);
        for (String paper :
                List.of("Planul de servicii", "Fișa de identificare a riscurilor", "Raportul de monitorizare")) {
            opens(caller, menu.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(paper)));
        }
        ana.keyboard().press("Escape");

        ana.navigate(address + "/rapoarte");
        ana.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Raport lunar de activitate"))
                .waitFor();
        Browsers.look(ana, size + "-51-reports", ugly);
        Locator reports = ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tipărește"));
        assertThat(reports).hasCount(3);
        for (int i = 0; i < 3; i++) {
            opens(caller, reports.nth(i));
        }

        ana.navigate(address + "/gospodarii?q=" + name);
        button(ana, "Descarcă").click();
        Locator csv = ana.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("CSV"));
        Download list = ana.waitForDownload(csv::click);
        assertTrue(list.suggestedFilename().matches("gospodarii-\\d{4}-\\d{2}-\\d{2}\\.csv"), list.suggestedFilename());
        String[] lines = Files.readString(list.path(), StandardCharsets.UTF_8).split("\r\n");
        assertEquals(2, lines.length, "headings, and the one household");
        assertTrue(lines[1].contains(name), lines[1]);
        button(ana, "Descarcă").click();
        Browsers.look(ana, size + "-52-download", ugly);
        Locator xlsx = ana.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Excel (XLSX)"));
        byte[] book = Files.readAllBytes(ana.waitForDownload(xlsx::click).path());
        assertTrue(book[0] == 'P' && book[1] == 'K', "a zip, as XLSX is");
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        ana.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a link leads to is a PDF to be shown, in a tab of its own. */
    private static void opens(Caller caller, Locator link) {
        assertThat(link).hasAttribute("target", "_blank");
        Answer answer = caller.get(link.getAttribute("href"));
        assertEquals(200, answer.status(), answer.asked());
        assertEquals("application/pdf", answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").startsWith("inline; filename=\""));
        assertTrue(answer.body().startsWith("%PDF-"));
    }
}
