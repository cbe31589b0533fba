package ro.asigur.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ro.asigur.casework.domain.LineState.ANULAT;
import static ro.asigur.casework.domain.LineState.FURNIZAT;
import static ro.asigur.casework.domain.LineState.INCHIS;
import static ro.asigur.casework.domain.LineState.IN_DERULARE;
import static ro.asigur.casework.domain.LineState.PLANIFICAT;
import static ro.asigur.casework.domain.LineState.PROPUS;
import static ro.asigur.casework.domain.LineState.REFUZAT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ro.asigur.kernel.Refusal;

class StepsOfALineTest {

    private static Refusal refused(LineState from, LineState to, boolean mayStart, String reason) {
        return assertThrows(Refusal.class, () -> from.step(to, mayStart, reason), from + " to " + to);
    }

    private static Set<LineState> reached(LineState from) {
        Set<LineState> reached = EnumSet.noneOf(LineState.class);
        for (LineState to : LineState.values()) {
            try {
                from.step(to, true, "motiv");
                reached.add(to);
            } catch (Refusal refusal) {
                assertEquals(CaseworkProblem.STATE_NOT_REACHABLE, refusal.problem());
                assertEquals("/state", refusal.fields().get(0).pointer());
            }
        }
        return reached;
    }

    @Test
    void each_state_leads_to_the_next_one_and_back_by_one() {
        assertEquals(Set.of(PLANIFICAT, ANULAT, REFUZAT), reached(PROPUS));
        assertEquals(Set.of(IN_DERULARE, PROPUS, ANULAT, REFUZAT), reached(PLANIFICAT));
        assertEquals(Set.of(FURNIZAT, PLANIFICAT, ANULAT, REFUZAT), reached(IN_DERULARE));
        assertEquals(Set.of(INCHIS, IN_DERULARE, ANULAT, REFUZAT), reached(FURNIZAT));
        assertEquals(Set.of(PROPUS), reached(ANULAT));
        assertEquals(Set.of(PROPUS), reached(REFUZAT));
        assertEquals(Set.of(), reached(INCHIS));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPUS", "PLANIFICAT", "IN_DERULARE", "FURNIZAT"})
    void cancelling_and_refusing_need_a_reason(LineState from) {
        for (LineState to : List.of(ANULAT, REFUZAT)) {
            for (String reason : new String[] {null, "", "  "}) {
                Refusal refusal = refused(from, to, true, reason);
                assertEquals(CaseworkProblem.REASON_NEEDED, refusal.problem());
                assertEquals("/reason", refusal.fields().get(0).pointer());
            }
            from.step(to, false, "familia nu dorește");
            assertEquals(
                    CaseworkProblem.REASON_TOO_LONG,
                    refused(from, to, true, "x".repeat(501)).problem());
        }
    }

    @Test
    void without_agreement_nothing_starts_but_what_goes_on_may_be_finished() {
        assertEquals(
                CaseworkProblem.AGREEMENT_MISSING,
                refused(PROPUS, PLANIFICAT, false, null).problem());
        assertEquals(
                CaseworkProblem.AGREEMENT_MISSING,
                refused(PLANIFICAT, IN_DERULARE, false, null).problem());
        IN_DERULARE.step(FURNIZAT, false, null);
        FURNIZAT.step(INCHIS, false, null);
        PLANIFICAT.step(PROPUS, false, null);
    }
}
