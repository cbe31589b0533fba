package ro.asigur.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.sample.SampleHousehold;
import ro.asigur.exchange.sample.SampleMember;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.kernel.Refusal;

/**
 * A made-up household that has gone through what an interview goes through: rules of the census, check of every answer,
 * diagnosis, minimum package.
 *
 * @param members in the order of the household
 * @param diagnosis null when nobody was interviewed
 * @param reevaluateOn null when nobody was interviewed
 */
public record InterviewedHousehold(
        SampleHousehold household,
        Map<UUID, MemberIntake.Accepted> members,
        @Nullable Diagnosis diagnosis,
        Agreement agreement,
        List<ProposedLine> lines,
        @Nullable LocalDate reevaluateOn,
        @Nullable LocalDate returnOn) {

    /** @throws Refusal as the interview would be refused: a fault of the generator */
    static InterviewedHousehold of(SampleHousehold household, Guide guide, MemberIntake intake, LocalDate today) {
        Set<UUID> ids = new HashSet<>();
        household.members().forEach(member -> ids.add(member.id()));
        Map<UUID, MemberIntake.Accepted> accepted = new LinkedHashMap<>();
        for (SampleMember member : household.members()) {
            accepted.put(member.id(), intake.accept(told(member), ids, today));
        }
        if (!household.interviewed()) {
            return new InterviewedHousehold(household, accepted, null, Agreement.NOT_ASKED, List.of(), null, null);
        }
        Instrument instrument = guide.compiled().instrument();
        checkAnswers(household, instrument, today);
        LocalDate visit = household.visited().toLocalDate();
        Diagnosis diagnosis =
                guide.compiled().diagnose(household.interview(), Parameters.on(visit, guide.parameters()));
        List<Finding> findings = diagnosis.findings();
        Agreement agreement = Agreement.of(household.answers().get("Z06"));
        return new InterviewedHousehold(
                household,
                accepted,
                diagnosis,
                agreement,
                MinimumPackage.propose(findings, instrument, visit, agreement),
                MinimumPackage.reevaluateOn(findings, instrument, visit),
                MinimumPackage.returnVisitOn(agreement, visit).orElse(null));
    }

    private static MemberIntake.NewMember told(SampleMember member) {
        return new MemberIntake.NewMember(
                member.id(),
                member.familyName(),
                member.givenName(),
                member.birthDate(),
                member.birthPrecision(),
                member.sex(),
                member.cnp() == null ? null : member.cnp().digits(),
                member.noCnpReason(),
                member.relation(),
                member.presence(),
                member.mother(),
                member.father(),
                member.partner() == null ? null : member.partner().toString());
    }

    private static void checkAnswers(SampleHousehold household, Instrument instrument, LocalDate today) {
        Set<String> members = new HashSet<>();
        household.members().forEach(member -> members.add(member.id().toString()));
        List<Refusal.Field> faults = new ArrayList<>();
        household
                .answers()
                .forEach((question, value) -> AnswerCheck.answer(
                                instrument, question, false, value, today, members, "/household/" + question)
                        .ifPresent(faults::add));
        for (int i = 0; i < household.members().size(); i++) {
            String pointer = "/members/" + i + "/";
            household
                    .members()
                    .get(i)
                    .answers()
                    .forEach((question, value) -> AnswerCheck.answer(
                                    instrument, question, true, value, today, members, pointer + question)
                            .ifPresent(faults::add));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(InstrumentProblem.ANSWERS_REFUSED, faults);
        }
    }

    /** Strongest priority, null when nothing was raised. */
    public @Nullable Integer priority() {
        Diagnosis told = diagnosis;
        return told == null
                ? null
                : told.findings().stream()
                        .map(Finding::priority)
                        .min(Integer::compare)
                        .orElse(null);
    }
}
