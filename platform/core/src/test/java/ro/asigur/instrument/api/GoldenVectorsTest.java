package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenVectorsTest {

    @Test
    void every_rule_and_every_diagnosis_of_the_golden_households_is_as_expected() {
        List<String> different = new ArrayList<>();
        int persons = 0;
        for (Vectors.Vector vector : Vectors.ALL) {
            Parameters parameters = Parameters.on(vector.interview().visitDate(), Shipped.PARAMETERS);
            persons += vector.expected().size();
            Map<Integer, String> actual = Vectors.compact(Shipped.COMPILED, vector.interview(), parameters);
            if (!actual.equals(vector.expected())) {
                different.add(vector.id() + "\n  " + vector.expected() + "\n  " + actual);
            }
        }
        assertEquals(
                List.of(),
                different.stream().limit(5).toList(),
                different.size() + " households of " + persons + " persons");
        assertEquals(2000, Vectors.ALL.size());
        assertEquals(7670, persons);
    }
}
