package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.store.Duties;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.identity.api.Requires;
import ro.asigur.tenancy.api.CountyClock;

/** Query: a worker's day. A constant number of statements: each list shows its first ones, each number counts all. */
@ApplicationScoped
public class WorkOfToday {

    private static final int FIRST = 5;
    private static final int WEEK = 7;

    private Duties duties;
    private DutiesInScope reading;
    private HouseholdBoard households;
    private AlarmsInScope alarms;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected WorkOfToday() {}

    @Inject
    public WorkOfToday(
            Duties duties, DutiesInScope reading, HouseholdBoard households, AlarmsInScope alarms, CountyClock clock) {
        this.duties = duties;
        this.reading = reading;
        this.households = households;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** @param first the most urgent ones */
    public record DutyList(int total, List<Duty> first) {}

    /**
     * @param week due in the seven days after today
     * @param returns visits promised for a day of this week or before
     * @param alarms open ones
     */
    public record Today(
            LocalDate today,
            DutyList overdue,
            DutyList dueToday,
            DutyList week,
            HouseholdBoard.ReturnVisits returns,
            List<AlarmSheet> alarms) {}

    /** @param mine duties of the reader and those of her profession that nobody answers for; else all of the commune */
    @Requires(CaseworkPermissions.READ)
    public Today of(@Nullable Integer uat, boolean mine) {
        LocalDate today = clock.today();
        LocalDate weekEnd = today.plusDays(WEEK);
        Duties.Whose whose = reading.whose(new DutiesInScope.Query(uat, "overdue", mine, null, null, FIRST));
        Duties.Counts counts = duties.count(whose, today, weekEnd);
        return new Today(
                today,
                list(counts.overdue(), whose, "overdue", today),
                list(counts.today(), whose, "today", today),
                list(counts.week(), whose, "week", today),
                households.returns(uat, weekEnd, FIRST),
                alarms.list(uat, null));
    }

    private DutyList list(int total, Duties.Whose whose, String when, LocalDate today) {
        return new DutyList(total, reading.worded(duties.list(whose, DutiesInScope.days(when, today), null, FIRST)));
    }
}
