package ro.asigur.exchange.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Trit;

class SampleCensusTest {

    private static final int MANY = 1500;

    @Test
    void the_same_seed_gives_the_same_households() {
        assertEquals(
                Samples.households(Samples.commune(120, 5)).toList(),
                Samples.households(Samples.commune(120, 5)).toList());
    }

    @Test
    void another_seed_gives_other_households() {
        assertNotEquals(
                Samples.commune(120, 5).household(23644, 0),
                Samples.commune(120, 6).household(23644, 0));
    }

    @Test
    void ids_do_not_depend_on_the_day() {
        SampleCensus later = SampleCensus.of(List.of(Samples.NEGRI), 120, 5, Samples.LAST_DAY.plusDays(9));
        SampleCensus now = Samples.commune(120, 5);
        for (int i = 0; i < 120; i++) {
            assertEquals(now.household(23644, i).id(), later.household(23644, i).id());
        }
    }

    @Test
    void the_whole_census_of_bacau_comes_out_at_the_published_totals() {
        SampleCensus census = SampleCensus.of(List.of(Samples.NEGRI, Samples.GAICEANA), 48_247, 1, Samples.LAST_DAY);
        assertEquals(48_247, census.households());
        assertEquals(118_197, census.persons());
    }

    @Test
    void the_persons_announced_are_the_persons_made() {
        SampleCensus census = Samples.commune(700, 3);
        assertEquals(
                census.persons(),
                Samples.households(census)
                        .mapToInt(household -> household.members().size())
                        .sum());
    }

    @Test
    void communes_share_by_population_and_the_seat_village_counts_double() {
        SampleCensus census = SampleCensus.of(
                List.of(
                        new Commune(
                                1,
                                "Mare",
                                3000,
                                List.of(new Commune.Village(11, "Mare"), new Commune.Village(12, "Deal"))),
                        new Commune(2, "Mică", 1000, List.of(new Commune.Village(21, "Vale")))),
                400,
                1,
                Samples.LAST_DAY);
        assertEquals(300, census.householdsIn(1));
        assertEquals(100, census.householdsIn(2));
        Map<Integer, Long> villages = Samples.households(census)
                .collect(Collectors.groupingBy(SampleHousehold::village, Collectors.counting()));
        assertEquals(Map.of(11, 200L, 12, 100L, 21, 100L), villages);
    }

    @Test
    void ids_and_cnps_are_unique() {
        Set<UUID> ids = new HashSet<>();
        Set<String> cnps = new HashSet<>();
        Samples.households(Samples.commune(MANY, 1)).forEach(household -> {
            assertTrue(ids.add(household.id()));
            assertTrue(ids.add(household.assessmentId()));
            household.members().forEach(member -> {
                assertTrue(ids.add(member.id()));
                if (member.cnp() != null) {
                    assertTrue(cnps.add(member.cnp().digits()));
                }
            });
        });
        assertTrue(ids.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
    }

    @Test
    void a_cnp_says_the_same_sex_and_birth_date_as_the_person_and_belongs_to_no_county() {
        int without = 0;
        for (SampleMember member : members()) {
            if (member.cnp() == null) {
                without++;
                assertTrue(member.noCnpReason() != null && !member.noCnpReason().isBlank());
                continue;
            }
            assertEquals(member.sex(), member.cnp().sex().orElseThrow());
            assertEquals(member.birthDate(), member.cnp().birthDate().orElseThrow());
            int county = Integer.parseInt(member.cnp().digits().substring(7, 9));
            assertTrue(county >= 53 && county != 70 && county != 99, "county " + county);
        }
        assertTrue(without > 0, "some people have no CNP at hand");
    }

    @Test
    void a_child_is_younger_than_its_parents_and_couples_are_each_others() {
        for (SampleHousehold household :
                Samples.households(Samples.commune(MANY, 2)).toList()) {
            Map<String, SampleMember> byId = new HashMap<>();
            household.members().forEach(member -> byId.put(member.id().toString(), member));
            for (SampleMember member : household.members()) {
                SampleMember mother = byId.get(member.mother());
                SampleMember father = byId.get(member.father());
                if (mother != null) {
                    assertEquals("f", mother.sex());
                    int gap = Period.between(mother.birthDate(), member.birthDate())
                            .getYears();
                    assertTrue(gap >= 14 && gap <= 51, "mother " + gap + " years older");
                }
                if (father != null) {
                    assertEquals("m", father.sex());
                    assertTrue(Period.between(father.birthDate(), member.birthDate())
                                    .getYears()
                            >= 14);
                }
                if (member.partner() != null) {
                    assertEquals(
                            member.id(), byId.get(member.partner().toString()).partner());
                }
            }
        }
    }

    @Test
    void nobody_is_born_after_the_visit_and_there_are_infants_and_very_old_people() {
        int infants = 0;
        int veryOld = 0;
        for (SampleHousehold household :
                Samples.households(Samples.commune(MANY, 2)).toList()) {
            LocalDate visit = household.visited().toLocalDate();
            assertTrue(!visit.isAfter(Samples.LAST_DAY) && visit.isAfter(Samples.LAST_DAY.minusWeeks(13)));
            for (SampleMember member : household.members()) {
                assertTrue(!member.birthDate().isAfter(visit));
                int age = Period.between(member.birthDate(), visit).getYears();
                infants += age == 0 ? 1 : 0;
                veryOld += age >= 85 ? 1 : 0;
                assertTrue(age <= 97, "age " + age);
            }
        }
        assertTrue(infants > 0 && veryOld > 0);
    }

    @Test
    void only_questions_that_are_asked_are_answered_and_nearly_all_of_them_are() {
        List<String> asked = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (SampleHousehold household :
                Samples.households(Samples.commune(600, 4)).toList()) {
            CompiledInstrument.Asked told = Samples.COMPILED.asked(household.interview(), Samples.PARAMETERS);
            check(household.answers(), told.household(), asked, open);
            household.members().stream()
                    .filter(member -> member.presence().equals("permanent"))
                    .forEach(member -> check(
                            member.answers(), told.members().get(member.id().toString()), asked, open));
        }
        double left = (double) open.size() / asked.size();
        assertTrue(
                left > 0.001 && left < 0.02,
                "left open: " + left + " "
                        + open.stream().collect(Collectors.groupingBy(q -> q, Collectors.counting())));
    }

    private static final Set<String> FIELDS = Set.of("P01", "P02", "P03", "P04", "P05", "P13");

    private static void check(
            Map<String, Object> answers, Map<String, Trit> told, List<String> asked, List<String> open) {
        answers.keySet()
                .forEach(question -> assertTrue(
                        told.getOrDefault(question, Trit.FALSE) != Trit.FALSE,
                        () -> question + " answered but not asked: " + answers));
        told.forEach((question, trit) -> {
            if (trit == Trit.TRUE && !FIELDS.contains(question)) {
                asked.add(question);
                if (!answers.containsKey(question)) {
                    open.add(question);
                }
            }
        });
    }

    @Test
    void names_are_written_with_romanian_letters() {
        String all = members().stream()
                .map(member -> member.familyName() + " " + member.givenName())
                .collect(Collectors.joining(" "));
        assertTrue(all.contains("ă") && all.contains("ș") && all.contains("ț") && all.contains("â"));
        assertTrue(all.chars().noneMatch(c -> c == 'ş' || c == 'ţ'), "cedilla instead of comma");
    }

    private static List<SampleMember> members() {
        return Samples.households(Samples.commune(MANY, 1))
                .flatMap(household -> household.members().stream())
                .toList();
    }
}
