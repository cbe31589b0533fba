package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.member;
import static ro.asigur.field.FieldWork.whoMayAlso;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.CaseworkTables;
import ro.asigur.casework.DutiesInScope;
import ro.asigur.census.CensusTables;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.papers.TrailTable;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

/** Lists as files: as filtered, whole, scoped like the list, written into the trail. */
@WithCounties
class CensusTablesStoreIT {

    private static final Wanted CSV = Wanted.of("csv", "ro");

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    CensusTables tables;

    @Inject
    CaseworkTables casework;

    @Inject
    TrailTable trail;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private final Actor ana = whoMayAlso(worker("Ana a listelor", GAICEANA), "census.duplicate.decide");
    private final Actor vasile = worker("Vasile al listelor", PARINCEA);

    private static HouseholdQuery named(String name) {
        return new HouseholdQuery(null, null, null, null, false, name, null, null, 1);
    }

    private static String text(TableFile file) {
        try (file) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
    }

    private String households(Actor reader, String name) {
        return text(current.as(reader, () -> tables.households(named(name), CSV)));
    }

    private String family() {
        String family = FieldWork.unheard();
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(UUID.randomUUID(), household, family, "Ilinca").add("relation", "cap")));
        return family;
    }

    @Test
    void a_list_is_what_the_screen_was_filtered_to_and_nobody_elses() {
        String family = family();
        String hers = households(ana, family);
        assertEquals(2, hers.split("\r\n").length, hers);
        assertTrue(hers.contains(";Găiceana;Arini;nr. 12;Ilinca " + family + ";1;0;de vizitat;"), hers);
        assertEquals(1, households(vasile, family).split("\r\n").length, "headings alone");
        assertEquals(1, households(ana, FieldWork.unheard()).split("\r\n").length);
    }

    @Test
    void what_was_taken_is_on_the_trail_with_its_filters_and_its_rows() {
        String family = family();
        households(ana, family);
        String told = transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .first(
                                "select after::text from base.audit_entry where action = 'households.exported' and actor = ?"
                                        + " order by seq desc limit 1",
                                row -> row.getString(1),
                                ana.id())
                        .orElseThrow());
        assertTrue(told.contains(family) && told.contains("\"rows\": 1"), told);
    }

    @Test
    void lists_of_people_hold_no_cnp() {
        String family = family();
        String list = text(current.as(ana, () -> tables.people("without-cnp", GAICEANA, null, CSV)));
        assertTrue(list.contains(family) && list.startsWith("\ufeffNumele;Prenumele;"), list);
        assertFalse(text(current.as(vasile, () -> tables.people("without-cnp", null, null, CSV)))
                .contains(family));
        text(current.as(ana, () -> tables.duplicates("open", null, CSV)));
        assertThrows(Refusal.class, () -> current.as(vasile, () -> tables.duplicates("open", null, CSV)));
    }

    /** A family that agrees: all of its plan is to be done. */
    private void agreed() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        List<Command> commands = new ArrayList<>(interview.commands());
        commands.add(
                commands.size() - 1,
                answer(interview.assessment(), null, "Z06", JsonMaker.value("da"), JsonValue.NULL));
        for (CarryOut.Outcome outcome : field.send(ana, commands)) {
            assertEquals(null, outcome.refusal());
        }
    }

    @Test
    void a_list_longer_than_a_page_is_whole() {
        for (int i = 0; i < 12; i++) {
            agreed();
        }
        DutiesInScope.Query all = new DutiesInScope.Query(GAICEANA, "overdue", false, null, null, 1);
        TableFile file = current.as(ana, () -> casework.duties(all, CSV));
        assertTrue(file.rows() > 200, "more than a page: " + file.rows());
        assertEquals(file.rows() + 1, text(file).split("\r\n").length);
        assertEquals(
                0,
                current.as(
                                vasile,
                                () -> casework.duties(
                                        new DutiesInScope.Query(GAICEANA, "overdue", false, null, null, 1), CSV))
                        .rows());
        assertTrue(current.as(ana, () -> casework.behind("not-begun", GAICEANA, CSV))
                        .rows()
                > 0);
        assertTrue(current.as(ana, () -> casework.alarms(GAICEANA, CSV)).rows() >= 0);
    }

    @Test
    void the_trail_is_for_the_administrator() {
        Actor admin = whoMayAlso(worker("Administratoarea", GAICEANA), "admin.audit");
        family();
        assertTrue(text(current.as(admin, () -> trail.write(CSV))).contains("household.recorded"));
        assertThrows(Refusal.class, () -> current.as(ana, () -> trail.write(CSV)));
    }
}
