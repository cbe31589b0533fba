package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.domain.CaseState;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.cases.store.ListedCases;
import ro.asigur.cases.store.ListedCases.Listed;
import ro.asigur.cases.store.PlanValidations;
import ro.asigur.cases.store.PlanValidations.Validation;
import ro.asigur.casework.api.HouseholdPlans;
import ro.asigur.casework.api.HouseholdPlans.PlanBrief;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;

/** Query: cases of one's communes, and households where a case or a plan is missing. */
@ApplicationScoped
@Requires(CasesPermissions.READ)
public class CasesInScope {

    private static final int MOST = 200;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Inject
    ListedCases listed;

    @Inject
    PlanValidations validations;

    @Inject
    HouseholdPlans plans;

    @Inject
    HouseholdBoard households;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /**
     * @param state open, deschis, activ, monitorizare, inchis
     * @param of account of who answers for them; {@code mine}: the reader
     * @param waiting only those with a comment that waits for an answer
     */
    public record Query(
            String state,
            @Nullable Integer uat,
            boolean mine,
            @Nullable UUID of,
            boolean overdue,
            boolean waiting,
            @Nullable String after,
            int limit) {}

    /**
     * A case in a list.
     *
     * @param waiting comments that wait for an answer
     * @param plan none, never (validated), valid, changed
     */
    public record CaseRow(
            UUID id,
            HouseholdRow household,
            String state,
            UUID responsible,
            String responsibleName,
            @Nullable LocalDate reviewOn,
            boolean overdue,
            @Nullable String closedBecause,
            int waiting,
            String plan) {}

    /** @param next cursor of the following page, null on the last; {@code total} counts all that match */
    public record PageOfCases(List<CaseRow> items, @Nullable String next, int total) {}

    public PageOfCases list(Query query) {
        if (!query.state().equals("open") && CaseState.of(query.state()).isEmpty()) {
            throw Refusal.of(CasesProblem.LIST_UNKNOWN, Map.of("value", query.state()));
        }
        ListedCases.Filter filter = new ListedCases.Filter(
                query.state(),
                query.uat(),
                query.mine() ? actor.get().id() : query.of(),
                query.overdue(),
                query.waiting(),
                clock.today());
        int most = Math.max(1, Math.min(query.limit(), MOST));
        List<Listed> rows = listed.page(filter, place(query.after()), most + 1);
        boolean more = rows.size() > most;
        List<Listed> shown = more ? rows.subList(0, most) : rows;
        CareCase last = more ? shown.get(most - 1).careCase() : null;
        return new PageOfCases(
                rows(shown),
                last == null ? null : Optional.ofNullable(last.reviewOn()).orElse(NEVER) + "_" + last.id(),
                listed.count(filter));
    }

    private List<CaseRow> rows(List<Listed> shown) {
        List<UUID> of = shown.stream()
                .map(one -> one.careCase().household().value())
                .distinct()
                .toList();
        Map<UUID, HouseholdRow> known = households.rows(of);
        Map<UUID, PlanBrief> open = plans.current(of);
        Map<UUID, Validation> valid =
                validations
                        .latestOf(shown.stream().map(one -> one.careCase().id()).toList())
                        .stream()
                        .collect(Collectors.toMap(Validation::careCase, Function.identity()));
        return shown.stream().map(one -> row(one, known, open, valid)).toList();
    }

    private CaseRow row(
            Listed one, Map<UUID, HouseholdRow> households, Map<UUID, PlanBrief> plans, Map<UUID, Validation> valid) {
        CareCase found = one.careCase();
        UUID household = found.household().value();
        PlanBrief plan = plans.get(household);
        return new CaseRow(
                found.id(),
                Objects.requireNonNull(households.get(household), "a case without its household"),
                found.state().code(),
                found.responsible(),
                found.responsibleName(),
                found.reviewOn(),
                found.reviewOn() != null && found.reviewOn().isBefore(clock.today()),
                found.closedBecause(),
                one.comments(),
                plan == null ? "none" : CasesOfHousehold.validated(plan, valid.get(found.id())));
    }

    private static ListedCases.@Nullable Place place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        String[] parts = after.split("_", 2);
        try {
            return new ListedCases.Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException notACursor) {
            throw Refusal.of(CasesProblem.LIST_UNKNOWN, Map.of("value", after));
        }
    }

    /** @param uat null: all in scope */
    public ListedCases.Tally tally(@Nullable Integer uat) {
        return listed.tally(uat, clock.today());
    }

    /**
     * The most urgent first; the tally counts them all.
     *
     * @param what plan-without-case or case-without-plan
     */
    public List<HouseholdRow> missing(String what, @Nullable Integer uat, int most) {
        ListedCases.Missing which = switch (what) {
            case "plan-without-case" -> ListedCases.Missing.CASE;
            case "case-without-plan" -> ListedCases.Missing.PLAN;
            default -> throw Refusal.of(CasesProblem.LIST_UNKNOWN, Map.of("value", what));
        };
        List<UUID> ids = listed.households(which, uat, most);
        Map<UUID, HouseholdRow> known = households.rows(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
