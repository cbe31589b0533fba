package ro.asigur.casework.api;

import java.util.List;
import java.util.UUID;
import ro.asigur.census.api.Measured;

/** Tells again what was planned and given, to be counted. One statement. Runs in the open transaction. */
public interface CaseworkReplay {

    /**
     * {@code planned} by category in the month of the plan, without what was refused or cancelled; {@code given} by category in
     * the month of the service, without what was taken back.
     */
    List<Measured> of(List<UUID> households);
}
