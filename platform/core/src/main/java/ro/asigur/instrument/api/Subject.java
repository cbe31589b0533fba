package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member while a household is being diagnosed: age at the visit, effective answers, what was raised so far. */
final class Subject {

    static final String PERMANENT = "permanent";
    private static final long ADULT_MONTHS = 216;

    final Interview.Member member;
    final @Nullable Long ageMonths;
    final @Nullable String sex;
    final boolean presenceAssumed;
    final boolean present;
    /** Effective answers and derived values: the rules' {@code p}. */
    final Map<String, Object> answers = new HashMap<>();
    /** Whether each question of a member is asked. */
    final Map<String, Trit> asked = new LinkedHashMap<>();

    Subject(Interview.Member member, LocalDate visitDate) {
        this.member = member;
        LocalDate born = member.birthDate();
        this.ageMonths = born == null
                ? null
                : ChronoUnit.MONTHS.between(member.birthPrecision().countedFrom(born), visitDate);
        String sexAnswer = member.sex();
        this.sex = "m".equals(sexAnswer) || "f".equals(sexAnswer) ? sexAnswer : null;
        String presence = member.presence();
        this.presenceAssumed = presence == null || presence.isEmpty() || Answers.NOT_KNOWN.equals(presence);
        this.present = presenceAssumed || PERMANENT.equals(presence);
        deriveOwn();
    }

    private void deriveOwn() {
        if (ageMonths != null) {
            answers.put("age_m", (double) ageMonths);
            answers.put("age_y", (double) years());
            answers.put("is_child", ageMonths < ADULT_MONTHS);
            answers.put("is_adult", ageMonths >= ADULT_MONTHS);
        }
        if (sex != null) {
            answers.put("sex", sex);
        }
    }

    /** Whole years; only when the age is known. */
    long years() {
        if (ageMonths == null) {
            throw new IllegalStateException("age is not known");
        }
        return Math.floorDiv(ageMonths, 12L);
    }

    boolean ageKnown() {
        return ageMonths != null;
    }

    boolean child() {
        return ageMonths != null && ageMonths < ADULT_MONTHS;
    }

    boolean adult() {
        return ageMonths != null && ageMonths >= ADULT_MONTHS;
    }

    /** Whether a question of this scope is meant for the person; unknown while age or sex is. */
    Trit inScope(Instrument.Scope scope) {
        return switch (scope) {
            case HOUSEHOLD -> Trit.FALSE;
            case PERSON -> Trit.TRUE;
            case CHILD -> ageKnown() ? Trit.of(child()) : Trit.UNKNOWN;
            case ADULT -> ageKnown() ? Trit.of(adult()) : Trit.UNKNOWN;
            case FEMALE -> sex == null ? Trit.UNKNOWN : Trit.of(sex.equals("f"));
        };
    }
}
