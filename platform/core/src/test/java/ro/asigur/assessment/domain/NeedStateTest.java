package ro.asigur.assessment.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

class NeedStateTest {

    private static void refused(AssessmentProblem problem, NeedState from, NeedState to, boolean gone, String reason) {
        Refusal refusal = assertThrows(Refusal.class, () -> from.step(to, gone, reason));
        assertEquals(problem, refusal.fields().get(0).problem());
    }

    @Test
    void confirming_what_is_suspected_needs_no_reason_refuting_it_does() {
        assertDoesNotThrow(() -> NeedState.SUSPECTED.step(NeedState.CONFIRMED, false, null));
        refused(AssessmentProblem.NEED_REASON_MISSING, NeedState.SUSPECTED, NeedState.REFUTED, false, " ");
        assertDoesNotThrow(() -> NeedState.SUSPECTED.step(NeedState.REFUTED, false, "vecinii au greșit casa"));
    }

    @Test
    void agreeing_that_it_is_resolved_needs_no_reason_saying_so_alone_does() {
        assertDoesNotThrow(() -> NeedState.CONFIRMED.step(NeedState.RESOLVED, true, null));
        refused(AssessmentProblem.NEED_REASON_MISSING, NeedState.CONFIRMED, NeedState.RESOLVED, false, null);
    }

    @Test
    void holding_on_to_what_an_assessment_does_not_find_any_more_needs_a_reason() {
        refused(AssessmentProblem.NEED_REASON_MISSING, NeedState.CONFIRMED, NeedState.CONFIRMED, true, null);
        refused(AssessmentProblem.NEED_REASON_MISSING, NeedState.SUSPECTED, NeedState.CONFIRMED, true, null);
        assertDoesNotThrow(() -> NeedState.CONFIRMED.step(NeedState.CONFIRMED, true, "am văzut eu acoperișul"));
    }

    @Test
    void a_resolved_one_only_returns_and_a_refuted_one_is_not_resolved() {
        refused(AssessmentProblem.NEED_STATE_NOT_REACHABLE, NeedState.RESOLVED, NeedState.REFUTED, false, "x");
        refused(AssessmentProblem.NEED_STATE_NOT_REACHABLE, NeedState.REFUTED, NeedState.RESOLVED, false, "x");
        refused(AssessmentProblem.NEED_REASON_MISSING, NeedState.RESOLVED, NeedState.RETURNED, false, null);
    }

    @Test
    void a_reason_has_an_end() {
        refused(
                AssessmentProblem.NEED_REASON_TOO_LONG,
                NeedState.SUSPECTED,
                NeedState.REFUTED,
                false,
                "a".repeat(NeedState.REASON_MAX + 1));
    }
}
