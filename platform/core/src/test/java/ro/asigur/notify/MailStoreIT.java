package ro.asigur.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.GAICEANA;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.notify.api.Counted;
import ro.asigur.notify.api.Letters;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.testkit.county.WithCounties;

/** Notices go out by e-mail through a real SMTP server. */
@WithCounties
class MailStoreIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");

    @Inject
    ToldPeople people;

    @Inject
    Notices notices;

    @Inject
    Letters letters;

    @Inject
    Sealed sealed;

    @Inject
    Kinds kinds;

    @Inject
    CurrentActor current;

    @Inject
    MyNotices mine;

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String email = "ana." + UUID.randomUUID().toString().substring(0, 8) + "@primarie.ro";

    @BeforeEach
    void start() {
        smtp.start();
        smtp.setUser("asigur", "castane");
        people.set(Map.of(
                "notify.smtp-host", "127.0.0.1",
                "notify.smtp-port", Integer.toString(smtp.getSmtp().getPort()),
                "notify.smtp-security", "none",
                "notify.smtp-user", "asigur",
                "notify.smtp-password", "castane",
                "notify.mail-from", "asigur@bacau.ro"));
    }

    @AfterEach
    void stop() {
        smtp.stop();
        people.set(Map.of("notify.smtp-host", ""));
    }

    private NoticeKind kind(String code) {
        return kinds.find(code).orElseThrow();
    }

    private void tell(Actor to, String kind, String key) {
        people.within(() -> {
            notices.tell(List.of(to.id()), Telling.one(kind(kind), new UatCode(GAICEANA), "/alarme", key));
            return true;
        });
    }

    private Actor coordinator() {
        return people.account("Elena Coordonatoarea", "coordinator-dgaspc", null, email, null, "casework.alarm.take");
    }

    private List<MimeMessage> received() {
        return Stream.of(smtp.getReceivedMessages())
                .filter(message -> to(message).equals(email))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void an_alarm_is_told_by_email_with_a_link_and_without_any_name_or_place() throws Exception {
        Actor elena = coordinator();
        tell(elena, "casework.alarm", "alarm:" + UUID.randomUUID());
        people.send();
        MimeMessage message = received().get(0);
        assertEquals("Asigur: Aveți o alarmă P1 nouă", message.getSubject());
        String whole = message.getSubject() + ToldPeople.text(message);
        assertTrue(whole.contains("http://bacau.localhost/instiintari"), whole);
        for (String never : List.of("Elena", "Găiceana", "Gaiceana", "22665", "gospodari")) {
            assertFalse(whole.contains(never), never);
        }
        assertEquals(email, message.getAllRecipients()[0].toString());
        people.send();
        assertEquals(1, received().size(), "sent once");
        assertEquals("email sent", people.states(elena.id()));
        assertEquals(1, current.as(elena, () -> mine.page(null, 10)).unread());
    }

    @Test
    void the_same_thing_is_told_once_and_many_within_the_hour_are_one_message() throws Exception {
        Actor elena = coordinator();
        tell(elena, "casework.alarm", "alarm:1");
        tell(elena, "casework.alarm", "alarm:1");
        people.send();
        for (int i = 2; i <= 21; i++) {
            tell(elena, "casework.alarm", "alarm:" + i);
        }
        people.send();
        assertEquals(1, received().size(), "the others are gathered");
        people.later(elena.id());
        people.send();
        assertEquals(2, received().size());
        assertEquals("Asigur: Aveți 20 de alarme P1 noi", received().get(1).getSubject());
        assertEquals(21, current.as(elena, () -> mine.page(null, 100)).unread());
    }

    @Test
    void at_quiet_hours_a_message_waits_and_an_alarm_passes_only_for_who_agreed() {
        Actor elena = coordinator();
        LocalTime now = LocalTime.now(ZONE);
        people.quiet(elena.id(), now.minusHours(1), now.plusHours(1), false);
        tell(elena, "casework.alarm", "a");
        people.send();
        assertEquals("email gathering", people.states(elena.id()));
        double hours = people.one(
                "select extract(epoch from due_at - now()) / 3600 from base.message where account_id = ?",
                row -> row.getDouble(1),
                elena.id());
        assertTrue(hours > 0.9 && hours < 1.1, "until they end: " + hours);
        people.quiet(elena.id(), now.minusHours(1), now.plusHours(1), true);
        people.later(elena.id());
        people.send();
        assertEquals("email sent", people.states(elena.id()));
        assertEquals(1, received().size());
    }

    @Test
    void what_was_read_meanwhile_or_is_not_wanted_or_has_no_address_does_not_go() {
        Actor elena = coordinator();
        tell(elena, "casework.alarm", "a");
        current.as(elena, () -> mine.markAll(java.time.Instant.now().plusSeconds(1)));
        people.send();
        assertEquals("email dropped read", people.states(elena.id()));
        people.sql(
                "insert into base.told_choice (account_id, kind, channel, chosen) values (?, 'casework.alarm', 'email', false)",
                elena.id());
        tell(elena, "casework.alarm", "b");
        people.send();
        assertEquals("email dropped read", people.states(elena.id()), "no second message");
        Actor without = people.account("Fără adresă", "coordinator-dgaspc", null, null, null, "casework.alarm.take");
        tell(without, "casework.alarm", "c");
        assertEquals("", people.states(without.id()));
        assertEquals(
                1, current.as(without, () -> mine.page(null, 10)).unread(), "told in the application all the same");
        assertEquals(0, received().size());
    }

    @Test
    void while_the_server_is_away_it_is_tried_again_with_longer_pauses_and_then_given_up() {
        Actor elena = coordinator();
        tell(elena, "casework.alarm", "a");
        smtp.stop();
        for (int attempt = 1; attempt <= 7; attempt++) {
            people.send();
            assertEquals("email leaving", people.states(elena.id()).substring(0, 13), "attempt " + attempt);
            assertTrue(
                    people.<Boolean>one(
                            "select due_at > now() from base.message where account_id = ?",
                            row -> row.getBoolean(1),
                            elena.id()),
                    "not at once again");
            people.later(elena.id());
        }
        people.send();
        assertTrue(people.states(elena.id()).startsWith("email given-up SMTP:"), people.states(elena.id()));
        smtp.start();
        people.later(elena.id());
        people.send();
        assertTrue(people.states(elena.id()).startsWith("email given-up"), "given up for good");
    }

    @Test
    void a_server_that_dies_before_it_noted_the_sending_sends_again_under_the_same_id_and_nobody_else_does()
            throws Exception {
        Actor elena = coordinator();
        tell(elena, "casework.alarm", "a");
        people.send();
        people.sql(
                "update base.message set state = 'leaving', sent_at = null, claimed_until = now() + interval '10 minutes'"
                        + " where account_id = ?",
                elena.id());
        people.send();
        assertEquals(1, received().size(), "claimed by the one that may still be alive");
        people.sql(
                "update base.message set claimed_until = now() - interval '1 second' where account_id = ?", elena.id());
        people.send();
        assertEquals(2, received().size());
        assertEquals(received().get(0).getMessageID(), received().get(1).getMessageID());
        assertNotNull(received().get(0).getMessageID());
        assertEquals("email sent", people.states(elena.id()));
    }

    @Test
    void a_connection_that_must_be_secret_and_is_not_sends_nothing() {
        for (String security : List.of("starttls", "tls", "ssl")) {
            people.set(Map.of("notify.smtp-security", security));
            Actor elena = coordinator();
            tell(elena, "casework.alarm", "a");
            people.send();
            assertTrue(people.states(elena.id()).startsWith("email leaving SMTP:"), security);
        }
        assertEquals(0, received().size());
    }

    @Test
    void without_a_server_the_channel_is_off_and_everything_else_goes_on() {
        people.set(Map.of("notify.smtp-host", ""));
        Actor elena = coordinator();
        tell(elena, "casework.alarm", "a");
        people.send();
        assertEquals("", people.states(elena.id()));
        assertEquals(1, current.as(elena, () -> mine.unread()));
    }

    @Test
    void the_password_of_the_server_is_kept_sealed_and_never_shown() {
        String kept = people.one(
                "select value from base.setting where key = 'notify.smtp-password'", row -> row.getString(1));
        assertFalse(kept.contains("castane"));
        int trail = people.one(
                "select count(*)::integer from base.audit_entry where concat(before, after) like '%castane%'",
                row -> row.getInt(1));
        assertEquals(0, trail);
    }

    @Test
    void who_sent_a_sheet_is_written_the_outcome_and_the_address_is_wiped() throws Exception {
        boolean written = people.within(() -> letters.write(email, "intake.outcome", "Fișa s-a încheiat."));
        assertTrue(written);
        assertFalse(people.within(() -> letters.write("cabinetul de la școală", "intake.outcome", "x")));
        assertEquals(
                Integer.valueOf(0),
                people.<Integer>one(
                        "select count(*)::integer from base.message where sealed is not null and encode(sealed, 'escape') like '%primarie%'",
                        row -> row.getInt(1)));
        people.send();
        assertEquals("Fișa s-a încheiat.", ToldPeople.text(received().get(0)).strip());
        assertEquals(
                Integer.valueOf(0),
                people.<Integer>one(
                        "select count(*)::integer from base.message where kind = 'intake.outcome' and sealed is not null",
                        row -> row.getInt(1)));
    }

    @Test
    void an_invitation_goes_by_email_too_and_its_link_does_not_stay() throws Exception {
        Actor invited = people.account("Invitată", "trainer", null, email, null);
        assertTrue(people.within(() -> sealed.post(invited.id(), email, "ro", "jeton123", Duration.ofDays(7))));
        people.send();
        assertTrue(ToldPeople.text(received().get(0)).contains("http://bacau.localhost/invitatie/jeton123"));
        assertEquals(
                "identity.invitation true",
                people.one(
                        "select kind || ' ' || (sealed is null) from base.message where account_id = ?",
                        row -> row.getString(1),
                        invited.id()));
    }

    @Test
    void every_kind_says_what_it_says_in_both_languages_for_any_number() {
        assertTrue(kinds.all().size() >= 7, "the contexts' kinds are there");
        for (NoticeKind kind : kinds.all()) {
            Counted text = kind.text();
            for (int count : new int[] {1, 2, 19, 20, 101, 119, 120}) {
                assertFalse((text.ro(count) + text.en(count)).contains("{"), kind.code());
            }
            assertTrue(text.ro(2).contains("2") && text.ro(20).contains("20 de"), kind.code() + ": " + text.ro(20));
        }
    }
}
