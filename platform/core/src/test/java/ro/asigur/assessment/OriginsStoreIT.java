package ro.asigur.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.assessment.store.Origins;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

/** Every value can be followed to who gave it, when, and in which assessment. */
@WithCounties
class OriginsStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OriginsOfAnswer origins;

    private final Actor ana = worker("Ana", GAICEANA);
    private final Actor maria = worker("Maria", GAICEANA);

    private List<String> of(UUID household, String question) {
        return current.as(ana, () -> origins.of(new HouseholdId(household), null, question)).stream()
                .map(one -> one.value() + " " + one.by() + (one.standing() ? "" : " (not chosen)"))
                .toList();
    }

    @Test
    void two_answers_from_the_same_base_are_both_told_with_their_authors_and_across_assessments() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        field.person(ana, household, "Pop", "Ion", "1980-01-02");
        UUID assessment = UUID.randomUUID();
        field.done(ana, FieldWork.begin(assessment, household));
        field.done(ana, answer(assessment, null, "H01", JsonMaker.value("casa"), JsonValue.NULL));
        field.done(maria, answer(assessment, null, "H01", JsonMaker.value("improvizat"), JsonValue.NULL));
        List<String> both = of(household, "H01");
        assertEquals(2, both.size(), both.toString());
        assertEquals(
                List.of("\"casa\" Ana", "\"improvizat\" Maria"),
                both.stream()
                        .map(one -> one.replace(" (not chosen)", ""))
                        .sorted()
                        .toList());
        assertEquals(1, both.stream().filter(one -> !one.contains("not chosen")).count(), "one counts");
        assertEquals(List.of(), of(household, "H02"));
        Origins.Origin first = current.as(ana, () -> origins.of(new HouseholdId(household), null, "H01"))
                .get(0);
        assertEquals(assessment, first.assessmentId());
    }

    @Test
    void of_a_household_elsewhere_nothing_is_told() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        Actor vasile = worker("Vasile", PARINCEA);
        Refusal refusal = assertThrows(
                Refusal.class, () -> current.as(vasile, () -> origins.of(new HouseholdId(household), null, "H01")));
        assertEquals("assessment.household-not-found", refusal.problem().code());
    }
}
