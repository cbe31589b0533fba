package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.Persons;
import ro.asigur.identity.api.AccountNames;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;

/** Query: every value that was replaced in a person's own fields: by whom, when, and what stood there before. */
@ApplicationScoped
public class PersonHistory {

    private Persons persons;
    private AccountNames names;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PersonHistory() {}

    @Inject
    public PersonHistory(Persons persons, AccountNames names, AuditTrail audit) {
        this.persons = persons;
        this.names = names;
        this.audit = audit;
    }

    /** @param before the replaced fields alone; a replaced CNP is not told, only that there was one */
    public record Change(int version, Instant at, String by, JsonObject before) {}

    /** @param recordedBy who wrote the person down; {@code changes} the latest first */
    public record History(UUID personId, Instant recordedAt, String recordedBy, List<Change> changes) {}

    @Requires(CensusPermissions.READ)
    public History of(PersonId id) {
        Persons.Known known = persons.find(id.value()).orElseThrow(() -> Refusal.of(CensusProblem.MEMBER_NOT_FOUND));
        Persons.Origin origin = persons.origin(id.value());
        List<Persons.Replaced> replaced = persons.replaced(id.value());
        Set<UUID> authors = replaced.stream().map(Persons.Replaced::by).collect(Collectors.toSet());
        authors.add(origin.by());
        Map<UUID, String> named = names.of(authors);
        audit.read("person.history-opened", id.value(), known.uat(), JsonValue.NULL);
        return new History(
                id.value(),
                origin.at(),
                named.getOrDefault(origin.by(), ""),
                replaced.stream()
                        .map(one -> new Change(one.version(), one.at(), named.getOrDefault(one.by(), ""), one.before()))
                        .toList());
    }
}
