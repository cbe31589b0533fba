package ro.asigur.census;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household offered to another commune.
 *
 * @param words why, and what the sender knows of the new place
 * @param phone null: none is known
 * @param state offered, accepted, refused, withdrawn
 * @param decidedWords why it was refused
 * @param toDecide the reader works where it is offered to
 * @param mayWithdraw the reader works where it is offered from
 */
public record Transfer(
        UUID id,
        UUID householdId,
        int uat,
        String uatName,
        int toUat,
        String toUatName,
        String headName,
        Summary summary,
        String words,
        @Nullable String phone,
        String state,
        String offeredBy,
        Instant offeredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWords,
        boolean toDecide,
        boolean mayWithdraw) {

    /**
     * What the receiver sees before accepting: enough to know whom to expect and how soon, nobody's name but the head's.
     *
     * @param priority strongest of the household's needs, 1 to 4; null: none
     * @param ages in whole years of those who live there, the eldest first; null where the birth date is not known
     */
    public record Summary(
            int members,
            int children,
            @Nullable Integer priority,
            @Nullable LocalDate lastVisit,
            List<@Nullable Integer> ages) {}
}
