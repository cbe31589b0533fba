package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.Entrusting;
import ro.asigur.census.store.PersonGrants;
import ro.asigur.census.store.PersonGrants.Grant;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/**
 * Lets a colleague of another commune, or one who works in none, see one person for some days and a reason: hers alone, not
 * the household's. Given and taken back by who works in the person's commune; who was granted her cannot pass her on.
 */
@ApplicationScoped
public class EntrustPerson {

    private Persons persons;
    private PersonGrants grants;
    private Colleagues colleagues;
    private Work work;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected EntrustPerson() {}

    @Inject
    public EntrustPerson(
            Persons persons,
            PersonGrants grants,
            Colleagues colleagues,
            Work work,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.persons = persons;
        this.grants = grants;
        this.colleagues = colleagues;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Requires(CensusPermissions.ENTRUST)
    public void entrust(UUID id, PersonId personId, Entrusting order) {
        Persons.Known person = persons.find(personId.value())
                .filter(known -> work.binding().uats().contains(known.uat()))
                .orElseThrow(() -> Refusal.at("/personId", CensusProblem.MEMBER_NOT_FOUND));
        order.check(clock.today());
        Colleague colleague = colleagues
                .find(order.account(), CensusPermissions.READ)
                .orElseThrow(() -> Refusal.at("/account", CensusProblem.COLLEAGUE_NOT_FOUND));
        if (colleague.worksIn(person.uat())) {
            throw Refusal.at("/account", CensusProblem.COLLEAGUE_SEES_ALREADY);
        }
        ZoneId zone = work.tenant().zone();
        Instant starts = order.from().atStartOfDay(zone).toInstant();
        Instant ends = order.until().plusDays(1).atStartOfDay(zone).toInstant();
        if (grants.overlaps(order.account(), person.id(), starts, ends)) {
            throw Refusal.at("/account", CensusProblem.ENTRUSTED_ALREADY);
        }
        Grant grant = new Grant(
                id,
                order.account(),
                person.id(),
                person.uat(),
                person.household(),
                order.reason(),
                order.words(),
                starts,
                ends,
                work.binding().actor(),
                null);
        if (!grants.add(grant, clock.now())) {
            throw Refusal.at("/grantId", CensusProblem.ENTRUSTED_ALREADY);
        }
        audit.wrote("person.entrusted", person.id(), person.uat(), JsonValue.NULL, described(grant, colleague.name()));
        outbox.publish(fact("census.PersonEntrusted", grant));
    }

    /** Ends an access before its time; one that has ended is not found. */
    @Requires(CensusPermissions.ENTRUST)
    public void end(UUID id) {
        Grant grant = grants.find(id)
                .filter(found -> work.binding().uats().contains(found.uat()))
                .orElseThrow(() -> Refusal.at("/grantId", CensusProblem.ENTRUSTING_NOT_FOUND));
        if (!grants.end(id, clock.now())) {
            throw Refusal.at("/grantId", CensusProblem.ENTRUSTING_NOT_FOUND);
        }
        audit.wrote("person.entrusting-ended", grant.person(), grant.uat(), described(grant, null), JsonValue.NULL);
        outbox.publish(fact("census.EntrustingEnded", grant));
    }

    private JsonObject described(Grant grant, @Nullable String colleague) {
        ZoneId zone = work.tenant().zone();
        JsonObjectBuilder told =
                JsonMaker.object().add("account", grant.account().toString());
        if (colleague != null) {
            told.add("name", colleague);
        }
        return told.add("reason", grant.reason())
                .add("from", grant.startsAt().atZone(zone).toLocalDate().toString())
                .add("until", AccessDays.last(grant.endsAt(), zone).toString())
                .build();
    }

    /** Told to who works in the commune and to the account itself. */
    private static Fact fact(String type, Grant grant) {
        return new Fact(
                type,
                grant.uat(),
                grant.person(),
                JsonMaker.object()
                        .add("householdId", grant.household().toString())
                        .add("personId", grant.person().toString())
                        .add(Fact.ACCOUNT, grant.account().toString())
                        .build());
    }
}
