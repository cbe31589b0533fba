package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.MemberRules;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A worker corrects or completes what is written of a person. The replaced values are kept. */
@ApplicationScoped
public class ChangeMember {

    private Households households;
    private Persons persons;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ChangeMember() {}

    @Inject
    public ChangeMember(Households households, Persons persons, CountyClock clock, AuditTrail audit, Outbox outbox) {
        this.households = households;
        this.persons = persons;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param edit makes the new fields from those on file
     * @param device where the change was made
     * @return true when a new CNP is already on file where the worker may see it
     */
    @Requires(CensusPermissions.RECORD)
    public boolean change(PersonId id, UnaryOperator<MemberFields> edit, UUID device) {
        Persons.Known known = persons.find(id.value()).orElseThrow(() -> Refusal.of(CensusProblem.MEMBER_NOT_FOUND));
        return apply(known, edit, device);
    }

    /** The rules and the writing, for use cases that ask for another permission. */
    boolean apply(Persons.Known known, UnaryOperator<MemberFields> edit, UUID device) {
        Households.Known household = households
                .find(known.household())
                .orElseThrow(() -> Refusal.of(CensusProblem.MEMBER_NOT_FOUND)); // granted to read, not to write
        MemberFields fields = edit.apply(known.fields());
        MemberRules.check(fields, known.id(), household.members(), clock.today());
        return write(known, fields, device);
    }

    /** Writes fields that obey the rules; nothing when they are those on file. */
    boolean write(Persons.Known known, MemberFields fields, UUID device) {
        if (fields.equals(known.fields())) {
            return false;
        }
        JsonObject before = Described.member(known.fields());
        JsonObject after = Described.member(fields);
        JsonObject replaced = Described.replaced(before, after);
        persons.change(known, fields, replaced, device);
        audit.wrote("member.changed", known.id(), known.uat(), replaced, Described.replaced(after, before));
        outbox.publish(new Fact(
                "census.MemberChanged",
                known.uat(),
                known.id(),
                JsonMaker.object()
                        .add("householdId", known.household().toString())
                        .add("personId", known.id().toString())
                        .build()));
        return fields.validCnp()
                .filter(cnp -> !cnp.digits().equals(known.fields().cnp()))
                .map(cnp -> persons.noteDuplicates(known.id(), known.uat(), cnp))
                .orElse(false);
    }
}
