package ro.asigur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void the_machine_s_language_decides_unless_somebody_wishes() {
        assertTrue(Texts.of(Map.of("LANG", "ro_RO.UTF-8"), "").romanian());
        assertFalse(Texts.of(Map.of("LANG", "en_GB.UTF-8"), "").romanian());
        assertFalse(Texts.of(Map.of("LC_ALL", "en_GB.UTF-8", "LANG", "ro_RO.UTF-8"), "")
                .romanian());
        assertTrue(Texts.of(Map.of("LC_ALL", "", "LANG", "C.UTF-8"), "").romanian());
        assertTrue(Texts.of(Map.of(), "").romanian());
        assertFalse(Texts.of(Map.of("LANG", "ro_RO.UTF-8"), "en").romanian());
    }

    @Test
    void every_text_exists_in_both_languages_with_the_same_places() {
        Texts romanian = Texts.of(Map.of(), "ro");
        Texts english = Texts.of(Map.of(), "en");
        assertEquals(keys(english), keys(romanian));
        for (String key : keys(english)) {
            assertEquals(places(english.say(key)), places(romanian.say(key)), key);
        }
    }

    @Test
    void every_problem_has_a_text_and_a_code_that_is_not_zero() {
        Texts romanian = Texts.of(Map.of(), "ro");
        for (StartProblem problem : StartProblem.values()) {
            assertFalse(romanian.say(problem.key()).isBlank());
            assertTrue(problem.exitCode() > 0);
        }
    }

    @Test
    void romanian_is_written_with_its_own_letters() {
        Texts romanian = Texts.of(Map.of(), "ro");
        for (String key : keys(romanian)) {
            assertFalse(romanian.say(key).matches("(?s).*[şţŞŢ].*"), key);
        }
    }

    @Test
    void the_details_stand_in_their_places() {
        String text = Texts.of(Map.of(), "en").say(new StartRefused(StartProblem.NO_ROOM, "/srv", 12L, 500L));
        assertTrue(text.startsWith("Only 12 MB are free on the disk of /srv; Asigur needs at least 500 MB."), text);
    }

    private static TreeSet<String> keys(Texts texts) {
        TreeSet<String> keys = new TreeSet<>();
        texts.keys().forEach(keys::add);
        return keys;
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
