package ro.asigur.census.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.asigur.census.domain.Likeness.Someone;

class LikenessTest {

    private static final UUID HOUSE = new UUID(1, 1);
    private static final UUID OTHER_HOUSE = new UUID(1, 2);

    private static Someone someone(String family, String given, String born, UUID household, int village) {
        return someone(family, given, born, "exact", "f", null, household, village);
    }

    private static Someone someone(
            String family,
            String given,
            String born,
            String precision,
            String sex,
            String cnp,
            UUID household,
            int village) {
        return new Someone(
                UUID.randomUUID(),
                family,
                given,
                born == null ? null : LocalDate.parse(born),
                precision,
                sex,
                cnp,
                household,
                village,
                village / 10);
    }

    private static List<String> reasons(Someone one, Someone other) {
        Optional<Likeness> there = Likeness.between(one, other);
        assertEquals(there, Likeness.between(other, one), "the other way round");
        return there.map(Likeness::reasons).orElse(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Țăranu, Ştefania, Taranu, Stefania, SAME",
        "Pârvu, Ion, Pîrvu, Ion, SAME",
        "Popescu-Ionescu, Ana Maria, Popescu Ionescu, Ana-Maria, SAME",
        "Rusu, Ana, Ana, Rusu, SWAPPED",
        "Lăcătuș, Gheorghe, Lacatus, George, SIMILAR",
        "Hagiu, Ioan, Agiu, Ion, SIMILAR",
        "Popescu, Maria, Popescu, Maria Elena, PART",
        "Popescu-Rusu, Maria, Popescu, Maria, PART",
        "Popescu, Maria, Lungu, Maria, OTHER_FAMILY",
        "Popescu, Ana, Popescu, Ina, NONE",
        "Popescu, Ionuț, Popescu, Ionel, NONE",
        "Popescu, Maria, Lungu, Elena, NONE",
    })
    void names_are_alike_as_people_write_them(
            String family, String given, String other, String otherGiven, NameMatch is) {
        assertEquals(is, NameMatch.of(family, given, other, otherGiven));
        assertEquals(is, NameMatch.of(other, otherGiven, family, given));
    }

    @Test
    void a_name_that_sounds_alike_has_the_same_skeleton_and_another_one_has_not() {
        assertEquals(NameMatch.skeleton("gheorghe"), NameMatch.skeleton("george"));
        assertEquals(NameMatch.skeleton("ioan"), NameMatch.skeleton("ion"));
        assertNotEquals(NameMatch.skeleton("maria"), NameMatch.skeleton("elena"));
    }

    @Test
    void the_same_name_and_birth_date_are_enough_anywhere_and_a_near_date_in_the_village_only() {
        Someone here = someone("Rusu", "Ana", "1990-05-14", HOUSE, 10);
        assertEquals(
                List.of("same-name", "same-birth-date"),
                reasons(here, someone("Rusu", "Ana", "1990-05-14", OTHER_HOUSE, 99)));
        assertEquals(List.of(), reasons(here, someone("Rusu", "Ana", "1990-05-24", OTHER_HOUSE, 99)));
        assertEquals(List.of(), reasons(here, someone("Rusu", "Ana", "1990-05-24", OTHER_HOUSE, 11)));
        assertEquals(
                List.of("same-name", "near-birth-date", "same-village"),
                reasons(here, someone("Rusu", "Ana", "1990-05-24", OTHER_HOUSE, 10)));
        assertEquals(List.of(), reasons(here, someone("Rusu", "Ana", "1994-05-24", HOUSE, 10)));
    }

    @Test
    void day_and_month_the_other_way_round_are_seen() {
        assertEquals(
                List.of("swapped-names", "swapped-birth-date"),
                reasons(
                        someone("Rusu", "Ana", "1990-05-04", HOUSE, 10),
                        someone("Ana", "Rusu", "1990-04-05", OTHER_HOUSE, 11)));
    }

    @Test
    void the_same_cnp_is_always_told_whatever_the_names() {
        List<String> reasons = reasons(
                someone("Rusu", "Ana", "1990-05-14", "exact", "f", "aa", HOUSE, 10),
                someone("Lungu", "Ion", "1970-01-01", "exact", "m", "aa", OTHER_HOUSE, 99));
        assertEquals(List.of("same-cnp"), reasons);
    }

    @Test
    void two_different_cnps_need_the_same_name_and_day() {
        Someone one = someone("Rusu", "Ana", "1990-05-14", "exact", "f", "aa", HOUSE, 10);
        assertEquals(List.of(), reasons(one, someone("Rusu", "Ana", "1990-05-15", "exact", "f", "bb", HOUSE, 10)));
        assertTrue(reasons(one, someone("Rusu", "Ana", "1990-05-14", "exact", "f", "bb", HOUSE, 10))
                .contains("other-cnp"));
    }

    @Test
    void twins_and_a_daughter_with_her_mothers_name_are_two_people() {
        Someone ana = someone("Rusu", "Ana", "2018-05-14", HOUSE, 10);
        assertEquals(List.of(), reasons(ana, someone("Rusu", "Elena", "2018-05-14", HOUSE, 10)));
        assertEquals(List.of(), reasons(ana, someone("Rusu", "Ana", "1990-02-11", HOUSE, 10)));
        assertEquals(
                List.of(),
                reasons(ana, someone("Rusu", "Ana", "2018-05-14", "exact", "m", null, HOUSE, 10)),
                "a boy is not a girl");
    }

    @Test
    void an_estimated_age_agrees_within_three_years_in_the_same_village() {
        Someone estimated = someone("Rusu", "Ana", "1990-07-01", "estimated", "f", null, HOUSE, 10);
        assertEquals(
                List.of("same-name", "agreeing-age", "same-village"),
                reasons(estimated, someone("Rusu", "Ana", "1993-05-14", OTHER_HOUSE, 10)));
        assertEquals(List.of(), reasons(estimated, someone("Rusu", "Ana", "1994-05-14", OTHER_HOUSE, 10)));
    }

    @Test
    void a_married_name_is_seen_in_the_same_household_only() {
        Someone before = someone("Rusu", "Ana Maria", "1990-05-14", HOUSE, 10);
        assertEquals(
                List.of("other-family-name", "same-birth-date", "same-household"),
                reasons(before, someone("Lungu", "Ana-Maria", "1990-05-14", HOUSE, 10)));
        assertEquals(List.of(), reasons(before, someone("Lungu", "Ana-Maria", "1990-05-14", OTHER_HOUSE, 10)));
    }
}
