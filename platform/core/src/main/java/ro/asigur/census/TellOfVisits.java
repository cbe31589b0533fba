package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ro.asigur.census.store.PromisedVisits;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.UatCode;
import ro.asigur.notify.api.Counted;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.api.NoticeKinds;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.tenancy.api.CountyClock;

/** The afternoon before, a commune's team is told how many visits it promised for tomorrow. */
@ApplicationScoped
public class TellOfVisits implements NoticeKinds {

    /** Of the job alone. */
    static final String PERMISSION = "census.visits.tell";

    static final NoticeKind TOMORROW = new NoticeKind(
            "census.visits-tomorrow",
            CensusPermissions.RECORD,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Vizite promise pentru mâine",
            "Visits promised for tomorrow",
            new Counted(
                    "Mâine aveți o vizită promisă",
                    "Mâine aveți {count} vizite promise",
                    "Mâine aveți {count} de vizite promise",
                    "You have a visit promised for tomorrow",
                    "You have {count} visits promised for tomorrow"));

    private PromisedVisits visits;
    private Notices notices;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfVisits() {}

    @Inject
    public TellOfVisits(PromisedVisits visits, Notices notices, CountyClock clock) {
        this.visits = visits;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TOMORROW);
    }

    /** A second time on the same day tells nobody anything. */
    @Requires(PERMISSION)
    public void tell() {
        LocalDate tomorrow = clock.today().plusDays(1);
        visits.on(tomorrow).forEach((uat, count) -> {
            UatCode commune = new UatCode(uat);
            notices.tellHolders(
                    CensusPermissions.RECORD,
                    commune,
                    List.of(),
                    new Telling(TOMORROW, count, commune, "/", "visits:" + tomorrow + ":" + uat));
        });
    }
}
