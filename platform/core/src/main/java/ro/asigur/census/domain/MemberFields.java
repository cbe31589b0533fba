package ro.asigur.census.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Cnp;

/**
 * A member's fields as they are written down, not yet checked; components as in {@code api.MemberSheet}, {@code cnp} in
 * clear. {@link MemberRules} says what is wrong with them.
 */
public record MemberFields(
        String familyName,
        String givenName,
        @Nullable LocalDate birthDate,
        String birthPrecision,
        @Nullable String sex,
        @Nullable String cnp,
        @Nullable String noCnpReason,
        @Nullable String relation,
        String presence,
        @Nullable String mother,
        @Nullable String father,
        @Nullable String partner) {

    public MemberFields {
        familyName = tidy(familyName);
        givenName = tidy(givenName);
    }

    /** One blank between words, and the comma letters ș ț where old keyboards wrote the cedilla ones. */
    private static String tidy(String name) {
        return name.strip()
                .replaceAll("\\s+", " ")
                .replace('ş', 'ș')
                .replace('ţ', 'ț')
                .replace('Ş', 'Ș')
                .replace('Ţ', 'Ț');
    }

    public Optional<Cnp> validCnp() {
        return cnp == null ? Optional.empty() : Cnp.parse(cnp);
    }

    /** As people say it. */
    public String saidName() {
        return (givenName + " " + familyName).strip();
    }

    /** Family name first, as lists are sorted. */
    public String fullName() {
        return familyName + " " + givenName;
    }

    public boolean isHead() {
        return "cap".equals(relation);
    }

    public boolean isPresent() {
        return presence.equals("permanent");
    }

    public boolean isChild(LocalDate today) {
        return birthDate != null
                && BirthPrecision.of(birthPrecision)
                        .orElse(BirthPrecision.EXACT)
                        .counted(birthDate)
                        .isAfter(today.minusYears(18));
    }
}
