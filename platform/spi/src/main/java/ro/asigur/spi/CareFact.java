package ro.asigur.spi;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;

/**
 * Something that happened, as others may know it.
 *
 * @param type past participle after its owner, e.g. {@code census.HouseholdEnumerated}; a module publishes under its own id
 * @param uat the commune it happened in; null when county-wide
 * @param person whom it is about, if anybody
 * @param payload ids and codes only; who reads it fetches under their own rights
 */
public record CareFact(
        String type, @Nullable UatCode uat, @Nullable PersonId person, JsonObject payload) {}
