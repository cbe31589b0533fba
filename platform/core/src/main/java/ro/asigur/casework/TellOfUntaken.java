package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ro.asigur.casework.store.Responsibles;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Requires;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.tenancy.api.CountyClock;

/** In the morning, coordinators are reminded of alarms that nobody has taken yet. */
@ApplicationScoped
public class TellOfUntaken {

    /** Of the job alone. */
    static final String PERMISSION = "casework.untaken.tell";

    private Responsibles responsibles;
    private Colleagues colleagues;
    private Notices notices;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfUntaken() {}

    @Inject
    public TellOfUntaken(Responsibles responsibles, Colleagues colleagues, Notices notices, CountyClock clock) {
        this.responsibles = responsibles;
        this.colleagues = colleagues;
        this.notices = notices;
        this.clock = clock;
    }

    /** Each coordinator of how many there are where she works; a second time on the same day nobody of anything. */
    @Requires(PERMISSION)
    public void tell() {
        LocalDate today = clock.today();
        List<Responsibles.Untaken> untaken = responsibles.untaken();
        colleagues.holding(CaseworkPermissions.TAKE_ALARM).forEach(coordinator -> {
            int count = untaken.stream()
                    .filter(one -> coordinator.worksIn(one.uat()))
                    .mapToInt(Responsibles.Untaken::alarms)
                    .sum();
            if (count > 0) {
                notices.tell(
                        List.of(coordinator.id()),
                        new Telling(CaseworkNotices.UNTAKEN, count, null, "/alarme", "untaken:" + today));
            }
        });
    }
}
