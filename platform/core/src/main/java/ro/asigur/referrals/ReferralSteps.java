package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralState;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.ReferralLinks;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** One step of one referral: the rules, the history, what becomes of the plan's line, the trail and what others are told. */
@ApplicationScoped
public class ReferralSteps {

    private static final int LONGEST_WORDS = 1_000;

    @Inject
    Referrals referrals;

    @Inject
    ReferralLinks links;

    @Inject
    ReferredLines lines;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /**
     * What somebody says of a referral.
     *
     * @param words why it is refused or ended, or what came of it
     * @param given with feedback: whether the person has had the service; {@code on} the day
     */
    public record Saying(
            ReferralState state,
            @Nullable String words,
            @Nullable Boolean given,
            @Nullable LocalDate on) {}

    /** @param way team, account or link */
    void take(Referral referral, Saying saying, String way) {
        if (referral.state() == saying.state()) {
            return; // said again
        }
        referral.state().step(saying.state());
        check(saying);
        boolean feedback = saying.state() == ReferralState.FED_BACK;
        boolean given = feedback && Boolean.TRUE.equals(saying.given());
        LocalDate on = given ? Objects.requireNonNullElseGet(saying.on(), clock::today) : null;
        referrals.step(
                referral,
                new Referrals.Next(saying.state(), saying.words(), feedback ? given : null, on),
                new Referrals.Taking(actor.get().id(), actor.get().name(), way, clock.now()));
        followed(referral, saying.state(), on);
        if (saying.state().isEnded() || saying.state() == ReferralState.FED_BACK) {
            links.end(referral.id(), clock.now());
        }
        tell("referral." + saying.state().code(), referral, saying.state(), way);
    }

    private void followed(Referral referral, ReferralState to, @Nullable LocalDate given) {
        UUID line = referral.line();
        if (line == null) {
            return;
        }
        if (to == ReferralState.ACCEPTED) {
            lines.begun(line);
        } else if (given != null) {
            lines.given(line, referral.person(), given, referral.providerName());
        }
    }

    private void check(Saying saying) {
        String words = saying.words();
        if (saying.state().needsWords() && (words == null || words.isBlank())) {
            throw Refusal.at("/words", ReferralsProblem.REASON_NEEDED);
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            throw Refusal.at("/words", ReferralsProblem.TEXT_TOO_LONG, Map.of("most", LONGEST_WORDS));
        }
        LocalDate on = saying.on();
        if (on != null && on.isAfter(clock.today())) {
            throw Refusal.at("/on", ReferralsProblem.IN_FUTURE);
        }
        if (saying.state() == ReferralState.FED_BACK && saying.given() == null) {
            throw Refusal.at("/given", ReferralsProblem.FIELD_MISSING);
        }
    }

    void tell(String action, Referral referral, ReferralState to, @Nullable String way) {
        JsonObject after = JsonMaker.object()
                .add("provider", referral.providerName())
                .add("destination", referral.destination())
                .add("state", to.code())
                .add("way", way == null ? referral.channel().code() : way)
                .build();
        JsonValue before = to == ReferralState.SENT
                ? JsonValue.NULL
                : JsonMaker.object().add("state", referral.state().code()).build();
        audit.wrote(action, referral.person(), referral.uat(), before, after);
        var payload = JsonMaker.object()
                .add("referralId", referral.id().toString())
                .add("householdId", referral.household().toString())
                .add("sentBy", referral.sentBy().toString())
                .add("by", actor.get().id().toString());
        JsonMaker.addIfThere(payload, Fact.ACCOUNT, referral.providerAccount());
        outbox.publish(new Fact("referrals." + to.fact(), referral.uat(), referral.person(), payload.build()));
    }
}
