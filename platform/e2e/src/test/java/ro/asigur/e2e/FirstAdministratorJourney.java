package ro.asigur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Without a demo: from the one-time link on the screen to the first household, all by the people themselves. */
class FirstAdministratorJourney {

    private static final Pattern LINK = Pattern.compile("(http://([a-z]+)\\.localhost:\\d+/invitatie/\\S+)");
    private static final String PASSWORD = "zece mere coapte pe plită";

    @TempDir
    static Path data;

    private static StartedProduct product;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @BeforeAll
    static void start() throws Exception {
        product = StartedProduct.start(data, "--no-demo").untilReady();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    /** @param user name of the account, read from the page of the link */
    private record Accepted(String user, Authenticator phone, List<String> recoveryCodes) {}

    @Test
    void one_link_makes_each_county_s_administrator_who_invites_a_worker_who_records_a_household() throws Exception {
        assertFalse(product.said().contains("Demo accounts"), product.said());
        Map<String, String> links = links();
        assertEquals(List.of("bacau", "national", "vrancea"), List.copyOf(links.keySet()), product.said());

        Page administrator = null;
        for (Map.Entry<String, String> county : links.entrySet()) {
            Page page = browsers.window(1440, 900);
            Accepted account = accept(page, county.getValue());
            assertEquals(8, account.recoveryCodes().size());
            theLinkIsUsed(county.getValue());
            signIn(page, account.user());
            page.getByLabel("Codul de verificare").fill(account.phone().code());
            enter(page);
            inside(page);
            withARecoveryCode(county.getKey(), account);
            if (county.getKey().equals("bacau")) {
                administrator = page;
            }
        }

        Page elena = browsers.window(412, 915);
        Accepted worker = accept(elena, invite(administrator));
        assertEquals(List.of(), worker.recoveryCodes(), "a worker has no second factor");
        signIn(elena, worker.user());
        inside(elena);
        String household = new FieldScreens(elena, null, null).recordHousehold("Lângă moară, nr. 7");

        Caller asElena = Caller.anonymous(product.server(), "bacau").signedIn(worker.user(), PASSWORD, null);
        JsonObject file = asElena.get("/api/census/households/" + household).object();
        for (int turn = 0; turn < 80 && !file.containsKey("household"); turn++) {
            elena.waitForTimeout(250); // what was written is on her device, and on its way
            file = asElena.get("/api/census/households/" + household).object();
        }
        assertEquals("Lângă moară, nr. 7", file.getJsonObject("household").getString("address"), file.toString());
        assertEquals(List.of(), browsers.complaints());
    }

    private static Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        Matcher link = LINK.matcher(product.said());
        while (link.find()) {
            links.put(link.group(2), link.group(1));
        }
        return links;
    }

    /** Password, second factor where it is asked for, recovery codes; ends at the sign-in. */
    private static Accepted accept(Page page, String link) {
        page.navigate(link);
        page.getByLabel("Parolă nouă").fill(PASSWORD);
        page.getByLabel("Parola încă o dată").fill(PASSWORD);
        String user = page.locator("input[name=username]").inputValue();
        Authenticator phone = null;
        if (page.locator(".secret").count() > 0) {
            assertThat(page.getByAltText("Cod QR pentru aplicația de autentificare"))
                    .isVisible();
            phone = new Authenticator(page.locator(".secret").innerText().replace(" ", ""));
            page.getByLabel("Codul de 6 cifre din aplicație").fill("000000");
            button(page, "Pornește contul").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible(); // a wrong code starts nothing
            page.getByLabel("Codul de 6 cifre din aplicație").fill(phone.code());
        }
        button(page, "Pornește contul").click();
        Locator enter = button(page, "Mergi la intrare");
        enter.waitFor();
        List<String> codes = page.locator(".codes li").allInnerTexts();
        if (!codes.isEmpty()) {
            assertThat(enter).isDisabled(); // not before they are kept
            page.getByLabel("Le-am păstrat").check();
        }
        enter.click();
        return new Accepted(user, phone, codes);
    }

    private static void theLinkIsUsed(String link) {
        Page somebody = browsers.window(1440, 900);
        somebody.navigate(link);
        assertThat(somebody.getByText("Legătura nu mai este bună")).isVisible();
        somebody.context().close();
    }

    private static void signIn(Page page, String user) {
        page.getByLabel("Nume de utilizator").fill(user);
        page.getByLabel("Parolă", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        enter(page);
    }

    private static void enter(Page page) {
        button(page, "Intră").click();
    }

    private static void inside(Page page) {
        assertThat(button(page, "Intră")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    /** Each takes the place of the phone once. */
    private static void withARecoveryCode(String county, Accepted account) {
        Page page = browsers.window(1440, 900);
        for (boolean good : new boolean[] {true, false}) {
            page.navigate("http://" + product.server().host(county) + "/");
            signIn(page, account.user());
            page.getByText("cod de recuperare").click();
            page.getByRole(AriaRole.TEXTBOX).fill(account.recoveryCodes().get(0));
            enter(page);
            if (good) {
                inside(page);
                page.context().clearCookies();
            } else {
                assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            }
        }
        page.context().close();
    }

    private static String invite(Page page) {
        page.navigate("http://" + product.server().host("bacau") + "/administrare/oameni");
        button(page, "Invită").first().click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Nume și prenume").fill("Elena Șerban");
        form.getByLabel("Rolul").selectOption(new SelectOption().setLabel("Asistent social"));
        form.getByLabel("Caută după nume").fill("Negri");
        form.getByLabel("Negri", new Locator.GetByLabelOptions().setExact(true)).check();
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fă invitația"))
                .click();
        Locator link = page.getByLabel("Legătura de folosit o singură dată").locator("input");
        link.waitFor();
        String address = link.inputValue();
        assertTrue(address.startsWith("http://bacau.localhost:" + product.port() + "/invitatie/"), address);
        return address;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
