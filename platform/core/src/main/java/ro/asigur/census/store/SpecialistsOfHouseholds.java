package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import ro.asigur.census.api.EntrustedSpecialists;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Accounts with an open grant of a member. */
@ApplicationScoped
public class SpecialistsOfHouseholds implements EntrustedSpecialists {

    @Inject
    Work work;

    @Inject
    CountyClock clock;

    @Override
    public Set<UUID> of(HouseholdId household) {
        return Set.copyOf(Sql.on(work.connection())
                .list("""
                        select distinct g.account_id from core.person_grant g join core.person p on p.id = g.person_id
                        where p.household_id = ? and g.ended_at is null and g.starts_at <= ? and g.ends_at > ?""", row -> row.getObject(1, UUID.class), household.value(), clock.now(), clock.now()));
    }
}
