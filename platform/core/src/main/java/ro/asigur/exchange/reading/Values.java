package ro.asigur.exchange.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.format.Format;
import ro.asigur.instrument.api.AnswerCheck;

/** A cell or a JSON value as its column wants it. */
final class Values {

    /** {@code 5.3.2010}, {@code 05/03/2010}: the day first, as Romanian lists write. */
    private static final Pattern ROMANIAN_DAY = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");

    private Values() {}

    /** Told what is wrong; the value is then left out. */
    interface Wrong extends BiConsumer<ReadProblem, Map<String, Object>> {}

    /** @param text not blank */
    static @Nullable Object ofText(Format.Column column, String text, Wrong wrong) {
        return switch (column.type()) {
            case KEY, TEXT -> option(column, text, wrong);
            case INTEGER -> number(text, wrong);
            case DATE -> date(text, wrong);
            case TIME -> time(text, wrong);
            case LIST -> List.of(text.split("\\|"));
            case ANSWERS -> {
                wrong.accept(ReadProblem.WRONG_SHAPE, Map.of());
                yield null;
            }
        };
    }

    static @Nullable Object ofJson(Format.Column column, JsonValue json, Wrong wrong) {
        if (json instanceof JsonString string) {
            return string.getString().isBlank() ? null : ofText(column, string.getString(), wrong);
        }
        if (json instanceof JsonNumber number && column.type() == Format.Type.INTEGER) {
            return number(number.toString(), wrong);
        }
        if (json instanceof JsonArray array && column.type() == Format.Type.LIST) {
            return array.stream()
                    .map(one -> one instanceof JsonString text ? text.getString() : one.toString())
                    .toList();
        }
        if (json instanceof JsonObject object && column.type() == Format.Type.ANSWERS) {
            Map<String, Object> answers = new LinkedHashMap<>();
            object.forEach((question, value) -> {
                Object told = AnswerCheck.value(value);
                if (told != null) {
                    answers.put(question, told);
                }
            });
            return answers;
        }
        wrong.accept(ReadProblem.WRONG_SHAPE, Map.of());
        return null;
    }

    private static @Nullable String option(Format.Column column, String text, Wrong wrong) {
        if (!column.options().isEmpty() && !column.options().contains(text)) {
            wrong.accept(ReadProblem.NOT_AN_OPTION, Map.of("options", String.join(", ", column.options())));
            return null;
        }
        return text;
    }

    private static @Nullable Integer number(String text, Wrong wrong) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notOne) {
            wrong.accept(ReadProblem.NOT_A_NUMBER, Map.of());
            return null;
        }
    }

    private static @Nullable LocalDate date(String text, Wrong wrong) {
        Matcher romanian = ROMANIAN_DAY.matcher(text.strip());
        try {
            return romanian.matches()
                    ? LocalDate.of(
                            Integer.parseInt(romanian.group(3)),
                            Integer.parseInt(romanian.group(2)),
                            Integer.parseInt(romanian.group(1)))
                    : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            wrong.accept(ReadProblem.NOT_A_DATE, Map.of());
            return null;
        }
    }

    private static @Nullable Instant time(String text, Wrong wrong) {
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeException notATime) {
            wrong.accept(ReadProblem.NOT_A_TIME, Map.of());
            return null;
        }
    }
}
