package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.census.store.Households;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.api.Gazetteer;

/** A worker writes a household down for the first time. */
@ApplicationScoped
public class RecordHousehold {

    private Households households;
    private Gazetteer gazetteer;
    private Work work;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordHousehold() {}

    @Inject
    public RecordHousehold(
            Households households, Gazetteer gazetteer, Work work, CountyClock clock, AuditTrail audit, Outbox outbox) {
        this.households = households;
        this.gazetteer = gazetteer;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @return the household's number in its commune */
    @Requires(CensusPermissions.RECORD)
    public int record(HouseholdId id, UatCode uat, HouseholdFields fields) {
        if (!work.binding().uats().contains(uat)) {
            throw Refusal.at("/uat", CensusProblem.UAT_NOT_FOUND);
        }
        fields.check(gazetteer
                .village(fields.village())
                .filter(place -> place.uat().equals(uat))
                .isPresent());
        int number = households
                .add(id, uat, fields, clock.now())
                .orElseThrow(() -> Refusal.at("/householdId", CensusProblem.HOUSEHOLD_EXISTS));
        audit.wrote("household.recorded", id.value(), uat, JsonValue.NULL, Described.household(fields));
        outbox.publish(new Fact(
                "census.HouseholdEnumerated",
                uat,
                null,
                JsonMaker.object()
                        .add("householdId", id.toString())
                        .add("village", fields.village())
                        .build()));
        return number;
    }
}
