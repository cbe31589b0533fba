package ro.asigur.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BACAU;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.referrals.ReferralSteps.Saying;
import ro.asigur.referrals.domain.ReferralState;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class ReferralLinkStoreIT {

    private static final String HOME = "192.0.2.71";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    Tenants tenants;

    @Inject
    ReadDirectory directory;

    @Inject
    ReferralsInScope referrals;

    @Inject
    MakeLink links;

    @Inject
    AnswerByLink answers;

    private final Actor ana = FieldWork.whoMayAlso(
            FieldWork.worker("Ana Ștefănescu", GAICEANA),
            "referrals.read",
            "referrals.send",
            "referrals.directory.read");

    private Tenant bacau() {
        return tenants.get(BACAU);
    }

    private ProviderSheet hospital() {
        return current.as(ana, directory::all).stream()
                .filter(one -> one.code().equals("SJU"))
                .findFirst()
                .orElseThrow();
    }

    private UUID sent() {
        UUID person = field.person(ana, field.houseOf(ana, GAICEANA, ARINI), "Codreanu", "Maria", "2016-03-12");
        UUID referral = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "referrals.send",
                        JsonMaker.object()
                                .add("referralId", referral.toString())
                                .add("personId", person.toString())
                                .add("destination", "R05")
                                .add("providerId", hospital().id().toString())
                                .add("reason", "Are nevoie de un control")
                                .add("priority", 2)
                                .add("consentBy", "mama")
                                .add("consentOn", TODAY.toString())
                                .add("channel", "link")
                                .add("answerPhone", "0740 000 000")));
        return referral;
    }

    private ReferralsInScope.Sheet open(Actor reader, UUID referral) {
        return current.as(reader, () -> referrals.open(referral));
    }

    private static String code(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).problem().code();
    }

    @Test
    void who_holds_the_link_sees_what_is_needed_answers_and_no_more() {
        UUID referral = sent();
        MakeLink.Made made = current.as(ana, () -> links.make(referral));
        AnswerByLink.Sheet page = answers.open(bacau(), HOME, made.secret());
        assertEquals("Maria C.", page.name());
        assertEquals("0740 000 000", page.phone());
        assertFalse(page.toString().contains("Codreanu"), page.toString());
        assertEquals(1, open(ana, referral).link().opened());
        String nobody = "referrals.reason-needed";
        assertEquals(nobody, code(() -> said(made.secret(), "refused", null, null)));
        assertEquals("accepted", said(made.secret(), "accepted", null, null).state());
        assertEquals(
                "fed-back",
                said(made.secret(), "fed-back", "A fost văzută", true).state());
        assertEquals("referrals.link-not-found", code(() -> answers.open(bacau(), HOME, made.secret())));
        ReferralsInScope.Sheet sheet = open(ana, referral);
        assertEquals("A fost văzută", sheet.feedback());
        assertEquals(TODAY, sheet.givenOn());
        assertEquals(
                List.of("team", "link", "link"),
                sheet.steps().stream().map(step -> step.way()).toList());
        assertEquals(hospital().name(), sheet.steps().get(1).byName());
    }

    private AnswerByLink.Sheet said(String secret, String state, String words, Boolean given) {
        return answers.answer(bacau(), HOME, secret, new Saying(ReferralState.of(state), words, given, null));
    }

    @Test
    void a_new_link_kills_the_old_one_and_no_link_ends_a_referral() {
        UUID referral = sent();
        String old = current.as(ana, () -> links.make(referral)).secret();
        String fresh = current.as(ana, () -> links.make(referral)).secret();
        assertEquals("referrals.link-not-found", code(() -> answers.open(bacau(), HOME, old)));
        assertEquals("referrals.option-unknown", code(() -> said(fresh, "closed", "gata", null)));
        field.done(
                ana,
                command(
                        "referrals.note",
                        JsonMaker.object()
                                .add("referralId", referral.toString())
                                .add("state", "withdrawn")
                                .add("words", "S-au mutat")));
        assertEquals("referrals.link-not-found", code(() -> answers.open(bacau(), HOME, fresh)));
        assertEquals("referrals.ended-already", code(() -> current.as(ana, () -> links.make(referral))));
    }

    @Test
    void wrong_links_are_counted_by_address_and_another_county_knows_none() {
        UUID referral = sent();
        String secret = current.as(ana, () -> links.make(referral)).secret();
        Tenant vrancea = tenants.get(new ro.asigur.kernel.TenantId("vrancea"));
        assertEquals("referrals.link-not-found", code(() -> answers.open(vrancea, HOME, secret)));
        String flood = "198.51.100.71";
        for (int i = 0; i < 60; i++) {
            assertEquals("referrals.link-not-found", code(() -> answers.open(bacau(), flood, "nimic")));
        }
        assertEquals("referrals.too-many-tries", code(() -> answers.open(bacau(), flood, secret)));
        assertNotNull(answers.open(bacau(), HOME, secret));
    }
}
