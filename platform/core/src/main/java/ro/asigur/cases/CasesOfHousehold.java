package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.cases.CaseSheet.InTheWay;
import ro.asigur.cases.CaseSheet.PlanToValidate;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.domain.Closing;
import ro.asigur.cases.domain.ClosingReason;
import ro.asigur.cases.store.CaseComments;
import ro.asigur.cases.store.CaseComments.Comment;
import ro.asigur.cases.store.CasePeople;
import ro.asigur.cases.store.CaseSteps;
import ro.asigur.cases.store.Cases;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.cases.store.PlanValidations;
import ro.asigur.cases.store.PlanValidations.Validation;
import ro.asigur.casework.api.HouseholdPlans;
import ro.asigur.casework.api.HouseholdPlans.PlanBrief;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;

/** Query: the cases of one household, the latest first, each whole. The same number of statements however many there are. */
@ApplicationScoped
public class CasesOfHousehold {

    @Inject
    Cases cases;

    @Inject
    CasePeople people;

    @Inject
    CaseSteps steps;

    @Inject
    CaseComments comments;

    @Inject
    PlanValidations validations;

    @Inject
    HouseholdPlans plans;

    @Inject
    HouseholdRegister households;

    @Inject
    WhatKeepsOpen keeps;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    private record Read(
            Map<UUID, List<CasePeople.Member>> people,
            Map<UUID, List<CaseSteps.Step>> steps,
            Map<UUID, List<Comment>> comments,
            Map<UUID, Validation> validations) {}

    @Requires(CasesPermissions.READ)
    public List<CaseSheet> of(HouseholdId household) {
        UatCode uat = households
                .sheet(household)
                .map(sheet -> new UatCode(sheet.uat()))
                .orElseThrow(() -> Refusal.of(CasesProblem.HOUSEHOLD_NOT_FOUND));
        List<CareCase> all = cases.of(household);
        if (all.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = all.stream().map(CareCase::id).toList();
        Read read = new Read(
                people.of(ids).stream()
                        .collect(Collectors.groupingBy(
                                CasePeople.OfCase::careCase,
                                Collectors.mapping(CasePeople.OfCase::member, Collectors.toList()))),
                steps.of(ids).stream()
                        .collect(Collectors.groupingBy(
                                CaseSteps.OfCase::careCase,
                                Collectors.mapping(CaseSteps.OfCase::step, Collectors.toList()))),
                comments.of(ids).stream().collect(Collectors.groupingBy(Comment::careCase)),
                validations.latestOf(ids).stream().collect(Collectors.toMap(Validation::careCase, one -> one)));
        audit.read("case.opened", household.value(), uat, JsonValue.NULL);
        return all.stream().map(one -> sheet(one, read)).toList();
    }

    private CaseSheet sheet(CareCase one, Read read) {
        List<Comment> said = read.comments().getOrDefault(one.id(), List.of());
        return new CaseSheet(
                one.id(),
                one.household().value(),
                one.uat().siruta(),
                one.subject(),
                one.state().code(),
                one.openedAt(),
                one.openedBy(),
                one.responsible(),
                one.responsibleName(),
                one.reviewOn(),
                one.reviewOn() != null && one.reviewOn().isBefore(clock.today()),
                one.closedAt(),
                one.closedBecause(),
                one.version(),
                (int) said.stream().filter(Comment::waits).count(),
                one.isClosed() ? null : plan(one, read.validations().get(one.id())),
                one.isClosed() ? null : closing(one),
                read.people().getOrDefault(one.id(), List.of()),
                read.steps().getOrDefault(one.id(), List.of()),
                said);
    }

    private @Nullable PlanToValidate plan(CareCase one, @Nullable Validation validation) {
        Optional<PlanBrief> plan = plans.current(one.household());
        return plan.map(now -> new PlanToValidate(
                        now.id(),
                        now.revision(),
                        validated(now, validation),
                        validation == null ? null : validation.at(),
                        validation == null ? null : validation.by(),
                        validation == null ? null : validation.words()))
                .orElse(null);
    }

    /** Never, valid as it stands, or changed since. */
    static String validated(PlanBrief plan, @Nullable Validation validation) {
        if (validation == null) {
            return "never";
        }
        return validation.plan().equals(plan.id()) && validation.revision() == plan.revision() ? "valid" : "changed";
    }

    private InTheWay closing(CareCase one) {
        Closing closing = keeps.of(one.household());
        return new InTheWay(
                closing.critical(),
                closing.urgent(),
                closing.alarm(),
                Closing.proposed(WhatKeepsOpen.living(one, households.members(one.household())))
                        .map(ClosingReason::code)
                        .orElse(null));
    }
}
