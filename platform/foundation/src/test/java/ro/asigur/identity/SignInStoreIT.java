package ro.asigur.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.Invitations.Acceptance;
import ro.asigur.identity.Invitations.Invitation;
import ro.asigur.identity.People.Invited;
import ro.asigur.identity.People.NewGrant;
import ro.asigur.identity.People.Newcomer;
import ro.asigur.identity.SignIn.Credentials;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.domain.Totp;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.settings.ChangeSettings;
import ro.asigur.settings.api.Contacts;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class SignInStoreIT {

    private static final TenantId BACAU = new TenantId("bacau");
    private static final String HERE = "192.0.2.7";
    private static final String PASSWORD = "nouă vrăbii pe gard";

    @Inject
    SignIn signIn;

    @Inject
    OpenSessions sessions;

    @Inject
    People people;

    @Inject
    Invitations invitations;

    @Inject
    CurrentActor current;

    @Inject
    ChangeSettings settings;

    @Inject
    Contacts contacts;

    @Inject
    ReadTrail trail;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private Actor administrator() {
        return new Actor(
                BACAU,
                UUID.randomUUID(),
                "Test",
                Set.of("county-admin"),
                Set.of("admin.people", "admin.audit"),
                List.of(),
                "ro");
    }

    private Invited invite(String username, String role) {
        NewGrant grant =
                new NewGrant(role, null, LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1), null);
        return current.as(
                administrator(),
                () -> people.invite(new Newcomer("Persoană " + username, username, null, null, List.of(grant))));
    }

    private String code(Refusal refusal) {
        return refusal.problem().code();
    }

    private Refusal refused(String username, String password, String totp) {
        return assertThrows(
                Refusal.class, () -> signIn.open(BACAU, new Credentials(username, password, totp, null), HERE));
    }

    @Test
    void an_invited_trainer_chooses_a_password_and_signs_in_and_the_link_works_once() {
        Invited invited = invite("formator1", "trainer");
        assertEquals(List.of(), invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null)));
        String token = signIn.open(BACAU, new Credentials("Formator1", PASSWORD, null, null), HERE);
        Actor actor = sessions.find(BACAU, token).orElseThrow().actor();
        assertEquals(Set.of("territory.read"), actor.permissions());
        assertEquals(
                "identity.link-not-valid",
                code(assertThrows(
                        Refusal.class,
                        () -> invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null)))));
    }

    @Test
    void a_session_ends_at_the_server_and_is_of_one_county_only() {
        Invited invited = invite("formator2", "trainer");
        invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null));
        String token = signIn.open(BACAU, new Credentials("formator2", PASSWORD, null, null), HERE);
        assertTrue(sessions.find(BACAU, token).isPresent());
        assertFalse(sessions.find(new TenantId("vrancea"), token).isPresent());
        signIn.end(BACAU, token);
        sessions.forget(token);
        assertFalse(sessions.find(BACAU, token).isPresent());
    }

    @Test
    void a_clinician_needs_the_second_factor_and_a_code_works_once() {
        Invited invited = invite("medic1", "clinician");
        Invitation invitation = invitations.look(BACAU, invited.token());
        String secret = invitation.totp().secret();
        assertEquals(
                "identity.second-factor-needed",
                code(assertThrows(
                        Refusal.class,
                        () -> invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, secret, null)))));
        String now = Totp.code(Base32.decode(secret), Instant.now());
        List<String> recovery = invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, secret, now));
        assertEquals(8, recovery.size());
        assertEquals("identity.second-factor-needed", code(refused("medic1", PASSWORD, null)));
        assertEquals("identity.wrong-code", code(refused("medic1", PASSWORD, "000000")));
        signIn.open(BACAU, new Credentials("medic1", PASSWORD, now, null), HERE);
        assertEquals("identity.wrong-code", code(refused("medic1", PASSWORD, now)), "a code works once");
        signIn.open(BACAU, new Credentials("medic1", PASSWORD, null, recovery.get(0)), HERE);
        assertThrows(
                Refusal.class,
                () -> signIn.open(BACAU, new Credentials("medic1", PASSWORD, null, recovery.get(0)), HERE),
                "so does a recovery code");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_read_alike_and_five_failures_make_the_account_wait() {
        Invited invited = invite("formator3", "trainer");
        invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null));
        assertEquals("identity.wrong-credentials", code(refused("nimeni", PASSWORD, null)));
        for (int i = 0; i < 5; i++) {
            assertEquals("identity.wrong-credentials", code(refused("formator3", "greșită", null)));
        }
        assertEquals("identity.too-many-attempts", code(refused("formator3", PASSWORD, null)));
    }

    @Test
    void an_address_that_failed_too_often_waits_whatever_the_account_and_others_do_not() {
        Invited invited = invite("formator5", "trainer");
        invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null));
        Actor administrator = new Actor(
                BACAU, UUID.randomUUID(), "Test", Set.of(), Set.of("admin.settings", "admin.audit"), List.of(), "ro");
        current.as(administrator, () -> settings.change("identity.failures-per-address", "20"));
        Credentials right = new Credentials("formator5", PASSWORD, null, null);
        String office = "198.51.100.20";
        for (int i = 0; i < 20; i++) {
            Credentials guess = new Credentials("ghicit" + i, PASSWORD, null, null);
            assertEquals(
                    "identity.wrong-credentials",
                    code(assertThrows(Refusal.class, () -> signIn.open(BACAU, guess, office))));
            signIn.open(BACAU, right, "198.51.100.21");
        }
        for (Credentials any : List.of(right, new Credentials("nimeni", PASSWORD, null, null))) {
            assertEquals(
                    "identity.too-many-attempts",
                    code(assertThrows(Refusal.class, () -> signIn.open(BACAU, any, office))),
                    "an account that exists and one that does not read alike");
        }
        signIn.open(BACAU, right, "198.51.100.21");
        signIn.open(new TenantId("bacau"), right, HERE);
        assertTrue(
                current.as(administrator, () -> trail.before(Long.MAX_VALUE, 50)).stream()
                        .anyMatch(entry -> entry.action().equals("session.address-waits")),
                "the administrator can read of it");
    }

    @Test
    void a_session_left_idle_for_as_long_as_the_county_says_ends_and_a_change_counts_at_once() {
        Invited invited = invite("formator6", "trainer");
        invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null));
        String token = signIn.open(BACAU, new Credentials("formator6", PASSWORD, null, null), HERE);
        Actor administrator =
                new Actor(BACAU, UUID.randomUUID(), "Test", Set.of(), Set.of("admin.settings"), List.of(), "ro");
        Runnable sixMinutesPass = () -> transactions.within(
                administrator.binding(),
                () -> Sql.on(work.connection())
                        .run(
                                "update base.session set seen_at = now() - interval '6 minutes' where account_id = ?",
                                invited.person().account().id()));
        sixMinutesPass.run();
        assertTrue(sessions.find(BACAU, token).isPresent());
        current.as(administrator, () -> settings.change("identity.idle-minutes", "5"));
        sixMinutesPass.run();
        sessions.forget(token);
        assertFalse(sessions.find(BACAU, token).isPresent());
        current.as(administrator, () -> settings.change("identity.idle-minutes", "60"));
    }

    @Test
    void a_setting_takes_only_what_fits_it_and_the_change_is_told() {
        Actor administrator = new Actor(
                BACAU, UUID.randomUUID(), "Test", Set.of(), Set.of("admin.settings", "admin.audit"), List.of(), "ro");
        record Wrong(String key, String value, String problem) {}
        for (Wrong one : List.of(
                new Wrong("identity.idle-minutes", "4", "settings.out-of-range"),
                new Wrong("identity.idle-minutes", "481", "settings.out-of-range"),
                new Wrong("identity.idle-minutes", "o oră", "settings.wrong-value"),
                new Wrong("county.dgaspc-phone", "sună-mă", "settings.wrong-phone"),
                new Wrong("county.help", "a".repeat(161), "settings.too-long"))) {
            Refusal refusal = assertThrows(
                    Refusal.class, () -> current.as(administrator, () -> settings.change(one.key(), one.value())));
            assertEquals(one.problem(), refusal.fields().get(0).problem().code(), one.toString());
        }
        current.as(administrator, () -> settings.change("county.dgaspc-phone", "0234 585 071"));
        assertEquals("0234 585 071", transactions.within(administrator.binding(), contacts::dgaspcPhone));
        assertTrue(current.as(administrator, () -> trail.before(Long.MAX_VALUE, 50)).stream()
                .anyMatch(entry -> entry.action().equals("setting.changed")
                        && entry.details().toString().contains("0234 585 071")));
    }

    @Test
    void rights_that_change_end_the_open_sessions() {
        Invited invited = invite("formator4", "trainer");
        invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null));
        String token = signIn.open(BACAU, new Credentials("formator4", PASSWORD, null, null), HERE);
        UUID account = invited.person().account().id();
        UUID grant = invited.person().grants().get(0).id();
        current.as(administrator(), () -> people.endGrant(account, grant));
        assertFalse(sessions.find(BACAU, token).isPresent());
    }

    @Test
    void an_invitation_with_faults_names_each_field_and_makes_nothing() {
        NewGrant grant = new NewGrant("social-worker", List.of(), LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> current.as(
                        administrator(),
                        () -> people.invite(new Newcomer(" ", "Ana Maria", null, null, List.of(grant)))));
        assertEquals(
                List.of("/name", "/username", "/grants/0/uats", "/grants/0/until"),
                refusal.fields().stream().map(Refusal.Field::pointer).toList());
    }

    @Test
    void who_lacks_the_permission_is_refused_and_nobody_is_asked_to_sign_in() {
        Actor worker =
                new Actor(BACAU, UUID.randomUUID(), "Ana", Set.of(), Set.of("census.household.read"), List.of(), "ro");
        assertEquals("identity.not-allowed", code(assertThrows(Refusal.class, () -> current.as(worker, people::all))));
        assertEquals("identity.sign-in-needed", code(assertThrows(Refusal.class, people::all)));
    }
}
