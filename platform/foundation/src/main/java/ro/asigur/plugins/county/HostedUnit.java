package ro.asigur.plugins.county;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.plugins.jar.Description;
import ro.asigur.spi.Beneficiary;
import ro.asigur.spi.CareFact;
import ro.asigur.spi.Delivery;
import ro.asigur.spi.LinkKind;
import ro.asigur.spi.LinkUse;
import ro.asigur.spi.UnitOfWork;
import ro.asigur.tenancy.api.JsonMaker;

/** The open transaction as a module may use it: its own tables through its own unit, everything else through the doors. */
record HostedUnit(Description module, Doors doors, @Nullable EntityManagerFactory unit, Actor actor)
        implements UnitOfWork {

    private static final int LONGEST_LIST = 50;

    @Override
    public EntityManager em() {
        if (unit == null) {
            throw new IllegalStateException(module.id() + " declares no entities");
        }
        return doors.work().em(unit);
    }

    @Override
    public void publish(CareFact fact) {
        require(fact.type().startsWith(module.id() + "."), "not a fact of " + module.id() + ": " + fact.type());
        PersonId person = fact.person();
        doors.outbox()
                .publish(new Fact(fact.type(), fact.uat(), person == null ? null : person.value(), fact.payload()));
    }

    @Override
    public void wrote(String action, UUID subject, @Nullable UatCode uat, JsonValue before, JsonValue after) {
        doors.trail().wrote(action, subject, uat, before, after);
    }

    @Override
    public void read(String action, @Nullable UUID subject, @Nullable UatCode uat, JsonValue details) {
        doors.trail().read(action, subject, uat, details);
    }

    @Override
    public List<Beneficiary> beneficiaries(String text, int limit) {
        require(limit >= 1 && limit <= LONGEST_LIST, "limit is 1 to " + LONGEST_LIST);
        doors.trail()
                .read(
                        module.id() + ".people.searched",
                        null,
                        null,
                        JsonMaker.object().add("q", text).build());
        return doors.beneficiaries().get().named(text, limit);
    }

    @Override
    public Optional<Beneficiary> beneficiary(PersonId person) {
        return doors.beneficiaries().get().find(person);
    }

    @Override
    public void deliver(Delivery delivery) {
        require(
                module.services().stream().anyMatch(service -> service.code().equals(delivery.service())),
                module.id() + " does not declare the service " + delivery.service());
        doors.deliveries().get().record(module.id(), delivery);
    }

    @Override
    public String link(String kind, Set<UatCode> uats, JsonObject payload) {
        LinkKind declared = module.linkKinds().stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(module.id() + " declares no link kind " + kind));
        require(actor.uats().containsAll(uats), "a link may show only communes where its maker works");
        JsonArrayBuilder codes = JsonMaker.array();
        uats.stream().sorted().forEach(uat -> codes.add(uat.siruta()));
        JsonObject stored = JsonMaker.object()
                .add("madeBy", actor.id().toString())
                .add("uats", codes)
                .add("payload", payload)
                .build();
        return doors.links()
                .make(storedKind(module, kind), stored, doors.clock().now().plus(declared.validity()));
    }

    static String storedKind(Description module, String kind) {
        return module.id() + "." + kind;
    }

    static LinkUse linkUse(String kind, JsonObject stored) {
        return new LinkUse(
                kind,
                UUID.fromString(stored.getString("madeBy")),
                stored.getJsonArray("uats").getValuesAs(JsonNumber.class).stream()
                        .map(code -> new UatCode(code.intValueExact()))
                        .toList(),
                stored.getJsonObject("payload"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
