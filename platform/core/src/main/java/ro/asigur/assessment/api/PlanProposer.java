package ro.asigur.assessment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** Told by casework: the plan that answers a diagnosis, made in the transaction that stores it. */
public interface PlanProposer {

    /** What was found, for whom, and whether the household agrees to be helped. */
    record Assessed(
            UUID assessment,
            HouseholdId household,
            UatCode uat,
            LocalDate visitDate,
            Instrument instrument,
            List<Finding> findings,
            Agreement agreement) {}

    /** @return the plan's id; empty when nothing was found that asks for one */
    Optional<UUID> propose(Assessed assessed);
}
