package ro.asigur.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.domain.Renewal.Fresh;
import ro.asigur.casework.domain.Renewal.TakenOver;
import ro.asigur.instrument.api.ProposedLine;

class RenewalTest {

    private static final LocalDate SOON = LocalDate.of(2026, 1, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
    private static final String MOTHER = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    private static final String CHILD = UUID.nameUUIDFromBytes(new byte[] {2}).toString();

    private static ProposedLine asked(String service, LocalDate due, List<String> persons, ProposedLine... folded) {
        return new ProposedLine(
                service,
                "CON",
                "AS",
                List.of(),
                List.of(),
                2,
                due,
                null,
                null,
                true,
                persons,
                List.of("V07"),
                Arrays.asList(folded));
    }

    private static TakenOver begun(String service, LineState state, LocalDate due, String... persons) {
        return new TakenOver(UUID.randomUUID(), service, Set.of(persons), state, 4, due, List.of("V01"));
    }

    private static Renewal renewed(List<ProposedLine> asked, TakenOver... begun) {
        return Renewal.of(asked, List.of(begun), UUID::randomUUID);
    }

    @Test
    void a_first_plan_is_the_whole_package_with_its_folding() {
        Renewal first = renewed(List.of(asked("S1", SOON, List.of(MOTHER), asked("S2", LATER, List.of(CHILD)))));
        assertEquals(List.of(), first.kept());
        assertEquals(2, first.fresh().size());
        assertNull(first.fresh().get(0).under());
        assertEquals(first.fresh().get(0).id(), first.fresh().get(1).under());
        assertEquals(List.of(CHILD), first.fresh().get(1).persons());
    }

    @Test
    void what_is_under_way_for_the_same_persons_is_not_proposed_again() {
        TakenOver before = begun("S1", LineState.IN_DERULARE, LATER, MOTHER);
        Renewal next = renewed(List.of(asked("S1", SOON, List.of(MOTHER))), before);
        assertEquals(List.of(), next.fresh());
        TakenOver kept = next.kept().get(0);
        assertEquals(before.id(), kept.id());
        assertEquals(LineState.IN_DERULARE, kept.state());
        assertEquals(2, kept.priority());
        assertEquals(List.of("V07"), kept.vulnerabilities());
    }

    @Test
    void a_deadline_comes_nearer_but_is_never_put_off_by_a_new_interview() {
        assertEquals(
                SOON,
                renewed(List.of(asked("S1", SOON, List.of(MOTHER))), begun("S1", LineState.PLANIFICAT, LATER, MOTHER))
                        .kept()
                        .get(0)
                        .due());
        assertEquals(
                SOON,
                renewed(List.of(asked("S1", LATER, List.of(MOTHER))), begun("S1", LineState.PLANIFICAT, SOON, MOTHER))
                        .kept()
                        .get(0)
                        .due());
        assertEquals(
                LATER,
                renewed(List.of(asked("S1", SOON, List.of(MOTHER))), begun("S1", LineState.FURNIZAT, LATER, MOTHER))
                        .kept()
                        .get(0)
                        .due());
    }

    @Test
    void those_who_have_not_had_it_yet_are_still_proposed() {
        Renewal next = renewed(
                List.of(asked("S1", SOON, List.of(MOTHER, CHILD))), begun("S1", LineState.FURNIZAT, SOON, MOTHER));
        assertEquals(List.of(CHILD), next.fresh().get(0).persons());
        assertEquals(1, next.kept().size());
    }

    @Test
    void work_on_what_nobody_asks_for_any_more_goes_on_as_it_was() {
        TakenOver before = begun("S9", LineState.PLANIFICAT, SOON, CHILD);
        Renewal next = renewed(List.of(asked("S1", SOON, List.of(CHILD))), before);
        assertEquals(List.of(before), next.kept());
        assertEquals(1, next.fresh().size());
    }

    @Test
    void a_household_line_answers_a_household_line_and_not_another_persons() {
        TakenOver whole = begun("S1", LineState.IN_DERULARE, SOON);
        assertEquals(
                List.of(), renewed(List.of(asked("S1", SOON, List.of())), whole).fresh());
        TakenOver ofMother = begun("S1", LineState.IN_DERULARE, SOON, MOTHER);
        assertEquals(
                List.of(CHILD),
                renewed(List.of(asked("S1", SOON, List.of(CHILD))), ofMother)
                        .fresh()
                        .get(0)
                        .persons());
        assertEquals(
                4,
                renewed(List.of(asked("S1", SOON, List.of(CHILD))), ofMother)
                        .kept()
                        .get(0)
                        .priority());
    }

    @Test
    void nothing_hides_behind_a_service_that_has_been_delivered() {
        List<ProposedLine> asked =
                List.of(asked("S1", SOON, List.of(), asked("S2", LATER, List.of()), asked("S3", LATER, List.of())));
        Renewal delivered = renewed(asked, begun("S1", LineState.FURNIZAT, SOON));
        Fresh next = delivered.fresh().get(0);
        assertEquals("S2", next.line().service());
        assertNull(next.under());
        assertEquals(next.id(), delivered.fresh().get(1).under());
        TakenOver going = begun("S1", LineState.IN_DERULARE, SOON);
        assertTrue(renewed(asked, going).fresh().stream()
                .allMatch(one -> going.id().equals(one.under())));
    }
}
