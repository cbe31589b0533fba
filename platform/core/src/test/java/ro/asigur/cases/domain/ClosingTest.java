package ro.asigur.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ro.asigur.cases.domain.Closing.Subject;

/** What keeps a case from ending, and what proposes that it ends. */
class ClosingTest {

    @Test
    void a_critical_need_keeps_it_open_whatever_is_said() {
        Closing closing = Closing.of(List.of(1, 2, 3), false);
        assertEquals(Optional.of(CasesProblem.CRITICAL_OPEN), closing.refusal(true, "s-a mutat"));
    }

    @Test
    void an_urgent_need_or_an_alarm_is_confirmed_with_a_reason() {
        for (Closing closing : List.of(Closing.of(List.of(2, 4), false), Closing.of(List.of(), true))) {
            assertEquals(Optional.of(CasesProblem.URGENT_OPEN), closing.refusal(false, "s-a mutat"));
            assertEquals(Optional.of(CasesProblem.REASON_NEEDED), closing.refusal(true, null));
            assertEquals(Optional.empty(), closing.refusal(true, "s-a mutat"));
        }
    }

    @Test
    void lesser_needs_are_in_nobodys_way() {
        assertEquals(Optional.empty(), Closing.of(List.of(3, 4, 4), false).refusal(false, null));
    }

    @Test
    void a_household_without_the_living_and_one_that_left_for_good_are_proposed_to_end() {
        assertEquals(Optional.of(ClosingReason.DECES), Closing.proposed(List.of()));
        Subject gone = new Subject("plecat_definitiv", 300);
        assertEquals(Optional.of(ClosingReason.MUTAT), Closing.proposed(List.of(gone, gone)));
        assertEquals(Optional.empty(), Closing.proposed(List.of(gone, new Subject("strainatate", 300))));
    }

    @Test
    void nobody_turns_eighteen_before_the_day() {
        assertFalse(Closing.fits(ClosingReason.MAJOR, List.of(new Subject("permanent", 215))));
        assertTrue(Closing.fits(ClosingReason.MAJOR, List.of(new Subject("permanent", 216))));
        assertTrue(Closing.fits(ClosingReason.REZOLVAT, List.of(new Subject("permanent", 12))));
    }
}
