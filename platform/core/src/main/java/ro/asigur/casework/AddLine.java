package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.casework.domain.Profession;
import ro.asigur.casework.store.PlanLines;
import ro.asigur.casework.store.Plans;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.Periods;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The team adds a service of the catalogue to a household's plan, for one or several persons, and says why. */
@ApplicationScoped
public class AddLine {

    private static final int REASON_MAX = 500;

    /** What nothing asked for is of medium urgency, unless the plan has the same vulnerability more urgent. */
    private static final int PRIORITY = 3;

    private Plans plans;
    private PlanLines lines;
    private EditLine editing;
    private LineSteps steps;
    private HouseholdRegister households;
    private Instruments instruments;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AddLine() {}

    @Inject
    public AddLine(
            Plans plans,
            PlanLines lines,
            EditLine editing,
            LineSteps steps,
            HouseholdRegister households,
            Instruments instruments,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit) {
        this.plans = plans;
        this.lines = lines;
        this.editing = editing;
        this.steps = steps;
        this.households = households;
        this.instruments = instruments;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param line made by the device
     * @param persons members of the household; none for a service of the household
     * @param due null: by the service's own timing; {@code role}, {@code responsible} the same
     */
    public record Added(
            UUID line,
            UUID plan,
            String service,
            List<UUID> persons,
            @Nullable String reason,
            @Nullable LocalDate due,
            @Nullable String role,
            @Nullable UUID responsible) {}

    /** @throws Refusal with the field that cannot be, e.g. {@code casework.person-needed} at {@code /persons} */
    @Requires(CaseworkPermissions.CHANGE)
    public void add(Added added) {
        Plans.Plan plan =
                plans.take(added.plan()).orElseThrow(() -> Refusal.at("/planId", CaseworkProblem.PLAN_NOT_FOUND));
        if (plan.state().equals("inchis")) {
            throw Refusal.at("/planId", CaseworkProblem.PLAN_CLOSED);
        }
        String reason = reason(added.reason());
        Instrument.Service service = Optional.ofNullable(instruments
                        .version(plan.catalogue())
                        .instrument()
                        .services()
                        .get(added.service()))
                .orElseThrow(() -> Refusal.at("/service", CaseworkProblem.SERVICE_UNKNOWN));
        Set<UUID> persons = persons(added, service, plan);
        List<Plans.Line> present = plans.lines(plan.id());
        refuseTwice(present, service, persons);
        if (!plan.agreement().equals("da")
                && !service.category().equals("INF")
                && !service.category().equals("IDE")) {
            throw Refusal.at("/service", CaseworkProblem.AGREEMENT_MISSING);
        }
        UatCode uat = new UatCode(plan.uat());
        PlanLines.AddedLine line = new PlanLines.AddedLine(
                added.line(),
                service.code(),
                plan.catalogue(),
                service.category(),
                priority(present, service),
                hers(editing.check(plan.catalogue(), uat, plan.horizon(), null, terms(added, service))),
                service.vulnerability() == null ? List.of() : List.of(service.vulnerability()),
                persons,
                reason);
        lines.add(plan.id(), uat, line, actor.get().name());
        audit.wrote(
                "line.added",
                line.id(),
                uat,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("service", service.code())
                        .add(
                                "persons",
                                JsonMaker.texts(
                                        persons.stream().map(UUID::toString).toList()))
                        .add("reason", reason)
                        .build());
        steps.tell(line.id(), plan.id(), new HouseholdId(plan.household()), uat, LineState.PLANIFICAT);
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.at("/reason", CaseworkProblem.REASON_NEEDED);
        }
        if (reason.length() > REASON_MAX) {
            throw Refusal.at("/reason", CaseworkProblem.REASON_TOO_LONG);
        }
        return reason.strip();
    }

    private Set<UUID> persons(Added added, Instrument.Service service, Plans.Plan plan) {
        if (service.forHousehold()) {
            return Set.of();
        }
        if (added.persons().isEmpty()) {
            throw Refusal.at("/persons", CaseworkProblem.PERSON_NEEDED);
        }
        Set<UUID> members = households.members(new HouseholdId(plan.household())).stream()
                .map(member -> member.id())
                .collect(Collectors.toSet());
        for (int i = 0; i < added.persons().size(); i++) {
            if (!members.contains(added.persons().get(i))) {
                throw Refusal.at("/persons/" + i, CaseworkProblem.NOT_A_BENEFICIARY);
            }
        }
        return Set.copyOf(added.persons());
    }

    private static void refuseTwice(List<Plans.Line> present, Instrument.Service service, Set<UUID> persons) {
        boolean there = present.stream()
                .filter(line -> line.service().equals(service.code())
                        && LineState.of(line.state()).isOpen())
                .anyMatch(line ->
                        line.persons().isEmpty() || line.persons().stream().anyMatch(persons::contains));
        if (there) {
            throw Refusal.at("/service", CaseworkProblem.ALREADY_IN_PLAN);
        }
    }

    private static int priority(List<Plans.Line> present, Instrument.Service service) {
        String vulnerability = service.vulnerability();
        return present.stream()
                .filter(line -> vulnerability != null && line.vulnerabilities().contains(vulnerability))
                .mapToInt(Plans.Line::priority)
                .min()
                .orElse(PRIORITY);
    }

    private LineTerms terms(Added added, Instrument.Service service) {
        LocalDate due = added.due();
        String period = service.timing().due();
        if (due == null && period != null) {
            due = Periods.after(clock.today(), period);
        }
        String role = added.role() == null ? service.roles().get(0) : added.role();
        return new LineTerms(role, due, service.timing().repeat(), service.destinations(), added.responsible(), null);
    }

    /** Who adds a service of her profession answers for it, unless she names another. */
    private LineTerms hers(LineTerms terms) {
        Actor author = actor.get();
        boolean hers =
                terms.responsible() == null && Profession.of(author.roles()).contains(terms.role());
        return hers ? terms.by(author.id(), author.name()) : terms;
    }
}
