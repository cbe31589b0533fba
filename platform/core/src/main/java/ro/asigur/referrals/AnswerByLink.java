package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TriesByAddress;
import ro.asigur.kernel.UatCode;
import ro.asigur.referrals.ReferralSteps.Saying;
import ro.asigur.referrals.domain.LinkSecret;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.ReferralLinks;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.territory.api.Gazetteer;

/**
 * The page of a provider without an account. Who holds the link sees the one referral it was made for, as much of it as is needed
 * to answer, and can answer it; nothing else. Wrong links are counted by address, openings are in the trail.
 */
@ApplicationScoped
public class AnswerByLink {

    /** The named actor of who answers by a link. */
    static final UUID LINK = new UUID(0, 4);

    private static final int MOST_AN_HOUR = 60;

    private final TriesByAddress tries = new TriesByAddress(Duration.ofHours(1));

    @Inject
    Transactions transactions;

    @Inject
    ReferralLinks links;

    @Inject
    Referrals referrals;

    @Inject
    ReferralSteps steps;

    @Inject
    PeopleBoard people;

    @Inject
    Gazetteer gazetteer;

    @Inject
    CurrentActor current;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    /**
     * What a provider needs to answer: a first name and the family's initial, not who she is.
     *
     * @param askedBy who sent it, and from which commune
     * @param phone where who sent it is reached
     */
    public record Sheet(
            String provider,
            @Nullable String service,
            String name,
            @Nullable Integer age,
            String reason,
            int priority,
            String askedBy,
            String place,
            @Nullable String phone,
            LocalDate sentOn,
            LocalDate answerBy,
            String state,
            @Nullable String words,
            @Nullable Boolean given) {}

    /** @throws Refusal {@code referrals.link-not-found} for one that is wrong, old, or was replaced */
    public Sheet open(Tenant county, String address, String secret) {
        return through(county, address, secret, referral -> {
            audit.read(
                    "referral.opened-by-link",
                    referral.person(),
                    referral.uat(),
                    JsonMaker.object().add("provider", referral.providerName()).build());
            return sheet(county, referral);
        });
    }

    /** @throws Refusal as {@link #open}, and what is wrong with the answer */
    public Sheet answer(Tenant county, String address, String secret, Saying saying) {
        AnswerReferral.answers(saying);
        return through(county, address, secret, referral -> {
            steps.take(referral, saying, "link");
            return sheet(county, referrals.find(referral.id()).orElseThrow());
        });
    }

    private <T> T through(Tenant county, String address, String text, Function<Referral, T> deed) {
        if (!tries.allows(county.id(), address, MOST_AN_HOUR, clock.now())) {
            throw Refusal.of(ReferralsProblem.TOO_MANY_TRIES);
        }
        LinkSecret secret =
                LinkSecret.parse(text).filter(any -> !county.national()).orElseThrow(() -> unknown(county, address));
        UatCode uat = transactions
                .within(new Binding(county.id(), LINK, List.of()), () -> links.uat(secret))
                .orElseThrow(() -> unknown(county, address));
        return transactions
                .within(
                        new Binding(county.id(), LINK, List.of(uat)),
                        () -> links.open(secret, clock.now())
                                .flatMap(referrals::take)
                                .map(referral -> current.as(provider(county, referral), () -> deed.apply(referral)))
                                .map(Optional::of)
                                .orElseThrow(() -> unknown(county, address)))
                .orElseThrow(() -> unknown(county, address));
    }

    /** In the history and the trail an answer by link bears the provider's name. */
    private static Actor provider(Tenant county, Referral referral) {
        return new Actor(county.id(), LINK, referral.providerName(), Set.of(), Set.of(), List.of(referral.uat()), "ro");
    }

    private Refusal unknown(Tenant county, String address) {
        tries.count(county.id(), address, clock.now());
        return Refusal.of(ReferralsProblem.LINK_NOT_FOUND);
    }

    private Sheet sheet(Tenant county, Referral referral) {
        PeopleBoard.Named person = people.people(List.of(referral.person())).get(referral.person());
        if (person == null) {
            throw Refusal.of(ReferralsProblem.LINK_NOT_FOUND);
        }
        String family = person.familyName().strip();
        String initial = family.isEmpty() ? "" : " " + family.substring(0, family.offsetByCodePoints(0, 1)) + ".";
        return new Sheet(
                referral.providerName(),
                referral.serviceName(),
                person.givenName().strip() + initial,
                person.ageYears(),
                referral.reason(),
                referral.priority(),
                referral.sentByName(),
                gazetteer.uatName(referral.uat()).orElse(""),
                referral.answerPhone(),
                referral.sentAt().atZone(county.zone()).toLocalDate(),
                referral.answerBy().atZone(county.zone()).toLocalDate(),
                referral.state().code(),
                Optional.ofNullable(referral.feedback()).orElse(referral.refusedBecause()),
                referral.serviceGiven());
    }
}
