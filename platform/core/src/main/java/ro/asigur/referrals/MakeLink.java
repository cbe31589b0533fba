package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.referrals.domain.LinkSecret;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralState;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.ReferralLinks;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/**
 * A link for a provider without an account. It is not a command of the field: a command is kept with its answer, and the secret
 * must be kept nowhere.
 */
@ApplicationScoped
public class MakeLink {

    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    Referrals referrals;

    @Inject
    ReferralLinks links;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    Work work;

    @Inject
    AuditTrail audit;

    /** @param secret the last part of the link; told this once */
    public record Made(String secret, Instant expires) {}

    /** An older link of the referral works no longer. */
    @Requires(ReferralsPermissions.SEND)
    public Made make(UUID id) {
        Referral referral = referrals
                .take(id)
                .filter(found -> work.binding().uats().contains(found.uat()))
                .orElseThrow(() -> Refusal.of(ReferralsProblem.REFERRAL_NOT_FOUND));
        if (!referral.state().isWaiting() && referral.state() != ReferralState.ACCEPTED) {
            throw Refusal.of(ReferralsProblem.ENDED_ALREADY);
        }
        LinkSecret secret = LinkSecret.fresh();
        Instant now = clock.now();
        Instant expires = now.plus(LIFE);
        links.add(referral, secret, actor.get().name(), now, expires);
        audit.wrote(
                "referral.link-made",
                referral.person(),
                referral.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("provider", referral.providerName())
                        .add("expires", expires.toString())
                        .build());
        return new Made(secret.text(), expires);
    }
}
