package ro.asigur.census;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.MemberRules;
import ro.asigur.census.store.DuplicateCases;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Lives;
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
    private DuplicateCases cases;
    private Lives lives;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordMember() {}

    @Inject
    public RecordMember(
            Households households,
            Persons persons,
            DuplicateCases cases,
            Lives lives,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.households = households;
        this.persons = persons;
        this.cases = cases;
        this.lives = lives;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * How somebody came to be recorded.
     *
     * @param kind birth or arrived; null: she lived there already
     * @param on the day of her arrival; of a birth it is the date of birth
     * @param notSameAs records that were shown as alike and are of other people
     */
    public record Coming(@Nullable String kind, @Nullable LocalDate on, List<UUID> notSameAs, Instant madeAt) {

        static final Set<String> KINDS = Set.of("birth", "arrived");
    }

    /** @return true when the CNP is already on file where the worker may see it; elsewhere it is noted and not told */
    @Requires(CensusPermissions.RECORD)
    public boolean record(PersonId id, HouseholdId householdId, MemberFields fields, Coming coming) {
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
        boolean known = fields.validCnp()
                .map(cnp -> persons.noteDuplicates(id.value(), household.uat(), cnp))
                .orElse(false);
        coming.notSameAs().forEach(other -> cases.decide(id.value(), other, "distinct", null, clock.now()));
        if (coming.kind() != null) {
            came(id, household, fields, coming.kind(), coming);
        }
        return known;
    }

    /** Written down as something that happened; a household that was interviewed is to be seen again. */
    private void came(PersonId id, Households.Known household, MemberFields fields, String kind, Coming coming) {
        if (!Coming.KINDS.contains(kind)) {
            throw Refusal.at("/event", CensusProblem.OPTION_UNKNOWN, Map.of("value", kind));
        }
        LocalDate on = kind.equals("birth") ? fields.birthDate() : coming.on();
        if (on == null) {
            throw Refusal.at("/eventOn", CensusProblem.EVENT_DAY_MISSING);
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.at("/eventOn", CensusProblem.EVENT_IN_FUTURE);
        }
        lives.add(new Lives.Happened(
                UuidCreator.getTimeOrderedEpoch(),
                id.value(),
                household.uat(),
                kind,
                null,
                on,
                null,
                household.id().value(),
                JsonValue.EMPTY_JSON_OBJECT,
                null,
                coming.madeAt()));
        lives.changed(household.id());
    }
}
