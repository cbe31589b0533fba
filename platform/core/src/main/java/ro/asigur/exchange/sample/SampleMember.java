package ro.asigur.exchange.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.BirthPrecision;
import ro.asigur.instrument.api.Interview;
import ro.asigur.kernel.Cnp;

/**
 * One made-up person.
 *
 * @param birthPrecision {@code exact month year estimated}
 * @param sex {@code m} or {@code f}
 * @param cnp null with a reason
 * @param relation option of P05
 * @param presence option of P13
 * @param mother a member's id, {@code absent} or {@code unknown}; for adults whose parents do not live there {@code absent}
 * @param answers of scopes person, child, female, adult, without P01–P05 and P13, which are the fields above
 */
public record SampleMember(
        UUID id,
        String familyName,
        String givenName,
        LocalDate birthDate,
        String birthPrecision,
        String sex,
        @Nullable Cnp cnp,
        @Nullable String noCnpReason,
        String relation,
        String presence,
        String mother,
        String father,
        @Nullable UUID partner,
        Map<String, Object> answers) {

    /** As people say it. */
    public String saidName() {
        return givenName + " " + familyName;
    }

    /** Family name first, as lists are sorted. */
    public String sortedName() {
        return familyName + " " + givenName;
    }

    Interview.Member interviewed() {
        return new Interview.Member(
                id.toString(),
                birthDate,
                BirthPrecision.of(birthPrecision),
                sex,
                presence,
                mother,
                father,
                partner == null ? null : partner.toString(),
                answers);
    }
}
