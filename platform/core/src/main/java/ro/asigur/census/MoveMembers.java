package ro.asigur.census;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.Parting;
import ro.asigur.census.domain.Remark;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Lives;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Members go to live in another household of the commune: some of them (it splits) or all (it joins the other). They take what
 * was recorded of them along; the old household shows where they went.
 */
@ApplicationScoped
public class MoveMembers {

    private static final Set<String> WHY = Set.of("moved", "split", "joined");

    private Households households;
    private Persons persons;
    private Lives lives;
    private ChangeMember change;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected MoveMembers() {}

    @Inject
    public MoveMembers(
            Households households,
            Persons persons,
            Lives lives,
            ChangeMember change,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.households = households;
        this.persons = persons;
        this.lives = lives;
        this.change = change;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param people members of one household or of several */
    public record Order(
            HouseholdId to,
            List<UUID> people,
            LocalDate on,
            String why,
            @Nullable String words,
            Instant madeAt) {}

    @Requires(CensusPermissions.RECORD)
    public void move(Order order, UUID device) {
        check(order);
        Households.Known to = households
                .find(order.to())
                .orElseThrow(() -> Refusal.at("/toHouseholdId", CensusProblem.HOUSEHOLD_NOT_FOUND));
        Map<UUID, Persons.Known> movers = new LinkedHashMap<>();
        for (int i = 0; i < order.people().size(); i++) {
            movers.put(order.people().get(i), mover(order.people().get(i), "/personIds/" + i, to));
        }
        Map<HouseholdId, List<Persons.Known>> left = new HashMap<>();
        for (Persons.Known mover : movers.values()) {
            left.computeIfAbsent(mover.household(), persons::of);
        }
        boolean first = to.members().isEmpty();
        for (Persons.Known mover : movers.values()) {
            write(order, mover, to, first, movers.keySet(), device);
            first = false;
        }
        left.forEach((household, members) -> {
            for (Persons.Known member : members) {
                if (!movers.containsKey(member.id())) {
                    change.write(member, Parting.stayed(member.fields(), movers.keySet()), device);
                }
            }
            settle(household);
        });
        settle(order.to());
        left.keySet().forEach(household -> tell(household, to));
        tell(order.to(), to);
    }

    private void check(Order order) {
        if (!WHY.contains(order.why())) {
            throw Refusal.at("/why", CensusProblem.OPTION_UNKNOWN, Map.of("value", order.why()));
        }
        if (order.on().isAfter(clock.today())) {
            throw Refusal.at("/on", CensusProblem.EVENT_IN_FUTURE);
        }
        Remark.check(order.words());
        if (order.people().isEmpty()) {
            throw Refusal.at("/personIds", CensusProblem.NOBODY_MOVES);
        }
    }

    private Persons.Known mover(UUID person, String pointer, Households.Known to) {
        Persons.Known mover = persons.find(person)
                .filter(known -> households.find(known.household()).isPresent())
                .orElseThrow(() -> Refusal.at(pointer, CensusProblem.MEMBER_NOT_FOUND));
        if (mover.household().equals(to.id())) {
            throw Refusal.at(pointer, CensusProblem.LIVES_THERE_ALREADY);
        }
        if (!mover.uat().equals(to.uat())) {
            throw Refusal.at(pointer, CensusProblem.MOVE_TO_OTHER_COMMUNE);
        }
        if (lives.isDead(person)) {
            throw Refusal.at(pointer, CensusProblem.PERSON_DIED);
        }
        return mover;
    }

    private void write(
            Order order, Persons.Known mover, Households.Known to, boolean first, Set<UUID> movers, UUID device) {
        MemberFields fields = Parting.moved(mover.fields(), movers, first);
        change.write(mover, fields, device);
        lives.move(mover.id(), to.id());
        lives.add(new Lives.Happened(
                UuidCreator.getTimeOrderedEpoch(),
                mover.id(),
                mover.uat(),
                "moved",
                order.why(),
                order.on(),
                mover.household().value(),
                to.id().value(),
                JsonValue.EMPTY_JSON_OBJECT,
                order.words(),
                order.madeAt()));
        audit.wrote(
                "person.moved",
                mover.id(),
                mover.uat(),
                household(mover.household()),
                JsonMaker.object()
                        .add("householdId", to.id().toString())
                        .add("on", order.on().toString())
                        .add("why", order.why())
                        .build());
    }

    private static JsonObject household(HouseholdId household) {
        return JsonMaker.object().add("householdId", household.toString()).build();
    }

    private void settle(HouseholdId household) {
        persons.recount(household);
        lives.changed(household);
    }

    private void tell(HouseholdId household, Households.Known to) {
        outbox.publish(new Fact("census.MembersMoved", to.uat(), null, household(household)));
    }
}
