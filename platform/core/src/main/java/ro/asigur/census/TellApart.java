package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.Remark;
import ro.asigur.census.store.DuplicateCases;
import ro.asigur.census.store.Merges;
import ro.asigur.census.store.Persons;
import ro.asigur.census.store.UnmergeItems;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Two records are two people: kept, and not offered again. And of what was recorded while they were one: of whom it is. */
@ApplicationScoped
public class TellApart {

    private static final Set<String> ABOUT = Set.of("stays", "other");

    private Persons persons;
    private DuplicateCases cases;
    private Merges merges;
    private UnmergeItems items;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellApart() {}

    @Inject
    public TellApart(
            Persons persons,
            DuplicateCases cases,
            Merges merges,
            UnmergeItems items,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.persons = persons;
        this.cases = cases;
        this.merges = merges;
        this.items = items;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Requires(CensusPermissions.DUPLICATES)
    public void distinct(PersonId person, PersonId other, @Nullable String words) {
        Remark.check(words);
        if (person.equals(other)) {
            throw Refusal.at("/otherId", CensusProblem.MERGE_WITH_ITSELF);
        }
        Map<UUID, @Nullable UUID> locked = merges.lock(person.value(), other.value());
        if (other.value().equals(locked.get(person.value())) || person.value().equals(locked.get(other.value()))) {
            throw Refusal.at("/otherId", CensusProblem.MERGED_ALREADY);
        }
        Persons.Known one = known(person, "/personId");
        known(other, "/otherId");
        cases.decide(person.value(), other.value(), "distinct", words, clock.now());
        JsonObjectBuilder told = JsonMaker.object().add("other", other.toString());
        JsonMaker.addIfThere(told, "words", words);
        audit.wrote("person.told-apart", person.value(), one.uat(), JsonValue.NULL, told.build());
        outbox.publish(new Fact("census.PeopleToldApart", one.uat(), one.id(), ids(one)));
    }

    private Persons.Known known(PersonId person, String pointer) {
        return persons.find(person.value()).orElseThrow(() -> Refusal.at(pointer, CensusProblem.MEMBER_NOT_FOUND));
    }

    private static JsonObject ids(Persons.Known one) {
        return JsonMaker.object()
                .add("householdId", one.household().toString())
                .add("personId", one.id().toString())
                .build();
    }

    /** @param about stays, or other: then it must be written down of the other one anew */
    @Requires(CensusPermissions.DUPLICATES)
    public void decide(UUID item, String about) {
        if (!ABOUT.contains(about)) {
            throw Refusal.at("/about", CensusProblem.OPTION_UNKNOWN, Map.of("value", about));
        }
        UnmergedRecord record =
                items.find(item).orElseThrow(() -> Refusal.at("/itemId", CensusProblem.RECORD_NOT_FOUND));
        if (!items.decide(item, about, clock.now())) {
            throw Refusal.at("/itemId", CensusProblem.RECORD_DECIDED);
        }
        UatCode uat = new UatCode(record.uat());
        audit.wrote(
                "person.record-decided",
                record.person(),
                uat,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("source", record.source())
                        .add("subject", record.subject().toString())
                        .add("about", about)
                        .build());
        outbox.publish(new Fact(
                "census.RecordDecided",
                uat,
                record.person(),
                JsonMaker.object().add("personId", record.person().toString()).build()));
    }
}
