package ro.asigur.census.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.Refusal;

class MemberRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID SELF = UUID.randomUUID();
    private static final UUID MOTHER = UUID.randomUUID();
    private static final String CNP = cnp("285031204123");

    private static String cnp(String twelve) {
        return twelve + Cnp.checkDigit(twelve);
    }

    private static MemberFields fields(
            String family, LocalDate born, String precision, String sex, String cnp, String mother) {
        return new MemberFields(
                family, "Ana", born, precision, sex, cnp, null, "cap", "permanent", mother, null, "unknown");
    }

    private static List<String> faults(MemberFields fields) {
        Refusal refusal = assertThrows(Refusal.class, () -> MemberRules.check(fields, SELF, Set.of(MOTHER), TODAY));
        assertEquals(CensusProblem.MEMBER_INVALID, refusal.problem());
        return refusal.fields().stream()
                .map(field -> field.pointer() + " " + field.problem().code())
                .toList();
    }

    private static void accepted(MemberFields fields) {
        MemberRules.check(fields, SELF, Set.of(MOTHER), TODAY);
    }

    @Test
    void a_member_with_everything_right_is_accepted() {
        accepted(fields("Pop", LocalDate.of(1985, 3, 12), "exact", "f", CNP, MOTHER.toString()));
    }

    @Test
    void every_fault_is_told_at_once_with_its_field() {
        assertEquals(
                List.of(
                        "/familyName census.name-missing",
                        "/birthPrecision census.option-unknown",
                        "/birthDate census.birth-date-or-age-missing",
                        "/sex census.option-unknown",
                        "/cnp census.cnp-invalid",
                        "/mother census.relative-not-in-household"),
                faults(fields(
                        " ",
                        null,
                        "perhaps",
                        "x",
                        "1234567890123",
                        UUID.randomUUID().toString())));
    }

    @Test
    void a_birth_date_is_neither_in_the_future_nor_before_anyone_alive() {
        assertEquals(
                List.of("/birthDate census.birth-date-in-future"),
                faults(fields("Pop", TODAY.plusDays(1), "exact", "f", null, null)));
        accepted(fields("Pop", TODAY, "exact", "f", null, null));
        assertEquals(
                List.of("/birthDate census.birth-date-too-old"),
                faults(fields("Pop", TODAY.minusYears(120).minusDays(1), "exact", "f", null, null)));
    }

    @Test
    void a_cnp_agrees_with_the_birth_date_as_far_as_that_is_known() {
        assertEquals(
                List.of("/cnp census.cnp-other-birth-date"),
                faults(fields("Pop", LocalDate.of(1985, 3, 13), "exact", "f", CNP, null)));
        accepted(fields("Pop", LocalDate.of(1985, 3, 1), "month", "f", CNP, null));
        accepted(fields("Pop", LocalDate.of(1985, 1, 1), "year", "f", CNP, null));
        accepted(fields("Pop", LocalDate.of(1980, 1, 1), "estimated", "f", CNP, null));
        assertEquals(
                List.of("/cnp census.cnp-other-birth-date"),
                faults(fields("Pop", LocalDate.of(1986, 1, 1), "year", "f", CNP, null)));
    }

    @Test
    void a_cnp_agrees_with_the_sex_and_its_check_digit() {
        assertEquals(
                List.of("/cnp census.cnp-other-sex"),
                faults(fields("Pop", LocalDate.of(1985, 3, 12), "exact", "m", CNP, null)));
        String wrong = CNP.substring(0, 12) + (CNP.charAt(12) == '9' ? '0' : (char) (CNP.charAt(12) + 1));
        assertEquals(
                List.of("/cnp census.cnp-invalid"),
                faults(fields("Pop", LocalDate.of(1985, 3, 12), "exact", "f", wrong, null)));
    }

    @Test
    void nobody_is_their_own_mother() {
        assertEquals(
                List.of("/mother census.own-relative"),
                faults(fields("Pop", LocalDate.of(1985, 3, 12), "exact", "f", null, SELF.toString())));
    }

    @Test
    void cedilla_letters_become_comma_letters() {
        assertTrue(fields("Ţăranu  Şerban", TODAY, "exact", "f", null, null)
                .familyName()
                .equals("Țăranu Șerban"));
    }

    @Test
    void a_child_of_the_year_is_counted_from_the_first_of_july() {
        assertTrue(
                fields("Pop", LocalDate.of(2009, 1, 1), "year", "f", null, null).isChild(LocalDate.of(2027, 6, 30)));
        assertTrue(!fields("Pop", LocalDate.of(2009, 1, 1), "year", "f", null, null)
                .isChild(LocalDate.of(2027, 7, 1)));
    }
}
