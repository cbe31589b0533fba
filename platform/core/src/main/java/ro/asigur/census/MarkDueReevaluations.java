package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.census.store.Households;
import ro.asigur.identity.api.Requires;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Once a day in each county: marks the households whose re-evaluation has come due, and counts the children of all anew, since
 * they grow up without anyone writing it down. A repeat on the same day changes nothing.
 */
@ApplicationScoped
public class MarkDueReevaluations {

    /** Held by the county's jobs alone. */
    public static final String PERMISSION = "census.reevaluation.mark";

    private Households households;
    private CountyClock clock;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected MarkDueReevaluations() {}

    @Inject
    public MarkDueReevaluations(Households households, CountyClock clock, Outbox outbox) {
        this.households = households;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @return how many were newly marked */
    @Requires(PERMISSION)
    public int mark() {
        List<Households.Marked> due = households.markDue(clock.today());
        for (Households.Marked household : due) {
            outbox.publish(new Fact(
                    "census.ReevaluationCameDue",
                    household.uat(),
                    null,
                    JsonMaker.object()
                            .add("householdId", household.household().toString())
                            .build()));
        }
        households.recountChildren(clock.today());
        return due.size();
    }
}
