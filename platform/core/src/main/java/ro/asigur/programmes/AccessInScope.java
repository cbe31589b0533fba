package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.Requires;
import ro.asigur.programmes.api.PeopleOfService;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.domain.Eligibility;
import ro.asigur.programmes.store.Asks;
import ro.asigur.referrals.api.ServiceDirectory;
import ro.asigur.referrals.api.ServiceDirectory.Offered;

/** Query: places of the services, and who asked for them as far as one sees. */
@ApplicationScoped
public class AccessInScope implements PeopleOfService {

    @Inject
    ServiceDirectory services;

    @Inject
    Asks asks;

    @Inject
    AccessSteps steps;

    @Inject
    PeopleBoard people;

    /** @param places null: not limited; {@code taken} and {@code waiting} in the whole county */
    public record ServicePlaces(
            UUID serviceId,
            UUID providerId,
            String provider,
            String name,
            String category,
            @Nullable String uatName,
            @Nullable Integer places,
            int taken,
            @Nullable Integer free,
            int waiting,
            @Nullable String proof,
            @Nullable String targetGroup,
            boolean open) {}

    /** An ask by name. */
    public record Row(
            UUID id,
            UUID serviceId,
            String provider,
            String service,
            UUID personId,
            String personName,
            @Nullable Integer age,
            UUID householdId,
            int uat,
            int priority,
            String reason,
            @Nullable String proofSeen,
            String state,
            Instant askedAt,
            String askedBy,
            List<Eligibility.Check> eligibility,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable Integer place,
            @Nullable String contractNumber,
            @Nullable LocalDate contractFrom,
            @Nullable LocalDate contractTo,
            @Nullable String objectives,
            @Nullable LocalDate endedOn,
            @Nullable String endedBecause) {}

    /** Every service of the directory; those that anybody asked for first. */
    @Requires(ProgrammesPermissions.READ)
    public List<ServicePlaces> services() {
        Map<UUID, Asks.Taken> taken = asks.taken();
        return services.all().stream()
                .map(one -> places(one, taken.getOrDefault(one.id(), new Asks.Taken(0, 0))))
                .sorted(java.util.Comparator.comparing((ServicePlaces one) -> one.taken() + one.waiting() == 0))
                .toList();
    }

    private ServicePlaces places(Offered one, Asks.Taken taken) {
        Integer places = steps.places(one);
        return new ServicePlaces(
                one.id(),
                one.providerId(),
                one.provider(),
                one.name(),
                one.category(),
                one.uatName(),
                places,
                taken.held(),
                places == null ? null : Math.max(0, places - taken.held()),
                taken.waiting(),
                one.proof(),
                one.targetGroup(),
                one.open());
    }

    @Requires(ProgrammesPermissions.PEOPLE)
    public List<Row> ofService(UUID service) {
        return rows(asks.ofService(service));
    }

    @Requires(ProgrammesPermissions.PEOPLE)
    public List<Row> ofHousehold(UUID household) {
        return rows(asks.ofHousehold(household));
    }

    @Override
    public Set<UUID> contracted(UUID service, LocalDate from, LocalDate to) {
        List<UUID> records = asks.contracted(service, from, to);
        Map<UUID, PeopleBoard.Named> named = people.people(records);
        return records.stream()
                .map(id -> {
                    PeopleBoard.Named person = named.get(id);
                    return person == null || person.mergedInto() == null ? id : person.mergedInto();
                })
                .collect(Collectors.toSet());
    }

    private List<Row> rows(List<Ask> all) {
        Map<UUID, PeopleBoard.Named> named =
                people.people(all.stream().map(Ask::person).toList());
        Map<UUID, Offered> offered = services.all().stream().collect(Collectors.toMap(Offered::id, one -> one));
        return all.stream()
                .map(one -> row(one, named.get(one.person()), offered.get(one.service())))
                .toList();
    }

    private static Row row(Ask one, PeopleBoard.@Nullable Named person, @Nullable Offered service) {
        Ask.Contract contract = one.contract();
        return new Row(
                one.id(),
                one.service(),
                service == null ? "" : service.provider(),
                service == null ? "" : service.name(),
                one.person(),
                person == null ? "" : person.name(),
                person == null ? null : person.ageYears(),
                one.household(),
                one.uat(),
                one.priority(),
                one.reason(),
                one.proofSeen(),
                one.state().code(),
                one.askedAt(),
                one.askedBy(),
                one.eligibility(),
                one.decidedBy(),
                one.decidedAt(),
                one.decisionReason(),
                one.place(),
                contract == null ? null : contract.number(),
                contract == null ? null : contract.from(),
                contract == null ? null : contract.to(),
                contract == null ? null : contract.objectives(),
                one.endedOn(),
                one.endedBecause());
    }
}
