package ro.asigur.exchange.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member while the household is being made up. */
final class Draft {

    final boolean female;
    final LocalDate visit;
    UUID id = new UUID(0, 0);
    LocalDate birth;
    String birthPrecision = "exact";

    /** Birth certificate; without one there is no CNP either. */
    boolean registered = true;

    boolean cnpShown = true;
    String relation;
    String presence = "permanent";
    String familyName = "";
    String givenName = "";

    @Nullable
    Draft mother;

    @Nullable
    Draft father;

    @Nullable
    Draft partner;

    /** Why a parent who is not listed is away, for children: option of C02. */
    @Nullable
    String absence;

    Draft(boolean female, LocalDate birth, LocalDate visit, String relation) {
        this.female = female;
        this.birth = birth;
        this.visit = visit;
        this.relation = relation;
    }

    int months() {
        return (int) Period.between(birth, visit).toTotalMonths();
    }

    int years() {
        return Period.between(birth, visit).getYears();
    }

    boolean child() {
        return years() < 18;
    }

    boolean present() {
        return presence.equals("permanent");
    }

    /** Of the year alone, or guessed: age is then counted from 1 July of the year. */
    void bornAbout(String precision) {
        birthPrecision = precision;
        if (!precision.equals("month")) {
            birth = LocalDate.of(birth.getYear(), 7, 1);
        }
    }

    static void couple(Draft one, Draft other) {
        one.partner = other;
        other.partner = one;
    }
}
