package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.member;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.casework.OpenHouseholdFile.HouseholdFile;
import ro.asigur.census.HouseholdLife;
import ro.asigur.census.LifeEvent;
import ro.asigur.census.ListedPeople;
import ro.asigur.census.PersonHistory;
import ro.asigur.census.PersonSide;
import ro.asigur.census.VillageTallies;
import ro.asigur.census.VillageTally;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class LifeStoreIT {

    private static final String DAY = "2025-11-20";

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenHouseholdFile files;

    @Inject
    HouseholdLife life;

    @Inject
    PersonHistory history;

    @Inject
    VillageTallies tallies;

    @Inject
    HouseholdRegister register;

    @Inject
    Transactions transactions;

    @Inject
    ListedPeople listed;

    private final Actor ana = worker("Ana", GAICEANA);
    private final Actor both = worker("Elena", GAICEANA, PARINCEA);

    private UUID person(JsonObjectBuilder member) {
        Command recorded = command("census.record-member", member);
        field.done(both, recorded);
        return UUID.fromString(recorded.payload().getString("personId"));
    }

    private static JsonObjectBuilder someone(UUID household, String given) {
        return member(UUID.randomUUID(), household, "Mutu", given);
    }

    private static Command move(UUID to, String why, UUID... people) {
        return command(
                "census.move-members",
                JsonMaker.object()
                        .add("toHouseholdId", to.toString())
                        .add(
                                "personIds",
                                JsonMaker.texts(
                                        Stream.of(people).map(UUID::toString).toList()))
                        .add("on", DAY)
                        .add("why", why));
    }

    private static Command departure(UUID event, UUID person, String kind) {
        return command(
                "census.record-departure",
                JsonMaker.object()
                        .add("eventId", event.toString())
                        .add("personId", person.toString())
                        .add("kind", kind)
                        .add("on", DAY));
    }

    private static Command withdrawal(UUID event) {
        return command("census.withdraw-departure", JsonMaker.object().add("eventId", event.toString()));
    }

    private HouseholdFile file(UUID household) {
        return current.as(both, () -> files.open(new HouseholdId(household)));
    }

    private HouseholdLife.Life life(UUID household) {
        return current.as(both, () -> life.of(new HouseholdId(household)));
    }

    private static String code(CarryOut.Outcome outcome) {
        Refusal refusal = outcome.refusal();
        assertNotNull(refusal, "not refused");
        return refusal.fields().get(0).pointer() + " "
                + refusal.fields().get(0).problem().code();
    }

    @Test
    void a_household_that_splits_shows_where_its_people_went_and_they_take_their_history_along() {
        UUID old = field.houseOf(both, GAICEANA, ARINI);
        UUID father = person(someone(old, "Ion").add("sex", "m").add("relation", "cap"));
        UUID mother = person(someone(old, "Ana").add("partner", father.toString()));
        UUID child = person(someone(old, "Dan")
                .add("birthDate", "2020-01-01")
                .add("mother", mother.toString())
                .add("father", father.toString()));
        UUID fresh = field.houseOf(both, GAICEANA, ARINI);
        Command split = move(fresh, "split", mother, child);
        field.done(both, split);
        field.done(both, split); // a repeat is harmless

        HouseholdFile there = file(fresh);
        assertEquals("Ana Mutu", there.household().headName());
        assertEquals(2, there.household().members());
        assertEquals(1, there.household().children());
        assertEquals(mother.toString(), there.members().get(1).mother());
        assertEquals("absent", there.members().get(1).father());
        assertNull(there.members().get(0).partner());
        HouseholdFile left = file(old);
        assertEquals(1, left.household().members());
        assertEquals(0, left.household().children());
        List<LifeEvent> went = life(old).events();
        assertEquals(2, went.size());
        assertEquals("split", went.get(0).why());
        assertEquals(fresh, went.get(0).to().householdId());
        assertEquals("Ana Mutu", went.get(0).to().headName());
        assertEquals(2, life(fresh).events().size());
        PersonHistory.History hers = current.as(both, () -> history.of(new PersonId(child)));
        assertEquals(father.toString(), hers.changes().get(0).before().getString("father"));
        assertEquals(
                0,
                hers.changes().stream()
                        .filter(one -> one.before().containsKey("mother"))
                        .count());
    }

    @Test
    void a_household_that_joins_another_is_empty_and_counts_nobody() {
        UUID old = field.houseOf(both, GAICEANA, ARINI);
        UUID lone = person(someone(old, "Ilie").add("relation", "cap"));
        UUID other = field.houseOf(both, GAICEANA, ARINI);
        person(someone(other, "Vasile").add("relation", "cap"));
        field.done(both, move(other, "joined", lone));
        assertEquals("empty", file(old).household().status());
        assertEquals(0, file(old).household().members());
        assertEquals(2, file(other).household().members());
        assertEquals("Vasile Mutu", file(other).household().headName());
        assertEquals("/personIds/0 census.lives-there-already", code(field.send(both, move(other, "joined", lone))));
    }

    @Test
    void a_move_that_cannot_be_moves_nobody() {
        UUID here = field.houseOf(both, GAICEANA, ARINI);
        UUID one = person(someone(here, "Ion"));
        UUID there = field.houseOf(both, PARINCEA, BARNA);
        UUID near = field.houseOf(both, GAICEANA, ARINI);
        assertEquals("/personIds/0 census.move-to-other-commune", code(field.send(both, move(there, "moved", one))));
        assertEquals("/toHouseholdId census.household-not-found", code(field.send(ana, move(there, "moved", one))));
        assertEquals(
                "/personIds/1 census.member-not-found",
                code(field.send(both, move(near, "moved", one, UUID.randomUUID()))));
        assertEquals("/why census.option-unknown", code(field.send(both, move(near, "flew", one))));
        assertEquals("/personIds census.nobody-moves", code(field.send(both, move(near, "moved"))));
        assertEquals(1, file(here).members().size());
        assertEquals(0, file(near).members().size());
    }

    @Test
    void the_dead_stay_on_file_count_nowhere_and_a_mistake_is_withdrawn() {
        UUID house = field.houseOf(both, GAICEANA, ARINI);
        UUID carer = person(someone(house, "Maria").add("relation", "cap"));
        UUID child = person(someone(house, "Dan").add("birthDate", "2020-01-01").add("mother", carer.toString()));
        field.done(
                both,
                command(
                        "census.name-carer",
                        JsonMaker.object().add("householdId", house.toString()).add("personId", carer.toString())));
        assertEquals(carer, life(house).mainCarer());
        UUID death = UUID.randomUUID();
        field.done(both, departure(death, carer, "death"));
        assertEquals(1, file(house).household().members());
        assertEquals("Dan Mutu", file(house).household().headName());
        assertNull(life(house).mainCarer(), "the dead care for nobody");
        var interviewed = transactions
                .within(both.binding(), () -> register.open(new HouseholdId(house)))
                .orElseThrow();
        assertEquals(
                List.of("absent"),
                interviewed.members().stream().map(one -> one.mother()).toList());
        assertEquals("death", life(house).events().get(0).kind());
        assertEquals(
                "/personId census.person-died", code(field.send(both, departure(UUID.randomUUID(), carer, "left"))));
        field.done(both, withdrawal(death));
        assertEquals(2, file(house).household().members());
        assertEquals("Elena", life(house).events().get(0).withdrawnBy());
        assertEquals("/eventId census.event-not-found", code(field.send(both, withdrawal(death))));

        UUID left = UUID.randomUUID();
        field.done(both, departure(left, child, "left"));
        assertEquals("plecat_definitiv", file(house).members().get(1).presence());
        assertEquals(0, file(house).household().children());
        field.done(both, withdrawal(left));
        assertEquals("permanent", file(house).members().get(1).presence());
        assertEquals(1, file(house).household().children());
    }

    @Test
    void a_birth_and_an_arrival_ask_for_a_new_visit_of_a_household_that_was_seen() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        field.send(both, interview.commands()).forEach(one -> assertNull(one.refusal()));
        UUID house = interview.household();
        assertFalse(file(house).household().reevaluationDue());
        person(someone(house, "Nou").add("birthDate", "2025-11-01").add("event", "birth"));
        assertTrue(file(house).household().reevaluationDue());
        LifeEvent birth = life(house).events().get(0);
        assertEquals("birth", birth.kind());
        assertEquals("2025-11-01", birth.happenedOn().toString());
        assertEquals(
                "/eventOn census.event-day-missing",
                code(field.send(
                        both,
                        command("census.record-member", someone(house, "Vin").add("event", "arrived")))));
        assertEquals(1, life(house).visits().size());
    }

    @Test
    void each_village_tells_how_far_the_census_has_come() {
        int village = 22692;
        VillageTally before = tally(village);
        UUID refused = field.houseOf(both, GAICEANA, village);
        field.done(
                both,
                command(
                        "census.record-visit",
                        JsonMaker.object()
                                .add("householdId", refused.toString())
                                .add("outcome", "absent")
                                .add("visitDate", DAY)
                                .add("returnOn", DAY)));
        UUID child = person(someone(refused, "Dan").add("birthDate", "2020-01-01"));
        field.done(
                both,
                command(
                        "census.mark-known",
                        JsonMaker.object().add("personId", child.toString()).add("known", false)));
        field.houseOf(both, GAICEANA, village);
        VillageTally after = tally(village);
        assertEquals(before.households() + 2, after.households());
        assertEquals(before.planned() + 1, after.planned());
        assertEquals(before.absent() + 1, after.absent());
        assertEquals(before.returns() + 1, after.returns());
        assertEquals(before.children() + 1, after.children());
        assertEquals(before.withoutCnp() + 1, after.withoutCnp());
        assertEquals(before.unknownBefore() + 1, after.unknownBefore());
        ListedPeople.Page invisible = current.as(both, () -> listed.list("invisible", GAICEANA, village, 0, 50));
        assertTrue(invisible.items().stream().map(PersonSide::id).anyMatch(child::equals));
        assertEquals(after.unknownBefore(), invisible.total());
        assertEquals(
                after.withoutCnp(),
                current.as(both, () -> listed.list("without-cnp", GAICEANA, village, 0, 50))
                        .total());
    }

    private VillageTally tally(int village) {
        return current.as(both, () -> tallies.list(GAICEANA)).stream()
                .filter(one -> one.village() == village)
                .findFirst()
                .orElse(new VillageTally(GAICEANA, village, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
