package ro.asigur.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ro.asigur.bench.product.InterviewCommands;
import ro.asigur.exchange.sample.Commune;
import ro.asigur.exchange.sample.SampleCensus;
import ro.asigur.exchange.sample.SampleHousehold;

class InterviewCommandsTest {

    private static SampleHousehold ofThree() {
        Commune negri = new Commune(23644, "Negri", 2649, List.of(new Commune.Village(23653, "Negri")));
        SampleCensus census = SampleCensus.of(List.of(negri), 200, 3, LocalDate.of(2026, 11, 20));
        for (int i = 0; ; i++) {
            SampleHousehold household = census.household(23644, i);
            if (household.members().size() == 3
                    && household.members().stream().anyMatch(member -> member.partner() != null)) {
                return household;
            }
        }
    }

    @Test
    void an_interview_is_recorded_answered_and_submitted_in_that_order() {
        SampleHousehold household = ofThree();
        List<JsonObject> commands = InterviewCommands.interview(household, "2026.1");
        assertEquals(
                "census.record-household",
                InterviewCommands.census(household, 23644, 23653).get(0).getString("type"));
        assertEquals("assessment.begin", commands.get(0).getString("type"));
        assertEquals("assessment.submit", commands.get(commands.size() - 1).getString("type"));
        long answers = household.answers().size()
                + household.members().stream()
                        .mapToLong(m -> m.answers().size())
                        .sum();
        assertEquals(answers, InterviewCommands.answers(commands));
        assertEquals(
                commands.size(),
                commands.stream().map(c -> c.getString("id")).distinct().count());
    }

    @Test
    void a_relative_is_named_only_after_it_was_recorded() {
        Set<String> recorded = new HashSet<>(Set.of("absent", "unknown"));
        int couples = 0;
        for (JsonObject command : InterviewCommands.census(ofThree(), 23644, 23653)) {
            JsonObject payload = command.getJsonObject("payload");
            switch (command.getString("type")) {
                case "census.record-member" -> {
                    for (String relative : List.of("mother", "father", "partner")) {
                        assertTrue(!payload.containsKey(relative) || recorded.contains(payload.getString(relative)));
                    }
                    recorded.add(payload.getString("personId"));
                }
                case "census.change-member" -> {
                    couples++;
                    assertTrue(recorded.contains(payload.getJsonObject("fields").getString("partner")));
                }
                default -> {}
            }
        }
        assertEquals(1, couples);
    }
}
