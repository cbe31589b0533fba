package ro.asigur.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ro.asigur.notify.api.Counted;
import ro.asigur.notify.domain.Contact;
import ro.asigur.notify.domain.Pauses;
import ro.asigur.notify.domain.QuietHours;

/** The rules of notices that need no database. */
class NotifyRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");

    /** Local times of 15 January 2026; Bucharest is two hours before UTC then. */
    @ParameterizedTest
    @CsvSource({
        "20:00,07:00,19:59,15T19:59",
        "20:00,07:00,20:00,16T07:00",
        "20:00,07:00,23:30,16T07:00",
        "20:00,07:00,02:00,15T07:00",
        "20:00,07:00,07:00,15T07:00",
        "13:00,15:00,14:00,15T15:00",
        "13:00,15:00,15:00,15T15:00",
        "00:00,00:00,03:00,15T03:00"
    })
    void a_message_goes_at_the_first_hour_that_is_not_quiet(String from, String until, String at, String goes) {
        QuietHours quiet = new QuietHours(LocalTime.parse(from), LocalTime.parse(until), false);
        Instant now = Instant.parse("2026-01-15T" + at + ":00+02:00");
        assertEquals(Instant.parse("2026-01-" + goes + ":00+02:00"), quiet.next(now, ZONE, true));
    }

    @Test
    void an_urgent_one_passes_only_for_who_agreed_and_another_one_never() {
        QuietHours agreed = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), true);
        Instant night = Instant.parse("2026-01-15T23:00:00+02:00");
        assertEquals(night, agreed.next(night, ZONE, true));
        assertTrue(agreed.next(night, ZONE, false).isAfter(night));
        assertTrue(QuietHours.USUAL.next(night, ZONE, true).isAfter(night));
    }

    @Test
    void the_night_of_the_change_of_the_clock_ends_at_seven_too() {
        Instant before = Instant.parse("2026-03-28T22:00:00+02:00");
        assertEquals(Instant.parse("2026-03-29T07:00:00+03:00"), QuietHours.USUAL.next(before, ZONE, false));
    }

    @Test
    void pauses_grow_for_two_days_and_then_it_is_given_up() {
        Duration whole = Duration.ZERO;
        Duration last = Duration.ZERO;
        int attempts = 1;
        for (; Pauses.after(attempts).isPresent(); attempts++) {
            Duration pause = Pauses.after(attempts).get();
            assertTrue(pause.compareTo(last) > 0);
            last = pause;
            whole = whole.plus(pause);
        }
        assertEquals(8, attempts);
        assertTrue(whole.toHours() >= 40 && whole.toHours() <= 50, whole.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0740 123 456,+40740123456",
        "0234/585.071,+40234585071",
        "+40 740-123-456,+40740123456",
        "0040740123456,+40740123456",
        "+39 06 1234 5678,+390612345678"
    })
    void a_phone_is_kept_in_one_form(String typed, String kept) {
        assertEquals(Optional.of(kept), Contact.phone(typed).map(Contact::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "112",
                "0740 123 45",
                "0140123456",
                "ana@",
                "ana@primarie",
                "a b@x.ro",
                "ana..x@y.ro",
                "ana@x.ro\nBcc: y@z.ro",
                "<ana@x.ro>"
            })
    void what_is_no_address_is_none(String typed) {
        assertEquals(Optional.empty(), Contact.of(typed));
    }

    @Test
    void an_address_is_an_address() {
        assertEquals(
                "ana.pop+1@primaria-negri.ro",
                Contact.of(" ana.pop+1@primaria-negri.ro ").orElseThrow().value());
    }

    @Test
    void romanian_counts_as_romanians_do() {
        Counted text = new Counted("un", "{count} few", "{count} de", "one", "{count} many");
        String all = IntStream.of(0, 1, 2, 19, 20, 100, 101, 119, 120)
                .mapToObj(text::ro)
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
        assertEquals("0 few|un|2 few|19 few|20 de|100 de|101 few|119 few|120 de", all);
        assertEquals("one|2 many", text.in("en", 1) + "|" + text.in("en", 2));
    }
}
