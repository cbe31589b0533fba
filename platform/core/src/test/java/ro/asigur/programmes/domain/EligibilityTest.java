package ro.asigur.programmes.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.referrals.api.ServiceDirectory.Offered;

class EligibilityTest {

    private static Offered service(
            Integer from, Integer to, List<Integer> uats, String group, String proof, boolean open) {
        return new Offered(
                UUID.randomUUID(),
                "x",
                "Centru",
                "CON",
                UUID.randomUUID(),
                "P",
                "Asociația",
                null,
                null,
                from,
                to,
                3,
                uats,
                group,
                proof,
                open);
    }

    private static Eligibility.Asker asker(Integer age, int uat, Set<String> enrolled, String proof) {
        return new Eligibility.Asker(age, uat, enrolled, proof);
    }

    private static Set<String> unmet(Offered service, Eligibility.Asker asker) {
        return Eligibility.of(service, asker).stream()
                .filter(check -> !check.met())
                .map(Eligibility.Check::check)
                .collect(Collectors.toSet());
    }

    @Test
    void a_service_that_asks_nothing_is_for_everybody_as_long_as_it_is_open() {
        Offered open = service(null, null, List.of(), null, null, true);
        assertEquals(Set.of(), unmet(open, asker(null, 1, Set.of(), null)));
        assertEquals(1, Eligibility.of(open, asker(5, 1, Set.of(), null)).size());
        assertEquals(
                Set.of("open"), unmet(service(null, null, List.of(), null, null, false), asker(5, 1, Set.of(), null)));
    }

    @Test
    void both_ages_belong_to_it_and_an_unknown_age_meets_no_limit() {
        Offered service = service(2, 17, List.of(), null, null, true);
        assertEquals(Set.of(), unmet(service, asker(2, 1, Set.of(), null)));
        assertEquals(Set.of(), unmet(service, asker(17, 1, Set.of(), null)));
        assertEquals(Set.of("age"), unmet(service, asker(1, 1, Set.of(), null)));
        assertEquals(Set.of("age"), unmet(service, asker(18, 1, Set.of(), null)));
        assertEquals(Set.of("age"), unmet(service, asker(null, 1, Set.of(), null)));
    }

    @Test
    void commune_target_group_and_paper_are_each_told_by_themselves() {
        Offered service = service(null, null, List.of(23644), "ASIGUR/dizabilitati", "certificat", true);
        assertEquals(Set.of("uat", "group", "proof"), unmet(service, asker(5, 24089, Set.of("ASIGUR"), " ")));
        List<Eligibility.Check> met =
                Eligibility.of(service, asker(5, 23644, Set.of("ASIGUR", "ASIGUR/dizabilitati"), "nr. 1"));
        assertTrue(Eligibility.met(met));
        assertFalse(Eligibility.met(Eligibility.of(service, asker(5, 23644, Set.of(), "nr. 1"))));
    }
}
