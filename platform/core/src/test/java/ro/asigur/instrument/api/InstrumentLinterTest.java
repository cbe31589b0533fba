package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

class InstrumentLinterTest {

    private static JsonObject changed(String right, String wrong) {
        String authored = Shipped.authored().toString();
        if (!authored.contains(right)) {
            throw new IllegalArgumentException("the instrument no longer says " + right);
        }
        try (JsonReader reader = Json.createReader(new StringReader(authored.replace(right, wrong)))) {
            return reader.readObject();
        }
    }

    private static void refused(String expected, String right, String wrong) {
        JsonObject authored = changed(right, wrong);
        Refusal refusal = assertThrows(Refusal.class, () -> Publication.publish(authored), expected);
        assertEquals(InstrumentProblem.RULES_REFUSED, refusal.problem());
        Set<String> rules = new TreeSet<>();
        refusal.fields().forEach(field -> rules.add(String.valueOf(field.args().get("rule"))));
        assertEquals(Set.of(expected), rules, refusal.fields().toString());
    }

    @Test
    void a_rule_that_would_grow_beyond_bounds_is_refused_before_it_is_written() {
        JsonObject comparison = Json.createObjectBuilder()
                .add("op", "=")
                .add("q", "H01")
                .add("v", "casa")
                .build();
        JsonObject grown = Json.createPatchBuilder()
                .replace(
                        "/vulnerabilities/0/criteria/0/rule_ast",
                        Json.createObjectBuilder()
                                .add("op", "atleast")
                                .add("n", 20)
                                .add("args", Json.createArrayBuilder(Collections.nCopies(40, comparison)))
                                .build())
                .build()
                .apply(Shipped.authored());
        Refusal refusal = assertThrows(Refusal.class, () -> Publication.publish(grown));
        assertEquals(InstrumentProblem.RULES_REFUSED, refusal.problem());
        assertEquals(
                "/vulnerabilities/0/criteria/0/rule_ast",
                refusal.fields().get(0).pointer());
    }

    @Test
    void the_shipped_instrument_has_nothing_to_mend() {
        assertEquals(List.of(), InstrumentLinter.lint(Shipped.INSTRUMENT));
    }

    @Test
    void a_question_that_does_not_exist_is_refused() {
        refused("unknown-name", "\"q\":\"C06\"", "\"q\":\"C07\"");
    }

    @Test
    void an_option_that_the_question_does_not_have_is_refused() {
        refused(
                "not-an-option",
                "{\"op\":\"=\",\"q\":\"C06\",\"v\":\"da\"}",
                "{\"op\":\"=\",\"q\":\"C06\",\"v\":\"poate\"}");
    }

    @Test
    void a_comparison_that_does_not_fit_its_question_is_refused() {
        refused(
                "wrong-comparison",
                "{\"op\":\"=\",\"q\":\"C06\",\"v\":\"da\"}",
                "{\"op\":\"<\",\"q\":\"C06\",\"v\":3}");
        refused(
                "wrong-comparison",
                "{\"op\":\"=\",\"q\":\"C06\",\"v\":\"da\"}",
                "{\"op\":\"=\",\"q\":\"P02\",\"v\":\"1\"}");
        refused(
                "wrong-comparison",
                "{\"op\":\"=\",\"q\":\"overcrowded\",\"v\":true}",
                "{\"op\":\"=\",\"q\":\"overcrowded\",\"v\":false}");
    }

    @Test
    void a_parameter_nobody_sets_is_refused() {
        refused("unknown-parameter", "{\"param\":\"VMI_AI\"}", "{\"param\":\"VMI_X\"}");
    }

    @Test
    void a_condition_on_a_later_question_is_refused() {
        refused(
                "when-reads-later",
                "\"when_ast\":{\"op\":\"=\",\"q\":\"P09\",\"v\":\"da\"}",
                "\"when_ast\":{\"op\":\"=\",\"q\":\"P12\",\"v\":\"da\"}");
    }

