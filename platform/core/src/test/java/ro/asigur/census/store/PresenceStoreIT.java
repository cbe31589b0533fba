package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BACAU;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ro.asigur.census.WhoIsHere;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.LiveFacts;
import ro.asigur.testkit.county.WithCounties;

/** Who else is in the file. */
@WithCounties
class PresenceStoreIT {

    @Inject
    FieldWork field;

    @Inject
    WhoIsHere presence;

    @Inject
    CurrentActor current;

    @Inject
    LiveFacts live;

    private final Actor ana = worker("Ana " + UUID.randomUUID(), GAICEANA);
    private final Actor maria = worker("Maria " + UUID.randomUUID(), GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);

    private List<String> others(Actor who, HouseholdId household) {
        return current.as(who, () -> presence.others(household)).stream()
                .map(here -> here.name() + " " + here.where())
                .toList();
    }

    private List<WhoIsHere.Here> sign(Actor who, HouseholdId household, String where) {
        return sign(who, household, where, who.id());
    }

    private List<WhoIsHere.Here> sign(Actor who, HouseholdId household, String where, UUID page) {
        return current.as(who, () -> presence.here(household, where, page));
    }

    private void leave(Actor who, HouseholdId household, UUID page) {
        current.as(who, () -> {
            presence.leave(household, page);
            return true;
        });
    }

    @Test
    void a_colleague_in_the_file_is_seen_where_she_is_until_she_leaves() throws InterruptedException {
        HouseholdId household = new HouseholdId(field.houseOf(ana, GAICEANA, ARINI));
        BlockingQueue<Fact> facts = new LinkedBlockingQueue<>();
        try (LiveFacts.Subscription told = live.subscribe(BACAU, fact -> {
            if (fact.type().equals("presence.Changed")
                    && fact.payload().getString("householdId").equals(household.toString())) {
                facts.add(fact);
            }
        })) {
            assertEquals(List.of(), sign(ana, household, "file"));
            assertEquals(1, sign(maria, household, "interview:H").size());
            assertEquals(List.of(maria.name() + " interview:H"), others(ana, household));
            assertEquals(GAICEANA, facts.poll(5, TimeUnit.SECONDS).uat().siruta(), "told within the commune");
            facts.poll(5, TimeUnit.SECONDS);
            sign(maria, household, "interview:H");
            assertEquals(null, facts.poll(300, TimeUnit.MILLISECONDS), "still here is no news");
            leave(maria, household, maria.id());
            assertEquals("presence.Changed", facts.poll(5, TimeUnit.SECONDS).type());
            assertEquals(List.of(), others(ana, household));
        }
    }

    @Test
    void a_sign_that_comes_late_brings_nobody_back_and_a_page_opened_meanwhile_stays() {
        HouseholdId household = new HouseholdId(field.houseOf(ana, GAICEANA, ARINI));
        UUID file = UUID.randomUUID();
        UUID interview = UUID.randomUUID();
        sign(maria, household, "file", file);
        leave(maria, household, file);
        sign(maria, household, "file", file);
        assertEquals(List.of(), others(ana, household));
        sign(maria, household, "interview:H", interview);
        leave(maria, household, file);
        assertEquals(List.of(maria.name() + " interview:H"), others(ana, household));
    }

    @Test
    void who_cannot_see_the_household_is_not_there_and_cannot_ask() {
        HouseholdId household = new HouseholdId(field.houseOf(ana, GAICEANA, ARINI));
        sign(ana, household, "file");
        for (Runnable attempt : List.<Runnable>of(
                () -> sign(vasile, household, "file"),
                () -> others(vasile, household),
                () -> leave(vasile, household, vasile.id()))) {
            assertEquals(
                    "census.household-not-found",
                    assertThrows(Refusal.class, attempt::run).problem().code());
        }
        assertEquals(List.of(), others(ana, household));
    }
}
