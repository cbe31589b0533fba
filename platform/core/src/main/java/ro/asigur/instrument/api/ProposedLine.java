package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the proposed minimum package: a service, for whom, by whom, by when.
 *
 * @param service code, e.g. {@code S-V01-REF5}; its texts are in the instrument
 * @param role who leads it
 * @param fallbackRoles who takes over where the commune lacks the profession
 * @param priority strongest of the findings that ask for it, 1 to 4
 * @param due last day of the first delivery (of the folded lines too); null when the service has no date (on request)
 * @param repeatEvery ISO 8601 period between deliveries, null when delivered once
 * @param repeatUntil last day of the repetition, null when open
 * @param mayStart false while the household's agreement is missing and the line needs it
 * @param persons beneficiaries; empty: the whole household
 * @param vulnerabilities that ask for it
 * @param folded lines of the same category, role and destination that stand behind this one; their own {@code folded} is empty
 */
public record ProposedLine(
        String service,
        String category,
        String role,
        List<String> fallbackRoles,
        List<String> destinations,
        int priority,
        @Nullable LocalDate due,
        @Nullable String repeatEvery,
        @Nullable LocalDate repeatUntil,
        boolean mayStart,
        List<String> persons,
        List<String> vulnerabilities,
        List<ProposedLine> folded) {}
