package ro.asigur.launcher.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void it_reads_what_the_server_writes() {
        var counties = Json.objects(
                " [ {\"id\":\"bacau\",\"name\":\"Bac\\u0103u \\\"nord\\\"\",\"households\":1070,\"open\":true,\"of\":null} ] ");
        assertEquals("Bacău \"nord\"", counties.get(0).get("name"));
        assertEquals(1070.0, counties.get(0).get("households"));
        assertEquals(true, counties.get(0).get("open"));
        assertNull(counties.get(0).get("of"));
        assertEquals(Map.of("a", List.of(1.5, -2e3), "b", Map.of()), Json.object("{\"a\":[1.5,-2e3],\"b\":{}}"));
        assertEquals(List.of(), Json.read("[]"));
    }

    @Test
    void it_refuses_what_is_not_json() {
        for (String text : List.of("", "{", "[1,]", "{\"a\" 1}", "[1 2]", "tru", "\"a", "{}x", "<html>", "\"\\x\"")) {
            assertThrows(IllegalArgumentException.class, () -> Json.read(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> Json.object("[]"));
        assertThrows(IllegalArgumentException.class, () -> Json.objects("[1]"));
    }

    @Test
    void what_is_quoted_is_read_again() {
        String text = "„Bacău” \"x\" \\ \n\t\u0001";
        assertEquals(text, Json.read(Json.quote(text)));
        assertEquals("null", Json.quote(null));
    }
}
