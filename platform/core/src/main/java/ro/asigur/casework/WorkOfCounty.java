package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.api.HandedWork;
import ro.asigur.casework.store.Workload;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;

/** Query: communes and teams as a coordinator sees them. A constant number of statements, whatever the size of the county. */
@ApplicationScoped
public class WorkOfCounty {

    private static final int DAYS = 30;

    private Workload load;
    private HouseholdBoard households;
    private Colleagues colleagues;
    private CurrentActor actor;
    private CountyClock clock;
    private Instance<HandedWork> others;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected WorkOfCounty() {}

    @Inject
    public WorkOfCounty(
            Workload load,
            HouseholdBoard households,
            Colleagues colleagues,
            CurrentActor actor,
            CountyClock clock,
            @Any Instance<HandedWork> others) {
        this.load = load;
        this.households = households;
        this.colleagues = colleagues;
        this.actor = actor;
        this.clock = clock;
        this.others = others;
    }

    /**
     * @param plans open ones; {@code notBegun} of them should have begun before today
     * @param unmet needs of plans that should have begun, for which nothing has
     */
    public record Commune(
            int uat,
            String name,
            int households,
            int visited,
            int planned,
            @Nullable LocalDate lastVisit,
            int plans,
            int notBegun,
            int unmet,
            int overdue) {}

    /**
     * @param uats communes in scope where the worker works
     * @param open services that the worker answers for; {@code given} noted as given in the last thirty days
     * @param besides what else she answers for and would hand over: cases
     */
    public record Worker(
            UUID account,
            String name,
            List<Colleagues.RoleName> roles,
            List<Integer> uats,
            int open,
            int overdue,
            int households,
            int given,
            int besides) {}

    public record County(LocalDate today, List<Commune> communes, List<Worker> workers) {}

    @Requires(CaseworkPermissions.OVERVIEW)
    public County open() {
        LocalDate today = clock.today();
        Map<Integer, Workload.Plans> plans = load.plans(today);
        Map<Integer, Integer> overdue = load.overdue(today);
        List<Commune> communes = households.communes().stream()
                .map(one -> commune(one, plans.getOrDefault(one.uat(), new Workload.Plans(0, 0, 0)), overdue))
                .toList();
        return new County(today, communes, workers(today));
    }

    private static Commune commune(
            HouseholdBoard.CommuneProgress one, Workload.Plans plans, Map<Integer, Integer> overdue) {
        return new Commune(
                one.uat(),
                one.name(),
                one.households(),
                one.visited(),
                one.planned(),
                one.lastVisit(),
                plans.plans(),
                plans.notBegun(),
                plans.unmet(),
                overdue.getOrDefault(one.uat(), 0));
    }

    private List<Worker> workers(LocalDate today) {
        Map<UUID, Workload.OfWorker> lines = load.workers(today);
        Map<UUID, Integer> given = load.given(today.minusDays(DAYS));
        Map<UUID, Integer> besides = new HashMap<>();
        others.forEach(one -> one.open().forEach((account, open) -> besides.merge(account, open, Integer::sum)));
        List<UatCode> seen = actor.get().uats();
        return colleagues.holding(CaseworkPermissions.CHANGE).stream()
                .filter(colleague -> seen.stream().anyMatch(colleague::worksIn))
                .map(colleague -> {
                    Workload.OfWorker of = lines.getOrDefault(colleague.id(), new Workload.OfWorker(0, 0, 0));
                    return new Worker(
                            colleague.id(),
                            colleague.name(),
                            colleague.roles(),
                            colleague.uats().stream()
                                    .filter(uat -> seen.contains(new UatCode(uat)))
                                    .sorted()
                                    .toList(),
                            of.open(),
                            of.overdue(),
                            of.households(),
                            given.getOrDefault(colleague.id(), 0),
                            besides.getOrDefault(colleague.id(), 0));
                })
                .toList();
    }
}
