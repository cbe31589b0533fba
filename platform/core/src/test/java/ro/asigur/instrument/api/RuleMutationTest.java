package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The golden households are worth something only if a wrong rule shows: each of these small mistakes must be caught. */
class RuleMutationTest {

    /** A piece of the instrument's JSON and what a slip of the pen would make of it. */
    private record Slip(String right, String wrong) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "{\"op\":\"<\",\"q\":\"mother_age_y\",\"v\":18}",
                    "{\"op\":\"<=\",\"q\":\"mother_age_y\",\"v\":18}"),
            new Slip(
                    "{\"op\":\"<\",\"q\":\"adj_income\",\"v\":{\"param\":\"VMI_AI\"}}",
                    "{\"op\":\"<\",\"q\":\"adj_income\",\"v\":{\"param\":\"VMI_ELDER\"}}"),
            new Slip("{\"op\":\"=\",\"q\":\"C31\"", "{\"op\":\"!=\",\"q\":\"C31\""),
            new Slip("\"v\":[\"improvizat\",\"fara_adapost\"]", "\"v\":[\"improvizat\"]"),
            new Slip("{\"op\":\"<\",\"q\":\"age_m\",\"v\":12}", "{\"op\":\"<\",\"q\":\"age_m\",\"v\":13}"),
            new Slip("{\"op\":\"atleast\",\"n\":3", "{\"op\":\"atleast\",\"n\":2"),
            new Slip("{\"op\":\"atleast\",\"n\":2", "{\"op\":\"atleast\",\"n\":3"),
            new Slip("\"set\":\"others\"", "\"set\":\"members\""),
            new Slip(
                    "{\"op\":\"vul\",\"code\":\"V01\",\"maxPriority\":2}",
                    "{\"op\":\"vul\",\"code\":\"V01\",\"maxPriority\":3}"),
            new Slip(
                    "{\"op\":\"has\",\"q\":\"C36\",\"v\":[\"tutun\",\"alcool\"]}",
                    "{\"op\":\"has\",\"q\":\"C36\",\"v\":[\"tutun\"]}"),
            new Slip("{\"op\":\">=\",\"q\":\"age_y\",\"v\":14}", "{\"op\":\">=\",\"q\":\"age_y\",\"v\":15}"),
            new Slip("{\"op\":\"!=\",\"q\":\"C01\",\"v\":\"ambii\"}", "{\"op\":\"=\",\"q\":\"C01\",\"v\":\"ambii\"}"));

    @Test
    void every_small_mistake_in_a_rule_is_caught_by_a_golden_household() {
        String right = Shipped.authored().toString();
        List<String> survivors = new ArrayList<>();
        for (Slip slip : SLIPS) {
            assertTrue(right.contains(slip.right()), "the instrument no longer says " + slip.right());
            if (!caught(compiled(right.replace(slip.right(), slip.wrong())))) {
                survivors.add(slip.wrong());
            }
        }
        assertEquals(List.of(), survivors);
    }

    private static CompiledInstrument compiled(String authored) {
        try (JsonReader reader = Json.createReader(new StringReader(authored))) {
            JsonObject wrong = reader.readObject();
            return CompiledInstrument.of(Publication.publish(wrong));
        }
    }

    private static boolean caught(CompiledInstrument wrong) {
        for (Vectors.Vector vector : Vectors.ALL) {
            Parameters parameters = Parameters.on(vector.interview().visitDate(), Shipped.PARAMETERS);
            Map<Integer, String> actual = Vectors.compact(wrong, vector.interview(), parameters);
            if (!actual.equals(vector.expected())) {
                return true;
            }
        }
        return false;
    }
}
