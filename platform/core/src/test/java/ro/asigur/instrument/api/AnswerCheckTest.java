package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.Refusal;

class AnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static String check(String question, Object value) {
        boolean ofMember = !"ZHI".contains(question.substring(0, 1));
        return AnswerCheck.answer(Shipped.INSTRUMENT, question, ofMember, value, TODAY, Set.of("a"), "/x")
                .map(field -> field.problem().code())
                .orElse("right");
    }

    @Test
    void an_answer_is_held_against_its_question() {
        assertEquals("right", check("H01", "casa"));
        assertEquals("right", check("H01", "NS"));
        assertEquals("right", check("H01", null));
        assertEquals("instrument.unknown-option", check("H01", "castel"));
        assertEquals("instrument.wrong-type", check("H01", 3.0));
        assertEquals("right", check("I02", List.of("salariu", "pensie")));
        assertEquals("instrument.unknown-option", check("I02", List.of("salariu", "loto")));
        assertEquals("instrument.wrong-type", check("I02", "salariu"));
        assertEquals("right", check("H03", 20.0));
        assertEquals("instrument.out-of-range", check("H03", 21.0));
        assertEquals("instrument.out-of-range", check("I01", -0.01));
        assertEquals("instrument.wrong-type", check("H03", 1.5));
        assertEquals("right", check("I01", 1.5));
        assertEquals("right", check("P03", "2026-11-24"));
        assertEquals("instrument.date-in-future", check("P03", "2026-11-25"));
        assertEquals("instrument.wrong-type", check("P03", "2026-02-30"));
        assertEquals("right", check("Z01", "2026-11-24T10:15"));
        assertEquals("instrument.date-in-future", check("Z01", "2026-11-25T10:15:00+02:00"));
        assertEquals("right", check("Z04", "a"));
        assertEquals("instrument.unknown-member", check("Z04", "b"));
        assertEquals("instrument.cnp-invalid", check("P02", "1960101222222"));
        assertEquals("instrument.unknown-question", check("P99", "da"));
    }

    @Test
    void a_question_of_the_household_is_not_asked_of_a_member() {
        assertEquals(
                "instrument.wrong-subject",
                AnswerCheck.answer(Shipped.INSTRUMENT, "H01", true, "casa", TODAY, Set.of(), "/x")
                        .orElseThrow()
                        .problem()
                        .code());
    }

    @Test
    void everything_that_is_wrong_in_an_interview_is_told_at_once() {
        JsonObject body = json("{\"visitDate\":\"2026-11-25\",\"household\":{\"H01\":\"castel\",\"X1\":1},\"members\":["
                + "{\"id\":\"a\",\"P04\":\"f\",\"mother\":\"z\"},{\"id\":\"a\",\"P03\":\"2030-01-01\"},7]}");
        Refusal refusal = assertThrows(Refusal.class, () -> AnswerCheck.interview(Shipped.INSTRUMENT, body, TODAY));
        assertEquals(InstrumentProblem.ANSWERS_REFUSED, refusal.problem());
        Map<String, String> wrong = new TreeMap<>();
        refusal.fields()
                .forEach(field -> wrong.put(field.pointer(), field.problem().code()));
        assertEquals(
                Map.of(
                        "/visitDate", "instrument.date-in-future",
                        "/household/H01", "instrument.unknown-option",
                        "/household/X1", "instrument.unknown-question",
                        "/members/0/P03", "instrument.birth-date-missing",
                        "/members/0/mother", "instrument.unknown-member",
                        "/members/1/id", "instrument.member-repeated",
                        "/members/1/P03", "instrument.date-in-future",
                        "/members/2", "instrument.missing",
                        "/members/2/id", "instrument.missing",
                        "/members/2/P03", "instrument.birth-date-missing"),
                wrong);
    }

    @Test
    void a_good_interview_is_read_as_it_was_given() {
        Interview interview = AnswerCheck.interview(
                Shipped.INSTRUMENT,
                json(
                        "{\"visitDate\":\"2026-11-24\",\"household\":{\"H03\":2},\"members\":[{\"id\":\"a\",\"P03\":"
                                + "\"2010-05-03\",\"P04\":\"m\",\"birthPrecision\":\"year\",\"mother\":\"absent\",\"C36\":[\"tutun\"]}]}"),
                TODAY);
        assertEquals(Map.of("H03", 2.0), interview.household());
        Interview.Member member = interview.members().get(0);
        assertEquals(BirthPrecision.YEAR, member.birthPrecision());
        assertEquals(Interview.ABSENT, member.mother());
        assertEquals(List.of("tutun"), member.answers().get("C36"));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
