package ro.asigur.programmes;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.store.Enrolments;
import ro.asigur.programmes.store.Programmes;
import ro.asigur.referrals.api.ServiceDirectory;
import ro.asigur.referrals.api.ServiceDirectory.Offered;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;

/**
 * In a demonstration, when a commune has got its made-up census: a few people in the programme ASIGUR, and a service of three places
 * that five children ask for. Through the use cases; a county that is not a demonstration, or has people enrolled, is left alone.
 */
@ApplicationScoped
public class DemoProgrammes implements FactListener {

    private static final UUID LISTENER = new UUID(0, 5);
    private static final String PROGRAMME = "ASIGUR";
    private static final String GROUP = "dizabilitati";
    private static final int LOOKED_AT = 200;
    private static final int CHILDREN = 5;
    private static final int OTHERS = 6;
    private static final int ADULT = 18;
    private static final int LEAST_AGE = 2;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    CurrentActor current;

    @Inject
    Colleagues colleagues;

    @Inject
    ReferredLines lines;

    @Inject
    PeopleBoard people;

    @Inject
    Programmes programmes;

    @Inject
    Enrolments enrolments;

    @Inject
    ServiceDirectory services;

    @Inject
    EnrolPerson enrol;

    @Inject
    AskAccess ask;

    @Inject
    DecideAccess decide;

    @Inject
    CountyClock clock;

    private record Stage(Colleague worker, Colleague decider, ProgrammeSheet programme, Offered service) {}

    @Override
    public String name() {
        return "programmes.demo";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        if (!fact.type().equals("exchange.SampleLoaded")
                || uat == null
                || !tenants.get(tenant).demo()) {
            return;
        }
        transactions
                .within(new Binding(tenant, LISTENER, List.of(uat)), () -> stage(uat))
                .ifPresent(stage -> {
                    Actor worker =
                            actor(tenant, stage.worker(), uat, ProgrammesPermissions.ENROL, ProgrammesPermissions.ASK);
                    List<UUID> asks =
                            current.as(worker, () -> transactions.within(worker.binding(), () -> enrolled(uat, stage)));
                    Actor decider = actor(tenant, stage.decider(), uat, ProgrammesPermissions.DECIDE);
                    current.as(decider, () -> transactions.within(decider.binding(), () -> decided(asks)));
                });
    }

    private Optional<Stage> stage(UatCode uat) {
        Optional<Colleague> worker = colleagues.holding(ProgrammesPermissions.ASK).stream()
                .filter(one -> !one.everywhere() && one.worksIn(uat))
                .findFirst();
        Optional<Colleague> decider =
                colleagues.holding(ProgrammesPermissions.DECIDE).stream().findFirst();
        Optional<ProgrammeSheet> programme = programmes.all(clock.today()).stream()
                .filter(one -> one.code().equals(PROGRAMME) && one.running())
                .findFirst();
        Optional<Offered> service = services.all().stream()
                .filter(one -> one.open() && (PROGRAMME + "/" + GROUP).equals(one.targetGroup()))
                .findFirst();
        boolean ready = worker.isPresent() && decider.isPresent() && programme.isPresent() && service.isPresent();
        if (!ready || !enrolments.everybody(programme.get().id()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stage(worker.get(), decider.get(), programme.get(), service.get()));
    }

    private static Actor actor(TenantId tenant, Colleague who, UatCode uat, String... permissions) {
        return new Actor(tenant, who.id(), who.name(), Set.of(), Set.of(permissions), List.of(uat), "ro");
    }

    /** @return what was asked for the children */
    private List<UUID> enrolled(UatCode uat, Stage stage) {
        List<UUID> ids = lines.waiting(uat, LOOKED_AT).stream()
                .flatMap(line -> line.persons().stream())
                .distinct()
                .toList();
        List<PeopleBoard.Named> known = ids.stream()
                .map(people.people(ids)::get)
                .filter(one -> one != null && one.ageYears() != null && one.mergedInto() == null)
                .filter(one -> one.diedOn() == null)
                .toList();
        List<PeopleBoard.Named> children = known.stream()
                .filter(one -> age(one) >= LEAST_AGE && age(one) < ADULT)
                .limit(CHILDREN)
                .toList();
        known.stream().filter(one -> age(one) >= ADULT).limit(OTHERS).forEach(one -> enrol(stage, one, "familii"));
        int number = 0;
        java.util.ArrayList<UUID> asks = new java.util.ArrayList<>();
        for (PeopleBoard.Named child : children) {
            enrol(stage, child, GROUP);
            UUID id = UuidCreator.getTimeOrderedEpoch();
            ask.ask(new AskAccess.Order(
                    id,
                    stage.service().id(),
                    child.id(),
                    null,
                    2 + number % 2,
                    "Copilul are nevoie de terapie de două ori pe săptămână.",
                    "certificat nr. 12" + (10 + number) + "/2025"));
            asks.add(id);
            number++;
        }
        return asks;
    }

    private void enrol(Stage stage, PeopleBoard.Named person, String group) {
        enrol.enrol(new EnrolPerson.Order(
                stage.programme().id(),
                person.id(),
                group,
                group.equals(GROUP) ? "certificat de încadrare, văzut în original" : "fișa de evaluare a gospodăriei",
                clock.today().minusDays(3)));
    }

    /** Three admitted, two of them with a contract; one waits, one is not decided yet. */
    private boolean decided(List<UUID> asks) {
        for (int i = 0; i < Math.min(4, asks.size()); i++) {
            decide.decide(
                    asks.get(i),
                    i < 3 ? "admit" : "wait",
                    i < 3 ? "Îndeplinește toate condițiile." : "Toate locurile sunt ocupate.");
        }
        for (int i = 0; i < Math.min(2, asks.size()); i++) {
            decide.contract(
                    asks.get(i),
                    new Ask.Contract(
                            "C-" + (41 + i),
                            clock.today(),
                            clock.today().plusMonths(6),
                            "Kinetoterapie și logopedie de două ori pe săptămână"));
        }
        return true;
    }

    private static int age(PeopleBoard.Named person) {
        Integer age = person.ageYears();
        return age == null ? -1 : age;
    }
}
