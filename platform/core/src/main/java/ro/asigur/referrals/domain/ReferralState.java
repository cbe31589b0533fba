package ro.asigur.referrals.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ro.asigur.kernel.Refusal;

/** Where a referral stands. Accepting without having said that it was received is accepting all the same. */
public enum ReferralState {
    SENT,
    RECEIVED,
    ACCEPTED,
    REFUSED,
    FED_BACK,
    CLOSED,
    WITHDRAWN;

    private static final Map<ReferralState, Set<ReferralState>> STEPS = Map.of(
            SENT, Set.of(RECEIVED, ACCEPTED, REFUSED, WITHDRAWN),
            RECEIVED, Set.of(ACCEPTED, REFUSED, WITHDRAWN),
            ACCEPTED, Set.of(FED_BACK, CLOSED, WITHDRAWN),
            REFUSED, Set.of(CLOSED),
            FED_BACK, Set.of(CLOSED),
            CLOSED, Set.of(),
            WITHDRAWN, Set.of());

    /** @throws Refusal {@code referrals.option-unknown} at {@code /state} */
    public static ReferralState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/state", ReferralsProblem.OPTION_UNKNOWN, Map.of("value", code)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the fact is called: {@code FedBack}. */
    public String fact() {
        StringBuilder words = new StringBuilder();
        for (String word : name().split("_")) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    public boolean isWaiting() {
        return this == SENT || this == RECEIVED;
    }

    public boolean isEnded() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** What a provider says; the rest is the team's. */
    public boolean isAnswer() {
        return this == RECEIVED || this == ACCEPTED || this == REFUSED || this == FED_BACK;
    }

    /** Needs words: why, or what came of it. */
    public boolean needsWords() {
        return this == REFUSED || this == FED_BACK || this == WITHDRAWN;
    }

    /** @throws Refusal {@code referrals.step-impossible} when it cannot go there from here */
    public void step(ReferralState to) {
        if (!STEPS.getOrDefault(this, Set.of()).contains(to)) {
            throw Refusal.at("/state", ReferralsProblem.STEP_IMPOSSIBLE, Map.of("from", code(), "to", to.code()));
        }
    }
}
