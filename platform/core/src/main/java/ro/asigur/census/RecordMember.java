package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.MemberRules;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A worker writes down someone who lives in a household. */
@ApplicationScoped
public class RecordMember {

    private Households households;
    private Persons persons;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordMember() {}

    @Inject
    public RecordMember(Households households, Persons persons, CountyClock clock, AuditTrail audit, Outbox outbox) {
        this.households = households;
        this.persons = persons;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @return true when the CNP is already on file where the worker may see it; elsewhere it is noted and not told */
    @Requires(CensusPermissions.RECORD)
    public boolean record(PersonId id, HouseholdId householdId, MemberFields fields) {
        Households.Known household = households
                .find(householdId)
                .orElseThrow(() -> Refusal.at("/householdId", CensusProblem.HOUSEHOLD_NOT_FOUND));
        MemberRules.check(fields, id.value(), household.members(), clock.today());
        if (!persons.add(id.value(), householdId, household.uat(), fields, clock.now())) {
            throw Refusal.at("/personId", CensusProblem.MEMBER_EXISTS);
        }
        audit.wrote("member.recorded", id.value(), household.uat(), JsonValue.NULL, Described.member(fields));
        outbox.publish(new Fact(
                "census.MemberRecorded",
                household.uat(),
                id.value(),
                JsonMaker.object()
                        .add("householdId", householdId.toString())
                        .add("personId", id.toString())
                        .build()));
        return fields.validCnp()
                .map(cnp -> persons.noteDuplicates(id.value(), household.uat(), cnp))
                .orElse(false);
    }
}
