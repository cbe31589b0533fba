package ro.asigur.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class ConflictStoreIT {

    @Inject
    FieldWork field;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor maria = worker("Maria Bârsan", GAICEANA);

    @Test
    void choosing_the_answer_that_stands_settles_the_conflict_too() {
        FieldWork.Interview interview = FieldWork.interview("A", GAICEANA, ARINI);
        field.send(
                ana,
                new ArrayList<>(
                        interview.commands().subList(0, interview.commands().size() - 1)));
        UUID assessment = interview.assessment();
        field.done(ana, answer(assessment, null, "H09", Json.createValue("pericol"), Json.createValue("buna")));
        field.done(maria, answer(assessment, null, "H09", Json.createValue("uzura"), Json.createValue("buna")));
        assertEquals(1, open(assessment));
        field.done(maria, answer(assessment, null, "H09", Json.createValue("pericol"), Json.createValue("pericol")));
        assertEquals(0, open(assessment));
    }

    private int open(UUID assessment) {
        return transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .only(
                                "select count(*) n from core.answer_conflict where assessment_id = ? and chosen is null",
                                row -> row.getInt("n"),
                                assessment));
    }
}
