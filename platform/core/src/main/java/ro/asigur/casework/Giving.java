package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.store.GivenServices;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Periods;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/**
 * A service of the plan was given. One that is given once is delivered when each of its beneficiaries had it; one that is
 * repeated is in progress, due again after its period, until the team says that it was enough.
 */
@ApplicationScoped
public class Giving {

    private LineSteps steps;
    private GivenServices services;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;
    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Giving() {}

    @Inject
    public Giving(
            LineSteps steps,
            GivenServices services,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox,
            Work work) {
        this.steps = steps;
        this.services = services;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
        this.work = work;
    }

    /**
     * @param service code that who gave it calls it by
     * @param at null: not told
     * @param module null: the team itself
     * @param occasion the act in which several were given together; null: by itself
     */
    record Given(
            String service,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String note,
            @Nullable String module,
            @Nullable UUID occasion) {}

    /**
     * @param line locked
     * @param persons none: the household as a whole
     */
    void give(LineToChange line, Set<UUID> persons, Given given) {
        check(line, given);
        LineTerms terms = line.terms();
        String repeatEvery = terms.repeatEvery();
        Set<UUID> served = new java.util.HashSet<>(services.served(line.id()));
        served.addAll(persons);
        boolean complete = repeatEvery == null && served.containsAll(line.persons());
        LineState to = line.state() == LineState.FURNIZAT || complete ? LineState.FURNIZAT : LineState.IN_DERULARE;
        LineTerms next = repeatEvery == null ? terms : terms.until(later(terms.due(), given.on(), repeatEvery));
        boolean changed = to != line.state() || !next.equals(terms);
        List<@Nullable UUID> each = new ArrayList<>(persons);
        if (each.isEmpty()) {
            each.add(null);
        }
        for (@Nullable UUID person : each) {
            services.add(
                    line,
                    new GivenServices.Given(
                            UuidCreator.getTimeOrderedEpoch(),
                            person,
                            given.service(),
                            given.on(),
                            given.at(),
                            given.note(),
                            given.module(),
                            given.occasion(),
                            clock.now()),
                    changed ? line.version() + 1 : line.version(),
                    actor.get().name());
            tell(line, person, given);
        }
        if (changed) {
            steps.write(line, to, next, null);
        }
    }

    /** The next time, counted from the day it was given; what is noted late moves no deadline back. */
    private static LocalDate later(@Nullable LocalDate due, LocalDate given, String repeatEvery) {
        LocalDate next = Periods.after(given, repeatEvery);
        return due == null || next.isAfter(due) ? next : due;
    }

    private void check(LineToChange line, Given given) {
        if (!line.state().isDeliverable()) {
            throw Refusal.of(
                    CaseworkProblem.NOT_DELIVERABLE,
                    Map.of("state", line.state().code()));
        }
        refuseFuture(given.on(), given.at());
        if (line.state().starts(LineState.FURNIZAT) && !steps.mayStart(line)) {
            throw Refusal.of(CaseworkProblem.AGREEMENT_MISSING);
        }
    }

    private void refuseFuture(LocalDate on, @Nullable LocalTime at) {
        LocalDate today = clock.today();
        if (on.isAfter(today)) {
            throw Refusal.at("/on", CaseworkProblem.DELIVERY_IN_FUTURE);
        }
        if (at != null
                && on.equals(today)
                && at.isAfter(LocalTime.ofInstant(clock.now(), work.tenant().zone()))) {
            throw Refusal.at("/at", CaseworkProblem.DELIVERY_IN_FUTURE);
        }
    }

    private void tell(LineToChange line, @Nullable UUID person, Given given) {
        JsonObjectBuilder told = JsonMaker.object()
                .add("service", given.service())
                .add("on", given.on().toString());
        JsonMaker.addIfThere(told, "module", given.module());
        JsonMaker.addIfThere(told, "personId", person);
        JsonMaker.addIfThere(told, "at", given.at());
        JsonMaker.addIfThere(told, "occasion", given.occasion());
        audit.wrote("service.delivered", line.id(), line.uat(), JsonValue.NULL, told.build());
        outbox.publish(new Fact(
                "casework.ServiceDelivered",
                line.uat(),
                person,
                JsonMaker.object()
                        .add("householdId", line.household().toString())
                        .add("lineId", line.id().toString())
                        .add("service", given.service())
                        .build()));
    }
}
