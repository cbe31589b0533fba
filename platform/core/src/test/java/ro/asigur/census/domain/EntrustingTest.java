package ro.asigur.census.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

class EntrustingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static Entrusting order(String reason, String words, String from, String until) {
        return new Entrusting(UUID.randomUUID(), reason, words, LocalDate.parse(from), LocalDate.parse(until));
    }

    private static List<String> faults(Entrusting order) {
        return assertThrows(Refusal.class, () -> order.check(TODAY)).fields().stream()
                .map(one -> one.pointer() + " " + one.problem().code())
                .toList();
    }

    @Test
    void a_consult_of_one_day_needs_no_words() {
        assertDoesNotThrow(
                () -> order("consult", null, "2026-11-24", "2026-11-24").check(TODAY));
    }

    @Test
    void an_access_written_down_offline_may_have_begun_already() {
        assertDoesNotThrow(
                () -> order("referral", null, "2026-11-20", "2026-12-24").check(TODAY));
    }

    @Test
    void another_reason_is_told_in_words() {
        assertEquals(List.of("/words census.words-missing"), faults(order("other", null, "2026-11-24", "2026-11-30")));
        assertDoesNotThrow(
                () -> order("other", "cere părerea", "2026-11-24", "2026-11-30").check(TODAY));
    }

    @Test
    void every_fault_is_told_at_once() {
        assertEquals(
                List.of(
                        "/reason census.option-unknown",
                        "/words census.words-too-long",
                        "/until census.entrusting-over"),
                faults(order("curiosity", "a".repeat(501), "2026-11-24", "2026-11-23")));
    }

    @Test
    void an_access_that_is_over_before_it_is_given_is_refused() {
        assertEquals(
                List.of("/until census.entrusting-over"), faults(order("consult", null, "2026-11-01", "2026-11-23")));
    }

    @Test
    void an_access_lasts_a_year_at_most() {
        assertDoesNotThrow(
                () -> order("centre", null, "2026-11-24", "2027-11-24").check(TODAY));
        assertEquals(
                List.of("/until census.entrusting-too-long"),
                faults(order("centre", null, "2026-11-24", "2027-11-25")));
    }
}
