package ro.asigur.census.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameWordsTest {

    @Test
    void a_name_is_found_without_its_diacritics_comma_or_cedilla() {
        assertTrue(NameWords.stored("Țăranu Ștefan").containsAll(List.of("taranu", "stefan")));
        assertTrue(NameWords.stored("Ţăranu Ştefan").containsAll(List.of("taranu", "stefan")));
        assertEquals(List.of("taranu"), NameWords.sought("ţărANU"));
    }

    @Test
    void the_sound_of_parvu_is_found_in_both_spellings() {
        assertTrue(NameWords.stored("Pârvu").containsAll(List.of("parvu", "pirvu")));
        assertTrue(NameWords.stored("Pîrvu").containsAll(List.of("parvu", "pirvu")));
    }

    @Test
    void hyphens_part_words_and_repeated_words_are_sought_once() {
        assertEquals(List.of("ana", "maria"), NameWords.sought("Ana-Maria  ana"));
        assertEquals(List.of(), NameWords.sought(" - "));
    }
}
