package ro.asigur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void a_bar_stays_on_one_line_of_a_terminal() {
        Screen screen = screen(true);
        screen.progress("Bacău", 535, 1070);
        screen.progress("Bacău", 1070, 1070);
        assertEquals(
                "\r  Bacău  ███████████████░░░░░░░░░░░░░░░  535/1070"
                        + "\r  Bacău  ██████████████████████████████  1070/1070\n",
                text());
    }

    @Test
    void a_log_gets_only_the_last_state() {
        Screen screen = screen(false);
        screen.progress("Bacău", 535, 1070);
        screen.progress("Bacău", 1070, 1070);
        assertEquals("  Bacău  ██████████████████████████████  1070/1070\n", text());
    }

    @Test
    void columns_line_up_with_romanian_letters() {
        screen(false).table(List.of(List.of("Județ", "Rol"), List.of("Bacău și", "asistent social")));
        assertEquals("  Județ     Rol\n  Bacău și  asistent social\n", text());
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
