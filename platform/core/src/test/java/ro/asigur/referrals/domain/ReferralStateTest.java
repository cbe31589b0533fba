package ro.asigur.referrals.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

class ReferralStateTest {

    private static List<String> from(ReferralState state) {
        return Arrays.stream(ReferralState.values())
                .filter(to -> {
                    try {
                        state.step(to);
                        return true;
                    } catch (Refusal impossible) {
                        return false;
                    }
                })
                .map(ReferralState::code)
                .toList();
    }

    @Test
    void a_referral_goes_from_sent_to_its_end_and_never_back() {
        assertEquals(List.of("received", "accepted", "refused", "withdrawn"), from(ReferralState.SENT));
        assertEquals(List.of("accepted", "refused", "withdrawn"), from(ReferralState.RECEIVED));
        assertEquals(List.of("fed-back", "closed", "withdrawn"), from(ReferralState.ACCEPTED));
        assertEquals(List.of("closed"), from(ReferralState.REFUSED));
        assertEquals(List.of("closed"), from(ReferralState.FED_BACK));
        assertEquals(List.of(), from(ReferralState.CLOSED));
        assertEquals(List.of(), from(ReferralState.WITHDRAWN));
    }

    @Test
    void its_facts_are_called_in_the_past() {
        assertEquals("FedBack", ReferralState.FED_BACK.fact());
        assertEquals("Sent", ReferralState.SENT.fact());
        assertDoesNotThrow(() -> ReferralState.of("fed-back"));
        assertThrows(Refusal.class, () -> ReferralState.of("gata"));
    }

    @Test
    void the_term_is_a_day_at_p1_and_follows_the_priority() {
        Instant sent = Instant.parse("2026-03-02T10:00:00Z");
        assertEquals(sent.plus(Duration.ofHours(24)), AnswerTerm.of(1, sent));
        assertEquals(sent.plus(Duration.ofDays(7)), AnswerTerm.of(2, sent));
        assertEquals(sent.plus(Duration.ofDays(30)), AnswerTerm.of(3, sent));
        assertEquals(sent.plus(Duration.ofDays(60)), AnswerTerm.of(4, sent));
    }

    @Test
    void a_secret_is_256_bits_that_are_never_twice_the_same_and_never_printed() {
        LinkSecret one = LinkSecret.fresh();
        assertEquals(43, one.text().length());
        assertEquals(32, one.digest().length);
        assertNotEquals(one, LinkSecret.fresh());
        assertEquals("LinkSecret…", one.toString());
        assertEquals(java.util.Optional.empty(), LinkSecret.parse(one.text() + "A"));
        assertEquals(java.util.Optional.of(one), LinkSecret.parse(one.text()));
    }
}
