package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ShippedInstrumentTest {

    @Test
    void it_is_whole() {
        Instrument instrument = Shipped.INSTRUMENT;
        assertEquals(99, instrument.questions().size());
        assertEquals(26, instrument.vulnerabilities().size());
        assertEquals(
                64,
                instrument.vulnerabilities().values().stream()
                        .mapToInt(one -> one.criteria().size())
                        .sum());
        // 134 of the vulnerabilities and the two common ones
        assertEquals(134 + 2, instrument.services().size());
        assertEquals(13, instrument.destinations().size());
        assertEquals(7, instrument.categories().size());
        assertEquals(
                instrument.parameters().keySet(),
                Parameters.on(LocalDate.of(2026, 1, 1), Shipped.PARAMETERS)
                        .values()
                        .keySet());
    }

    @Test
    void its_published_form_follows_its_schema() {
        assertEquals(List.of(), SchemaCheck.wrong(Shipped.INSTRUMENT.published()));
    }

    @Test
    void the_schema_refuses_what_is_not_an_instrument() {
        assertFalse(SchemaCheck.wrong(Shipped.authored()).isEmpty(), "the authored form has no CEL yet");
    }

    @Test
    void every_refusal_has_its_text_in_both_languages() throws IOException {
        for (String language : List.of("ro", "en")) {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(
                    Shipped.open("/ro/asigur/instrument/messages_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            for (InstrumentProblem problem : InstrumentProblem.values()) {
                for (String part : List.of("title", "detail")) {
                    assertTrue(texts.containsKey("problem." + problem.code() + "." + part), language + problem.code());
                }
            }
            assertEquals(2 * InstrumentProblem.values().length, texts.size());
        }
    }

    @Test
    void a_parameter_is_the_one_valid_at_the_visit() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        List<Parameters.Dated> dated = List.of(
                new Parameters.Dated("VMI_AI", 366, "RON/month", LocalDate.of(2025, 4, 1), may.minusDays(1), "law"),
                new Parameters.Dated("VMI_AI", 400, "RON/month", may, null, "law"));
        assertEquals(
                Map.of("VMI_AI", 366.0), Parameters.on(may.minusDays(1), dated).values());
        assertEquals(Map.of("VMI_AI", 400.0), Parameters.on(may, dated).values());
        assertEquals(
                Map.of("VMI_AI", 366.0),
                Parameters.on(LocalDate.of(2020, 1, 1), dated).values());
    }
}
