package ro.asigur.cases.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case may end now. A critical need (P1) keeps it open whatever the reason: it is taken care of first, and said so. An
 * urgent one (P2) or an open alarm lets it end only when somebody confirms it and says why.
 *
 * @param critical needs of priority 1 that ask for support
 * @param urgent needs of priority 2
 * @param alarm an alarm of the household is open
 */
public record Closing(int critical, int urgent, boolean alarm) {

    private static final int ADULT_MONTHS = 216;
    private static final String LEFT_FOR_GOOD = "plecat_definitiv";

    /** @param priorities of what asks for support now */
    public static Closing of(List<Integer> priorities, boolean alarm) {
        return new Closing(count(priorities, 1), count(priorities, 2), alarm);
    }

    private static int count(List<Integer> priorities, int which) {
        return (int) priorities.stream().filter(one -> one == which).count();
    }

    /** Empty when nothing is in the way. */
    public Optional<CasesProblem> refusal(boolean confirmed, @Nullable String why) {
        if (critical > 0) {
            return Optional.of(CasesProblem.CRITICAL_OPEN);
        }
        if ((urgent > 0 || alarm) && !confirmed) {
            return Optional.of(CasesProblem.URGENT_OPEN);
        }
        return (urgent > 0 || alarm) && why == null ? Optional.of(CasesProblem.REASON_NEEDED) : Optional.empty();
    }

    /** A living member of the household: where she is (P13), and her age in months when it is known. */
    public record Subject(String presence, @Nullable Integer ageMonths) {

        boolean isChild() {
            return ageMonths != null && ageMonths < ADULT_MONTHS;
        }
    }

    /**
     * The reason that what is on file proposes: nobody of the case lives any more, or all left for good.
     *
     * @param living whom the case is about, of those who live
     */
    public static Optional<ClosingReason> proposed(List<Subject> living) {
        if (living.isEmpty()) {
            return Optional.of(ClosingReason.DECES);
        }
        return living.stream().allMatch(one -> one.presence().equals(LEFT_FOR_GOOD))
                ? Optional.of(ClosingReason.MUTAT)
                : Optional.empty();
    }

    /** Turning eighteen ends a case only when it is of no child any more. */
    public static boolean fits(ClosingReason reason, List<Subject> living) {
        return reason != ClosingReason.MAJOR || living.stream().noneMatch(Subject::isChild);
    }
}
