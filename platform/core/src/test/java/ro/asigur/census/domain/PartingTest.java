package ro.asigur.census.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartingTest {

    private static final UUID MOTHER = new UUID(0, 1);
    private static final UUID FATHER = new UUID(0, 2);
    private static final UUID CHILD = new UUID(0, 3);

    private static MemberFields fields(String relation, String mother, String father, String partner) {
        return new MemberFields(
                "Rusu",
                "Ana",
                LocalDate.of(1990, 5, 14),
                "exact",
                "f",
                null,
                null,
                relation,
                "permanent",
                mother,
                father,
                partner);
    }

    @Test
    void a_mother_who_goes_with_her_child_keeps_it_and_leaves_the_father_behind() {
        Set<UUID> movers = Set.of(MOTHER, CHILD);
        MemberFields child = Parting.moved(fields("copil", MOTHER.toString(), FATHER.toString(), null), movers, false);
        assertEquals(MOTHER.toString(), child.mother());
        assertEquals("absent", child.father());
        assertNull(child.relation(), "to the new head: to be asked");
        MemberFields mother = Parting.moved(fields("sot", "unknown", null, FATHER.toString()), movers, true);
        assertEquals("cap", mother.relation());
        assertEquals("unknown", mother.mother());
        assertNull(mother.partner());
    }

    @Test
    void who_stays_has_lost_her_partner_and_the_parent_who_went() {
        MemberFields stayed = Parting.stayed(
                fields("copil", MOTHER.toString(), FATHER.toString(), MOTHER.toString()), Set.of(MOTHER));
        assertEquals("absent", stayed.mother());
        assertEquals(FATHER.toString(), stayed.father());
        assertNull(stayed.partner());
        assertEquals("copil", stayed.relation());
    }
}
