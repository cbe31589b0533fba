package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.referrals.ReferralSteps.Saying;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.Work;

/** What a provider answers: told to the team, who notes it, or said by the provider's own account. */
@ApplicationScoped
public class AnswerReferral {

    @Inject
    Referrals referrals;

    @Inject
    ReferralSteps steps;

    @Inject
    CurrentActor actor;

    @Inject
    Work work;

    /** The team notes what it was told, closes or withdraws. */
    @Requires(ReferralsPermissions.SEND)
    public void note(UUID id, Saying saying) {
        Referral referral = referrals
                .take(id)
                .filter(found -> work.binding().uats().contains(found.uat()))
                .orElseThrow(() -> Refusal.at("/referralId", ReferralsProblem.REFERRAL_NOT_FOUND));
        steps.take(referral, saying, "team");
    }

    /** The account that was named for the provider answers; ending a referral is the team's. */
    @Requires(ReferralsPermissions.ANSWER)
    public void answer(UUID id, Saying saying) {
        Referral referral = referrals
                .take(id)
                .filter(found -> actor.get().id().equals(found.providerAccount()))
                .orElseThrow(() -> Refusal.at("/referralId", ReferralsProblem.REFERRAL_NOT_FOUND));
        answers(saying);
        steps.take(referral, saying, "account");
    }

    static void answers(Saying saying) {
        if (!saying.state().isAnswer()) {
            throw Refusal.at(
                    "/state",
                    ReferralsProblem.OPTION_UNKNOWN,
                    Map.of("value", saying.state().code()));
        }
    }
}
