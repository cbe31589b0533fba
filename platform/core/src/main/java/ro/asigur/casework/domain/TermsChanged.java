package ro.asigur.casework.domain;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;

/** What was changed of a line's terms, as history keeps it: field → {before, after}. */
public final class TermsChanged {

    private static final List<String> FIELDS = List.of("role", "due", "repeatEvery", "destinations", "responsible");

    private TermsChanged() {}

    /** Names of the fields that differ. */
    public static Set<String> fields(LineTerms before, LineTerms after) {
        Set<String> fields = new LinkedHashSet<>();
        for (String field : FIELDS) {
            Object one = field.equals("responsible") ? before.responsible() : value(before, field);
            Object other = field.equals("responsible") ? after.responsible() : value(after, field);
            if (!Objects.equals(one, other)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** Null when nothing was; people by their names. */
    public static @Nullable JsonObject between(LineTerms before, LineTerms after) {
        Set<String> fields = fields(before, after);
        if (fields.isEmpty()) {
            return null;
        }
        JsonObjectBuilder changed = JsonMaker.object();
        fields.forEach(field -> changed.add(
                field,
                JsonMaker.object().add("before", json(value(before, field))).add("after", json(value(after, field)))));
        return changed.build();
    }

    /** As people read it. */
    public static @Nullable String value(LineTerms terms, String field) {
        LocalDate due = terms.due();
        return switch (field) {
            case "role" -> terms.role();
            case "due" -> due == null ? null : due.toString();
            case "repeatEvery" -> terms.repeatEvery();
            case "destinations" -> joined(terms.destinations());
            case "responsible" -> terms.responsibleName();
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(" ", codes);
    }

    private static JsonValue json(@Nullable String value) {
        return value == null ? JsonValue.NULL : JsonMaker.value(value);
    }
}
