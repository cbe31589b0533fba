package ro.asigur.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.testkit.county.WithCounties;

/** What colleagues have begun to suspect is in the worker's day, her own findings are not. */
@WithCounties
class SuspicionsStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    NewSuspicions suspicions;

    private final Actor ana = worker("Ana " + UUID.randomUUID(), GAICEANA);
    private final Actor maria = worker("Maria", GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);

    private List<NewSuspicions.Suspected> of(Actor who, UUID household) {
        return current.as(who, () -> suspicions.of(GAICEANA)).first().stream()
                .filter(one -> one.household().id().equals(household))
                .toList();
    }

    @Test
    void a_household_that_a_colleague_has_just_assessed_is_told_with_her_name_and_its_strongest_need() {
        FieldWork.Interview family = FieldWork.interview("B", GAICEANA, ARINI);
        field.send(ana, family.commands());
        NewSuspicions.Suspected told = of(maria, family.household()).get(0);
        assertTrue(told.needs() > 1, told.toString());
        assertEquals(told.household().priority(), told.priority());
        assertEquals(ana.name(), told.by());
        assertEquals(List.of(), of(ana, family.household()), "she found it herself");
        assertEquals(0, current.as(vasile, () -> suspicions.of(GAICEANA)).total(), "of another commune");
        assertTrue(current.as(maria, () -> suspicions.of(GAICEANA)).total() >= 1);
    }
}
