package ro.asigur.papers.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

/** Months and quarters, hours, families, groups of the sheet, signatures. */
class PapersRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_quarter_is_three_whole_months() {
        Period period = Period.quarter("2026-4", TODAY);
        assertEquals(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)), period);
        assertEquals(4, period.quarter());
        assertFalse(period.hasEnded(TODAY));
        assertEquals(1, Period.quarter("2026-1", TODAY).quarter());
        assertEquals(LocalDate.of(2024, 2, 29), Period.month("2024-02", TODAY).until());
    }

    @Test
    void what_is_no_period_or_has_not_begun_is_refused() {
        for (String wrong : List.of("", "2026", "2026-5", "2026-0", "1999-1")) {
            assertEquals(
                    PapersProblem.PERIOD_WRONG,
                    assertThrows(Refusal.class, () -> Period.quarter(wrong, TODAY))
                            .problem());
        }
        assertThrows(Refusal.class, () -> Period.month("2026-13", TODAY));
        assertEquals(
                PapersProblem.PERIOD_IN_FUTURE,
                assertThrows(Refusal.class, () -> Period.month("2026-12", TODAY))
                        .problem());
    }

    @Test
    void an_interview_left_open_overnight_tells_no_hours() {
        Instant begun = Instant.parse("2026-11-22T09:00:00Z");
        assertEquals(Optional.of(Duration.ofMinutes(65)), InterviewHours.of(begun, begun.plusSeconds(3_900)));
        assertEquals(Optional.empty(), InterviewHours.of(begun, begun.plusSeconds(50_000)));
        assertEquals(Optional.empty(), InterviewHours.of(begun, begun.minusSeconds(1)));
        assertEquals("1 h 05 min", InterviewHours.text(Duration.ofMinutes(65)));
        assertEquals("0 h 00 min", InterviewHours.text(Duration.ZERO));
    }

    @Test
    void children_of_one_mother_and_father_are_one_family() {
        record Child(String name, String mother, String father) {}
        List<Nuclei.Nucleus<Child>> families = Nuclei.of(
                List.of(new Child("a", "m", "f"), new Child("b", "m", null), new Child("c", "m", "f")),
                Child::mother,
                Child::father);
        assertEquals(
                List.of(List.of("a", "c"), List.of("b")),
                families.stream()
                        .map(one -> one.children().stream().map(Child::name).toList())
                        .toList());
    }

    @Test
    void groups_whose_items_are_not_public_are_to_be_completed() {
        List<SheetGroups.Group> groups = SheetGroups.of(Map.of("1a", "da"), Map.of("5", " ud "));
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6"),
                groups.stream().map(SheetGroups.Group::code).toList());
        assertEquals(
                List.of(false, false, true, true, true, true),
                groups.stream().map(SheetGroups.Group::toComplete).toList());
        assertEquals("da", groups.get(0).items().get(0).answer());
        assertEquals("ud", groups.get(4).words());
        assertEquals(List.of("Familia este monoparentală"), SheetGroups.seen(Map.of("2b", "da", "1a", "nu")));
    }

    @Test
    void a_signature_is_a_drawing_or_nothing() {
        assertTrue(SignatureDrawing.of("M10 20L200 90").startsWith("data:image/svg+xml;base64,"));
        assertEquals("", SignatureDrawing.of("M0 0\"/><script>"));
        assertEquals("", SignatureDrawing.of(null));
    }
}
