package ro.asigur.referrals;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.casework.api.ReferredLines.ReferredLine;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.referrals.ReferralSteps.Saying;
import ro.asigur.referrals.domain.ReferralState;
import ro.asigur.referrals.store.Directory;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;

/**
 * In a demonstration, when a commune has got its made-up census: a referral in each state, by the commune's own worker and through
 * the same use cases as any other. A county that is not a demonstration, or has referrals there already, is left alone.
 */
@ApplicationScoped
public class DemoReferrals implements FactListener {

    private static final UUID LISTENER = new UUID(0, 5);
    private static final int LOOKED_AT = 60;

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
    Directory directory;

    @Inject
    Referrals referrals;

    @Inject
    SendReferral send;

    @Inject
    AnswerReferral answers;

    @Inject
    KeepDirectory keep;

    @Inject
    CountyClock clock;

    /** How each of them goes on: days ago it was sent, then what was said of it. */
    private record Story(int daysAgo, List<Saying> sayings) {}

    private static final List<Story> STORIES = List.of(
            new Story(0, List.of()),
            new Story(20, List.of()),
            new Story(2, List.of(said(ReferralState.RECEIVED, null, null))),
            new Story(9, List.of(said(ReferralState.ACCEPTED, null, null))),
            new Story(6, List.of(said(ReferralState.REFUSED, "Nu sunt locuri libere luna aceasta.", null))),
            new Story(
                    15,
                    List.of(
                            said(ReferralState.ACCEPTED, null, null),
                            said(ReferralState.FED_BACK, "A venit la control; tratamentul a fost reluat.", true))),
            new Story(
                    25,
                    List.of(
                            said(ReferralState.ACCEPTED, null, null),
                            said(ReferralState.FED_BACK, "Nu s-a prezentat la programare.", false),
                            said(ReferralState.CLOSED, null, null))),
            new Story(12, List.of(said(ReferralState.WITHDRAWN, "Familia a găsit singură un medic.", null))),
            new Story(4, List.of()));

    private static Saying said(ReferralState state, @Nullable String words, @Nullable Boolean given) {
        return new Saying(state, words, given, null);
    }

    private record Cast(Colleague worker, Optional<Colleague> coordinator, boolean begun) {}

    @Override
    public String name() {
        return "referrals.demo";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        if (!fact.type().equals("exchange.SampleLoaded")
                || uat == null
                || !tenants.get(tenant).demo()) {
            return;
        }
        Binding looking = new Binding(tenant, LISTENER, List.of(uat));
        Optional<Cast> cast = transactions.within(looking, () -> cast(uat));
        cast.filter(found -> !found.begun()).ifPresent(found -> {
            found.coordinator().ifPresent(coordinator -> named(tenant, coordinator));
            Actor worker = actor(tenant, found.worker(), uat, ReferralsPermissions.SEND);
            current.as(worker, () -> transactions.within(worker.binding(), () -> told(uat)));
        });
    }

    private Optional<Cast> cast(UatCode uat) {
        Optional<Colleague> coordinator = colleagues.holding(ReferralsPermissions.KEEP_DIRECTORY).stream()
                .filter(one ->
                        colleagues.find(one.id(), ReferralsPermissions.ANSWER).isPresent())
                .findFirst();
        return colleagues.holding(ReferralsPermissions.SEND).stream()
                .filter(one -> !one.everywhere() && one.worksIn(uat))
                .findFirst()
                .map(worker -> new Cast(
                        worker,
                        coordinator,
                        referrals.count(uat.siruta(), null, clock.now()).waiting() > 0));
    }

    private static Actor actor(TenantId tenant, Colleague who, UatCode uat, String permission) {
        return new Actor(tenant, who.id(), who.name(), Set.of(), Set.of(permission), List.of(uat), "ro");
    }

    /** DGASPC answers with the coordinator's account. */
    private void named(TenantId tenant, Colleague coordinator) {
        Actor keeper = new Actor(
                tenant,
                coordinator.id(),
                coordinator.name(),
                Set.of(),
                Set.of(ReferralsPermissions.KEEP_DIRECTORY),
                List.of(),
                "ro");
        current.as(
                keeper,
                () -> transactions.within(keeper.binding(), () -> {
                    directory.all(clock.today()).stream()
                            .filter(one -> one.code().equals("DGASPC") && one.account() == null)
                            .forEach(one -> keep.answeredBy(one.id(), coordinator.id()));
                    return true;
                }));
    }

    private boolean told(UatCode uat) {
        List<ProviderSheet> providers = directory.all(clock.today());
        int next = 0;
        List<ReferredLine> waiting = lines.waiting(uat, LOOKED_AT);
        Map<UUID, PeopleBoard.Named> named = people.people(
                waiting.stream().flatMap(line -> line.persons().stream()).toList());
        for (ReferredLine line : waiting) {
            if (next == STORIES.size()) {
                break;
            }
            Optional<SendReferral.Order> order = order(line, named, providers, STORIES.get(next));
            if (order.isPresent()) {
                send.send(order.get());
                STORIES.get(next)
                        .sayings()
                        .forEach(saying -> answers.note(order.get().id(), saying));
                next++;
            }
        }
        return true;
    }

    private Optional<SendReferral.Order> order(
            ReferredLine line, Map<UUID, PeopleBoard.Named> named, List<ProviderSheet> providers, Story story) {
        if (line.persons().size() != 1 || !line.open()) {
            return Optional.empty();
        }
        PeopleBoard.Named person = named.get(line.persons().iterator().next());
        if (person == null || person.diedOn() != null) {
            return Optional.empty();
        }
        for (String destination : line.destinations()) {
            for (ProviderSheet provider : providers) {
                boolean answers =
                        provider.open() && provider.services().stream().anyMatch(one -> fits(one, destination, person));
                if (answers) {
                    return Optional.of(order(line, destination, provider, story));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(ProviderSheet.Service service, String destination, PeopleBoard.Named person) {
        Integer age = person.ageYears();
        Integer from = service.ageFrom();
        Integer to = service.ageTo();
        return service.open()
                && service.destinations().contains(destination)
                && (service.uats().isEmpty() || service.uats().contains(person.uat()))
                && (age == null || (from == null || age >= from) && (to == null || age <= to));
    }

    private SendReferral.Order order(ReferredLine line, String destination, ProviderSheet provider, Story story) {
        Instant at = clock.now().minus(Duration.ofDays(story.daysAgo()));
        return new SendReferral.Order(
                UuidCreator.getTimeOrderedEpoch(),
                line.persons().iterator().next(),
                line.id(),
                destination,
                provider.id(),
                null,
                "Vă rugăm o evaluare și un sprijin de specialitate; familia are nevoie de programare.",
                line.priority(),
                "un membru al familiei",
                clock.today().minusDays(story.daysAgo()),
                provider.account() == null ? "link" : "account",
                "0740 000 000",
                at);
    }
}
