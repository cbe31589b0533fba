package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ro.asigur.assessment.api.AssessmentBook;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.cases.domain.Closing;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.casework.api.HouseholdPlans;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.kernel.HouseholdId;

/** What of a household's file bears on the end of its case. */
@ApplicationScoped
public class WhatKeepsOpen {

    @Inject
    AssessmentBook assessments;

    @Inject
    HouseholdPlans plans;

    Closing of(HouseholdId household) {
        return Closing.of(
                assessments.latestDiagnoses(household).stream()
                        .map(DiagnosisRow::priority)
                        .toList(),
                plans.alarmed(household));
    }

    /** Whom the case is about, of the members who live. */
    static List<Closing.Subject> living(CareCase of, List<MemberSheet> members) {
        UUID subject = of.subject();
        return members.stream()
                .filter(member -> subject == null
                        || member.id().equals(subject)
                        || member.also().contains(subject))
                .map(member -> new Closing.Subject(member.presence(), member.ageMonths()))
                .toList();
    }
}
