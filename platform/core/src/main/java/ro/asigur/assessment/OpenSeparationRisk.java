package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.store.SeparationRisks;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.SeparationRisk;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** Query: which of a household's children are at risk of being separated from their family, and on what grounds. */
@ApplicationScoped
public class OpenSeparationRisk {

    private SeparationRisks risks;
    private HouseholdRegister households;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenSeparationRisk() {}

    @Inject
    public OpenSeparationRisk(SeparationRisks risks, HouseholdRegister households, AuditTrail audit) {
        this.risks = risks;
        this.households = households;
        this.audit = audit;
    }

    /** @param visitDate of the assessment that says so */
    public record ChildAtRisk(UUID personId, List<GroundInWords> grounds, UUID assessmentId, LocalDate visitDate) {}

    /** Why, in both languages. */
    public record GroundInWords(String code, String textRo, String textEn) {}

    @Requires(AssessmentPermissions.READ)
    public List<ChildAtRisk> open(HouseholdId id) {
        VisitedHousehold household =
                households.open(id).orElseThrow(() -> Refusal.of(AssessmentProblem.HOUSEHOLD_NOT_FOUND));
        audit.read("separation-risk.opened", id.value(), household.uat(), JsonValue.NULL);
        List<UUID> persons =
                household.members().stream().map(member -> member.id().value()).toList();
        return risks.of(persons).stream()
                .map(one -> new ChildAtRisk(one.person(), inWords(one.grounds()), one.assessment(), one.visitDate()))
                .toList();
    }

    private static List<GroundInWords> inWords(List<String> codes) {
        return SeparationRisk.grounds().stream()
                .filter(ground -> codes.contains(ground.code()))
                .map(ground -> new GroundInWords(
                        ground.code(), ground.text().ro(), ground.text().en()))
                .toList();
    }
}
