package ro.asigur.referrals.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;

/**
 * A person sent to a provider, as it stands.
 *
 * @param line of the household's plan that it answers; null: by itself
 * @param mandatory a notice the law asks for, without the family's consent
 * @param answerPhone where the provider reaches who sent it
 * @param serviceGiven what the feedback says; null before it
 * @param endedBecause why it was closed or withdrawn
 */
public record Referral(
        UUID id,
        UUID person,
        UatCode uat,
        UUID household,
        @Nullable UUID line,
        String destination,
        UUID provider,
        String providerName,
        @Nullable UUID providerAccount,
        @Nullable UUID service,
        @Nullable String serviceName,
        String reason,
        int priority,
        boolean mandatory,
        @Nullable String consentBy,
        @Nullable LocalDate consentOn,
        Channel channel,
        @Nullable String answerPhone,
        UUID sentBy,
        String sentByName,
        Instant sentAt,
        Instant answerBy,
        ReferralState state,
        Instant stateAt,
        @Nullable String refusedBecause,
        @Nullable String feedback,
        @Nullable Boolean serviceGiven,
        @Nullable LocalDate givenOn,
        @Nullable String endedBecause,
        int version) {

    public boolean isLate(Instant now) {
        return state.isWaiting() && answerBy.isBefore(now);
    }
}
