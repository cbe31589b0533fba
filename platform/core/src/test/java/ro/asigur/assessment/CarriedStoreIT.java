package ro.asigur.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.testkit.county.WithCounties;

/** A re-evaluation begins with the answers of last time, marked so until somebody says them again. */
@WithCounties
class CarriedStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenAssessment assessments;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor maria = worker("Maria Bârsan", GAICEANA);
    private final FieldWork.Interview family = FieldWork.interview("A", GAICEANA, ARINI);

    private static Command carried(UUID assessment, UUID person, String question, String value) {
        Command said = answer(assessment, person, question, Json.createValue(value), JsonValue.NULL);
        return command(said.type(), Json.createObjectBuilder(said.payload()).add("carried", true), said.base());
    }

    private OpenAssessment.AssessmentFile open(UUID assessment) {
        return current.as(ana, () -> assessments.open(assessment));
    }

    private UUID begun() {
        field.send(ana, family.commands());
        UUID second = UUID.randomUUID();
        field.done(ana, FieldWork.begin(second, family.household()));
        UUID child = family.members().get("copil7");
        field.done(ana, carried(second, null, "H01", "casa"));
        field.done(ana, carried(second, null, "H09", "buna"));
        field.done(ana, carried(second, child, "P06", "da"));
        return second;
    }

    @Test
    void an_answer_is_from_last_time_until_it_is_confirmed_or_changed() {
        UUID second = begun();
        assertEquals(Set.of("H01", "H09"), open(second).carried());
        field.done(maria, answer(second, null, "H01", Json.createValue("casa"), Json.createValue("casa")));
        assertEquals(Set.of("H09"), open(second).carried());
        field.done(maria, answer(second, null, "H09", Json.createValue("uzura"), Json.createValue("buna")));
        OpenAssessment.AssessmentFile file = open(second);
        assertEquals(Set.of(), file.carried());
        assertEquals("uzura", file.household().getString("H09"));
        assertEquals("Maria Bârsan", file.byOthers().getJsonObject("H09").getString("name"));
        assertTrue(file.members().stream().anyMatch(one -> one.carried().contains("P06")));
    }

    @Test
    void what_a_second_device_carries_over_gives_way_to_what_was_said_today() {
        UUID second = begun();
        field.done(ana, answer(second, null, "H09", Json.createValue("pericol"), Json.createValue("buna")));
        assertEquals(JsonValue.EMPTY_JSON_OBJECT, field.done(maria, carried(second, null, "H09", "buna")));
        assertEquals("pericol", open(second).household().getString("H09"));
        assertEquals(Set.of("H01"), open(second).carried());
    }

    @Test
    void what_nobody_confirmed_stays_marked_in_the_file() {
        UUID second = begun();
        for (String visit : new String[] {"Z01=2025-11-22T09:00", "Z02=realizata"}) {
            String[] said = visit.split("=", 2);
            field.done(ana, answer(second, null, said[0], Json.createValue(said[1]), JsonValue.NULL));
        }
        field.done(ana, FieldWork.submit(second));
        assertEquals(Set.of("H01", "H09"), open(second).carried());
        assertEquals(Set.of(), open(family.assessment()).carried());
    }
}
