package ro.asigur.assessment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private static final UUID ION = new UUID(0, 1);
    private static final UUID FIRST = new UUID(0, 10);
    private static final UUID SECOND = new UUID(0, 11);
    private static final Set<String> GUIDE = Set.of("V01", "V03", "V07");
    private static final Continuation.Key HOUSING = new Continuation.Key(ION, "V01");

    private static JsonObject evidence(String answer) {
        return Json.createObjectBuilder().add("H09", answer).build();
    }

    private static Continuation.Found found(int priority, String answer) {
        return new Continuation.Found(HOUSING, priority, evidence(answer));
    }

    private static List<Continuation.Step> said(List<Need> known, Continuation.Found... found) {
        return Continuation.of(SECOND, known, new Continuation.Said(List.of(found), Set.of(ION), Set.of(), GUIDE));
    }

    private static Need known(NeedState state) {
        return new Need(ION, "V01", state, 2, null, false, evidence("degradata"), FIRST, 4);
    }

    private static void assertStep(String what, NeedState state, List<Continuation.Step> steps) {
        assertEquals(1, steps.size());
        assertEquals(what, steps.get(0).what());
        assertEquals(state, steps.get(0).after().state());
    }

    @Test
    void what_is_found_for_the_first_time_is_suspected() {
        List<Continuation.Step> steps = said(List.of(), found(2, "degradata"));
        assertStep("found", NeedState.SUSPECTED, steps);
        assertEquals(1, steps.get(0).after().version());
        assertEquals(SECOND, steps.get(0).after().assessment());
    }

    @Test
    void what_stands_is_still_there_and_takes_the_new_priority() {
        List<Continuation.Step> steps = said(List.of(known(NeedState.CONFIRMED)), found(1, "pericol"));
        assertStep("still", NeedState.CONFIRMED, steps);
        assertEquals(1, steps.get(0).after().priority());
        assertEquals(5, steps.get(0).after().version());
    }

    @Test
    void what_was_resolved_and_is_found_again_has_returned() {
        assertStep("back", NeedState.RETURNED, said(List.of(known(NeedState.RESOLVED)), found(2, "degradata")));
    }

    @Test
    void what_is_not_found_any_more_is_proposed_as_resolved_once_and_stays_the_teams_to_decide() {
        List<Continuation.Step> steps = said(List.of(known(NeedState.CONFIRMED)));
        assertStep("gone", NeedState.CONFIRMED, steps);
        Need gone = steps.get(0).after();
        assertTrue(gone.gone());
        assertEquals(List.of(), said(List.of(gone)));
        assertTrue(!said(List.of(gone), found(2, "degradata")).get(0).after().gone());
    }

    @Test
    void what_was_refuted_stays_so_on_the_same_answers_and_is_suspected_again_on_others() {
        Need refuted = known(NeedState.REFUTED);
        assertStep("still", NeedState.REFUTED, said(List.of(refuted), found(2, "degradata")));
        assertStep("again", NeedState.SUSPECTED, said(List.of(refuted), found(2, "uzura")));
    }

    @Test
    void a_critical_one_is_suspected_again_even_on_the_answers_that_were_refuted() {
        assertStep("again", NeedState.SUSPECTED, said(List.of(known(NeedState.REFUTED)), found(1, "degradata")));
    }

    @Test
    void what_cannot_be_told_or_was_not_looked_at_is_left_as_it_is() {
        List<Need> known = List.of(known(NeedState.CONFIRMED));
        assertEquals(
                List.of(),
                Continuation.of(SECOND, known, new Continuation.Said(List.of(), Set.of(ION), Set.of(HOUSING), GUIDE)));
        assertEquals(
                List.of(), Continuation.of(SECOND, known, new Continuation.Said(List.of(), Set.of(), Set.of(), GUIDE)));
        assertEquals(
                List.of(),
                Continuation.of(SECOND, known, new Continuation.Said(List.of(), Set.of(ION), Set.of(), Set.of("V03"))));
        assertEquals(List.of(), said(List.of(known(NeedState.REFUTED))));
        assertEquals(List.of(), said(List.of(known(NeedState.RESOLVED))));
    }

    @Test
    void what_was_added_by_hand_is_not_gone_because_no_rule_sees_it_and_keeps_the_stronger_priority() {
        Need added = Need.byHand(ION, "V01", 1);
        assertEquals(List.of(), said(List.of(added)));
        List<Continuation.Step> steps = said(List.of(added), found(3, "uzura"));
        assertStep("found", NeedState.SUSPECTED, steps);
        assertEquals(1, steps.get(0).after().priority());
    }
}
