package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.Profession;
import ro.asigur.casework.store.Duties;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;

/** Query: services that are due, page by page; behind each number of the day's work. */
@ApplicationScoped
public class DutiesInScope {

    private static final int MOST = 200;
    private static final int WEEK = 7;

    private Duties duties;
    private HouseholdBoard households;
    private Instruments instruments;
    private CurrentActor actor;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DutiesInScope() {}

    @Inject
    public DutiesInScope(
            Duties duties, HouseholdBoard households, Instruments instruments, CurrentActor actor, CountyClock clock) {
        this.duties = duties;
        this.households = households;
        this.instruments = instruments;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param when overdue, today or week (the seven days after today)
     * @param mine those the reader answers for, and those of her profession that nobody does
     * @param of those that this account answers for; null: not restricted
     * @param after cursor of the page before
     */
    public record Query(
            @Nullable Integer uat,
            String when,
            boolean mine,
            @Nullable UUID of,
            @Nullable String after,
            int limit) {}

    /** @param next cursor of the following page, null on the last; {@code total} counts all that match */
    public record PageOfDuties(List<Duty> items, @Nullable String next, int total) {}

    @Requires(CaseworkPermissions.READ)
    public PageOfDuties list(Query query) {
        Duties.Whose whose = whose(query);
        LocalDate today = clock.today();
        Duties.Counts counts = duties.count(whose, today, today.plusDays(WEEK));
        int limit = Math.max(1, Math.min(query.limit(), MOST));
        List<Duties.Duty> rows = duties.list(whose, days(query.when(), today), cursor(query.after()), limit + 1);
        boolean more = rows.size() > limit;
        List<Duties.Duty> shown = more ? rows.subList(0, limit) : rows;
        int total = switch (query.when()) {
            case "overdue" -> counts.overdue();
            case "today" -> counts.today();
            default -> counts.week();
        };
        return new PageOfDuties(worded(shown), more ? cursor(shown.get(limit - 1)) : null, total);
    }

    Duties.Whose whose(Query query) {
        Actor reader = actor.get();
        if (query.mine()) {
            return new Duties.Whose(query.uat(), reader.id(), Profession.of(reader.roles()));
        }
        return new Duties.Whose(query.uat(), query.of(), List.of());
    }

    static Duties.Days days(String when, LocalDate today) {
        return switch (when) {
            case "overdue" -> new Duties.Days(null, today.minusDays(1));
            case "today" -> new Duties.Days(today, today);
            case "week" -> new Duties.Days(today.plusDays(1), today.plusDays(WEEK));
            default -> throw Refusal.of(CaseworkProblem.LIST_UNKNOWN, Map.of("value", when));
        };
    }

    /** With the households' rows and the catalogue's words; one statement, whatever the length. */
    List<Duty> worded(List<Duties.Duty> rows) {
        Map<UUID, HouseholdRow> known =
                households.rows(rows.stream().map(Duties.Duty::household).toList());
        List<Duty> worded = new ArrayList<>();
        for (Duties.Duty row : rows) {
            HouseholdRow household = known.get(row.household());
            if (household == null) {
                throw new IllegalStateException("a plan without its household: " + row.plan());
            }
            Instrument.Service service =
                    PlanReading.service(instruments.version(row.catalogue()).instrument(), row.service());
            worded.add(new Duty(
                    row.line(),
                    row.plan(),
                    household,
                    service.text().ro(),
                    service.text().en(),
                    row.category(),
                    row.role(),
                    row.priority(),
                    row.due(),
                    row.state(),
                    row.persons(),
                    row.responsible(),
                    row.responsibleName()));
        }
        return List.copyOf(worded);
    }

    private static String cursor(Duties.Duty last) {
        return last.due() + "_" + last.priority() + "_" + last.line();
    }

    private static Duties.@Nullable Place cursor(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        String[] parts = after.split("_", 3);
        try {
            return new Duties.Place(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        } catch (RuntimeException notACursor) {
            throw Refusal.of(CaseworkProblem.LIST_UNKNOWN, Map.of("value", after));
        }
    }
}
