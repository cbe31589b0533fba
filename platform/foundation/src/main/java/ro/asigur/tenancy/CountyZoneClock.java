package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Work;

/** The system's clock, read as days of the county's zone. */
@ApplicationScoped
public class CountyZoneClock implements CountyClock {

    private final Clock clock = Clock.systemUTC();

    @Inject
    Work work;

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now(), work.tenant().zone());
    }
}
