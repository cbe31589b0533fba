package ro.asigur.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A worker's hands on the field screens. */
final class FieldScreens {

    private static final int MOST_SCREENS = 80;

    private final Page page;
    private final Guide guide;
    private final Family family;

    FieldScreens(Page page, Guide guide, Family family) {
        this.page = page;
        this.guide = guide;
        this.family = family;
    }

    /** @return the id in the address of the new household's file */
    String recordHousehold(String address) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gospodărie nouă"))
                .first()
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Gospodărie nouă"))
                .waitFor();
        page.getByLabel("Satul").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Adresa").fill(address);
        button("Înregistrează gospodăria").click();
        page.waitForURL("**/gospodarii/*/oameni");
        return page.url().replaceAll(".*/gospodarii/([^/]+)/oameni.*", "$1");
    }

    void recordMember(String familyName, Family.Member member) {
        button("Adaugă un membru").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Nume de familie").fill(familyName);
        form.getByLabel("Prenume").fill(member.given());
        form.getByLabel("Data nașterii").fill(member.birth());
        form.getByLabel(member.sex().equals("f") ? "Feminin" : "Masculin").check();
        form.getByLabel("De ce nu are CNP").selectOption(new SelectOption().setLabel("Actul nu a fost arătat"));
        form.getByLabel("Ce este față de capul gospodăriei")
                .selectOption(new SelectOption().setLabel(guide.label("P05", member.relation())));
        if (member.mother() != null) {
            form.getByLabel("Mama").selectOption(new SelectOption().setLabel(member.mother() + " " + familyName));
        }
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Salvează").setExact(true))
                .click();
        form.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(member.given() + " " + familyName))
                .first() // her row; entrusting her is another button
                .waitFor();
    }

    void beginInterview() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Începe interviul"))
                .click();
        button("Începe").click();
        page.locator("fieldset[data-question]").first().waitFor();
    }

    void answer(String question, String option) {
        page.locator("fieldset[data-question=" + question + "]")
                .getByLabel(guide.label(question, option), new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Answers screen after screen, until one with this question is seen or the last one is left. */
    boolean answerUntil(String question) {
        for (int screen = 0; screen < MOST_SCREENS; screen++) {
            if (question != null
                    && page.locator("fieldset[data-question=" + question + "]").count() > 0) {
                return true;
            }
            answerScreen();
            if (!next()) {
                return false;
            }
        }
        throw new AssertionError("the interview has no end");
    }

    /** Answers until a screen of this person is reached. */
    void answerUntilPerson(String given) {
        for (int screen = 0; screen < MOST_SCREENS && !subject().startsWith(given); screen++) {
            answerScreen();
            assertTrue(next(), "nobody is asked about " + given);
        }
    }

    String subject() {
        return page.locator(".subject[aria-current=step] span").first().textContent();
    }

    String progress() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pentru cine"))
                .innerText()
                .replaceAll("\\s+", " ");
    }

    /** An answer can bring another question onto the screen, or take one away. */
    void answerScreen() {
        JsonObject answers = family.answersOf(subject());
        List<String> before = List.of();
        for (List<String> now = asked(); !now.equals(before); now = asked()) {
            for (String question : now) {
                if (!before.contains(question) && asked().contains(question)) {
                    Optional<List<String>> choice = Family.choice(answers.get(question));
                    choice.ifPresent(chosen -> choose(question, chosen));
                }
            }
            before = now;
        }
    }

    private void choose(String question, List<String> chosen) {
        if (guide.isTyped(question)) {
            page.locator("fieldset[data-question=" + question + "]")
                    .getByRole(AriaRole.TEXTBOX)
                    .fill(chosen.get(0));
        } else {
            chosen.forEach(option -> answer(question, option));
        }
    }

    private List<String> asked() {
        return page.locator("fieldset[data-question]").all().stream()
                .map(one -> one.getAttribute("data-question"))
                .toList();
    }

    /** @return false on the last screen */
    private boolean next() {
        Locator next = button("Înainte");
        if (next.count() == 0) {
            return false;
        }
        next.click();
        return true;
    }

    void review() {
        button("Verifică și trimite").first().click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Înainte de trimitere"))
                .waitFor();
    }

    void submit() {
        button("Trimite evaluarea").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Pachetul minim de servicii"))
                .waitFor();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
