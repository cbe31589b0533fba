package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.casework.api.HouseholdPlans;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Open plans in brief. */
@ApplicationScoped
public class BriefPlans implements HouseholdPlans {

    @Inject
    Work work;

    private record OfHousehold(UUID household, PlanBrief plan) {}

    @Override
    public Optional<PlanBrief> current(HouseholdId household) {
        return Optional.ofNullable(current(List.of(household.value())).get(household.value()));
    }

    @Override
    public Map<UUID, PlanBrief> current(Collection<UUID> households) {
        return sql()
                .list(
                        """
                        select distinct on (household_id) household_id, id, state, agreement, unmet, core.plan_revision(id) as revision
                        from core.plan where household_id = any(?) and state <> 'inchis' order by household_id, created_at desc""",
                        row -> new OfHousehold(
                                row.getObject("household_id", UUID.class),
                                new PlanBrief(
                                        row.getObject("id", UUID.class),
                                        row.getString("state"),
                                        row.getString("agreement"),
                                        row.getInt("unmet"),
                                        row.getInt("revision"))),
                        (Object) households.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(OfHousehold::household, OfHousehold::plan));
    }

    @Override
    public boolean hasLine(HouseholdId household, UUID line) {
        return sql().first(
                        "select 1 from core.plan_line l join core.plan p on p.id = l.plan_id where l.id = ? and p.household_id = ?",
                        row -> true,
                        line,
                        household.value())
                .isPresent();
    }

    @Override
    public boolean alarmed(HouseholdId household) {
        return sql().first(
                        "select 1 from core.alarm where household_id = ? and closed_at is null",
                        row -> true,
                        household.value())
                .isPresent();
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
