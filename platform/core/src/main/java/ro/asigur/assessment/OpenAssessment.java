package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentRow;
import ro.asigur.assessment.api.ClarifyRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.assessment.domain.AnswerSheet;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.assessment.store.Diagnoses;
import ro.asigur.assessment.store.Drafts;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;

/** Query: one assessment with its answers; of a draft too, so that another device or worker can go on with it. */
@ApplicationScoped
public class OpenAssessment {

    private Drafts drafts;
    private Diagnoses diagnoses;
    private Instruments instruments;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenAssessment() {}

    @Inject
    public OpenAssessment(Drafts drafts, Diagnoses diagnoses, Instruments instruments, AuditTrail audit) {
        this.drafts = drafts;
        this.diagnoses = diagnoses;
        this.instruments = instruments;
        this.audit = audit;
    }

    /**
     * Components of the row as in {@link AssessmentRow}.
     *
     * @param household answers of Z, H, I
     * @param carried questions of them that were taken over from the assessment before and not confirmed
     * @param byOthers question → {@code {name, at}} of who answered it, where that is not the author
     */
    public record AssessmentFile(
            UUID id,
            String kind,
            String state,
            LocalDate visitDate,
            String author,
            Instant startedAt,
            @Nullable Instant submittedAt,
            String instrumentVersion,
            UUID householdId,
            JsonObject household,
            Set<String> carried,
            JsonObject byOthers,
            List<OfMember> members,
            List<DiagnosisRow> diagnoses,
            List<ClarifyRow> toClarify) {}

    /** @param answers of P, C, G, A without the member's own fields; the others as of the household */
    public record OfMember(UUID personId, JsonObject answers, Set<String> carried, JsonObject byOthers) {

        static OfMember of(UUID person, AnswerSheet sheet) {
            return new OfMember(person, sheet.json(), sheet.carried(), sheet.othersJson());
        }
    }

    /** A draft's diagnosis is that of its answers so far. */
    @Requires(AssessmentPermissions.READ)
    public AssessmentFile open(UUID id) {
        Drafts.OnFile file = drafts.find(id).orElseThrow(() -> Refusal.of(AssessmentProblem.ASSESSMENT_NOT_FOUND));
        Draft draft = file.draft();
        AssessmentRow row =
                diagnoses.find(draft.id()).orElseThrow(() -> Refusal.of(AssessmentProblem.ASSESSMENT_NOT_FOUND));
        Told told = file.state().equals("draft")
                ? Told.by(instruments
                        .version(draft.version())
                        .diagnose(draft.interview(), instruments.parameters(draft.visitDate())))
                : new Told(diagnoses.raised(draft.id()), diagnoses.toClarify(draft.id()));
        audit.read("assessment.opened", draft.id(), draft.visited().uat(), JsonValue.NULL);
        return new AssessmentFile(
                row.id(),
                row.kind(),
                row.state(),
                row.visitDate(),
                row.author(),
                row.startedAt(),
                row.submittedAt(),
                row.instrumentVersion(),
                draft.visited().id().value(),
                draft.household().json(),
                draft.household().carried(),
                draft.household().othersJson(),
                draft.members().entrySet().stream()
                        .map(member -> OfMember.of(member.getKey(), member.getValue()))
                        .toList(),
                told.diagnoses(),
                told.toClarify());
    }
}
