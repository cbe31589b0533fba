package ro.asigur.instrument.api;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** An answer against its question: what the diagnosis may rely on. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /**
     * What is wrong with one answer, if anything. Null, {@code NS}, an empty text and nothing chosen are unanswered, never wrong.
     *
     * @param ofMember whether the answer is about a member (else about the household)
     * @param today dates after it are in the future
     * @param members ids that a question of type member may name
     * @param pointer JSON pointer into the request, for the form
     */
    public static Optional<Refusal.Field> answer(
            Instrument instrument,
            String question,
            boolean ofMember,
            @Nullable Object value,
            LocalDate today,
            Set<String> members,
            String pointer) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads and checks an interview in the instrument's codes: {@code {visitDate, household, members: [{id, P03, P04, P13,
     * birthPrecision?, mother?, father?, partner?, …answers}]}}.
     *
     * @throws Refusal {@link InstrumentProblem#ANSWERS_REFUSED} with a field for everything that is wrong
     */
    public static Interview interview(Instrument instrument, JsonObject body, LocalDate today) {
        throw new UnsupportedOperationException();
    }
}
