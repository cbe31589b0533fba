package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.programmes.domain.AccessState;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.domain.Eligibility;
import ro.asigur.programmes.domain.ProgrammesProblem;
import ro.asigur.programmes.store.Asks;
import ro.asigur.referrals.api.ServiceDirectory;
import ro.asigur.referrals.api.ServiceDirectory.Offered;
import ro.asigur.tenancy.api.CountyClock;

/**
 * Who decides admits, lets wait or refuses, makes the contract and ends it. A service never has more people than places: the
 * service is locked while its places are counted, so two decisions at the same moment come one after the other.
 */
@ApplicationScoped
public class DecideAccess {

    private static final int LONGEST = 1_000;

    @Inject
    ServiceDirectory services;

    @Inject
    Asks asks;

    @Inject
    AskAccess eligibility;

    @Inject
    PersonOfProgramme persons;

    @Inject
    ReferredLines lines;

    @Inject
    AccessSteps steps;

    @Inject
    CountyClock clock;

    /**
     * @param decision admit, wait or refuse
     * @throws Refusal {@code programmes.no-place-free}, {@code programmes.not-eligible} with what is not met
     */
    @Requires(ProgrammesPermissions.DECIDE)
    public void decide(UUID id, String decision, String reason) {
        AccessState to = AccessState.decided(decision);
        text("/reason", reason);
        Ask ask = take(id);
        ask.state().step(to);
        Offered service = service(ask);
        List<Eligibility.Check> checks = eligibility.checks(service, persons.of(ask.person()), ask.proofSeen());
        if (to == AccessState.ADMITTED) {
            admissible(service, checks);
        }
        asks.decided(ask, to, reason.strip(), checks, steps.by());
        if (to == AccessState.ADMITTED && ask.line() != null) {
            lines.begun(ask.line());
        }
        steps.tell("AccessDecided", ask, to, service);
    }

    private void admissible(Offered service, List<Eligibility.Check> checks) {
        if (!Eligibility.met(checks)) {
            String unmet = checks.stream()
                    .filter(check -> !check.met())
                    .map(Eligibility.Check::check)
                    .collect(Collectors.joining(", "));
            throw Refusal.at("/decision", ProgrammesProblem.NOT_ELIGIBLE, Map.of("checks", unmet));
        }
        services.lock(service.id());
        Integer places = steps.places(service);
        if (places != null && asks.held(service.id()) >= places) {
            throw Refusal.at(
                    "/decision", ProgrammesProblem.NO_PLACE_FREE, Map.of("name", service.name(), "places", places));
        }
    }

    /** @throws Refusal {@code programmes.days-crossed}; only who was admitted gets a contract */
    @Requires(ProgrammesPermissions.DECIDE)
    public void contract(UUID id, Ask.Contract contract) {
        text("/number", contract.number());
        text("/objectives", contract.objectives());
        if (contract.to().isBefore(contract.from())) {
            throw Refusal.at("/to", ProgrammesProblem.DAYS_CROSSED);
        }
        Ask ask = take(id);
        ask.state().step(AccessState.CONTRACTED);
        asks.contracted(ask, contract, steps.by());
        steps.tell("AccessContracted", ask, AccessState.CONTRACTED, service(ask));
    }

    /** Discharge; before the contract, a withdrawal. The place is free again. */
    @Requires(ProgrammesPermissions.DECIDE)
    public void end(UUID id, LocalDate on, String reason) {
        ended(id, on, reason);
    }

    /** The team takes back what it asked for, as long as there is no contract. */
    @Requires(ProgrammesPermissions.ASK)
    public void withdraw(UUID id, LocalDate on, String reason) {
        if (take(id).state() == AccessState.CONTRACTED) {
            throw Refusal.at(
                    "/askId",
                    ProgrammesProblem.STEP_IMPOSSIBLE,
                    Map.of("from", AccessState.CONTRACTED.code(), "to", AccessState.WITHDRAWN.code()));
        }
        ended(id, on, reason);
    }

    private void ended(UUID id, LocalDate on, String reason) {
        text("/reason", reason);
        if (on.isAfter(clock.today())) {
            throw Refusal.at("/on", ProgrammesProblem.IN_FUTURE);
        }
        Ask ask = take(id);
        AccessState to = ask.state().end();
        ask.state().step(to);
        asks.ended(ask, to, on, reason.strip(), steps.by());
        if (to == AccessState.DISCHARGED && ask.line() != null) {
            lines.given(ask.line(), ask.person(), on, service(ask).name());
        }
        steps.tell("AccessEnded", ask, to, service(ask));
    }

    private Ask take(UUID id) {
        return asks.take(id).orElseThrow(() -> Refusal.at("/askId", ProgrammesProblem.ASK_NOT_FOUND));
    }

    private Offered service(Ask ask) {
        return services.find(ask.service())
                .orElseThrow(() -> new IllegalStateException("an ask without its service: " + ask.id()));
    }

    private static void text(String pointer, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.at(pointer, ProgrammesProblem.TEXT_TOO_LONG, Map.of("most", LONGEST));
        }
    }
}
