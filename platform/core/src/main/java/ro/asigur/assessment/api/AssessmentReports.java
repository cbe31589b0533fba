package ro.asigur.assessment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** What reports and papers ask of the assessments. Runs in the open transaction, in the reader's scope. */
public interface AssessmentReports {

    /** Every vulnerability of these members of a household, with its steps; strongest first. */
    List<NeedSheet> needs(HouseholdId household, Collection<UUID> members);

    /** @param kind option of Z03 */
    record InterviewHeld(LocalDate on, String kind, UUID household, Instant startedAt, Instant submittedAt) {}

    /** Interviews that a worker submitted, of visits on these days. */
    List<InterviewHeld> interviews(UUID account, LocalDate from, LocalDate until);

    /** @param grounds codes of {@link ro.asigur.instrument.api.SeparationRisk} */
    record ChildAtRisk(UUID person, List<String> grounds, LocalDate visitDate) {}

    /** Children of a commune at risk of being separated from their family, by the latest assessment of each. */
    List<ChildAtRisk> atRisk(UatCode uat);

    /**
     * What the latest interview says of a child's parents; null where it was not answered.
     *
     * @param living option of C01; {@code why} options of C02; {@code carer} option of C03; {@code notified} option of C04
     */
    record ParentsTold(
            @Nullable String living,
            List<String> why,
            @Nullable String carer,
            @Nullable String notified,
            LocalDate visitDate) {}

    /** By person, of a commune. */
    Map<UUID, ParentsTold> parents(UatCode uat);
}
