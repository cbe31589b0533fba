package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.programmes.domain.AccessState;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.domain.Eligibility;
import ro.asigur.programmes.domain.ProgrammesProblem;
import ro.asigur.programmes.store.Asks;
import ro.asigur.programmes.store.Enrolments;
import ro.asigur.referrals.api.ServiceDirectory;
import ro.asigur.referrals.api.ServiceDirectory.Offered;
import ro.asigur.tenancy.api.CountyClock;

/** The team asks for a service for a person; whether she may have it is told at once, and decided by who decides. */
@ApplicationScoped
public class AskAccess {

    private static final int LONGEST = 1_000;

    @Inject
    ServiceDirectory services;

    @Inject
    Asks asks;

    @Inject
    Enrolments enrolments;

    @Inject
    PersonOfProgramme persons;

    @Inject
    ReferredLines lines;

    @Inject
    AccessSteps steps;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /**
     * @param id made by the device
     * @param line of the plan; null: by itself
     * @param priority 1 to 4; that of the line where there is one
     */
    public record Order(
            UUID id,
            UUID service,
            UUID person,
            @Nullable UUID line,
            int priority,
            String reason,
            @Nullable String proofSeen) {}

    /** @throws Refusal {@code programmes.service-closed}, {@code programmes.asked-already}; who is not eligible may ask and is told so */
    @Requires(ProgrammesPermissions.ASK)
    public List<Eligibility.Check> ask(Order order) {
        PeopleBoard.Named person = persons.of(order.person());
        Offered service = services.find(order.service())
                .orElseThrow(() -> Refusal.at("/serviceId", ProgrammesProblem.SERVICE_NOT_FOUND));
        if (!service.open()) {
            throw Refusal.at("/serviceId", ProgrammesProblem.SERVICE_CLOSED, Map.of("name", service.name()));
        }
        if (order.priority() < 1 || order.priority() > 4) {
            throw Refusal.at("/priority", ProgrammesProblem.NUMBER_WRONG, Map.of("most", 4));
        }
        if (order.reason().length() > LONGEST) {
            throw Refusal.at("/reason", ProgrammesProblem.TEXT_TOO_LONG, Map.of("most", LONGEST));
        }
        List<Eligibility.Check> checks = checks(service, person, order.proofSeen());
        Instant now = clock.now();
        Ask ask = new Ask(
                order.id(),
                service.id(),
                person.id(),
                person.uat(),
                person.household(),
                order.line(),
                priority(order, person),
                order.reason().strip(),
                order.proofSeen(),
                AccessState.ASKED,
                now,
                actor.get().name(),
                checks,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null);
        services.lock(service.id());
        if (!asks.add(ask, steps.by())) {
            throw Refusal.at("/serviceId", ProgrammesProblem.ASKED_ALREADY, Map.of("name", service.name()));
        }
        steps.tell("AccessAsked", ask, AccessState.ASKED, service);
        return checks;
    }

    /** Whether she could have it, before anything is asked. */
    @Requires(ProgrammesPermissions.ASK)
    public List<Eligibility.Check> tryOut(UUID service, UUID person, @Nullable String proofSeen) {
        return checks(
                services.find(service).orElseThrow(() -> Refusal.at("/serviceId", ProgrammesProblem.SERVICE_NOT_FOUND)),
                persons.of(person),
                proofSeen);
    }

    List<Eligibility.Check> checks(Offered service, PeopleBoard.Named person, @Nullable String proofSeen) {
        return Eligibility.of(
                service,
                new Eligibility.Asker(
                        person.ageYears(), person.uat(), enrolments.groupsOf(person.id(), clock.today()), proofSeen));
    }

    private int priority(Order order, PeopleBoard.Named person) {
        UUID id = order.line();
        if (id == null) {
            return order.priority();
        }
        return lines.find(id)
                .filter(line -> line.household().value().equals(person.household()))
                .filter(line -> line.persons().isEmpty() || line.persons().contains(person.id()))
                .map(ReferredLines.ReferredLine::priority)
                .orElseThrow(() -> Refusal.at("/lineId", ProgrammesProblem.LINE_NOT_OF_PERSON));
    }
}
