package ro.asigur.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From where to where a case goes, and when it is looked at again. */
class CaseStateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_case_goes_on_step_by_step_and_back_from_monitoring_alone() {
        List<String> ways = Stream.of(CaseState.values())
                .flatMap(from ->
                        Stream.of(CaseState.values()).filter(from::leadsTo).map(to -> from.code() + ">" + to.code()))
                .toList();
        assertEquals(List.of("deschis>activ", "activ>monitorizare", "monitorizare>activ"), ways);
    }

    @Test
    void a_critical_one_is_reviewed_within_a_week_and_every_other_within_three_months() {
        assertEquals(TODAY.plusDays(7), ReviewDay.after(TODAY, 1));
        assertEquals(TODAY.plusMonths(3), ReviewDay.after(TODAY, 3));
        assertEquals(TODAY.plusMonths(3), ReviewDay.after(TODAY, null));
    }

    @Test
    void a_review_is_neither_in_the_past_nor_beyond_a_year() {
        assertFalse(ReviewDay.canBe(TODAY.minusDays(1), TODAY));
        assertTrue(ReviewDay.canBe(TODAY, TODAY));
        assertTrue(ReviewDay.canBe(TODAY.plusYears(1), TODAY));
        assertFalse(ReviewDay.canBe(TODAY.plusYears(1).plusDays(1), TODAY));
    }
}
