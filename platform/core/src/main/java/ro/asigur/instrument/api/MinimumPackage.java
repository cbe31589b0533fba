package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The minimum package of services proposed for a household's findings. Pure. */
public final class MinimumPackage {

    private MinimumPackage() {}

    /**
     * The proposed lines, most urgent first (priority, then due date), folded so that a family reads them on a phone; nothing
     * that the catalogue proposes is lost.
     */
    public static List<ProposedLine> propose(
            List<Finding> findings, Instrument instrument, LocalDate visitDate, Agreement agreement) {
        throw new UnsupportedOperationException();
    }

    /** When the household is assessed again: by its strongest priority, or the period of a household with no vulnerability. */
    public static LocalDate reevaluateOn(List<Finding> findings, Instrument instrument, LocalDate visitDate) {
        throw new UnsupportedOperationException();
    }

    /** When the team comes back for a postponed agreement; empty when nothing was postponed. */
    public static Optional<LocalDate> returnVisitOn(Agreement agreement, LocalDate visitDate) {
        throw new UnsupportedOperationException();
    }
}
