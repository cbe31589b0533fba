package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.store.Alarms;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.Requires;

/** Query: alarms of critical situations, open ones of a commune or all of a household. Three statements, however many there are. */
@ApplicationScoped
public class AlarmsInScope {

    /** More than a county can have open at once in earnest; the latest, when there are more. */
    private static final int MOST = 500;

    private Alarms alarms;
    private HouseholdBoard households;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AlarmsInScope() {}

    @Inject
    public AlarmsInScope(Alarms alarms, HouseholdBoard households) {
        this.alarms = alarms;
        this.households = households;
    }

    /**
     * Those that nobody has taken first, the oldest first; of one household closed ones too, the latest first.
     *
     * @param uat null: all in scope
     */
    @Requires(CaseworkPermissions.READ)
    public List<AlarmSheet> list(@Nullable Integer uat, @Nullable UUID household) {
        List<Alarms.Alarm> found = household == null ? alarms.open(uat, MOST) : alarms.of(household);
        Map<UUID, HouseholdRow> rows =
                households.rows(found.stream().map(Alarms.Alarm::household).toList());
        Map<UUID, List<Alarms.Notice>> notices =
                alarms.notices(found.stream().map(Alarms.Alarm::id).toList());
        return found.stream()
                .map(alarm -> sheet(alarm, rows, notices.getOrDefault(alarm.id(), List.of())))
                .toList();
    }

    private static AlarmSheet sheet(
            Alarms.Alarm alarm, Map<UUID, HouseholdRow> households, List<Alarms.Notice> notices) {
        HouseholdRow household = households.get(alarm.household());
        if (household == null) {
            throw new IllegalStateException("an alarm without its household: " + alarm.id());
        }
        return new AlarmSheet(
                alarm.id(),
                household,
                alarm.vulnerabilities(),
                alarm.noticeDue(),
                alarm.raisedAt(),
                alarm.raisedBy(),
                alarm.takenAt(),
                alarm.takenBy(),
                alarm.closedAt(),
                alarm.closedBy(),
                alarm.outcome(),
                notices);
    }
}
