package ro.asigur.papers.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static ro.asigur.papers.domain.ParentsAbroad.BOTH;
import static ro.asigur.papers.domain.ParentsAbroad.ONE;
import static ro.asigur.papers.domain.ParentsAbroad.SOLE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParentsAbroadTest {

    private static final List<String> NOTHING = List.of();

    @Test
    void both_parents_on_file_as_abroad_are_both() {
        assertEquals(Optional.of(BOTH), ParentsAbroad.of("strainatate", "strainatate", null, NOTHING));
    }

    @Test
    void one_abroad_and_the_other_at_home_is_one() {
        assertEquals(Optional.of(ONE), ParentsAbroad.of("strainatate", "permanent", null, NOTHING));
        assertEquals(Optional.of(ONE), ParentsAbroad.of("tara", "strainatate", null, NOTHING));
        assertEquals(Optional.of(ONE), ParentsAbroad.of("strainatate", "unknown", "doar_tata", NOTHING));
    }

    @Test
    void one_abroad_and_no_other_to_support_the_child_is_the_sole_supporter() {
        assertEquals(Optional.of(SOLE), ParentsAbroad.of("strainatate", "absent", null, NOTHING));
        assertEquals(Optional.of(SOLE), ParentsAbroad.of("strainatate", "deces", null, NOTHING));
        assertEquals(
                Optional.of(SOLE), ParentsAbroad.of(null, "strainatate", "niciunul", List.of("strainatate", "deces")));
        assertEquals(Optional.of(SOLE), ParentsAbroad.of("strainatate", "detentie", null, NOTHING));
    }

    @Test
    void the_interview_tells_of_parents_who_are_no_members() {
        assertEquals(Optional.of(BOTH), ParentsAbroad.of("absent", "absent", "niciunul", List.of("strainatate")));
        assertEquals(Optional.of(BOTH), ParentsAbroad.of("strainatate", "absent", "niciunul", List.of("strainatate")));
        assertEquals(
                Optional.of(SOLE), ParentsAbroad.of("absent", null, "niciunul", List.of("strainatate", "abandon")));
        assertEquals(Optional.of(ONE), ParentsAbroad.of("permanent", "absent", "doar_mama", List.of("strainatate")));
    }

    @Test
    void who_lives_with_both_or_whose_parents_are_away_for_another_reason_is_not_counted() {
        assertEquals(Optional.empty(), ParentsAbroad.of("permanent", "permanent", "ambii", List.of("strainatate")));
        assertEquals(Optional.empty(), ParentsAbroad.of("permanent", "absent", "doar_mama", List.of("tara")));
        assertEquals(Optional.empty(), ParentsAbroad.of(null, null, null, NOTHING));
    }
}
