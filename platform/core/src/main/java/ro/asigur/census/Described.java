package ro.asigur.census;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.tenancy.api.JsonMaker;

/** Households and members as the trail and the history keep them; a CNP only masked. */
final class Described {

    private Described() {}

    static JsonObject household(HouseholdFields fields) {
        return JsonMaker.object()
                .add("village", fields.village())
                .add("address", fields.address())
                .add("phone", value(fields.phone()))
                .build();
    }

    static JsonObject member(MemberFields fields) {
        return JsonMaker.object()
                .add("familyName", fields.familyName())
                .add("givenName", fields.givenName())
                .add("birthDate", value(fields.birthDate()))
                .add("birthPrecision", fields.birthPrecision())
                .add("sex", value(fields.sex()))
                .add("cnp", value(fields.validCnp().orElse(null)))
                .add("noCnpReason", value(fields.noCnpReason()))
                .add("relation", value(fields.relation()))
                .add("presence", fields.presence())
                .add("mother", value(fields.mother()))
                .add("father", value(fields.father()))
                .add("partner", value(fields.partner()))
                .build();
    }

    /** The fields of {@code before} that {@code after} has otherwise. */
    static JsonObject replaced(JsonObject before, JsonObject after) {
        JsonObjectBuilder replaced = JsonMaker.object();
        before.forEach((field, value) -> {
            if (!Objects.equals(value, after.get(field))) {
                replaced.add(field, value);
            }
        });
        return replaced.build();
    }

    private static JsonValue value(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JsonMaker.value(value.toString());
    }
}
