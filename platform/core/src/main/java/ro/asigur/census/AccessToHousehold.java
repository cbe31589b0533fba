package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.PersonGrants;
import ro.asigur.census.store.PersonGrants.Grant;
import ro.asigur.identity.api.AccountNames;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Work;

/** Query: to whom the members of a household are or were entrusted; for everybody who works with the file. */
@ApplicationScoped
public class AccessToHousehold {

    private Households households;
    private PersonGrants grants;
    private AccountNames names;
    private Work work;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AccessToHousehold() {}

    @Inject
    public AccessToHousehold(
            Households households, PersonGrants grants, AccountNames names, Work work, CountyClock clock) {
        this.households = households;
        this.grants = grants;
        this.names = names;
        this.work = work;
        this.clock = clock;
    }

    @Requires(CensusPermissions.READ)
    public List<AccessRow> of(HouseholdId household) {
        if (households.find(household).isEmpty()) {
            throw Refusal.of(CensusProblem.HOUSEHOLD_NOT_FOUND);
        }
        List<Grant> all = grants.of(household);
        Map<UUID, String> known = names.of(all.stream()
                .flatMap(grant -> Stream.of(grant.account(), grant.givenBy()))
                .filter(one -> one != null)
                .collect(Collectors.toSet()));
        return all.stream().map(grant -> row(grant, known)).toList();
    }

    private AccessRow row(Grant grant, Map<UUID, String> known) {
        ZoneId zone = work.tenant().zone();
        UUID giver = grant.givenBy();
        return new AccessRow(
                grant.id(),
                grant.person(),
                grant.account(),
                known.getOrDefault(grant.account(), ""),
                grant.reason(),
                grant.words(),
                grant.startsAt().atZone(zone).toLocalDate(),
                AccessDays.last(grant.endsAt(), zone),
                giver == null ? null : known.get(giver),
                state(grant, clock.now()),
                grant.endedAt());
    }

    private static String state(Grant grant, Instant now) {
        if (grant.endedAt() != null || !grant.endsAt().isAfter(now)) {
            return "over";
        }
        return grant.startsAt().isAfter(now) ? "coming" : "open";
    }
}
