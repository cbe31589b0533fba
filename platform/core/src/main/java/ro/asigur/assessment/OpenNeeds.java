package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.store.Needs;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** Query: every vulnerability of a household's people, where it stands and how it came there. */
@ApplicationScoped
public class OpenNeeds {

    private Needs needs;
    private HouseholdRegister households;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenNeeds() {}

    @Inject
    public OpenNeeds(Needs needs, HouseholdRegister households, AuditTrail audit) {
        this.needs = needs;
        this.households = households;
        this.audit = audit;
    }

    /** Strongest first; refuted and resolved ones too. */
    @Requires(AssessmentPermissions.READ)
    public List<NeedSheet> open(HouseholdId id) {
        VisitedHousehold household =
                households.open(id).orElseThrow(() -> Refusal.of(AssessmentProblem.HOUSEHOLD_NOT_FOUND));
        audit.read("needs.opened", id.value(), household.uat(), JsonValue.NULL);
        return needs.sheets(
                id,
                household.members().stream().map(member -> member.id().value()).toList());
    }
}
