package ro.asigur.tenancy.api;

import java.time.Instant;
import java.time.LocalDate;

/** The one clock. "Today" is a day of the county's zone, wherever the server stands. */
public interface CountyClock {

    Instant now();

    /** Today's civil date in the county of the open transaction. */
    LocalDate today();
}
