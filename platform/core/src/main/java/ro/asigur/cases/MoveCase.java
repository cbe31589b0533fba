package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.domain.CaseState;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.domain.Closing;
import ro.asigur.cases.domain.ClosingReason;
import ro.asigur.cases.domain.ReviewDay;
import ro.asigur.cases.store.Cases;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;

/** The steps of a case: on to the next state, closed with its reason, reopened; and the day it is looked at again. */
@ApplicationScoped
@Requires(CasesPermissions.KEEP)
public class MoveCase {

    @Inject
    Cases cases;

    @Inject
    CaseFacts facts;

    @Inject
    WhatKeepsOpen keeps;

    @Inject
    HouseholdRegister households;

    @Inject
    CountyClock clock;

    /**
     * @param looked the state that was on the screen; null: not told
     * @throws Refusal {@code cases.changed-meanwhile} with the present state, {@code cases.state-not-reachable}
     */
    public void on(UUID id, String to, @Nullable String looked, @Nullable String why) {
        CaseState wanted = CaseState.of(to)
                .orElseThrow(() -> Refusal.at("/state", CasesProblem.STATE_UNKNOWN, Map.of("value", to)));
        CareCase found = facts.takeOpen(id);
        if (found.state() == wanted) {
            return;
        }
        if (looked != null && !looked.equals(found.state().code())) {
            throw Refusal.at(
                    "/state",
                    CasesProblem.CHANGED_MEANWHILE,
                    Map.of("state", found.state().code()));
        }
        if (!found.state().leadsTo(wanted)) {
            throw Refusal.at("/state", CasesProblem.STATE_NOT_REACHABLE);
        }
        String reason = CaseFacts.words(why, "/why");
        cases.moved(id, wanted);
        facts.step(found, "CaseChanged", "moved", found.state().code(), wanted.code(), reason);
    }

    /**
     * @param confirmed somebody has seen that urgent needs or an alarm are open; then {@code why} is needed
     * @throws Refusal {@code cases.critical-open}, {@code cases.urgent-open} with how many
     */
    public void close(UUID id, String because, @Nullable String why, boolean confirmed) {
        ClosingReason reason = ClosingReason.of(because)
                .orElseThrow(() -> Refusal.at("/reason", CasesProblem.REASON_UNKNOWN, Map.of("value", because)));
        String words = CaseFacts.words(why, "/why");
        CareCase found = facts.takeOpen(id);
        List<Closing.Subject> living = WhatKeepsOpen.living(found, households.members(found.household()));
        if (!Closing.fits(reason, living)) {
            throw Refusal.at("/reason", CasesProblem.NOT_EIGHTEEN);
        }
        Closing closing = keeps.of(found.household());
        closing.refusal(confirmed, words).ifPresent(problem -> {
            throw Refusal.at(
                    problem == CasesProblem.REASON_NEEDED ? "/why" : "/confirmed",
                    problem,
                    Map.of("critical", closing.critical(), "urgent", closing.urgent()));
        });
        cases.closed(id, reason.code(), clock.now());
        facts.step(found, "CaseClosed", "closed", found.state().code(), reason.code(), words);
    }

    /** @throws Refusal {@code cases.reason-needed}; {@code cases.open-already} when another one is open */
    public void reopen(UUID id, @Nullable String why) {
        CareCase found = facts.take(id);
        String words = CaseFacts.words(why, "/why");
        if (!found.isClosed()) {
            throw Refusal.at("/caseId", CasesProblem.NOT_CLOSED);
        }
        if (words == null) {
            throw Refusal.at("/why", CasesProblem.REASON_NEEDED);
        }
        if (cases.of(found.household()).stream().anyMatch(one -> !one.isClosed())) {
            throw Refusal.at("/caseId", CasesProblem.OPEN_ALREADY);
        }
        Integer priority = households
                .sheet(found.household())
                .map(HouseholdSheet::priority)
                .orElse(null);
        cases.reopened(id, ReviewDay.after(clock.today(), priority));
        facts.step(found, "CaseChanged", "reopened", found.closedBecause(), CaseState.DESCHIS.code(), words);
    }

    /** @param why what the team found this time; kept in the history */
    public void review(UUID id, LocalDate next, @Nullable String why) {
        CareCase found = facts.takeOpen(id);
        if (!ReviewDay.canBe(next, clock.today())) {
            throw Refusal.at("/on", CasesProblem.REVIEW_WRONG);
        }
        String words = CaseFacts.words(why, "/why");
        cases.reviewOn(id, next);
        LocalDate before = found.reviewOn();
        facts.step(found, "CaseChanged", "review", before == null ? null : before.toString(), next.toString(), words);
    }
}
