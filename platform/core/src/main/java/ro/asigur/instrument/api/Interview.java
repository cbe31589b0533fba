package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one visit, as the diagnosis reads them. Values of answers: {@link String} (an option, {@code NS}, a date, a
 * text), {@link Number}, or a {@link List} of options; a missing key is an unanswered question. Stale answers may stay in:
 * a question that is not asked is treated as such whatever is stored.
 *
 * @param visitDate ages are counted at this day, parameters are those valid on it
 * @param household answers of scope household (Z, H, I) by question code
 * @param members everybody recorded in the household, absent members too
 */
public record Interview(LocalDate visitDate, Map<String, Object> household, List<Member> members) {

    /** Written for {@link Member#mother()} and {@link Member#father()}: known not to live in the household. */
    public static final String ABSENT = "absent";

    /** Written for {@link Member#mother()} and {@link Member#father()}: nobody knows. */
    public static final String UNKNOWN = "unknown";

    public Interview {
        household = Map.copyOf(household);
        members = List.copyOf(members);
    }

    /**
     * A member of the household.
     *
     * @param id any string that is unique in the interview
     * @param birthDate null when not known yet: everything that reads the age is then unknown
     * @param sex {@code m} or {@code f} (P04); null when not known yet
     * @param presence P13; null or {@code NS} counts as {@code permanent} and is shown to be clarified
     * @param mother a member's id, {@link #ABSENT} or {@link #UNKNOWN}; null is read as unknown
     * @param father as {@code mother}; no rule reads it
     * @param partner a member's id; two members who name each other are a couple
     * @param answers of scopes person, child, female, adult by question code
     */
    public record Member(
            String id,
            @Nullable LocalDate birthDate,
            BirthPrecision birthPrecision,
            @Nullable String sex,
            @Nullable String presence,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String partner,
            Map<String, Object> answers) {

        public Member {
            answers = Map.copyOf(answers);
        }
    }
}
