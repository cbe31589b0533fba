package ro.asigur.instrument.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.Refusal;

/** An answer against its question: what the diagnosis may rely on. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /**
     * What is wrong with one answer, if anything. Null, {@code NS}, an empty text and nothing chosen are unanswered, never wrong.
     *
     * @param ofMember whether the answer is about a member (else about the household)
     * @param value as in {@link Interview}; see {@link #value(JsonValue)}
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
        Instrument.Question asked = instrument.questions().get(question);
        if (asked == null) {
            return field(pointer, InstrumentProblem.UNKNOWN_QUESTION, Map.of("question", question));
        }
        if (ofMember == (asked.scope() == Instrument.Scope.HOUSEHOLD)) {
            return field(pointer, InstrumentProblem.WRONG_SUBJECT, Map.of("question", question));
        }
        if (value == null || "".equals(value) || Answers.NOT_KNOWN.equals(value)) {
            return Optional.empty();
        }
        return switch (asked.type()) {
            case SINGLE -> value instanceof String option ? option(asked, option, pointer) : wrongType(asked, pointer);
            case MULTI ->
                value instanceof Collection<?> chosen ? options(asked, chosen, pointer) : wrongType(asked, pointer);
            case INT, DECIMAL ->
                value instanceof Number number
                        ? number(asked, number.doubleValue(), pointer)
                        : wrongType(asked, pointer);
            case DATE, DATETIME -> date(asked, value, today, pointer);
            case TEXT -> value instanceof String ? Optional.empty() : wrongType(asked, pointer);
            case CNP ->
                value instanceof String digits && Cnp.parse(digits).isPresent()
                        ? Optional.empty()
                        : field(pointer, InstrumentProblem.CNP_INVALID, Map.of("question", question));
            case MEMBER ->
                value instanceof String member && members.contains(member)
                        ? Optional.empty()
                        : field(pointer, InstrumentProblem.UNKNOWN_MEMBER, Map.of("question", question));
        };
    }

    private static Optional<Refusal.Field> field(String pointer, InstrumentProblem problem, Map<String, Object> args) {
        return Optional.of(new Refusal.Field(pointer, problem, args));
    }

    private static Optional<Refusal.Field> wrongType(Instrument.Question question, String pointer) {
        return field(
                pointer,
                InstrumentProblem.WRONG_TYPE,
                Map.of(
                        "question",
                        question.code(),
                        "type",
                        question.type().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Optional<Refusal.Field> option(Instrument.Question question, String option, String pointer) {
        return question.options().containsKey(option)
                ? Optional.empty()
                : field(
                        pointer,
                        InstrumentProblem.UNKNOWN_OPTION,
                        Map.of("question", question.code(), "option", option));
    }

    private static Optional<Refusal.Field> options(Instrument.Question question, Collection<?> chosen, String pointer) {
        int index = 0;
        for (Object one : chosen) {
            String at = pointer + "/" + index++;
            Optional<Refusal.Field> wrong = one instanceof String option
                    ? Answers.NOT_KNOWN.equals(option) ? Optional.empty() : option(question, option, at)
                    : wrongType(question, at);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal.Field> number(Instrument.Question question, double number, String pointer) {
        boolean whole = question.type() != Instrument.Type.INT || number == Math.rint(number);
        if (!whole || Double.isNaN(number) || Double.isInfinite(number)) {
            return wrongType(question, pointer);
        }
        Double min = question.min();
        Double max = question.max();
        if (min != null && number < min || max != null && number > max) {
            return field(
                    pointer,
                    InstrumentProblem.OUT_OF_RANGE,
                    Map.of("question", question.code(), "min", String.valueOf(min), "max", String.valueOf(max)));
        }
        return Optional.empty();
    }

    private static Optional<Refusal.Field> date(
            Instrument.Question question, Object value, LocalDate today, String pointer) {
        LocalDate day =
                value instanceof String text ? day(text, question.type()).orElse(null) : null;
        if (day == null) {
            return wrongType(question, pointer);
        }
        return day.isAfter(today)
                ? field(pointer, InstrumentProblem.DATE_IN_FUTURE, Map.of("question", question.code()))
                : Optional.empty();
    }

    /** The day of a date, or of a date with time as written by the device ({@code 2026-11-24T09:30}, offset allowed). */
    static Optional<LocalDate> day(String text, Instrument.Type type) {
        try {
            if (type == Instrument.Type.DATE || text.length() == 10) {
                return Optional.of(LocalDate.parse(text));
            }
            boolean offset = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toLocalDate()
                            : LocalDateTime.parse(text).toLocalDate());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A JSON answer as the values of {@link Interview}; null for JSON null. Other shapes come back as they are, to be refused. */
    public static @Nullable Object value(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        if (value instanceof JsonArray array) {
            return array.stream()
                    .map(one -> one instanceof JsonString string ? string.getString() : (Object) one)
                    .toList();
        }
        return value == JsonValue.NULL ? null : value;
    }

    /**
     * Reads and checks an interview in the instrument's codes: {@code {visitDate, household, members: [{id, P03, P04, P13,
     * birthPrecision?, mother?, father?, partner?, …answers}]}}.
     *
     * @throws Refusal {@link InstrumentProblem#ANSWERS_REFUSED} with a field for everything that is wrong
     */
    public static Interview interview(Instrument instrument, JsonObject body, LocalDate today) {
        return new InterviewReader(instrument, today).read(body);
    }
}
