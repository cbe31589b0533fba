package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.census.store.Households;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.api.Gazetteer;

/** A worker corrects where a household is and how it is reached. The replaced values are kept. */
@ApplicationScoped
public class ChangeHousehold {

    private Households households;
    private Gazetteer gazetteer;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ChangeHousehold() {}

    @Inject
    public ChangeHousehold(Households households, Gazetteer gazetteer, AuditTrail audit, Outbox outbox) {
        this.households = households;
        this.gazetteer = gazetteer;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param edit makes the new fields from those on file
     * @param device where the change was made
     */
    @Requires(CensusPermissions.RECORD)
    public void change(HouseholdId id, UnaryOperator<HouseholdFields> edit, UUID device) {
        Households.Known known = households.find(id).orElseThrow(() -> Refusal.of(CensusProblem.HOUSEHOLD_NOT_FOUND));
        HouseholdFields fields = edit.apply(known.fields());
        fields.check(gazetteer
                .village(fields.village())
                .filter(place -> place.uat().equals(known.uat()))
                .isPresent());
        JsonObject before = Described.household(known.fields());
        JsonObject after = Described.household(fields);
        JsonObject replaced = Described.replaced(before, after);
        if (replaced.isEmpty()) {
            return;
        }
        households.change(known, fields, replaced, device);
        audit.wrote("household.changed", id.value(), known.uat(), replaced, Described.replaced(after, before));
        outbox.publish(new Fact(
                "census.HouseholdChanged",
                known.uat(),
                null,
                JsonMaker.object().add("householdId", id.toString()).build()));
    }
}
