package ro.asigur.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

class LineStateTest {

    private static String refused(LineState from, LineState to, boolean mayStart, String reason) {
        return assertThrows(Refusal.class, () -> from.step(to, mayStart, reason))
                .problem()
                .code();
    }

    @Test
    void a_service_goes_from_proposed_to_closed_step_by_step() {
        LineState.PROPUS.step(LineState.PLANIFICAT, true, null);
        LineState.PLANIFICAT.step(LineState.IN_DERULARE, true, null);
        LineState.IN_DERULARE.step(LineState.FURNIZAT, true, null);
        LineState.FURNIZAT.step(LineState.INCHIS, true, null);
        assertEquals("casework.state-not-reachable", refused(LineState.PROPUS, LineState.FURNIZAT, true, null));
        assertEquals("casework.state-not-reachable", refused(LineState.INCHIS, LineState.PROPUS, true, null));
    }

    @Test
    void without_agreement_nothing_starts_but_it_may_be_refused_with_a_reason() {
        assertEquals("casework.agreement-missing", refused(LineState.PROPUS, LineState.PLANIFICAT, false, null));
        assertEquals("casework.reason-needed", refused(LineState.PROPUS, LineState.REFUZAT, false, " "));
        LineState.PROPUS.step(LineState.REFUZAT, false, "nu dorește");
    }

    @Test
    void an_unknown_state_names_its_field() {
        Refusal refusal = assertThrows(Refusal.class, () -> LineState.of("gata"));
        assertEquals("/state", refusal.fields().get(0).pointer());
        assertEquals(LineState.IN_DERULARE, LineState.of("in_derulare"));
    }
}
