package ro.asigur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ro.asigur.launcher.Options.Command;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

class OptionsTest {

    @Test
    void without_a_word_it_starts_the_demo_on_8080_for_this_machine_only() {
        Options options = parse();
        assertEquals(Command.START, options.command());
        assertEquals(8080, options.port());
        assertEquals("127.0.0.1", options.address());
        assertTrue(options.demo());
    }

    @Test
    void the_command_line_wins_over_the_environment() {
        Map<String, String> environment =
                Map.of("ASIGUR_PORT", "9000", "ASIGUR_DATA", "/srv/a", "ASIGUR_NO_DEMO", "true");
        assertEquals(9000, Options.parse(List.of(), environment).port());
        assertFalse(Options.parse(List.of(), environment).demo());
        Options both = Options.parse(List.of("--port=9100", "--data", "/srv/b"), environment);
        assertEquals(9100, both.port());
        assertEquals(Path.of("/srv/b"), both.data());
    }

    @Test
    void a_word_that_is_not_an_option_is_named() {
        assertEquals(List.of("--prot"), refused("--prot", "8080").details());
        assertEquals(List.of("start"), refused("start").details());
        assertEquals(List.of("--data"), refused("--data").details());
        assertEquals(List.of("--households"), refused("--households", "3").details());
    }

    @Test
    void a_port_is_a_number_from_1_to_65535() {
        for (String port : List.of("0", "65536", "http", "80.5", "-1", "99999999999")) {
            assertEquals(List.of("--port " + port), refused("--port", port).details());
        }
        assertEquals(65535, parse("--port", "65535").port());
    }

    @Test
    void a_certificate_without_its_key_is_refused_and_both_open_the_network() {
        refused("--tls-cert", "a.pem");
        refused("--tls-key", "a.pem");
        Options options = parse("--tls-cert", "a.pem", "--tls-key", "b.pem");
        assertTrue(options.tls());
        assertEquals("0.0.0.0", options.address());
    }

    @Test
    void a_database_address_names_no_database_and_comes_with_a_user() {
        refused("--jdbc-url", "jdbc:postgresql://db:5432/asigur", "--jdbc-user", "u", "--jdbc-password", "p");
        refused("--jdbc-url", "jdbc:mysql://db/", "--jdbc-user", "u", "--jdbc-password", "p");
        refused("--jdbc-url", "jdbc:postgresql://db:5432/", "--jdbc-user", "u");
        parse("--jdbc-url", "jdbc:postgresql://db:5432/?ssl=true", "--jdbc-user", "u", "--jdbc-password", "p");
    }

    @Test
    void the_address_is_this_machine_or_all_networks() {
        assertEquals("0.0.0.0", parse("--address", "0.0.0.0").address());
        assertEquals(
                List.of("--address 10.0.0.7"), refused("--address", "10.0.0.7").details());
    }

    @Test
    void the_installation_s_own_name_is_a_name_that_counties_can_stand_before() {
        assertEquals("http://bacau.localhost:8080/", parse().webAddress("bacau." + parse().host()));
        Options named = parse("--host", "asigur.exemplu.ro", "--tls-cert", "a", "--tls-key", "b", "--port", "443");
        assertEquals("https://asigur.exemplu.ro/", named.webAddress(named.host()));
        assertEquals(
                "asigur.exemplu.ro",
                Options.parse(List.of(), Map.of("ASIGUR_HOST", "asigur.exemplu.ro"))
                        .host());
        for (String wrong : List.of("10.0.0.7", "Asigur.ro", "http://asigur.ro", "asigur.ro:80", "asigur..ro", "-a")) {
            assertEquals(List.of("--host " + wrong), refused("--host", wrong).details());
        }
    }

    @Test
    void a_wish_for_a_language_is_heard_beside_words_that_are_not_understood() {
        Map<String, String> environment = Map.of("ASIGUR_LANG", "ro");
        assertEquals("en", Options.languageWished(List.of("--prot", "--lang", "en"), environment));
        assertEquals("en", Options.languageWished(List.of("--lang=en"), environment));
        assertEquals("ro", Options.languageWished(List.of("--lang"), environment));
    }

    @Test
    void load_wants_a_county_and_a_number_of_households() {
        Options options = parse("load", "--county", "bacau", "--households", "48247", "--seed", "-7");
        assertEquals(Command.LOAD, options.command());
        assertEquals(48247L, options.number("households", 1, 1_000_000).orElseThrow());
        refused("load", "--county", "bacau");
        refused("load", "--households", "10");
        refused("load", "--county", "bacau", "--households", "0");
        refused("load", "--county", "bacau", "--households", "10", "--port", "8080");
    }

    @Test
    void help_comes_before_any_complaint_about_values() {
        assertEquals(Command.HELP, parse("--help").command());
        assertEquals(Command.HELP, parse("-h", "--port", "x").command());
        assertEquals(Command.HELP, parse("load", "--help").command());
    }

    private static Options parse(String... words) {
        return Options.parse(Arrays.asList(words), Map.of());
    }

    private static StartRefused refused(String... words) {
        StartRefused refused = assertThrows(StartRefused.class, () -> parse(words));
        assertEquals(StartProblem.WRONG_OPTION, refused.problem());
        return refused;
    }
}
