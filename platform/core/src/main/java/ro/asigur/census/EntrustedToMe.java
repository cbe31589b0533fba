package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.census.api.PersonRegister;
import ro.asigur.census.api.PersonSheet;
import ro.asigur.census.store.PersonGrants;
import ro.asigur.census.store.PersonGrants.Grant;
import ro.asigur.identity.api.AccountNames;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Work;

/** Query: the persons who are entrusted to the reader now, the first to end first. */
@ApplicationScoped
public class EntrustedToMe {

    private PersonGrants grants;
    private PersonRegister people;
    private AccountNames names;
    private Work work;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected EntrustedToMe() {}

    @Inject
    public EntrustedToMe(PersonGrants grants, PersonRegister people, AccountNames names, Work work, CountyClock clock) {
        this.grants = grants;
        this.people = people;
        this.names = names;
        this.work = work;
        this.clock = clock;
    }

    @Requires(CensusPermissions.READ)
    public List<EntrustedPerson> list() {
        List<Grant> open = grants.openOf(work.binding().actor(), clock.now());
        Map<UUID, String> givers = names.of(
                open.stream().map(Grant::givenBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return open.stream()
                .flatMap(grant -> people.find(new PersonId(grant.person())).stream()
                        .flatMap(person -> Stream.of(entrusted(grant, person, givers))))
                .toList();
    }

    private EntrustedPerson entrusted(Grant grant, PersonSheet person, Map<UUID, String> givers) {
        ZoneId zone = work.tenant().zone();
        MemberSheet member = person.member();
        UUID giver = grant.givenBy();
        return new EntrustedPerson(
                grant.id(),
                member.id(),
                member.familyName(),
                member.givenName(),
                member.ageMonths(),
                member.birthPrecision(),
                person.uat(),
                person.uatName(),
                grant.reason(),
                grant.words(),
                grant.startsAt().atZone(zone).toLocalDate(),
                AccessDays.last(grant.endsAt(), zone),
                giver == null ? null : givers.get(giver));
    }
}
