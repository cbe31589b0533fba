package ro.asigur.commands.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** A command's payload, read field by field; a missing or badly shaped field is refused with its JSON pointer. */
public record Payload(JsonObject json) {

    public static Payload of(Command command) {
        return new Payload(command.payload());
    }

    public boolean has(String field) {
        return json.containsKey(field);
    }

    public UUID id(String field) {
        String text = text(field);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw wrong(field);
        }
    }

    public @Nullable UUID idOrNull(String field) {
        return isNull(field) ? null : id(field);
    }

    public String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw Refusal.at("/" + field, PayloadProblem.FIELD_MISSING);
        }
        return text;
    }

    /** Null when absent, null or blank. */
    public @Nullable String textOrNull(String field) {
        if (isNull(field)) {
            return null;
        }
        if (json.get(field) instanceof JsonString string) {
            return string.getString().isBlank() ? null : string.getString();
        }
        throw wrong(field);
    }

    public int number(String field) {
        if (isNull(field)) {
            throw Refusal.at("/" + field, PayloadProblem.FIELD_MISSING);
        }
        if (json.get(field) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.bigDecimalValue().intValueExact();
            } catch (ArithmeticException tooLarge) {
                throw wrong(field);
            }
        }
        throw wrong(field);
    }

    public LocalDate date(String field) {
        LocalDate date = dateOrNull(field);
        if (date == null) {
            throw Refusal.at("/" + field, PayloadProblem.FIELD_MISSING);
        }
        return date;
    }

    /** {@code YYYY-MM-DD}. */
    public @Nullable LocalDate dateOrNull(String field) {
        String text = textOrNull(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw wrong(field);
        }
    }

    /** An object inside the payload. */
    public Payload object(String field) {
        if (json.get(field) instanceof JsonObject object) {
            return new Payload(object);
        }
        throw json.containsKey(field) ? wrong(field) : Refusal.at("/" + field, PayloadProblem.FIELD_MISSING);
    }

    /** {@link JsonValue#NULL} when absent. */
    public JsonValue value(String field) {
        return json.getOrDefault(field, JsonValue.NULL);
    }

    private boolean isNull(String field) {
        return value(field) == JsonValue.NULL;
    }

    /** To be thrown for a value of the right type that cannot be. */
    public Refusal wrong(String field) {
        return Refusal.at("/" + field, PayloadProblem.FIELD_WRONG);
    }
}
