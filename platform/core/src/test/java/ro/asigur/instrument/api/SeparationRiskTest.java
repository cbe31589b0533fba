package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeparationRiskTest {

    private static final LocalDate VISIT = LocalDate.parse("2025-11-22");
    private static final CompiledInstrument GUIDE = Shipped.COMPILED;

    private static Interview.Member member(String id, String born, Map<String, Object> answers) {
        return new Interview.Member(
                id, LocalDate.parse(born), BirthPrecision.EXACT, "f", "permanent", null, null, null, answers);
    }

    private static List<String> grounds(Map<String, Object> household, Interview.Member... members) {
        Map<String, Object> answers = new HashMap<>(household);
        answers.put("Z02", "realizata");
        Interview interview = new Interview(VISIT, answers, List.of(members));
        Diagnosis diagnosis = GUIDE.diagnose(interview, Parameters.on(VISIT, Shipped.PARAMETERS));
        return SeparationRisk.of(GUIDE, interview, Parameters.on(VISIT, Shipped.PARAMETERS), diagnosis)
                .getOrDefault("child", List.of());
    }

    @Test
    void a_child_about_whom_nothing_is_known_is_not_flagged() {
        assertEquals(List.of(), grounds(Map.of(), member("child", "2012-01-01", Map.of())));
    }

    @Test
    void poverty_or_housing_is_an_economic_ground() {
        assertEquals(
                List.of("economic"), grounds(Map.of("H01", "improvizat"), member("child", "2012-01-01", Map.of())));
        assertEquals(List.of("economic"), grounds(Map.of("I05", "des"), member("child", "2012-01-01", Map.of())));
    }

    @Test
    void the_illness_or_disability_of_any_member_is_a_ground_for_the_child() {
        assertEquals(
                List.of("health"),
                grounds(
                        Map.of(),
                        member("child", "2012-01-01", Map.of()),
                        member("grandmother", "1950-01-01", Map.of("P09", "da"))));
        assertEquals(
                List.of("health"),
                grounds(
                        Map.of(),
                        member("child", "2012-01-01", Map.of()),
                        member("father", "1980-01-01", Map.of("P11", "grav"))));
    }

    @Test
    void what_the_child_does_is_a_ground_by_itself() {
        Map<String, Map<String, Object>> answers = Map.of(
                "delinquency", Map.of("C38", "da"),
                "running-away", Map.of("C37", "da"),
                "substances", Map.of("C36", List.of("alcool")),
                "self-harm", Map.of("C40", "da"),
                "school", Map.of("C23", "da"));
        answers.forEach((ground, given) ->
                assertEquals(List.of(ground), grounds(Map.of(), member("child", "2011-01-01", given)), ground));
        assertEquals(List.of(), grounds(Map.of(), member("child", "2011-01-01", Map.of("C36", List.of("tutun")))));
    }

    @Test
    void an_intention_to_separate_is_told_first_and_an_adult_is_never_flagged() {
        assertEquals(List.of("separation"), grounds(Map.of(), member("child", "2015-01-01", Map.of("C06", "da"))));
        assertEquals(List.of(), grounds(Map.of("H01", "improvizat"), member("child", "1999-01-01", Map.of())));
    }

    @Test
    void the_grounds_read_only_what_the_guide_asks() {
        Set<String> asked = GUIDE.instrument().questions().keySet();
        Set<String> unknown = new TreeSet<>();
        List<String> codes = new ArrayList<>();
        for (SeparationRisk.Ground ground : SeparationRisk.grounds()) {
            codes.add(ground.code());
            RuleReads reads = RuleReads.of(ground.rule());
            reads.raised().stream()
                    .filter(code -> !GUIDE.instrument().vulnerabilities().containsKey(code))
                    .forEach(unknown::add);
            reads.names().stream().filter(code -> !asked.contains(code)).forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown);
        assertTrue(codes.size() >= 9, codes.toString());
        assertEquals(codes.size(), Set.copyOf(codes).size());
    }
}
