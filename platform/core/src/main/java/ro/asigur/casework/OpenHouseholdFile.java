package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentBook;
import ro.asigur.assessment.api.AssessmentRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.store.Plans;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;

/** Query: a household's file, each part to whom it is permitted. The reading goes into the trail. */
@ApplicationScoped
public class OpenHouseholdFile {

    private HouseholdRegister households;
    private AssessmentBook assessments;
    private Plans plans;
    private PlanReading reading;
    private CurrentActor actor;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenHouseholdFile() {}

    @Inject
    public OpenHouseholdFile(
            HouseholdRegister households,
            AssessmentBook assessments,
            Plans plans,
            PlanReading reading,
            CurrentActor actor,
            AuditTrail audit) {
        this.households = households;
        this.assessments = assessments;
        this.plans = plans;
        this.reading = reading;
        this.actor = actor;
        this.audit = audit;
    }

    /** @param assessments newest first; {@code plan} the one that is not closed */
    public record HouseholdFile(
            HouseholdSheet household,
            List<Member> members,
            List<AssessmentRow> assessments,
            @Nullable PlanSheet plan) {}

    /** A member with what was found in the latest assessment; the other components as in {@link MemberSheet}. */
    public record Member(
            UUID id,
            int position,
            String familyName,
            String givenName,
            @Nullable LocalDate birthDate,
            String birthPrecision,
            @Nullable Integer ageMonths,
            @Nullable String sex,
            @Nullable String cnpMasked,
            @Nullable String noCnpReason,
            @Nullable String relation,
            String presence,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String partner,
            int version,
            List<DiagnosisRow> diagnoses) {

        static Member of(MemberSheet member, List<DiagnosisRow> household) {
            return new Member(
                    member.id(),
                    member.position(),
                    member.familyName(),
                    member.givenName(),
                    member.birthDate(),
                    member.birthPrecision(),
                    member.ageMonths(),
                    member.sex(),
                    member.cnpMasked(),
                    member.noCnpReason(),
                    member.relation(),
                    member.presence(),
                    member.mother(),
                    member.father(),
                    member.partner(),
                    member.version(),
                    household.stream()
                            .filter(row -> row.personId().equals(member.id())
                                    || member.also().contains(row.personId()))
                            .toList());
        }
    }

    @Requires(CaseworkPermissions.FILE)
    public HouseholdFile open(HouseholdId id) {
        HouseholdSheet household =
                households.sheet(id).orElseThrow(() -> Refusal.of(CaseworkProblem.HOUSEHOLD_NOT_FOUND));
        Actor reader = actor.get();
        boolean assessed = reader.may(CaseworkPermissions.ASSESSMENTS);
        List<DiagnosisRow> diagnoses = assessed ? assessments.latestDiagnoses(id) : List.of();
        PlanSheet plan = reader.may(CaseworkPermissions.READ)
                ? plans.currentOf(id).map(reading::sheet).orElse(null)
                : null;
        audit.read("household.opened", id.value(), new UatCode(household.uat()), JsonValue.NULL);
        return new HouseholdFile(
                household,
                households.members(id).stream()
                        .map(member -> Member.of(member, diagnoses))
                        .toList(),
                assessed ? assessments.of(id) : List.of(),
                plan);
    }
}
