package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Lives;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/** Who mainly cares for the children of a household, and whether a child was known to any service before the first visit. */
@ApplicationScoped
public class NameCarer {

    private Households households;
    private Persons persons;
    private Lives lives;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected NameCarer() {}

    @Inject
    public NameCarer(Households households, Persons persons, Lives lives, AuditTrail audit, Outbox outbox) {
        this.households = households;
        this.persons = persons;
        this.lives = lives;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param member null: nobody of the household */
    @Requires(CensusPermissions.RECORD)
    public void carer(HouseholdId household, @Nullable UUID member) {
        Households.Known known = households
                .find(household)
                .orElseThrow(() -> Refusal.at("/householdId", CensusProblem.HOUSEHOLD_NOT_FOUND));
        if (member != null && !known.members().contains(member)) {
            throw Refusal.at("/personId", CensusProblem.RELATIVE_NOT_IN_HOUSEHOLD);
        }
        JsonObject before = carer(lives.carer(household).orElse(null));
        JsonObject after = carer(member);
        if (before.equals(after)) {
            return;
        }
        lives.carer(household, member);
        audit.wrote("household.carer-named", household.value(), known.uat(), before, after);
        tell("census.CarerNamed", household, known.uat());
    }

    private static JsonObject carer(@Nullable UUID member) {
        return JsonMaker.object()
                .add("personId", member == null ? JsonValue.NULL : JsonMaker.value(member.toString()))
                .build();
    }

    /** @param before false: an invisible child, whom the census found; null: not known */
    @Requires(CensusPermissions.RECORD)
    public void known(PersonId person, @Nullable Boolean before) {
        Persons.Known known = persons.find(person.value())
                .filter(one -> households.find(one.household()).isPresent())
                .orElseThrow(() -> Refusal.at("/personId", CensusProblem.MEMBER_NOT_FOUND));
        lives.known(known.id(), before);
        JsonValue told = before == null ? JsonValue.NULL : before ? JsonValue.TRUE : JsonValue.FALSE;
        audit.wrote(
                "person.known-before",
                known.id(),
                known.uat(),
                JsonValue.NULL,
                JsonMaker.object().add("known", told).build());
        tell("census.MemberChanged", known.household(), known.uat());
    }

    private void tell(String fact, HouseholdId household, UatCode uat) {
        outbox.publish(new Fact(
                fact,
                uat,
                null,
                JsonMaker.object().add("householdId", household.toString()).build()));
    }
}
