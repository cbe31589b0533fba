package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The county administrator's day: people, communes, modules, settings, the trail; every screen as people see it. */
class AdministrationJourney {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,412,915", "desktop,1440,900"})
    void the_administrator_goes_through_every_screen(String size, int width, int height) {
        List<String> ugly = new ArrayList<>();
        Page page = browsers.window(width, height);
        Browsers.enter(page, DemoPeople.session("bacau", "administrator"));
        people(page, size, ugly);
        places(page, size, ugly);
        open(page, "module", "Module");
        Browsers.look(page, size + "-45-modules", ugly);
        settings(page, size, ugly);
        open(page, "jurnal", "Jurnal");
        assertThat(page.getByText("a schimbat o setare").first()).isVisible();
        page.locator("details.small summary").first().click();
        Browsers.look(page, size + "-49-trail", ugly);
        assertEquals("", String.join("\n", browsers.complaints()));
        assertEquals("", String.join("\n", ugly));
        page.context().close();
    }

    private static void open(Page page, String part, String title) {
        page.navigate(LaunchedProduct.running().address("bacau") + "/administrare/" + part);
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1))
                .waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void people(Page page, String size, List<String> ugly) {
        open(page, "oameni", "Oameni");
        Locator list = page.locator(".master-list button.line");
        list.first().waitFor();
        Browsers.look(page, size + "-40-people", ugly);
        button(page, "Invită").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fă invitația"))
                .click();
        form.getByText("Completați acest câmp.").first().waitFor();
        form.getByLabel("Rolul").selectOption(new SelectOption().setLabel("Asistent social"));
        form.getByRole(AriaRole.GROUP).first().waitFor();
        Browsers.look(page, size + "-41-invite", ugly);
        String name = "Zoe " + "Încercare" + Ids.fresh().substring(30).replaceAll("[0-9]", "a");
        form.getByLabel("Nume și prenume").fill(name);
        form.getByLabel("Nume de utilizator").fill("zoe." + Ids.fresh().substring(24));
        form.getByRole(AriaRole.CHECKBOX).first().check();
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fă invitația"))
                .click();
        assertThat(page.getByRole(
                        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Legătura de folosit o singură dată")))
                .hasValue(java.util.regex.Pattern.compile("http://bacau.*/invitatie/.+"));
        Browsers.look(page, size + "-42-link", ugly);
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .waitFor();
        Locator role = button(page, "Adaugă rol");
        role.scrollIntoViewIfNeeded();
        role.click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Rolul").waitFor();
        Browsers.look(page, size + "-43-role", ugly);
        page.keyboard().press("Escape");
    }

    private static void places(Page page, String size, List<String> ugly) {
        open(page, "localitati", "Localități");
        page.locator(".master-list button.line").first().waitFor();
        page.getByRole(AriaRole.SEARCHBOX).fill("negri");
        page.locator(".master-list button.line")
                .filter(new Locator.FilterOptions().setHasText("Negri"))
                .first()
                .click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Negri").setLevel(2))
                .waitFor();
        Browsers.look(page, size + "-44-place", ugly);
        button(page, "Adaugă comunitate").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByRole(AriaRole.CHECKBOX).first().waitFor();
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Salvează"))
                .click();
        form.getByText("Completați acest câmp.").first().waitFor();
        Browsers.look(page, size + "-44-community", ugly);
        page.keyboard().press("Escape");
    }

    private static void settings(Page page, String size, List<String> ugly) {
        open(page, "setari", "Setări");
        Locator idle = page.getByLabel("După câte minute fără nicio folosire se încheie o sesiune");
        assertThat(idle).hasValue("60");
        idle.fill("2");
        Locator save = page.locator("li.setting")
                .filter(new Locator.FilterOptions().setHas(idle))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Salvează"));
        save.click();
        assertThat(page.getByText("Scrieți un număr între 5 și 480.")).isVisible();
        Browsers.look(page, size + "-46-setting-refused", ugly);
        idle.fill("90");
        save.click();
        assertThat(page.getByText("Scrieți un număr între 5 și 480.")).hasCount(0);
        page.reload();
        assertThat(idle).hasValue("90");
        Browsers.look(page, size + "-47-settings", ugly);
        idle.fill("60");
        save.click();
        assertThat(page.locator("li.setting").filter(new Locator.FilterOptions().setHas(idle)))
                .not()
                .containsText("Pune valoarea implicită");
    }

    @Test
    void an_open_page_follows_a_module_and_a_setting_without_being_loaded_again() {
        Caller administrator = DemoPeople.session("bacau", "administrator");
        switchExample(administrator, true);
        put(administrator, "county.help", "");
        Page ana = browsers.window(1440, 900);
        Browsers.signIn(ana, "bacau", "ana");
        ana.evaluate("window.sameDocument = true");
        Locator module = ana.locator(".side .nav a[href='/p/example']");
        assertThat(module).isVisible();
        switchExample(administrator, false);
        assertThat(module).hasCount(0);
        switchExample(administrator, true);
        assertThat(module).isVisible();
        module.click();
        assertThat(ana.getByText("Pagina nu există")).hasCount(0);
        switchExample(administrator, false);
        assertThat(ana.getByText("Pagina nu există")).isVisible();
        switchExample(administrator, true);
        assertThat(ana.getByText("Pagina nu există")).hasCount(0);

        put(administrator, "county.help", "Elena Dobre, 0234 585 071");
        assertThat(ana.locator(".side")).containsText("Elena Dobre, 0234 585 071");
        assertTrue((Boolean) ana.evaluate("window.sameDocument === true"), "the page was loaded again");
        Page stranger = browsers.window(412, 915);
        stranger.navigate(LaunchedProduct.running().address("bacau") + "/");
        assertThat(stranger.getByText("Elena Dobre, 0234 585 071")).isVisible();
        put(administrator, "county.help", "");
        ana.context().close();
        stranger.context().close();
    }

    private static void switchExample(Caller administrator, boolean on) {
        Answer answer = administrator.call("PUT", "/api/admin/plugins/example", "{\"enabled\":" + on + "}");
        assertEquals(200, answer.status(), answer.toString());
    }

    private static void put(Caller administrator, String key, String value) {
        Answer answer = administrator.call("PUT", "/api/admin/settings/" + key, "{\"value\":\"" + value + "\"}");
        assertEquals(200, answer.status(), answer.toString());
    }
}
