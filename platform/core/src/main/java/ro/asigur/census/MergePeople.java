package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.RecordedOfPerson;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.TakenFields;
import ro.asigur.census.store.DuplicateCases;
import ro.asigur.census.store.Merges;
import ro.asigur.census.store.Persons;
import ro.asigur.census.store.UnmergeItems;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/**
 * Two records are one person: the absorbed one points to the one that stays, and nothing moves. Taken apart, the pointer is
 * cleared, and what was recorded meanwhile is listed for somebody to say of whom it is.
 */
@ApplicationScoped
public class MergePeople {

    private Persons persons;
    private Merges merges;
    private UnmergeItems items;
    private DuplicateCases cases;
    private ChangeMember change;
    private Instance<RecordedOfPerson> recorded;
    private Work work;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected MergePeople() {}

    @Inject
    public MergePeople(
            Persons persons,
            Merges merges,
            UnmergeItems items,
            DuplicateCases cases,
            ChangeMember change,
            @Any Instance<RecordedOfPerson> recorded,
            Work work,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.persons = persons;
        this.merges = merges;
        this.items = items;
        this.cases = cases;
        this.change = change;
        this.recorded = recorded;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param absorbed the record that is taken in
     * @param into the record that stays
     * @param take fields that the staying record takes from the absorbed one
     */
    public record Order(UUID merge, PersonId absorbed, PersonId into, List<String> take) {}

    @Requires(CensusPermissions.DUPLICATES)
    public void merge(Order order, UUID device) {
        UUID absorbed = order.absorbed().value();
        UUID into = order.into().value();
        if (absorbed.equals(into)) {
            throw Refusal.at("/into", CensusProblem.MERGE_WITH_ITSELF);
        }
        Map<UUID, @Nullable UUID> locked = merges.lock(absorbed, into);
        Persons.Known first = mine(absorbed, "/personId");
        Persons.Known second = mine(into, "/into");
        if (locked.get(absorbed) != null) {
            throw Refusal.at("/personId", CensusProblem.MERGED_ALREADY);
        }
        if (locked.get(into) != null) {
            throw Refusal.at("/into", CensusProblem.MERGED_ALREADY);
        }
        TakenFields.check(order.take());
        if (!merges.add(order.merge(), absorbed, into, order.take())) {
            throw Refusal.at("/mergeId", CensusProblem.MERGED_ALREADY);
        }
        if (!order.take().isEmpty()) {
            change.apply(second, own -> TakenFields.from(order.take(), first.fields(), own), device);
        }
        cases.decide(absorbed, into, "merged", null, clock.now());
        recount(first, second);
        audit.wrote(
                "person.merged",
                absorbed,
                first.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("into", into.toString())
                        .add("take", JsonMaker.texts(order.take()))
                        .build());
        tell("census.PeopleMerged", first, second);
    }

    /** @return how many records wait for a decision */
    @Requires(CensusPermissions.DUPLICATES)
    public int unmerge(UUID mergeId) {
        Merges.Merge merge =
                merges.find(mergeId).orElseThrow(() -> Refusal.at("/mergeId", CensusProblem.MERGE_NOT_FOUND));
        Persons.Known absorbed = mine(merge.person(), "/mergeId");
        Persons.Known stays = mine(merge.into(), "/mergeId");
        merges.lock(merge.person(), merge.into());
        if (!merges.undo(merge)) {
            throw Refusal.at("/mergeId", CensusProblem.MERGE_NOT_FOUND);
        }
        List<RecordedOfPerson.Item> meanwhile = recorded.stream()
                .flatMap(context -> context.since(new PersonId(merge.into()), merge.mergedAt()).stream())
                .toList();
        items.add(mergeId, merge.into(), stays.uat(), meanwhile);
        cases.decide(merge.person(), merge.into(), "distinct", null, clock.now());
        recount(absorbed, stays);
        audit.wrote(
                "person.unmerged",
                merge.person(),
                absorbed.uat(),
                JsonMaker.object().add("into", merge.into().toString()).build(),
                JsonMaker.object().add("toDecide", meanwhile.size()).build());
        tell("census.PeopleTakenApart", absorbed, stays);
        return meanwhile.size();
    }

    /** Somebody of the actor's own communes: who was granted a person reads her and does not merge her. */
    private Persons.Known mine(UUID person, String pointer) {
        return persons.find(person)
                .filter(known -> work.binding().uats().contains(known.uat()))
                .orElseThrow(() -> Refusal.at(
                        pointer,
                        pointer.equals("/mergeId") ? CensusProblem.MERGE_NOT_FOUND : CensusProblem.MEMBER_NOT_FOUND));
    }

    private void recount(Persons.Known one, Persons.Known other) {
        persons.recount(one.household());
        if (!other.household().equals(one.household())) {
            persons.recount(other.household());
        }
    }

    /** Each commune is told of its own household alone. */
    private void tell(String fact, Persons.Known one, Persons.Known other) {
        for (Persons.Known side : List.of(one, other)) {
            outbox.publish(new Fact(
                    fact,
                    side.uat(),
                    side.id(),
                    JsonMaker.object()
                            .add("householdId", side.household().toString())
                            .add("personId", side.id().toString())
                            .build()));
        }
    }
}
