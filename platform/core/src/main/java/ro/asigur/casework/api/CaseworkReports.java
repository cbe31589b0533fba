package ro.asigur.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;

/** What reports and papers ask of casework. Runs in the open transaction; what is out of scope is not found. */
public interface CaseworkReports {

    /**
     * @param state propus, activ, inchis; {@code agreement} da, nu, amanat, nespus
     * @param lines most urgent first
     */
    record PlanOnPaper(
            UUID id,
            UUID household,
            String state,
            String agreement,
            Instant createdAt,
            LocalDate horizon,
            @Nullable Signed signed,
            List<Line> lines) {}

    /** @param way drawn, paper, spoken; {@code signature} path data of SVG in a box of 600 by 200, null unless drawn */
    record Signed(
            String agreement,
            String signer,
            LocalDate on,
            String way,
            @Nullable String signature) {}

    /**
     * @param category, {@code role}, {@code destinations}, {@code vulnerabilities} codes of the instrument {@code version}
     * @param timing when it is due, in the catalogue's words
     * @param persons empty: the household
     * @param folded words of the services that stand behind it
     */
    record Line(
            String text,
            String category,
            String role,
            List<String> destinations,
            int priority,
            @Nullable LocalDate due,
            String timing,
            @Nullable String repeatEvery,
            String state,
            @Nullable String reason,
            List<UUID> persons,
            List<String> vulnerabilities,
            @Nullable String responsible,
            int given,
            @Nullable LocalDate lastGiven,
            List<String> folded) {}

    Optional<PlanOnPaper> plan(UUID id);

    /** The one that is not closed. */
    Optional<PlanOnPaper> currentPlan(HouseholdId household);

    /**
     * A service, given in one act to one person or more, or to the household.
     *
     * @param category null for a module's own service
     * @param persons empty: the household
     */
    record Given(
            LocalDate on,
            @Nullable LocalTime at,
            String text,
            @Nullable String category,
            UUID household,
            List<UUID> persons,
            @Nullable String note,
            String by) {}

    /** To a household, the latest first, at most so many. */
    List<Given> given(HouseholdId household, int most);

    /** Noted by a worker, by day. */
    List<Given> givenBy(UUID account, LocalDate from, LocalDate until);
}
