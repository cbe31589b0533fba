package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.member;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ro.asigur.assessment.OpenAssessment;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.census.HouseholdLife;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class MergingStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenHouseholdFile files;

    @Inject
    HouseholdLife life;

    @Inject
    OpenAssessment assessments;

    private final Actor ana = FieldWork.whoMayAlso(worker("Ana", GAICEANA), "census.duplicate.decide");
    private final Actor vasile = FieldWork.whoMayAlso(worker("Vasile", PARINCEA), "census.duplicate.decide");

    private static Command merge(UUID merge, UUID absorbed, UUID into, String... take) {
        return command(
                "census.merge-people",
                JsonMaker.object()
                        .add("mergeId", merge.toString())
                        .add("personId", absorbed.toString())
                        .add("into", into.toString())
                        .add("take", JsonMaker.texts(List.of(take))));
    }

    private static Command unmerge(UUID merge) {
        return command("census.unmerge-people", JsonMaker.object().add("mergeId", merge.toString()));
    }

    private static String code(CarryOut.Outcome outcome) {
        Refusal refusal = outcome.refusal();
        assertNotNull(refusal, "not refused");
        return refusal.fields().isEmpty()
                ? refusal.problem().code()
                : refusal.fields().get(0).pointer() + " "
                        + refusal.fields().get(0).problem().code();
    }

    @Test
    void two_records_become_one_and_come_apart_again_with_everything_in_its_place() {
        String family = FieldWork.unheard();
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        field.send(ana, interview.commands()).forEach(one -> assertNull(one.refusal()));
        UUID house = interview.household();
        UUID stays = interview.members().values().iterator().next();
        var before = current.as(ana, () -> files.open(new HouseholdId(house)));
        int members = before.household().members();
        UUID absorbed = field.person(ana, house, family, "Ana", "1990-05-14");
        assertEquals(
                members + 1,
                current.as(ana, () -> files.open(new HouseholdId(house)))
                        .household()
                        .members());
        UUID merge = UUID.randomUUID();
        Command merging = merge(merge, stays, absorbed, "givenName");
        field.done(ana, merging);
        field.done(ana, merging); // a repeat is harmless

        var one = current.as(ana, () -> files.open(new HouseholdId(house)));
        assertEquals(members, one.household().members());
        assertTrue(one.members().stream().noneMatch(member -> member.id().equals(stays)));
        var hers = one.members().stream()
                .filter(member -> member.id().equals(absorbed))
                .findFirst()
                .orElseThrow();
        var diagnosed = before.members().stream()
                .filter(member -> member.id().equals(stays))
                .findFirst()
                .orElseThrow();
        assertTrue(diagnosed.diagnoses().size() > 0, "the example has findings");
        assertEquals(diagnosed.diagnoses(), hers.diagnoses(), "what was found of the absorbed record is lost");
        assertEquals(diagnosed.givenName(), hers.givenName());
        var read = current.as(ana, () -> assessments.open(interview.assessment()));
        assertTrue(
                read.members().stream()
                        .anyMatch(member -> member.personId().equals(absorbed)
                                && !member.answers().isEmpty()),
                "what was answered about the absorbed record is not read");
        assertTrue(read.members().stream().noneMatch(member -> member.personId().equals(stays)));

        field.done(
                ana,
                command(
                        "census.change-member",
                        Json.createObjectBuilder()
                                .add("personId", absorbed.toString())
                                .add("fields", Json.createObjectBuilder().add("presence", "strainatate"))));
        JsonObject apart = field.done(ana, unmerge(merge));
        assertEquals(2, apart.getInt("toDecide"), "the name that was taken and the presence");
        var again = current.as(ana, () -> files.open(new HouseholdId(house)));
        assertEquals(
                before.members(),
                again.members().stream()
                        .filter(member -> !member.id().equals(absorbed))
                        .toList());
        var listed = current.as(ana, () -> life.of(new HouseholdId(house))).toDecide();
        assertEquals(
                List.of("fields", "fields"),
                listed.stream().map(item -> item.source()).toList());
        Command decided = command(
                "census.decide-record",
                JsonMaker.object().add("itemId", listed.get(0).id().toString()).add("about", "other"));
        field.done(ana, decided);
        assertEquals(
                "/itemId census.record-decided",
                code(field.send(
                        ana,
                        command(
                                "census.decide-record",
                                JsonMaker.object()
                                        .add("itemId", listed.get(0).id().toString())
                                        .add("about", "stays")))));
        assertEquals("/mergeId census.merge-not-found", code(field.send(ana, unmerge(merge))));
    }

    @Test
    void who_names_the_absorbed_mother_means_the_one_that_stays() {
        String family = FieldWork.unheard();
        UUID house = field.houseOf(ana, GAICEANA, ARINI);
        UUID mother = field.person(ana, house, family, "Ana", "1990-05-14");
        UUID again = field.person(ana, house, family, "Anna", "1990-05-14");
        UUID child = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(child, house, family, "Dan")
                                .add("birthDate", "2020-01-01")
                                .add("mother", mother.toString())));
        field.done(ana, merge(UUID.randomUUID(), mother, again));
        var file = current.as(ana, () -> files.open(new HouseholdId(house)));
        assertEquals(
                again.toString(),
                file.members().stream()
                        .filter(one -> one.id().equals(child))
                        .findFirst()
                        .orElseThrow()
                        .mother());
        assertEquals(2, file.household().members());
        assertEquals(1, file.household().children());
    }

    @Test
    void of_two_merges_of_the_same_person_one_is_refused() throws Exception {
        String family = FieldWork.unheard();
        UUID house = field.houseOf(ana, GAICEANA, ARINI);
        UUID one = field.person(ana, house, family, "Ana", "1990-05-14");
        UUID two = field.person(ana, house, family, "Ana", "1990-05-15");
        UUID three = field.person(ana, house, family, "Ana", "1990-05-16");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<CarryOut.Outcome>> at = List.of(two, three).stream()
                    .map(into -> CompletableFuture.supplyAsync(
                            () -> field.send(ana, merge(UUID.randomUUID(), one, into)), threads))
                    .toList();
            List<CarryOut.Outcome> outcomes =
                    List.of(at.get(0).get(30, TimeUnit.SECONDS), at.get(1).get(30, TimeUnit.SECONDS));
            List<CarryOut.Outcome> refused = outcomes.stream()
                    .filter(outcome -> outcome.refusal() != null)
                    .toList();
            assertEquals(1, refused.size());
            assertEquals("/personId census.merged-already", code(refused.get(0)));
        } finally {
            threads.shutdownNow();
        }
        assertEquals("/into census.merged-already", code(field.send(ana, merge(UUID.randomUUID(), two, one))));
        assertEquals("/into census.merge-with-itself", code(field.send(ana, merge(UUID.randomUUID(), two, two))));
        assertEquals(
                "/personId census.member-not-found", code(field.send(vasile, merge(UUID.randomUUID(), two, three))));
    }

    @Test
    void what_cannot_be_taken_leaves_both_as_they_were() {
        String family = FieldWork.unheard();
        UUID house = field.houseOf(ana, GAICEANA, ARINI);
        UUID withCnp = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(withCnp, house, family, "Ana")
                                .add("cnp", "285031204999" + Cnp.checkDigit("285031204999"))));
        UUID other = field.person(ana, house, family, "Ana", "1985-12-03");
        UUID merge = UUID.randomUUID();
        assertEquals("/cnp census.cnp-other-birth-date", code(field.send(ana, merge(merge, withCnp, other, "cnp"))));
        assertEquals("/take/0 census.option-unknown", code(field.send(ana, merge(merge, withCnp, other, "relation"))));
        assertEquals(
                2,
                current.as(ana, () -> files.open(new HouseholdId(house)))
                        .members()
                        .size());
        field.done(ana, merge(merge, withCnp, other, "cnp", "birth"));
        var file = current.as(ana, () -> files.open(new HouseholdId(house)));
        assertEquals(1, file.members().size());
        assertNotNull(file.members().get(0).cnpMasked());
    }
}
