package ro.asigur.team.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Mandates and protocols in time; when a body may decide. */
class ValidityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void both_days_count() {
        Validity mandate = new Validity(TODAY, TODAY.plusDays(1));
        assertTrue(mandate.covers(TODAY) && mandate.covers(TODAY.plusDays(1)));
        assertFalse(mandate.covers(TODAY.minusDays(1)) || mandate.covers(TODAY.plusDays(2)));
        assertTrue(new Validity(TODAY, null).covers(TODAY.plusYears(30)));
        assertTrue(new Validity(TODAY, TODAY.minusDays(1)).isReversed());
        assertFalse(new Validity(TODAY, TODAY).isReversed());
    }

    @Test
    void what_runs_out_within_sixty_days_is_told() {
        LocalDate began = TODAY.minusYears(1);
        assertEquals("soon", new Validity(began, TODAY).on(TODAY));
        assertEquals("soon", new Validity(began, TODAY.plusDays(60)).on(TODAY));
        assertEquals("valid", new Validity(began, TODAY.plusDays(61)).on(TODAY));
        assertEquals("over", new Validity(began, TODAY.minusDays(1)).on(TODAY));
        assertEquals("coming", new Validity(TODAY.plusDays(1), null).on(TODAY));
    }

    @Test
    void more_than_half_decide() {
        assertFalse(Quorum.isMet(2, 4));
        assertTrue(Quorum.isMet(3, 4));
        assertTrue(Quorum.isMet(1, 1));
        assertFalse(Quorum.isMet(0, 0));
    }
}
