package ro.asigur.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.store.CaseComments.Comment;
import ro.asigur.cases.store.CasePeople.Member;
import ro.asigur.cases.store.CaseSteps.Step;

/**
 * A case, opened.
 *
 * @param subject a member of the household; null: the whole of it
 * @param state deschis, activ, monitorizare, inchis
 * @param closedBecause code of the reason
 * @param waiting comments that wait for an answer
 * @param plan what is to be validated; null for a closed case, or without a plan
 * @param closing what is in the way of its end; null for a closed case
 * @param steps the latest first
 * @param comments in the order in which they were said
 */
public record CaseSheet(
        UUID id,
        UUID householdId,
        int uat,
        @Nullable UUID subject,
        String state,
        Instant openedAt,
        String openedBy,
        UUID responsible,
        String responsibleName,
        @Nullable LocalDate reviewOn,
        boolean overdue,
        @Nullable Instant closedAt,
        @Nullable String closedBecause,
        int version,
        int waiting,
        @Nullable PlanToValidate plan,
        @Nullable InTheWay closing,
        List<Member> members,
        List<Step> steps,
        List<Comment> comments) {

    /**
     * @param validated never, valid, or changed since
     * @param by who validated it last; {@code words} what she said
     */
    public record PlanToValidate(
            UUID planId,
            int revision,
            String validated,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String words) {}

    /** @param proposed the reason that what is on file proposes */
    public record InTheWay(
            int critical,
            int urgent,
            boolean alarm,
            @Nullable String proposed) {}
}
