package ro.asigur.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void a_goal_of_the_floor_looks_at_the_ratio() {
        assertEquals("yes", new Figure("submit", 300, "per s", 1400.0, Figure.ofFloorAtLeast(0.2)).reached());
        assertEquals("NO", new Figure("submit", 200, "per s", 1400.0, Figure.ofFloorAtLeast(0.2)).reached());
    }

    @Test
    void a_goal_of_time_looks_at_the_value() {
        assertEquals("yes", new Figure("start", 20, "s", null, Figure.atMost(20)).reached());
        assertEquals("NO", new Figure("start", 20.1, "s", null, Figure.atMost(20)).reached());
        assertEquals("", new Figure("start", 99, "s", null, null).reached());
    }

    @Test
    void the_table_shows_figure_floor_ratio_and_goal_in_one_line() {
        Report report = new Report();
        report.add(new Figure("submit, persons", 350, "per s", 1400.0, Figure.ofFloorAtLeast(0.2)));
        report.note("on a quiet machine");
        String table = report.table();
        assertTrue(
                table.lines()
                        .anyMatch(line ->
                                line.matches("submit, persons +350 +per s +1,400 +0.25 +≥ 0.20 of the floor +yes *")),
                table);
        assertTrue(table.contains("· on a quiet machine"));
    }
}
