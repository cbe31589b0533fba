package ro.asigur.referrals.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import ro.asigur.kernel.Refusal;

/** How a referral reaches its provider. */
public enum Channel {
    ACCOUNT,
    EMAIL,
    PHONE,
    PAPER,
    LINK;

    /** @throws Refusal {@code referrals.option-unknown} at {@code /channel} */
    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/channel", ReferralsProblem.OPTION_UNKNOWN, Map.of("value", code)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
