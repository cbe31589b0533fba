package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.Remark;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Lives;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Somebody died, or left for good to where nobody knows. Said by mistake, it is withdrawn and everything is as before. */
@ApplicationScoped
public class RecordDeparture {

    private static final String DEATH = "death";
    private static final String LEFT = "left";
    private static final String LEFT_FOR_GOOD = "plecat_definitiv";

    private Households households;
    private Persons persons;
    private Lives lives;
    private ChangeMember change;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordDeparture() {}

    @Inject
    public RecordDeparture(
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

    /** @param kind death or left */
    public record Order(
            UUID event,
            PersonId person,
            String kind,
            LocalDate on,
            @Nullable String words,
            Instant madeAt) {}

    @Requires(CensusPermissions.RECORD)
    public void record(Order order, UUID device) {
        Persons.Known person = mine(order.person().value(), "/personId");
        check(order, person);
        JsonObject before =
                JsonMaker.object().add("presence", person.fields().presence()).build();
        boolean added = lives.add(new Lives.Happened(
                order.event(),
                person.id(),
                person.uat(),
                order.kind(),
                null,
                order.on(),
                person.household().value(),
                null,
                before,
                order.words(),
                order.madeAt()));
        if (!added) {
            throw Refusal.at("/eventId", CensusProblem.EVENT_EXISTS);
        }
        if (order.kind().equals(DEATH)) {
            lives.died(person.id(), order.on());
        } else {
            change.write(person, present(person.fields(), LEFT_FOR_GOOD), device);
        }
        settle(person);
        JsonObjectBuilder told = JsonMaker.object().add("on", order.on().toString());
        JsonMaker.addIfThere(told, "words", order.words());
        audit.wrote(
                "person." + (order.kind().equals(DEATH) ? "died" : "left"),
                person.id(),
                person.uat(),
                before,
                told.build());
    }

    private void check(Order order, Persons.Known person) {
        if (!Set.of(DEATH, LEFT).contains(order.kind())) {
            throw Refusal.at("/kind", CensusProblem.OPTION_UNKNOWN, Map.of("value", order.kind()));
        }
        if (order.on().isAfter(clock.today())) {
            throw Refusal.at("/on", CensusProblem.EVENT_IN_FUTURE);
        }
        LocalDate born = person.fields().birthDate();
        if (born != null
                && person.fields().birthPrecision().equals("exact")
                && order.on().isBefore(born)) {
            throw Refusal.at("/on", CensusProblem.EVENT_BEFORE_BIRTH);
        }
        Remark.check(order.words());
        if (lives.isDead(person.id())) {
            throw Refusal.at("/personId", CensusProblem.PERSON_DIED);
        }
    }

    @Requires(CensusPermissions.RECORD)
    public void withdraw(UUID event, UUID device) {
        Lives.Withdrawable said =
                lives.withdrawable(event).orElseThrow(() -> Refusal.at("/eventId", CensusProblem.EVENT_NOT_FOUND));
        Persons.Known person = mine(said.person(), "/eventId");
        lives.withdraw(event, clock.now());
        if (said.kind().equals(DEATH)) {
            lives.died(person.id(), null);
        } else {
            change.write(person, present(person.fields(), said.before().getString("presence", "permanent")), device);
        }
        settle(person);
        audit.wrote(
                "person.departure-withdrawn",
                person.id(),
                person.uat(),
                JsonMaker.object().add("kind", said.kind()).build(),
                JsonValue.NULL);
    }

    private Persons.Known mine(UUID person, String pointer) {
        return persons.find(person)
                .filter(known -> households.find(known.household()).isPresent()) // granted to read, not to write
                .orElseThrow(() -> Refusal.at(pointer, CensusProblem.MEMBER_NOT_FOUND));
    }

    private void settle(Persons.Known person) {
        persons.recount(person.household());
        lives.changed(person.household());
        outbox.publish(new Fact(
                "census.MemberDeparted",
                person.uat(),
                person.id(),
                JsonMaker.object()
                        .add("householdId", person.household().toString())
                        .add("personId", person.id().toString())
                        .build()));
    }

    private static MemberFields present(MemberFields on, String presence) {
        return new MemberFields(
                on.familyName(),
                on.givenName(),
                on.birthDate(),
                on.birthPrecision(),
                on.sex(),
                on.cnp(),
                on.noCnpReason(),
                on.relation(),
                presence,
                on.mother(),
                on.father(),
                on.partner());
    }
}
