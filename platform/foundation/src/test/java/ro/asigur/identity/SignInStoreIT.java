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
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class SignInStoreIT {

    private static final TenantId BACAU = new TenantId("bacau");
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
        return assertThrows(Refusal.class, () -> signIn.open(BACAU, new Credentials(username, password, totp, null)));
    }

    @Test
    void an_invited_trainer_chooses_a_password_and_signs_in_and_the_link_works_once() {
        Invited invited = invite("formator1", "trainer");
        assertEquals(List.of(), invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null)));
        String token = signIn.open(BACAU, new Credentials("Formator1", PASSWORD, null, null));
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
        String token = signIn.open(BACAU, new Credentials("formator2", PASSWORD, null, null));
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
        signIn.open(BACAU, new Credentials("medic1", PASSWORD, now, null));
        assertEquals("identity.wrong-code", code(refused("medic1", PASSWORD, now)), "a code works once");
        signIn.open(BACAU, new Credentials("medic1", PASSWORD, null, recovery.get(0)));
        assertThrows(
                Refusal.class,
                () -> signIn.open(BACAU, new Credentials("medic1", PASSWORD, null, recovery.get(0))),
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
    void rights_that_change_end_the_open_sessions() {
        Invited invited = invite("formator4", "trainer");
        invitations.accept(BACAU, invited.token(), new Acceptance(PASSWORD, null, null));
        String token = signIn.open(BACAU, new Credentials("formator4", PASSWORD, null, null));
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
