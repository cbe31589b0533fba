package ro.asigur.outbox.api;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;

/**
 * Something that happened, as others may know it.
 *
 * @param type past participle with its context, e.g. {@code census.HouseholdEnumerated}
 * @param uat the commune it happened in; null when county-wide. Streams get it only when their actor works there
 * @param person the person it is about, if it is about one
 * @param payload ids and codes only; readers fetch under their own rights
 */
public record Fact(
        String type, @Nullable UatCode uat, @Nullable UUID person, JsonObject payload) {

    /** In the payload: the account whom the fact is told besides those who work in the commune. */
    public static final String ACCOUNT = "account";
}
