package ro.asigur.casework.domain;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;

/** What was changed of a line's terms, as history keeps it: field → {before, after}. */
public final class TermsChanged {

    private TermsChanged() {}

    /** Null when nothing was. */
    public static @Nullable JsonObject between(LineTerms before, LineTerms after) {
        JsonObjectBuilder changed = JsonMaker.object();
        note(changed, "role", before.role(), after.role());
        note(changed, "due", before.due(), after.due());
        note(changed, "repeatEvery", before.repeatEvery(), after.repeatEvery());
        note(changed, "destinations", joined(before.destinations()), joined(after.destinations()));
        if (!Objects.equals(before.responsible(), after.responsible())) {
            note(changed, "responsible", before.responsibleName(), after.responsibleName());
        }
        JsonObject told = changed.build();
        return told.isEmpty() ? null : told;
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(" ", codes);
    }

    private static void note(JsonObjectBuilder changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field, JsonMaker.object().add("before", value(before)).add("after", value(after)));
        }
    }

    private static JsonValue value(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JsonMaker.value(value.toString());
    }
}
