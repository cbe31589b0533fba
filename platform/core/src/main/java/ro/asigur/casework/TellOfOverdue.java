package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ro.asigur.casework.store.Responsibles;
import ro.asigur.identity.api.Requires;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.tenancy.api.CountyClock;

/** Once a day, everybody who answers for services past their day is told how many. */
@ApplicationScoped
public class TellOfOverdue {

    /** Of the job alone. */
    static final String PERMISSION = "casework.overdue.tell";

    private Responsibles responsibles;
    private Notices notices;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfOverdue() {}

    @Inject
    public TellOfOverdue(Responsibles responsibles, Notices notices, CountyClock clock) {
        this.responsibles = responsibles;
        this.notices = notices;
        this.clock = clock;
    }

    /** A second time on the same day tells nobody anything. */
    @Requires(PERMISSION)
    public void tell() {
        LocalDate today = clock.today();
        responsibles
                .behind(today)
                .forEach(one -> notices.tell(
                        List.of(one.account()),
                        new Telling(
                                CaseworkNotices.OVERDUE,
                                one.overdue(),
                                null,
                                "/termene?list=overdue&mine=1",
                                "overdue:" + today)));
    }
}
