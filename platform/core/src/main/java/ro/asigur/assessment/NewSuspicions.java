package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.assessment.store.Suspicions;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.tenancy.api.CountyClock;

/** Query: what colleagues have begun to suspect lately in a commune, for the worker's day. Two statements. */
@ApplicationScoped
public class NewSuspicions {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int FIRST = 5;

    private Suspicions suspicions;
    private HouseholdBoard households;
    private CurrentActor actor;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected NewSuspicions() {}

    @Inject
    public NewSuspicions(Suspicions suspicions, HouseholdBoard households, CurrentActor actor, CountyClock clock) {
        this.suspicions = suspicions;
        this.households = households;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param needs how many vulnerabilities; {@code by} who noted the latest, {@code at} when */
    public record Suspected(HouseholdRow household, int needs, int priority, String by, Instant at) {}

    /** @param total households with some; {@code first} the latest ones */
    public record Lately(int total, List<Suspected> first) {}

    /** Neither confirmed nor refuted yet, noted in the last fourteen days by somebody else. */
    @Requires(AssessmentPermissions.READ)
    public Lately of(int uat) {
        List<Suspicions.Suspected> found =
                suspicions.of(uat, actor.get().id(), clock.now().minus(LATELY), FIRST);
        Map<UUID, HouseholdRow> rows = households.rows(
                found.stream().map(Suspicions.Suspected::household).toList());
        return new Lately(
                found.isEmpty() ? 0 : found.get(0).of(),
                found.stream()
                        .flatMap(one -> Optional.ofNullable(rows.get(one.household()))
                                .map(row -> new Suspected(row, one.needs(), one.priority(), one.by(), one.at()))
                                .stream())
                        .toList());
    }
}
