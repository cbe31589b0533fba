package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.census.MarkDueReevaluations;
import ro.asigur.census.PageOfHouseholds;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class DueReevaluationsStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    HouseholdsInScope households;

    @Inject
    OpenHouseholdFile files;

    @Inject
    MarkDueReevaluations due;

    private final Actor ana = worker("Ana", GAICEANA);

    @Test
    void a_reevaluation_that_came_due_is_marked_once() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .run("update core.household set reevaluate_on = current_date - 1 where id = ?", household));
        assertTrue(current.as(ana, due::mark) >= 1);
        assertEquals(0, current.as(ana, due::mark));
        assertTrue(current.as(ana, () -> files.open(new HouseholdId(household)))
                .household()
                .reevaluationDue());
    }

    @Test
    void the_list_shows_only_what_is_due_when_it_is_asked_for_that() {
        UUID due = field.houseOf(ana, GAICEANA, ARINI);
        UUID later = field.houseOf(ana, GAICEANA, ARINI);
        transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .run("update core.household set reevaluation_due = true where id = ?", due));
        PageOfHouseholds all = current.as(
                ana, () -> households.list(new HouseholdQuery(null, null, null, null, false, null, null, null, 200)));
        PageOfHouseholds page = current.as(
                ana, () -> households.list(new HouseholdQuery(null, null, null, null, true, null, null, null, 200)));
        List<UUID> ids = page.items().stream().map(row -> row.id()).toList();
        assertTrue(ids.contains(due));
        assertFalse(ids.contains(later));
        assertTrue(page.items().stream().allMatch(row -> row.reevaluationDue()));
        assertEquals(ids.size(), page.total());
        assertTrue(page.total() < all.total());
    }
}