    @Test
    void a_household_question_that_waits_for_a_person_is_refused() {
        refused(
                "when-of-household-reads-person",
                "\"when_ast\":{\"op\":\">=\",\"q\":\"n_children\",\"v\":1}",
                "\"when_ast\":{\"op\":\">=\",\"q\":\"age_y\",\"v\":1}");
    }

    @Test
    void a_rule_that_reads_what_is_not_settled_yet_is_refused() {
        refused("raised-not-settled", "{\"op\":\"vul\",\"code\":\"V01\"", "{\"op\":\"vul\",\"code\":\"V14\"");
    }

    @Test
    void a_negation_over_a_question_that_not_everybody_is_asked_is_refused() {
        refused(
                "not-over-conditional",
                "{\"op\":\"has\",\"q\":\"I04\",\"v\":[\"handicap\"]}",
                "{\"op\":\"=\",\"q\":\"P12\",\"v\":\"da\"}");
    }

    /** What the schema sees too, and so refuses first. */
    private static void refusedTwice(String expected, String right, String wrong) {
        JsonObject authored = changed(right, wrong);
        Refusal refusal = assertThrows(Refusal.class, () -> Publication.publish(authored), expected);
        assertEquals(InstrumentProblem.NOT_AN_INSTRUMENT, refusal.problem());
        assertEquals(
                Set.of(expected),
                InstrumentLinter.lint(Publication.written(authored)).stream()
                        .map(InstrumentLinter.LintFinding::code)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_set_and_a_count_that_mean_nothing_are_refused() {
        refusedTwice("unknown-set", "\"set\":\"others\"", "\"set\":\"neighbours\"");
        refused("count-out-of-range", "{\"op\":\"atleast\",\"n\":3", "{\"op\":\"atleast\",\"n\":30");
    }

    @Test
    void a_service_with_an_unknown_role_destination_or_period_is_refused() {
        refused("unknown-reference", "\"roles\":[\"CS\",\"AS\"]", "\"roles\":[\"XX\",\"AS\"]");
        refused("unknown-reference", "\"destinations\":[\"R12\"]", "\"destinations\":[\"R99\"]");
        refusedTwice("not-a-period", "\"due\":\"P90D\"", "\"due\":\"soon\"");
    }

    @Test
    void cel_that_was_not_made_from_its_rule_is_found() {
        JsonObject published = Shipped.INSTRUMENT.published();
        String altered = published.toString().replace("p.C06 == 'da'", "p.C06 == 'nu'");
        try (JsonReader reader = Json.createReader(new StringReader(altered))) {
            List<InstrumentLinter.LintFinding> findings = InstrumentLinter.lint(Instrument.of(reader.readObject()));
            assertEquals(
                    List.of("cel-differs"),
                    findings.stream()
                            .map(InstrumentLinter.LintFinding::code)
                            .distinct()
                            .toList());
        }
    }

    @Test
    void a_file_that_is_not_the_instrument_is_refused_with_the_place() {
        Refusal empty = assertThrows(
                Refusal.class,
                () -> Publication.publish(Json.createObjectBuilder().build()));
        assertEquals(InstrumentProblem.NOT_AN_INSTRUMENT, empty.problem());
        assertEquals("/instrument", empty.fields().get(0).pointer());
        JsonObject untranslated = changed("\"label_en\":\"Postponed\"", "\"label_en\":\"\"");
        Refusal refusal = assertThrows(Refusal.class, () -> Publication.publish(untranslated));
        assertEquals("/questions/5/options/2/label_en", refusal.fields().get(0).pointer());
        JsonObject operator = changed("{\"op\":\"=\",\"q\":\"C06\"", "{\"op\":\"like\",\"q\":\"C06\"");
        assertEquals(
                InstrumentProblem.NOT_AN_INSTRUMENT,
                assertThrows(Refusal.class, () -> Publication.publish(operator)).problem());
    }
}
