package ro.asigur.assessment.api;

import java.util.List;
import java.util.UUID;
import ro.asigur.census.api.Measured;

/** Tells again what interviews found, to be counted. One statement. Runs in the open transaction. */
public interface AssessmentReplay {

    /**
     * By the month of the visit: {@code interviews}, {@code interviewed} persons, {@code interviewed-children},
     * {@code vulnerable} households, {@code vulnerable-children}, {@code found} by vulnerability, {@code found-priority} by
     * priority, {@code school} and {@code out-of-school} by age group.
     */
    List<Measured> of(List<UUID> households);
}
