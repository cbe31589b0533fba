package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WorkedHouseholdsTest {

    private static Diagnosis diagnose(Families.Family family) {
        return Shipped.COMPILED.diagnose(
                family.interview(), Parameters.on(family.interview().visitDate(), Shipped.PARAMETERS));
    }

    @Test
    void each_worked_household_gets_its_expected_diagnosis() {
        List<Families.Family> families = Families.all();
        assertEquals(4, families.size());
        for (Families.Family family : families) {
            Diagnosis diagnosis = diagnose(family);
            List<String> expected = family.expected().getJsonArray("diagnoses").getValuesAs(JsonObject.class).stream()
                    .map(one -> one.getString("member") + " " + one.getString("vulnerability") + " "
                            + one.getInt("priority") + " " + Families.strings(one.getJsonArray("fired")))
                    .toList();
            List<String> actual = diagnosis.findings().stream()
                    .map(one -> family.names().get(one.person()) + " " + one.vulnerability() + " " + one.priority()
                            + " " + one.fired())
                    .toList();
            assertEquals(expected, actual, family.name());
        }
    }

    @Test
    void what_is_left_to_clarify_is_listed() {
        for (Families.Family family : Families.all()) {
            Set<String> expected = new TreeSet<>();
            family.expected()
                    .getJsonArray("to_clarify")
                    .getValuesAs(JsonObject.class)
                    .forEach(one -> expected.add(one.getString("member") + " " + one.getString("vulnerability") + " "
                            + Families.strings(one.getJsonArray("criteria"))));
            Set<String> actual = new TreeSet<>();
            diagnose(family)
                    .toClarify()
                    .forEach(one -> actual.add(
                            family.names().get(one.person()) + " " + one.vulnerability() + " " + one.unknown()));
            assertEquals(expected, actual, family.name());
        }
    }

    @Test
    void rooms_and_income_are_derived() {
        for (Families.Family family : Families.all()) {
            Derived derived = diagnose(family).derived();
            assertEquals(family.expected().getBoolean("overcrowded"), derived.overcrowded(), family.name());
            assertEquals(family.expected().getInt("rooms_required"), derived.roomsRequired(), family.name());
            assertEquals(
                    family.expected().getJsonNumber("adj_income").doubleValue(),
                    derived.adjustedIncome(),
                    family.name());
        }
    }

    @Test
    void a_finding_tells_the_answers_it_rests_on() {
        Families.Family family = Families.named("B");
        Finding minor = diagnose(family).findings().stream()
                .filter(one -> one.vulnerability().equals("V10"))
                .findFirst()
                .orElseThrow();
        assertEquals("lapte_vaca", minor.reads().get("C12"));
        assertEquals(17.0, minor.reads().get("mother_age_y"));
        Finding income = diagnose(family).findings().stream()
                .filter(one -> one.vulnerability().equals("V07"))
                .findFirst()
                .orElseThrow();
        assertEquals(480.0, income.reads().get("adj_income"));
        assertEquals(930.0, income.reads().get("$VMI_FAM"));
        Finding chronic = diagnose(family).findings().stream()
                .filter(one -> one.vulnerability().equals("V05"))
                .findFirst()
                .orElseThrow();
        assertTrue(chronic.reads().keySet().stream().allMatch(key -> key.startsWith("P09@")), "another's answer");
    }
}
